import { Injectable } from '@nestjs/common';
import { DomainError, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import {
  audit,
  DocumentStore,
  RETENTION,
  retentionRule,
  Transactions,
  type RetentionKey,
  type RetentionRule,
  type TenantContext,
} from '#libs/platform/index.js';
import type { ExportFile } from '../data/exports.js';
import {
  listReports,
  lockReport,
  readSetting,
  writeSetting,
  type PrivacySetting,
  type RetentionReport,
} from '../data/retention.js';

export interface RetentionView extends PrivacySetting {
  rules: (RetentionRule & { key: RetentionKey })[];
  reports: RetentionReport[];
}

export const rulesOn = (date: LocalDate): RetentionView['rules'] =>
  (Object.keys(RETENTION) as RetentionKey[]).map((key) => ({ key, ...retentionRule(key, date) }));

/** The table of terms as it is today, and what was or will be cleared under it. */
@Injectable()
export class ViewRetention {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext): Promise<RetentionView> {
    return this.transactions.run(context, async (tx) => ({
      ...(await readSetting(tx)),
      rules: rulesOn(today(context.clock)),
      reports: await listReports(tx),
    }));
  }
}

/** Whether a month's clearing waits for somebody to confirm it. */
@Injectable()
export class ChooseClearing {
  constructor(private readonly transactions: Transactions) {}

  /** @throws stale_version */
  run(context: TenantContext, automatically: boolean, version: number): Promise<PrivacySetting> {
    return this.transactions.run(context, async (tx) => {
      const saved = await writeSetting(tx, automatically, version);
      await audit(tx, { action: 'retention.setting', subject: { kind: 'retention' }, changes: { automatically } });
      return saved;
    });
  }
}

@Injectable()
export class FetchReport {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentStore,
  ) {}

  /** @throws not_found while it is a preview */
  run(context: TenantContext, reportId: Id): Promise<ExportFile> {
    return this.transactions.run(context, async (tx) => {
      const { document_id } = await lockReport(tx, reportId);
      if (!document_id) throw DomainError.notFound();
      return this.documents.read(tx, document_id);
    });
  }
}

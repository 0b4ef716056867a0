import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { today, type Id } from '#libs/kernel/index.js';
import {
  audit,
  DocumentStore,
  PersonalDataRooms,
  Transactions,
  type Expiry,
  type TenantContext,
  type Tx,
} from '#libs/platform/index.js';
import { drawPaper } from '../core/paper.js';
import { closeReport, lockReport, type RetentionReport } from '../data/retention.js';
import { retentionPaper } from './retention-paper.js';

/** Clears what the preview named, as of the day of the preview, and keeps a report of it. Books are never among it. */
@Injectable()
export class ExecuteRetention {
  constructor(
    private readonly transactions: Transactions,
    private readonly rooms: PersonalDataRooms,
    private readonly documents: DocumentStore,
  ) {}

  /** Done already is done: the report as it is. @throws not_found */
  run(context: TenantContext, reportId: Id, automatic = false): Promise<{ report_id: Id }> {
    return this.transactions.run(context, async (tx) => {
      const report = await lockReport(tx, reportId);
      if (report.state === 'done') return { report_id: reportId };
      const lines: Expiry[] = [];
      for (const room of this.rooms.all()) lines.push(...(await room.expire(tx, report.on_date)));
      const done = { ...report, lines, automatic };
      await closeReport(tx, { ...done, document_id: await this.keep(tx, done) });
      await audit(tx, {
        action: 'retention.executed',
        subject: { kind: 'retention_report', id: reportId },
        changes: { month: report.month, automatic, rows: lines.reduce((sum, { rows }) => sum + rows, 0) },
      });
      return { report_id: reportId };
    });
  }

  private async keep(tx: Tx, report: RetentionReport): Promise<Id> {
    const { name } = await readCooperative(tx);
    const bytes = drawPaper(retentionPaper(report, name, today(tx.context.clock)));
    const { documentId } = await this.documents.save(tx, {
      kind: 'retention-report',
      sourceId: report.report_id,
      version: 1,
      fileName: `opgeruimd-${report.month}.pdf`,
      mediaType: 'application/pdf',
      bytes,
    });
    return documentId;
  }
}

import { Injectable } from '@nestjs/common';
import { newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { checkView, type ReportView } from '../core/view.js';
import {
  deleteView,
  insertView,
  listViews,
  readView,
  updateView,
  type KeptView,
} from '../data/report-view.repository.js';

export interface ViewToKeep {
  name: string;
  shared: boolean;
  view: ReportView;
}

@Injectable()
export class ListReportViews {
  constructor(private readonly transactions: Transactions) {}

  /** One's own views and those of everybody, by name. */
  run(context: TenantContext): Promise<KeptView[]> {
    return this.transactions.run(context, listViews);
  }
}

@Injectable()
export class KeepReportView {
  constructor(private readonly transactions: Transactions) {}

  /** @throws report_view_name when there is one of that name; what checkView refuses */
  run(context: TenantContext, { name, shared, view }: ViewToKeep): Promise<KeptView> {
    const kept = { view_id: newId(), name, shared, definition: { ...checkView(view) }, version: 1 };
    return this.transactions.run(context, async (tx) => {
      await insertView(tx, kept);
      await audit(tx, {
        action: 'report_view.kept',
        subject: { kind: 'report_view', id: kept.view_id },
        changes: { shared },
      });
      return kept;
    });
  }

  /** @throws not_found, stale_version, report_view_name; what checkView refuses */
  change(context: TenantContext, viewId: Id, version: number, { name, shared, view }: ViewToKeep): Promise<KeptView> {
    const definition = { ...checkView(view) };
    return this.transactions.run(context, async (tx) => {
      await readView(tx, viewId);
      await updateView(tx, { view_id: viewId, name, shared, definition, version });
      await audit(tx, {
        action: 'report_view.changed',
        subject: { kind: 'report_view', id: viewId },
        changes: { shared },
      });
      return readView(tx, viewId);
    });
  }
}

@Injectable()
export class ForgetReportView {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, stale_version */
  run(context: TenantContext, viewId: Id, version: number): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      await readView(tx, viewId);
      await deleteView(tx, viewId, version);
      await audit(tx, { action: 'report_view.forgotten', subject: { kind: 'report_view', id: viewId } });
    });
  }
}

import { Injectable } from '@nestjs/common';
import {
  PerformsRun,
  type Language,
  type RunItem,
  type RunKind,
  type RunOfItem,
  type TellSteps,
  type TenantContext,
  type Tx,
} from '#libs/platform/index.js';
import { holdCommitted } from '../data/import.repository.js';
import { ImportKinds } from '../import-kind.js';
import { UNDO_RUN } from '../use-cases/start-import-run.js';
import { takeImportAway } from '../use-cases/take-import-away.js';

/** Takes a large import away, as one item in one transaction; whether it may be was asked when it was started. */
@PerformsRun()
@Injectable()
export class UndoRun implements RunKind {
  readonly kind = UNDO_RUN;

  constructor(private readonly kinds: ImportKinds) {}

  contextOf(context: TenantContext, { params, started_by }: RunOfItem): TenantContext {
    return context.inNameOf(started_by, params['language'] as Language);
  }

  async perform(tx: Tx, _run: RunOfItem, item: RunItem, tell: TellSteps): Promise<object> {
    const row = await holdCommitted(tx, item.subject_id, 'wait');
    await takeImportAway(tx, this.kinds.named(row.kind), row, tell);
    return {};
  }
}

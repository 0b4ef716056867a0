import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { holdCommitted } from '../data/import.repository.js';
import { ImportKinds } from '../import-kind.js';
import { AT_ONCE, expectNoRun, startImportRun, UNDO_RUN } from './start-import-run.js';
import { takeImportAway } from './take-import-away.js';

export interface AskedUndo {
  /** Rows that are gone now. */
  removed: number;
  /** The run that does the work, of a large import; nothing is taken away before it is done. */
  run_id: Id | null;
}

@Injectable()
export class UndoImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: ImportKinds,
  ) {}

  /**
   * Takes everything away that an import made, or nothing: at once, or a large one in a run in the background.
   * @throws not_found, import_not_committed, import_undone, import_running, who may not by expectMayUndo, and what
   *   takeImportAway throws
   */
  run(context: TenantContext, importId: Id): Promise<AskedUndo> {
    return this.transactions.run(context, async (tx) => {
      const row = await holdCommitted(tx, importId);
      const kind = this.kinds.of(row.kind, context);
      await expectNoRun(tx, row);
      await kind.expectMayUndo?.(tx, importId);
      if (row.added > AT_ONCE) return { removed: 0, run_id: await startImportRun(tx, UNDO_RUN, row) };
      return { removed: await takeImportAway(tx, kind, row), run_id: null };
    });
  }
}

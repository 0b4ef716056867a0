import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { holdCommitted, lockKind, markUndone } from '../data/import.repository.js';
import { ImportKinds } from '../import-kind.js';

@Injectable()
export class UndoImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: ImportKinds,
  ) {}

  /**
   * Takes away everything an import made, in one act; the same file can be imported again.
   * @throws not_found, import_not_committed, import_undone, import_busy; a conflict that says what stands on it by now
   */
  run(context: TenantContext, importId: Id): Promise<{ removed: number }> {
    return this.transactions.run(context, async (tx) => {
      const { kind: name, made } = await holdCommitted(tx, importId);
      const kind = this.kinds.of(name, context);
      await lockKind(tx, kind.kind);
      const removed = await kind.undo(tx, importId, made);
      await markUndone(tx, importId);
      await audit(tx, {
        action: 'import.undone',
        subject: { kind: 'import', id: importId },
        changes: { kind: kind.kind, removed },
      });
      return { removed };
    });
  }
}

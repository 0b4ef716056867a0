import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { countApproved, deleteImported } from '../data/imported-hours.js';
import { holdImport, markUndone } from '../data/time-import.repository.js';

@Injectable()
export class UndoTimeImport {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Takes all hours of an import away in one act, also those that were changed since; the same file can be imported again.
   * Projects and activities made for it stay, because other hours may name them by now.
   *
   * @throws not_found, import_not_committed, import_undone; hours_entry_billed when one is on an invoice;
   *   import_undo_bookkeeper when some are approved and no bookkeeper asks
   */
  run(context: TenantContext, importId: Id): Promise<{ removed: number }> {
    return this.transactions.run(context, async (tx) => {
      const { state } = await holdImport(tx, importId);
      if (state !== 'committed') {
        throw new DomainError('conflict', state === 'undone' ? 'import_undone' : 'import_not_committed');
      }
      const approved = await countApproved(tx, importId);
      if (approved > 0 && !context.has('bookkeeper')) throw new DomainError('forbidden', 'import_undo_bookkeeper');
      const removed = await deleteImported(tx, importId);
      await markUndone(tx, importId);
      await audit(tx, {
        action: 'time_import.undone',
        subject: { kind: 'time_import', id: importId },
        changes: { removed, approved },
      });
      return { removed };
    });
  }
}

import { audit, type Tx } from '#libs/platform/index.js';
import { lockKind, markUndone, type CommittedRow } from '../data/import.repository.js';
import type { ImportKind } from '../import-kind.js';
import type { Tell } from './keep-import.js';

/**
 * Takes away everything an import made, in one act; the same file can be imported again.
 * @returns how many rows
 * @throws import_busy; a conflict that says what stands on it by now
 */
export async function takeImportAway(
  tx: Tx,
  kind: ImportKind,
  { import_id, made, added }: CommittedRow,
  tell: Tell = () => Promise.resolve(),
): Promise<number> {
  await lockKind(tx, kind.kind);
  await tell(0, added);
  const removed = await kind.undo(tx, import_id, made, (gone) => tell(gone, added));
  await markUndone(tx, import_id);
  await audit(tx, {
    action: 'import.undone',
    subject: { kind: 'import', id: import_id },
    changes: { kind: kind.kind, removed },
  });
  return removed;
}

import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, type Tx } from '#libs/platform/index.js';
import { readyRows, type ImportReading } from '../core/import-reading.js';
import { lockKind, markCommitted, rememberMapping, type PreviewRow } from '../data/import.repository.js';
import type { ImportKind } from '../import-kind.js';
import type { FileReader } from '../reading/file-reader.js';
import { headerPrint, readImport } from './read-import.js';

export interface CommittedImport {
  import_id: Id;
  /** Rows that are in the register now. */
  added: number;
  /** Rows of the file that are not: skipped, refused, or there already. */
  left_out: number;
}

/** Told how many rows are kept, of how many. */
export type Tell = (kept: number, ready: number) => Promise<void>;

/**
 * Imports all ready rows of a preview, or none. They are judged once more against the register of this moment, and nobody else
 * imports the same kind meanwhile, so the same file twice adds nothing.
 * @throws import_busy, import_questions_open, import_nothing_ready, and what the register refuses
 */
export async function keepImport(
  tx: Tx,
  files: FileReader,
  { kind, choice, row }: { kind: ImportKind; choice: string; row: PreviewRow },
  tell: Tell = () => Promise.resolve(),
): Promise<CommittedImport> {
  const importId = row.import_id;
  await lockKind(tx, kind.kind);
  const table = await files.read(row.content);
  const { mapping, reading } = await readImport(tx, kind, table, row, { hold: true });
  const ready = expectReady(reading);
  await tell(0, ready);
  const { added, ids } = await kind.commit(tx, importId, reading, choice, (kept) => tell(kept, ready));
  await markCommitted(tx, importId, { added, made: ids, sums: sumsOf(reading) });
  await rememberMapping(tx, kind.kind, headerPrint(table), mapping);
  const leftOut = reading.rows.length - added;
  await audit(tx, {
    action: 'import.committed',
    subject: { kind: 'import', id: importId },
    changes: { kind: kind.kind, added, left_out: leftOut, ...(choice ? { choice } : {}) },
  });
  return { import_id: importId, added, left_out: leftOut };
}

const sumsOf = ({ sums }: ImportReading): Record<string, number> =>
  Object.fromEntries(sums.map(({ column, total }) => [column, total]));

/** How many. @throws import_questions_open, import_nothing_ready */
function expectReady(reading: ImportReading): number {
  if (reading.questions.some(({ needed }) => needed)) throw new DomainError('conflict', 'import_questions_open');
  const ready = readyRows(reading).length;
  if (ready === 0) throw new DomainError('conflict', 'import_nothing_ready');
  return ready;
}

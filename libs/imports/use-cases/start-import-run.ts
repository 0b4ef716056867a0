import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import { findRun, startRun, type Tx } from '#libs/platform/index.js';
import { markRunning } from '../data/import.repository.js';

/** Kinds of run: keeping a large file, and taking away what came of it. */
export const IMPORT_RUN = 'import';
export const UNDO_RUN = 'import_undo';

/** Rows above which nobody waits for the answer: they take more than a second or two. */
export const AT_ONCE = 2_000;

interface HeldImport {
  readonly import_id: Id;
  readonly file_name: string;
  readonly run_id: Id | null;
}

/** @throws import_running when a run is at it already */
export async function expectNoRun(tx: Tx, { run_id }: HeldImport): Promise<void> {
  if (run_id === null) return;
  const { state } = await findRun(tx, run_id);
  if (state === 'running') throw new DomainError('conflict', 'import_running');
}

/** Leaves an import to the background, as one item in one transaction. @returns the run */
export async function startImportRun(
  tx: Tx,
  kind: typeof IMPORT_RUN | typeof UNDO_RUN,
  { import_id, file_name }: HeldImport,
  params: Record<string, unknown> = {},
): Promise<Id> {
  const runId = await startRun(tx, {
    kind,
    // a run that failed is over; the import itself tells whether there is another
    naturalKey: newId(),
    params: { ...params, language: tx.context.language },
    items: [{ subjectId: import_id, label: file_name }],
  });
  await markRunning(tx, import_id, runId);
  return runId;
}

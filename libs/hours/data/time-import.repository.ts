import { DomainError, type Id } from '#libs/kernel/index.js';
import { readCursor, type PageQuery, type Tx } from '#libs/platform/index.js';
import type { NameAnswers } from '../core/import/answers.js';
import type { ColumnMapping, ImportSettings } from '../core/import/columns.js';
import type { InvoicedRows } from '../core/import/judge-rows.js';
import './refusals.js';

export interface ReaderSettings extends Omit<ImportSettings, 'layout'> {
  /** Left out: skip. */
  readonly alreadyInvoiced?: InvoicedRows;
}

/** An upload whose hours are not kept yet. */
export interface PreviewRow {
  import_id: Id;
  state: 'preview' | 'committed' | 'undone';
  layout: string;
  file_name: string;
  /** Only while it is a preview. */
  content: Buffer | null;
  /** Null: as guessed. */
  mapping: ColumnMapping | null;
  settings: ReaderSettings;
  answers: Partial<NameAnswers>;
}

export interface Upload {
  importId: Id;
  layout: string;
  fileName: string;
  content: Buffer;
  sha256: Buffer;
}

export async function insertImport(tx: Tx, upload: Upload): Promise<void> {
  const { cooperativeId, actor, clock } = tx.context;
  await tx.execute(
    `insert into time_import (cooperative_id, import_id, layout, file_name, file_sha256, content, imported_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      cooperativeId,
      upload.importId,
      upload.layout,
      upload.fileName,
      upload.sha256,
      upload.content,
      actor.id ?? null,
      clock.now(),
    ],
  );
}

const DAYS_KEPT = 7;

/** A file that nobody went on with names people for no reason, so it goes after a week. */
export async function forgetOldPreviews(tx: Tx): Promise<void> {
  await tx.execute(
    `delete from time_import where cooperative_id = $1 and state = 'preview' and created_at < $2::timestamptz - interval '${DAYS_KEPT} days'`,
    [tx.context.cooperativeId, tx.context.clock.now()],
  );
}

/** An import, held until the transaction ends. @throws not_found */
export const holdImport = (tx: Tx, importId: Id): Promise<PreviewRow> =>
  tx.one<PreviewRow>(
    `select import_id, state, layout, file_name, content, mapping, settings, answers from time_import
     where cooperative_id = $1 and import_id = $2 for update`,
    [tx.context.cooperativeId, importId],
  );

/** @throws not_found; import_committed or import_undone (409) when it is no preview any more */
export async function holdPreview(tx: Tx, importId: Id): Promise<PreviewRow & { content: Buffer }> {
  const { content, ...row } = await holdImport(tx, importId);
  if (content === null)
    throw new DomainError('conflict', row.state === 'undone' ? 'import_undone' : 'import_committed');
  return { ...row, content };
}

export async function saveReading(
  tx: Tx,
  importId: Id,
  reading: { mapping: ColumnMapping; settings: ReaderSettings; answers: NameAnswers },
): Promise<void> {
  await tx.execute(
    `update time_import set mapping = $3, settings = $4, answers = $5 where cooperative_id = $1 and import_id = $2`,
    [
      tx.context.cooperativeId,
      importId,
      JSON.stringify(reading.mapping),
      JSON.stringify(reading.settings),
      JSON.stringify(reading.answers),
    ],
  );
}

/** The hours are kept and the file is forgotten. */
export async function markCommitted(tx: Tx, importId: Id, entries: number, minutes: number): Promise<void> {
  await tx.execute(
    `update time_import set state = 'committed', content = null, answers = '{}', entry_count = $3, minutes = $4, imported_by = $5,
       imported_at = $6 where cooperative_id = $1 and import_id = $2`,
    [tx.context.cooperativeId, importId, entries, minutes, tx.context.actor.id ?? null, tx.context.clock.now()],
  );
}

export async function markUndone(tx: Tx, importId: Id): Promise<void> {
  await tx.execute(
    `update time_import set state = 'undone', undone_at = $3 where cooperative_id = $1 and import_id = $2`,
    [tx.context.cooperativeId, importId, tx.context.clock.now()],
  );
}

export interface ImportRow {
  import_id: Id;
  file_name: string;
  layout: string;
  state: 'preview' | 'committed' | 'undone';
  created_at: Date;
  added: number;
  minutes: number;
}

/** A page of imports, the latest first: one row more than asked for when there are more. */
export function listImports(tx: Tx, query: PageQuery, limit: number): Promise<ImportRow[]> {
  const after = readCursor(query.cursor, ['string'] as const);
  return tx.query<ImportRow>(
    `select import_id, file_name, layout, state, created_at, entry_count as added, minutes from time_import
     where cooperative_id = $1 and ($2::text is null or import_id::text < $2)
     order by import_id desc limit $3`,
    [tx.context.cooperativeId, after?.[0] ?? null, limit + 1],
  );
}

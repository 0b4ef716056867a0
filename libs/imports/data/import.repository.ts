import { DomainError, type Id } from '#libs/kernel/index.js';
import { readCursor, type PageQuery, type Tx } from '#libs/platform/index.js';
import type { Mapping } from '../core/column.js';
import type { NameAnswers } from '../core/known-names.js';

export type ImportState = 'preview' | 'committed' | 'undone';

/** An upload that is nothing yet. */
export interface PreviewRow {
  import_id: Id;
  kind: string;
  state: ImportState;
  file_name: string;
  content: Buffer;
  row_count: number;
  /** That was asked to keep it, or to undo it, last. */
  run_id: Id | null;
  /** Null: as guessed or remembered. */
  mapping: Mapping | null;
  settings: Readonly<Record<string, string>>;
  answers: NameAnswers;
  /** Lines that look like something that is there, and are to be added all the same. */
  add_lines: readonly number[];
}

export interface NewImport {
  importId: Id;
  kind: string;
  fileName: string;
  content: Buffer;
  sha256: Buffer;
  rowCount: number;
}

export async function insertImport(tx: Tx, upload: NewImport): Promise<void> {
  const { cooperativeId, actor, clock } = tx.context;
  await tx.execute(
    `insert into import (cooperative_id, import_id, kind, file_name, file_sha256, content, row_count, uploaded_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      cooperativeId,
      upload.importId,
      upload.kind,
      upload.fileName,
      upload.sha256,
      upload.content,
      upload.rowCount,
      actor.id ?? null,
      clock.now(),
    ],
  );
}

const DAYS_KEPT = 7;

/** A file that nobody went on with names people for no reason, so it goes after a week. */
export async function forgetOldPreviews(tx: Tx): Promise<void> {
  await tx.execute(
    `delete from import where cooperative_id = $1 and state = 'preview' and created_at < $2::timestamptz - interval '${DAYS_KEPT} days'`,
    [tx.context.cooperativeId, tx.context.clock.now()],
  );
}

interface ImportRecord extends Omit<PreviewRow, 'content'> {
  content: Buffer | null;
  made: Id[];
  added: number;
}

/** Of an import that nobody is to touch meanwhile, and of one that is only looked at. */
type Hold = 'for update' | 'for update skip locked' | '';

const find = (tx: Tx, importId: Id, hold: Hold): Promise<ImportRecord | undefined> =>
  tx.maybe<ImportRecord>(
    `select import_id, kind, state, file_name, content, mapping, settings, answers, add_lines, made, added, row_count, run_id from import
     where cooperative_id = $1 and import_id = $2 ${hold}`,
    [tx.context.cooperativeId, importId],
  );

async function look(tx: Tx, importId: Id): Promise<ImportRecord> {
  const row = await find(tx, importId, '');
  if (!row) throw DomainError.notFound();
  return row;
}

/** What comes when somebody else is at it: a person is told so, work in the background waits its turn. */
type WhenBusy = 'refuse' | 'wait';

/** @throws not_found, import_running */
async function hold(tx: Tx, importId: Id, busy: WhenBusy): Promise<ImportRecord> {
  const row = await find(tx, importId, busy === 'wait' ? 'for update' : 'for update skip locked');
  if (row) return row;
  await look(tx, importId);
  throw new DomainError('conflict', 'import_running');
}

function previewOf({ content, ...row }: ImportRecord): PreviewRow {
  if (content === null) {
    throw new DomainError('conflict', row.state === 'undone' ? 'import_undone' : 'import_committed');
  }
  return { ...row, content };
}

/** @throws not_found; import_committed or import_undone when it is no preview any more */
export const findPreview = async (tx: Tx, importId: Id): Promise<PreviewRow> => previewOf(await look(tx, importId));

/** Held until the transaction ends. @throws as findPreview, and import_running */
export const holdPreview = async (tx: Tx, importId: Id, busy: WhenBusy = 'refuse'): Promise<PreviewRow> =>
  previewOf(await hold(tx, importId, busy));

/** An import that can be undone. */
export type CommittedRow = Pick<ImportRecord, 'import_id' | 'kind' | 'file_name' | 'made' | 'added' | 'run_id'>;

/** Held until the transaction ends. @throws not_found, import_not_committed, import_undone, import_running */
export async function holdCommitted(tx: Tx, importId: Id, busy: WhenBusy = 'refuse'): Promise<CommittedRow> {
  const row = await hold(tx, importId, busy);
  if (row.state === 'committed') return row;
  throw new DomainError('conflict', row.state === 'undone' ? 'import_undone' : 'import_not_committed');
}

export interface Reading {
  mapping: Mapping;
  settings: Readonly<Record<string, string>>;
  answers: NameAnswers;
  add_lines: readonly number[];
}

export async function saveReading(
  tx: Tx,
  importId: Id,
  { mapping, settings, answers, add_lines }: Reading,
): Promise<void> {
  await tx.execute(
    `update import set mapping = $3, answers = $4, add_lines = $5, settings = $6 where cooperative_id = $1 and import_id = $2`,
    [
      tx.context.cooperativeId,
      importId,
      JSON.stringify(mapping),
      JSON.stringify(answers),
      add_lines,
      JSON.stringify(settings),
    ],
  );
}

export async function markRunning(tx: Tx, importId: Id, runId: Id): Promise<void> {
  await tx.execute(`update import set run_id = $3 where cooperative_id = $1 and import_id = $2`, [
    tx.context.cooperativeId,
    importId,
    runId,
  ]);
}

export interface Kept {
  added: number;
  made: readonly Id[];
  /** Per column of money or time: cents or minutes. */
  sums: Readonly<Record<string, number>>;
}

/** What was made is kept, the file is forgotten. */
export async function markCommitted(tx: Tx, importId: Id, { added, made, sums }: Kept): Promise<void> {
  const { actor, clock, cooperativeId } = tx.context;
  await tx.execute(
    `update import set state = 'committed', content = null, answers = '{}', add_lines = '{}', added = $3, made = $4,
       committed_by = $5, committed_at = $6, sums = $7 where cooperative_id = $1 and import_id = $2`,
    [cooperativeId, importId, added, made, actor.id ?? null, clock.now(), JSON.stringify(sums)],
  );
}

export async function markUndone(tx: Tx, importId: Id): Promise<void> {
  await tx.execute(
    `update import set state = 'undone', made = '{}', undone_at = $3 where cooperative_id = $1 and import_id = $2`,
    [tx.context.cooperativeId, importId, tx.context.clock.now()],
  );
}

/**
 * One import of a kind at a time per co-operative, until the transaction ends: two would judge against the same register and
 * both be right.
 * @throws import_busy (409) when somebody else is at it
 */
export async function lockKind(tx: Tx, kind: string): Promise<void> {
  const { free } = await tx.one<{ free: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('import ' || $2 || ' ' || $1::text, 0)) as free`,
    [tx.context.cooperativeId, kind],
  );
  if (!free) throw new DomainError('conflict', 'import_busy');
}

export interface EarlierImport {
  import_id: Id;
  committed_at: Date;
  added: number;
}

/** The last import of the very same file that still stands. */
export const findSameFile = (tx: Tx, kind: string, sha256: Buffer): Promise<EarlierImport | undefined> =>
  tx.maybe<EarlierImport>(
    `select import_id, committed_at, added from import
     where cooperative_id = $1 and kind = $2 and file_sha256 = $3 and state = 'committed' order by committed_at desc limit 1`,
    [tx.context.cooperativeId, kind, sha256],
  );

export async function rememberMapping(tx: Tx, kind: string, header: Buffer, mapping: Mapping): Promise<void> {
  await tx.execute(
    `insert into import_mapping (cooperative_id, kind, header_sha256, mapping, used_at) values ($1, $2, $3, $4, $5)
     on conflict (cooperative_id, kind, header_sha256) do update set mapping = excluded.mapping, used_at = excluded.used_at`,
    [tx.context.cooperativeId, kind, header, JSON.stringify(mapping), tx.context.clock.now()],
  );
}

export const rememberedMapping = async (tx: Tx, kind: string, header: Buffer): Promise<Mapping | undefined> =>
  (
    await tx.maybe<{ mapping: Mapping }>(
      `select mapping from import_mapping where cooperative_id = $1 and kind = $2 and header_sha256 = $3`,
      [tx.context.cooperativeId, kind, header],
    )
  )?.mapping;

export interface ImportSummaryRow {
  import_id: Id;
  kind: string;
  file_name: string;
  state: ImportState;
  row_count: number;
  added: number;
  sums: Readonly<Record<string, number>>;
  created_at: Date;
  run_id: Id | null;
}

const SUMMARY = `select import_id, kind, file_name, state, row_count, added, sums, created_at, run_id from import`;

/** @throws not_found */
export const findSummary = (tx: Tx, importId: Id): Promise<ImportSummaryRow> =>
  tx.one<ImportSummaryRow>(`${SUMMARY} where cooperative_id = $1 and import_id = $2`, [
    tx.context.cooperativeId,
    importId,
  ]);

/** A page of imports of these kinds, the latest first: one row more than asked for when there are more. */
export function listImports(
  tx: Tx,
  query: PageQuery,
  kinds: readonly string[],
  limit: number,
): Promise<ImportSummaryRow[]> {
  const after = readCursor(query.cursor, ['string'] as const);
  return tx.query<ImportSummaryRow>(
    `${SUMMARY} where cooperative_id = $1 and kind = any($2::text[]) and ($3::text is null or import_id::text < $3)
     order by import_id desc limit $4`,
    [tx.context.cooperativeId, kinds, after?.[0] ?? null, limit + 1],
  );
}

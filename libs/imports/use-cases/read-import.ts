import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Tx } from '#libs/platform/index.js';
import type { ImportRow, Mapping } from '../core/column.js';
import { guessColumns } from '../core/guess-columns.js';
import type { AskedName, Known } from '../core/known-names.js';
import { plainLabel } from '../core/label-words.js';
import { readRows, type ReadRow } from '../core/read-rows.js';
import type { Table } from '../core/read-table.js';
import type { Remark } from '../core/remark.js';
import { rememberedMapping, type PreviewRow } from '../data/import.repository.js';
import type { ImportKind, Judgement } from '../import-kind.js';

/** A row of the file with the answer to it. */
export interface JudgedRow extends ImportRow {
  readonly state: Judgement['state'];
  readonly remarks: readonly Remark[];
}

/** A file read against the registers of this moment. */
export interface ImportReading {
  readonly table: Table;
  readonly mapping: Mapping;
  /** The mapping was chosen by somebody for a file of this shape before. */
  readonly remembered: boolean;
  readonly rows: readonly JudgedRow[];
  readonly names: readonly AskedName[];
  /** What a name can stand for, per list that was asked about. */
  readonly lists: Readonly<Record<string, readonly Known[]>>;
}

type Chosen = Pick<PreviewRow, 'mapping' | 'answers' | 'add_lines'>;

/** Gives every row of a table its answer. */
export async function readImport(tx: Tx, kind: ImportKind, table: Table, chosen: Chosen): Promise<ImportReading> {
  const remembered = chosen.mapping ? undefined : await rememberedMapping(tx, kind.kind, headerPrint(table));
  const mapping = chosen.mapping ?? remembered ?? guessColumns(table, kind.columns);
  const lists = (await kind.lists?.(tx)) ?? {};
  const ground = { columns: kind.columns, mapping, lists, answers: chosen.answers };
  const read = await readRows(table, ground, () => setImmediate());
  await setImmediate();
  const rows = await judge(tx, kind, read.rows, new Set(chosen.add_lines));
  return { table, mapping, remembered: remembered !== undefined, rows, names: read.names, lists };
}

/** What tells files of one shape from another: their labels, in their order, whatever their capitals and blanks. */
export const headerPrint = ({ header }: Table): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(header.map(plainLabel)))
    .digest();

async function judge(
  tx: Tx,
  kind: ImportKind,
  rows: readonly ReadRow[],
  added: ReadonlySet<number>,
): Promise<JudgedRow[]> {
  const readable = rows.filter((row) => row.state === 'read');
  const judgements = await kind.judge(tx, readable);
  if (judgements.length !== readable.length) throw new Error(`${kind.kind}: an answer per row is missing`);
  const answers = new Map(readable.map((row, index) => [row.line, judgements[index]!]));
  return rows.map(({ line, values, remarks, state }) => {
    const answer = answers.get(line);
    if (!answer) return { line, values, remarks, state: state === 'skipped' ? 'skipped' : 'refused' };
    const wanted = answer.state === 'similar' && added.has(line);
    return { line, values, remarks: [...remarks, ...answer.remarks], state: wanted ? 'ready' : answer.state };
  });
}

/** What would be imported. */
export const readyRows = ({ rows }: ImportReading): JudgedRow[] => rows.filter(({ state }) => state === 'ready');

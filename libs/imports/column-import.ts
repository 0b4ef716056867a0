import { setImmediate } from 'node:timers/promises';
import type { Id } from '#libs/kernel/index.js';
import type { Language, Role, Tx } from '#libs/platform/index.js';
import type { ImportColumn, ImportRow } from './core/column.js';
import { guessColumns } from './core/guess-columns.js';
import {
  readyRows,
  type Chosen,
  type ImportReading,
  type JudgedRow,
  type ReadingSum,
  type RowState,
} from './core/import-reading.js';
import type { Known } from './core/known-names.js';
import { readRows, type ReadRow } from './core/read-rows.js';
import type { Table } from './core/read-table.js';
import type { Remark } from './core/remark.js';
import type { ImportKind, Made, Proposal, TellRows } from './import-kind.js';

/** The answer to a row that could be read. */
export interface Judgement<Found = unknown> {
  readonly state: RowState;
  readonly remarks: readonly Remark[];
  /** What the row came to, for `keep`. */
  readonly found?: Found;
}

/** A row to keep, with what `judge` found. */
export type RowToKeep<Found> = ImportRow & Pick<Judgement<Found>, 'found'>;

export const READY: Judgement = { state: 'ready', remarks: [] };

const COLUMNS_SHOWN = 5;

/**
 * A register whose rows are read cell by cell, each by the kind of its column: all but timesheets. `Found` is what judging a row
 * tells of it besides the answer.
 */
export abstract class ColumnImport<Found = unknown> implements ImportKind {
  abstract readonly kind: string;
  abstract readonly words: Readonly<Record<Language, string>>;
  abstract readonly roles: readonly Role[];
  abstract readonly areas: readonly string[];
  abstract readonly columns: readonly ImportColumn[];

  /** An answer per row, in their order, against the register of this moment. Rows that clash with each other are its business too. */
  abstract judge(tx: Tx, rows: readonly ImportRow[]): Promise<readonly Judgement<Found>[]>;
  /** @returns the ids of what was made, one per row, for `remove` */
  abstract keep(tx: Tx, importId: Id, rows: readonly RowToKeep<Found>[], tell: TellRows): Promise<readonly Id[]>;
  /** @throws DomainError conflict, with what stands on it by now */
  abstract remove(tx: Tx, importId: Id, made: readonly Id[], tell: TellRows): Promise<void>;

  /** For columns of kind `name`: what is known, per list. Also what the reader can choose from. */
  lists(_tx: Tx): Promise<Readonly<Record<string, readonly Known[]>>> {
    return Promise.resolve({});
  }

  propose(table: Table): Proposal {
    return { mapping: guessColumns(table, this.columns) };
  }

  async read(tx: Tx, table: Table, { mapping, answers, addLines }: Chosen): Promise<ImportReading> {
    const lists = await this.lists(tx);
    const ground = { columns: this.columns, mapping, lists, answers };
    const read = await readRows(table, ground, () => setImmediate());
    await setImmediate();
    const rows = await this.answer(tx, read.rows, new Set(addLines));
    const shown = this.columns.filter(({ name }) => mapping[name] !== undefined).map(({ name }) => name);
    return {
      rows,
      names: read.names,
      lists,
      creates: [],
      questions: [],
      notes: [],
      shown: shown.slice(0, COLUMNS_SHOWN),
      sums: this.sums(rows),
      groups: [],
    };
  }

  async commit(tx: Tx, importId: Id, reading: ImportReading, _choice: string, tell: TellRows): Promise<Made> {
    // what was read here holds what was found here
    const rows = readyRows(reading) as RowToKeep<Found>[];
    const ids = await this.keep(tx, importId, rows, tell);
    await tell(ids.length);
    return { added: ids.length, ids };
  }

  async undo(tx: Tx, importId: Id, made: readonly Id[], tell: TellRows): Promise<number> {
    await this.remove(tx, importId, made, tell);
    await tell(made.length);
    return made.length;
  }

  private async answer(tx: Tx, rows: readonly ReadRow[], added: ReadonlySet<number>): Promise<JudgedRow[]> {
    const readable = rows.filter((row) => row.state === 'read');
    const judgements = await this.judge(tx, readable);
    if (judgements.length !== readable.length) throw new Error(`${this.kind}: an answer per row is missing`);
    const answers = new Map(readable.map((row, index) => [row.line, judgements[index]!]));
    return rows.map(({ line, values, remarks, state }) => {
      const answer = answers.get(line);
      if (!answer) return { line, values, remarks, state: state === 'skipped' ? 'skipped' : 'refused' };
      const wanted = answer.state === 'similar' && added.has(line);
      const { found } = answer;
      return { line, values, remarks: [...remarks, ...answer.remarks], state: wanted ? 'ready' : answer.state, found };
    });
  }

  private sums(rows: readonly JudgedRow[]): ReadingSum[] {
    return this.columns.flatMap(({ adds = true, kind, name }) => {
      if (!adds || (kind !== 'euro' && kind !== 'minutes')) return [];
      const ready = rows.filter(({ state }) => state === 'ready');
      const total = ready.reduce((sum, { values }) => sum + Number(values[name] ?? 0), 0);
      return [{ column: name, unit: kind, total }];
    });
  }
}

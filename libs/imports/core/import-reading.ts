import type { ImportRow, Mapping, Words } from './column.js';
import type { AskedName, Known, NameAnswers } from './known-names.js';
import type { TableNote } from './read-table.js';
import type { Remark } from './remark.js';

/**
 * What becomes of a row: `ready` is imported; `similar` looks like something that is there and is imported only when the
 * reader says so; `duplicate` is there already and `skipped` is nothing to import, both are left out; `refused` cannot be
 * imported as it stands.
 */
export type RowState = 'ready' | 'similar' | 'duplicate' | 'skipped' | 'refused';

/** A row of the file with the answer to it. */
export interface JudgedRow extends ImportRow {
  readonly state: RowState;
  readonly remarks: readonly Remark[];
  /** What its kind found out about it, for who keeps it: not found out twice. */
  readonly found?: unknown;
  /** Per column, what it came to, shown instead of what the file says. */
  readonly shows?: Readonly<Record<string, string>>;
}

/** Something about the cells that the file does not say, with what it can be. */
export interface ReadingSetting {
  readonly name: string;
  readonly words: Words;
  readonly choices: readonly SettingChoice[];
}

export interface SettingChoice {
  readonly value: string;
  readonly words: Words;
}

/** A setting the reader is asked for. The rows are read with `proposal` meanwhile, so that there is a preview. */
export interface ReadingQuestion {
  readonly setting: string;
  readonly proposal: string;
  /** A cell to show beside the question. */
  readonly example?: string;
  /** Nothing is imported before it is answered; otherwise the proposal counts. */
  readonly needed: boolean;
}

/** Of the ready rows, as integers: cents or minutes. */
export interface ReadingSum {
  readonly column: string;
  readonly unit: 'euro' | 'minutes';
  readonly total: number;
}

/** Hours per somebody or something, of the whole file, to lay beside the other program. */
export interface ReadingGroup {
  readonly words: Words;
  readonly items: readonly { readonly name: string; readonly rows: number; readonly minutes: number }[];
}

/** What the reader said about a file so far. */
export interface Chosen {
  readonly mapping: Mapping;
  /** Nobody confirmed the mapping: one that cannot work refuses rows and not the file. */
  readonly guessed: boolean;
  readonly settings: Readonly<Record<string, string>>;
  readonly answers: NameAnswers;
  /** Lines that look like something that is there, and are to be added all the same. */
  readonly addLines: readonly number[];
}

/** A file read against the registers of this moment. */
export interface ImportReading {
  /** One per row of the table, in its order. */
  readonly rows: readonly JudgedRow[];
  readonly names: readonly AskedName[];
  /** What a name can stand for, per list. */
  readonly lists: Readonly<Record<string, readonly Known[]>>;
  /** Lists in which the reader may have a name made. */
  readonly creates: readonly string[];
  readonly questions: readonly ReadingQuestion[];
  readonly notes: readonly TableNote[];
  /** Columns to show of each row. */
  readonly shown: readonly string[];
  readonly sums: readonly ReadingSum[];
  readonly groups: readonly ReadingGroup[];
}

/** What would be imported. */
export const readyRows = ({ rows }: Pick<ImportReading, 'rows'>): JudgedRow[] =>
  rows.filter(({ state }) => state === 'ready');

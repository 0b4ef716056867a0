/** How the cells of a column are read, and what they become: see `Value`. */
export type ColumnKind =
  | 'text'
  | 'date'
  | 'month'
  | 'euro'
  | 'number'
  | 'whole'
  | 'minutes'
  | 'flag'
  | 'choice'
  | 'name'
  | 'email'
  | 'phone'
  | 'postcode'
  | 'iban'
  | 'kvk';

export type Words = Readonly<Record<'nl' | 'en', string>>;

export interface ColumnChoice {
  readonly value: string;
  readonly words: Words;
  /** Other ways people write it, folded: see `foldName`. */
  readonly synonyms?: readonly string[];
}

/** A column an import knows. */
export interface ImportColumn {
  /** Key of the row's values, in snake_case. */
  readonly name: string;
  readonly words: Words;
  /** What people write above it, in letters and digits only (see `plainLabel`); the words themselves count too. */
  readonly synonyms: readonly string[];
  readonly kind: ColumnKind;
  readonly required?: boolean;
  /** Of a text: characters, 200 unless said. Of a number: the largest. */
  readonly max?: number;
  /** Of amounts and durations: false where the sum of a file says nothing, as of prices. */
  readonly adds?: false;
  /** Of kind `choice`. */
  readonly choices?: readonly ColumnChoice[];
  /** Of kind `name`: the list of the import in which it is looked up. */
  readonly list?: string;
  /** May be read from a column that another such field is read from too: a date with its time. */
  readonly shares?: boolean;
  /** For the example file: as somebody would write it. */
  readonly example: string;
}

/**
 * What a cell became: date `2026-10-31`, month `2026-10`, euro and whole as integers (cents), number as exact decimal text,
 * minutes as a whole number, flag as boolean, name as the id it stands for, everything else as text. Absent: an empty cell.
 */
export type Value = string | number | boolean | undefined;

export interface ImportRow {
  /** Of the file, from 1: the line of a CSV, the row number a spreadsheet shows. */
  readonly line: number;
  readonly values: Readonly<Record<string, Value>>;
}

/** Which column of the file, counted from 0, holds what; by index, because labels may repeat. */
export type Mapping = Readonly<Record<string, number>>;

import {
  labelWords,
  looksLikeDate,
  plainLabel,
  readDuration,
  splitMoment,
  type Table,
  type TableRow,
} from '#libs/imports/index.js';
import { FIELDS, type ColumnMapping, type Field } from './columns.js';
import { ABOUT_MONEY, EVERYDAY, ONLY_ALONE } from './header-words.js';
import { recogniseLayout, type RecognisedLayout } from './recognise-layout.js';
import { readTimeOfDay } from './read-time-of-day.js';

/** Rows looked at when a label leaves doubt. */
const SAMPLE = 50;

/** The layout and the mapping to begin with: the product's own labels first, everyday words for what they leave open. */
export function proposeMapping(table: Table): RecognisedLayout {
  const recognised = recogniseLayout(table.header);
  return { ...recognised, mapping: guessMapping(table.header, table.rows.slice(0, SAMPLE), recognised.mapping) };
}

/**
 * Guesses what each column of somebody's own sheet holds, from Dutch, English and German labels, and for dates, times,
 * durations and e-mail addresses from the cells as well. Never more than a proposal: the reader confirms or changes it.
 *
 * @param decided columns already known; they stay as they are
 */
export function guessMapping(
  header: readonly string[],
  sampleRows: readonly TableRow[],
  decided: ColumnMapping = {},
): ColumnMapping {
  const guess = new Guess(header, sampleRows, decided);
  guess.byWholeLabel();
  guess.byWordInLabel();
  guess.byCells();
  guess.byWholeLabel({ whatever: true });
  return guess.mapping();
}

class Guess {
  private readonly found: Partial<Record<Field, number>>;

  constructor(
    private readonly header: readonly string[],
    private readonly rows: readonly TableRow[],
    decided: ColumnMapping,
  ) {
    this.found = { ...decided };
  }

  /** @param options with `whatever`, cells nobody can read do not count against a label: "Datum" stays a date */
  byWholeLabel({ whatever = false } = {}): void {
    const labels = this.header.map(plainLabel);
    for (const [field, words] of entriesOf(EVERYDAY)) {
      this.take(field, (column) => words.includes(labels[column] ?? ''), whatever);
    }
  }

  byWordInLabel(): void {
    const labels = this.header.map(labelWords);
    for (const [field, words] of entriesOf(EVERYDAY)) {
      const strong = words.filter((word) => word.length >= 4 && !ONLY_ALONE.includes(word));
      this.take(field, (column) => {
        const label = labels[column] ?? [];
        return !label.some((word) => ABOUT_MONEY.includes(word)) && label.some((word) => strong.includes(word));
      });
    }
  }

  /** Only what cannot be mistaken for something else: a bare number may be anything, a date or a time may not. */
  byCells(): void {
    this.take('memberEmail', (column) => this.cellsAre(column, (cell) => /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(cell)));
    this.take('date', (column) => this.cellsAre(column, looksLikeDate));
    if (this.found.duration !== undefined || this.found.start !== undefined) return;
    this.take('start', (column) => this.cellsAre(column, isClockTime));
    this.take('end', (column) => this.cellsAre(column, isClockTime));
  }

  mapping(): ColumnMapping {
    this.shareMoments();
    return Object.fromEntries(
      FIELDS.flatMap((field) => (this.found[field] === undefined ? [] : [[field, this.found[field]]])),
    );
  }

  private take(field: Field, fits: (column: number) => boolean, whatever = false): void {
    if (this.found[field] !== undefined) return;
    const used = new Set(Object.values(this.found));
    const column = this.header.findIndex(
      (_, index) => !used.has(index) && fits(index) && (whatever || this.plausible(field, index)),
    );
    if (column >= 0) this.found[field] = column;
  }

  /** A label may mislead ("Tijd" is a time or a duration), so the cells get a say where they can. */
  private plausible(field: Field, column: number): boolean {
    const test = CELL_TESTS[field];
    return test === undefined || this.cellsAre(column, test, true);
  }

  private cellsAre(column: number, test: (cell: string) => boolean, emptyIsFine = false): boolean {
    const cells = this.rows.map((row) => (row.cells[column] ?? '').trim()).filter((cell) => cell !== '');
    if (cells.length === 0) return emptyIsFine;
    return cells.filter(test).length * 2 > cells.length;
  }

  /** Columns "Start" and "Einde" that hold a date and a time serve for both. */
  private shareMoments(): void {
    const { start, end } = this.found;
    const holdsMoments = (column: number) => this.cellsAre(column, (cell) => splitMoment(cell).time !== undefined);
    if (start !== undefined && this.found.date === undefined && holdsMoments(start)) this.found.date = start;
    if (end !== undefined && this.found.endDate === undefined && holdsMoments(end)) this.found.endDate = end;
  }
}

const isTime = (cell: string): boolean => readTimeOfDay(splitMoment(cell).time ?? cell) !== undefined;
const isClockTime = (cell: string): boolean => cell.includes(':') && isTime(cell);
const CELL_TESTS: Partial<Record<Field, (cell: string) => boolean>> = {
  date: looksLikeDate,
  endDate: looksLikeDate,
  start: isTime,
  end: isTime,
  duration: (cell) => readDuration(cell, { unit: 'hours', fraction: 'decimal' }) !== undefined,
};

const entriesOf = (words: Readonly<Partial<Record<Field, readonly string[]>>>): [Field, readonly string[]][] =>
  FIELDS.flatMap((field): [Field, readonly string[]][] => (words[field] ? [[field, words[field]]] : [])).sort(
    ([a], [b]) => PRECEDENCE.indexOf(a) - PRECEDENCE.indexOf(b),
  );

/** Who may claim a label first: "Naam klant" is the customer's, not the member's. */
const PRECEDENCE = Object.keys(EVERYDAY) as Field[];

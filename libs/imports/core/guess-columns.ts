import { distance } from 'fastest-levenshtein';
import type { ImportColumn, Mapping } from './column.js';
import { foldName } from './fold-name.js';
import { labelWords, plainLabel } from './label-words.js';
import type { Table } from './read-table.js';

const SAMPLE = 50;
/** Shorter labels are too much alike: "nr" and "nl". */
const LONG = 6;

/**
 * Which column of a file holds what, from the labels above them: as written, then with a slip of the pen, then as part of a
 * longer label; addresses and account numbers also from the cells. Of several labels for one column the way that stands first
 * among its words wins ("Voornaam" before "Voorletters"); a label that two choices share ("Soort") goes to the one whose words
 * stand in the cells. A proposal: the reader confirms or changes it.
 */
export function guessColumns(table: Table, columns: readonly ImportColumn[]): Mapping {
  const labels = table.header.map(plainLabel);
  const words = table.header.map(labelWords);
  const found = new Map<string, number>();
  const take = (find: (column: ImportColumn, free: readonly number[]) => number | undefined): void => {
    for (const column of columns) {
      if (found.has(column.name)) continue;
      const used = new Set(found.values());
      const free = labels.map((_, place) => place).filter((place) => !used.has(place));
      const place = find(column, free);
      if (place !== undefined) found.set(column.name, place);
    }
  };
  const known = new Map(columns.map((column) => [column.name, waysToWrite(column)]));
  const ways = (column: ImportColumn): readonly string[] => known.get(column.name) ?? [];
  const isAnothers = (column: ImportColumn, place: number): boolean =>
    columns.some(
      (other) =>
        other.choices !== undefined &&
        ways(other).includes(labels[place] ?? '') &&
        knownWords(other, cellsOf(table, place)) > knownWords(column, cellsOf(table, place)),
    );
  take((column, free) => {
    const places = ways(column).flatMap((way) => free.filter((place) => labels[place] === way));
    return places.find((place) => column.choices === undefined || !isAnothers(column, place));
  });
  take((column, free) => free.find((place) => ways(column).some((way) => isSlipOf(way, labels[place] ?? ''))));
  take((column, free) =>
    free.find((place) => ways(column).some((way) => way.length >= LONG && (words[place] ?? []).includes(way))),
  );
  take((column, free) => free.find((place) => looksLike(column, cellsOf(table, place))));
  return Object.fromEntries(found);
}

const waysToWrite = ({ name, words, synonyms }: ImportColumn): string[] => [
  ...new Set([plainLabel(words.nl), plainLabel(words.en), plainLabel(name), ...synonyms].filter((way) => way !== '')),
];

const isSlipOf = (way: string, label: string): boolean =>
  way.length >= LONG && Math.abs(way.length - label.length) <= 1 && distance(way, label) === 1;

/** How many of the cells are a choice of the column. */
function knownWords({ choices = [] }: ImportColumn, cells: readonly string[]): number {
  const known = new Set(
    choices.flatMap(({ value, words, synonyms = [] }) => [value, words.nl, words.en, ...synonyms].map(foldName)),
  );
  return cells.filter((cell) => known.has(foldName(cell))).length;
}

const PATTERNS: Partial<Record<ImportColumn['kind'], RegExp>> = {
  email: /^[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,24}$/i,
  iban: /^[a-z]{2}\d{2} ?(?:[a-z0-9]{1,4} ?){3,8}$/i,
};

function looksLike({ kind }: ImportColumn, cells: readonly string[]): boolean {
  const pattern = PATTERNS[kind];
  return (
    pattern !== undefined && cells.length > 0 && cells.filter((cell) => pattern.test(cell)).length * 2 > cells.length
  );
}

const cellsOf = (table: Table, place: number): string[] =>
  table.rows
    .slice(0, SAMPLE)
    .map((row) => (row.cells[place] ?? '').trim())
    .filter((cell) => cell !== '');

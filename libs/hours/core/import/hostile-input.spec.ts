import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#libs/kernel/index.js';
import { decodeText, looksLikeDate, readDuration, readTable } from '#libs/imports/index.js';
import { assignNames } from './assign-names.js';
import { proposeMapping } from './guess-mapping.js';
import { parseEntries } from './parse-entries.js';
import { previewSummary } from './preview-summary.js';
import { readTimeOfDay } from './read-time-of-day.js';

const NOBODY = { members: [], customers: [], projects: [], activities: [] };
const SAMPLES = new URL('./samples/', import.meta.url);
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => readFileSync(new URL(name, SAMPLES)));

/** The whole way of a file; every row answered, every entry one that can be stored. */
function importFile(bytes: Uint8Array): 'read' | 'refused' {
  try {
    const table = readTable(decodeText(bytes).text);
    const proposal = proposeMapping(table);
    const { rows } = parseEntries(table, proposal.mapping, proposal);
    expect(rows).toHaveLength(table.rows.length);
    for (const row of rows) {
      if (row.kind !== 'entry') continue;
      expect(Number.isSafeInteger(row.entry.minutes) && row.entry.minutes > 0).toBe(true);
      expect(row.entry.start === undefined).toBe(row.entry.end === undefined);
    }
    const summary = previewSummary(rows);
    expect(summary.entries + summary.skipped + summary.refused).toBe(rows.length);
    assignNames(rows, NOBODY);
    return 'read';
  } catch (error) {
    if (error instanceof DomainError) return 'refused';
    throw error;
  }
}

describe('whatever is uploaded gets an answer', () => {
  it('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 0, maxLength: 400 }), (bytes) => importFile(bytes) !== undefined));
  });

  it('random text that looks like a sheet', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'datum',
        'Date',
        'Start Date',
        'uren',
        'naam',
        'van',
        'tot',
        '"',
        '""',
        'Total',
        '-',
        '24:00',
        '0',
      ),
      fc.constantFrom('7-9-2026', '25-10-2026', '2026-10-25', '02:30', '1,5', '-1', '99:99', '1e9', '٣', '\u{1F600}'),
      fc.string({ maxLength: 12 }),
    );
    const sheet = fc
      .tuple(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), fc.constantFrom(',', ';', '\t'))
      .map(([rows, delimiter]) => rows.map((row) => row.join(delimiter)).join('\n'));
    fc.assert(
      fc.property(sheet, (text) => importFile(new TextEncoder().encode(text)) !== undefined),
      { numRuns: 500 },
    );
  });

  it('samples with one byte changed or the end cut off', () => {
    const sample = fc.constantFrom(...samples);
    fc.assert(
      fc.property(sample, fc.nat(4_000), fc.nat(255), fc.boolean(), (bytes, at, value, cut) => {
        const copy = Uint8Array.from(cut ? bytes.subarray(0, at) : bytes);
        if (!cut && at < copy.length) copy[at] = value;
        return importFile(copy) !== undefined;
      }),
      { numRuns: 200 },
    );
  });
});

describe('long cells do not hold up the line', () => {
  const LONG = [
    '1'.repeat(10_000),
    '1:'.repeat(5_000),
    ' '.repeat(9_999) + 'x',
    '-'.repeat(10_000),
    'a '.repeat(5_000),
    `1${' '.repeat(9_998)}1`,
  ];
  it.each(LONG.map((text) => [`${text.slice(0, 4)}…`, text]))('%j', (_, text) => {
    const begun = performance.now();
    looksLikeDate(text);
    readTimeOfDay(text);
    readDuration(text, { unit: 'hours', fraction: 'decimal' });
    const row = `${text};${text};${text};${text};${text}`;
    importFile(new TextEncoder().encode(`datum;van;uren;naam;omschrijving\n${`${row}\n`.repeat(20)}`));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

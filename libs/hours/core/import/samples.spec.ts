import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { decodeText, readTable } from '#libs/imports/index.js';
import { proposeMapping } from './guess-mapping.js';
import { parseEntries } from './parse-entries.js';
import type { DraftEntry, ParsedRow } from './parsed-row.js';

const read = (file: string) => {
  const { text, encoding } = decodeText(readFileSync(new URL(`./samples/${file}.csv`, import.meta.url)));
  const table = readTable(text);
  const proposal = proposeMapping(table);
  return { encoding, table, proposal, ...parseEntries(table, proposal.mapping, proposal) };
};

const entriesOf = (rows: readonly ParsedRow[]): DraftEntry[] =>
  rows.flatMap((row) => (row.kind === 'entry' ? [row.entry] : []));

/** The 15 entries as the samples' README describes them; the ninth lasts no time. */
const EXPECTED = [
  [
    '2026-09-07',
    '07:30',
    '11:30',
    240,
    'Mollie Mosterdzaad',
    'Schoolkantine De Broodtrommel',
    'Soep en broodjes voorbereid',
  ],
  [
    '2026-09-07',
    '12:15',
    '13:45',
    90,
    'Mollie Mosterdzaad',
    'Schoolkantine De Broodtrommel',
    'Uitserveren; afwas; vloer',
  ],
  ['2026-09-07', '08:00', '12:30', 270, 'Tjolk Tuinkabouter', 'Wijkgroen Kabouterplein', 'Bedden onkruidvrij gemaakt'],
  [
    '2026-09-07',
    '13:00',
    '15:45',
    165,
    'Tjolk Tuinkabouter',
    'Wijkgroen Kabouterplein',
    '- haag gesnoeid\n- takken afgevoerd',
  ],
  [
    '2026-09-08',
    '07:00',
    '12:30',
    330,
    'Zeppo Zaagselstra',
    'Renovatie Portiek 3, Luchtkasteelstraat',
    'Kozijn "links boven" vervangen, 2 ruiten',
  ],
  ['2026-09-08', '13:00', '16:05', 185, 'Zeppo Zaagselstra', 'Renovatie Portiek 3, Luchtkasteelstraat', ''],
  ['2026-09-08', '19:30', '21:30', 120, 'Brigitta Bakfiets-de Bommel', 'Intern overleg', 'Ledenvergadering'],
  [
    '2026-09-09',
    '22:30',
    '01:15',
    165,
    'Zeppo Zaagselstra',
    'Renovatie Portiek 3, Luchtkasteelstraat',
    'Noodreparatie lekkage, tot na middernacht',
  ],
  ['2026-09-10', '08:15', '09:00', 45, 'Tjolk Tuinkabouter', '', 'Gereedschap opgehaald, nog geen project'],
  [
    '2026-09-10',
    '10:00',
    '10:25',
    25,
    'Brigitta Bakfiets-de Bommel',
    'Intern overleg',
    '=SOM(A1:A9) stond in de offerte',
  ],
  [
    '2026-09-11',
    '07:30',
    '11:37',
    247,
    'Mollie Mosterdzaad',
    'Schoolkantine De Broodtrommel',
    'Crème brûlée voor 48 kinderen – gelukt!',
  ],
  [
    '2026-10-25',
    '01:30',
    '02:30',
    120,
    'Tjolk Tuinkabouter',
    'Wijkgroen Kabouterplein',
    'Nachtdienst wintertijd (uur komt twee keer voor)',
  ],
  [
    '2026-12-31',
    '21:00',
    '02:00',
    300,
    'Zeppo Zaagselstra',
    'Renovatie Portiek 3, Luchtkasteelstraat',
    'Oud en nieuw, wacht bij stookinstallatie',
  ],
  [
    '2026-09-30',
    '16:00',
    '16:15',
    15,
    'Brigitta Bakfiets-de Bommel',
    'Schoolkantine De Broodtrommel',
    'Rooster; oktober',
  ],
] as const;
const TAGS = [
  ['keuken'],
  ['keuken', 'zaal'],
  [],
  ['buiten'],
  ['timmerwerk'],
  [],
  ['overleg'],
  ['spoed', 'avond'],
  [],
  [],
  ['keuken'],
  ['nacht'],
  ['avond'],
  ['kantoor', 'thuis'],
];
const NOT_BILLABLE = [6, 8, 9, 13];
const CUSTOMERS = [
  'Basisschool De Verzonnen Vlieger',
  'Gemeente Nergenshuizen',
  'Woonstichting "De Vier Muren"',
  'Coöperatie De Verzonnen Spade U.A.',
];

const FILES = [
  ['kimai-default-en', 'kimai', 'utf-8'],
  ['kimai-template-nl-semicolon-decimal', 'kimai', 'utf-8'],
  ['kimai-resaved-dutch-spreadsheet', 'kimai', 'windows-1252'],
  ['clockify-detailed-2024a-us', 'clockify', 'utf-8'],
  ['clockify-detailed-2024b-eu', 'clockify', 'utf-8'],
  ['clockify-resaved-dutch-spreadsheet', 'clockify', 'utf-8'],
  ['toggl-detailed-classic', 'toggl', 'utf-8'],
  ['toggl-detailed-current', 'toggl', 'utf-8'],
] as const;

describe.each(FILES)('%s', (file, layout, encoding) => {
  const sample = read(file);
  const entries = entriesOf(sample.rows);
  // Kimai cannot do without a project; Toggl's current layout shows one duration rounded to a quarter.
  const expected = EXPECTED.map(([date, start, end, minutes, name, project, description], index) => ({
    date,
    start,
    end,
    minutes: file === 'toggl-detailed-current' && index === 5 ? 180 : minutes,
    name,
    project: layout === 'kimai' && project === '' ? 'Intern overleg' : project,
    description,
  }));

  it('is recognised, and nothing needs to be asked', () => {
    expect(sample.proposal.layout).toBe(layout);
    expect(sample.encoding).toBe(encoding);
    expect(sample.questions).toEqual([]);
  });

  it('gives the same entries as every other export', () => {
    expect(
      entries.map(({ date, start, end, minutes, member: { name }, project, description }) => {
        return { date, start, end, minutes, name, project, description };
      }),
    ).toEqual(expected);
    expect(entries.map(({ tags }) => tags)).toEqual(TAGS);
    expect(entries.flatMap(({ billable }, index) => (billable ? [] : [index]))).toEqual(NOT_BILLABLE);
  });

  it('names the four customers as they write themselves', () => {
    expect(new Set(entries.map(({ customer }) => customer).filter((name) => name !== ''))).toEqual(new Set(CUSTOMERS));
  });

  it('skips the timer that ran no time, and the one that still runs', () => {
    const skipped = sample.rows.flatMap((row) => (row.kind === 'skipped' ? [[row.line, row.reason.code]] : []));
    const running = file === 'toggl-detailed-current' ? [[18, 'import_row_running']] : [];
    expect(skipped).toEqual([[11, 'import_row_zero'], ...running]);
    expect(sample.rows.filter(({ kind }) => kind === 'refused')).toEqual([]);
  });

  it('counts lines as an editor does, past the line break inside the fourth description', () => {
    expect(sample.rows.slice(0, 15).map(({ line }) => line)).toEqual([
      2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17,
    ]);
  });
});

describe('source keys of the samples', () => {
  const keys = (file: string) => entriesOf(read(file).rows).map(({ sourceKey }) => sourceKey);

  it.each([
    ['kimai-default-en', 'kimai-resaved-dutch-spreadsheet'],
    ['clockify-detailed-2024b-eu', 'clockify-resaved-dutch-spreadsheet'],
  ])('%s and the copy saved by a spreadsheet are the same rows', (original, copy) => {
    expect(keys(copy)).toEqual(keys(original));
  });

  it.each(FILES.map(([file]) => file))('%s has a key of its own for every row', (file) => {
    expect(new Set(keys(file)).size).toBe(14);
  });
});

describe('what only one layout tells', () => {
  it('Clockify marks the two hours that are on an invoice already', () => {
    const flags = entriesOf(read('clockify-detailed-2024b-eu').rows).map(({ alreadyInvoiced }) => alreadyInvoiced);
    expect(flags).toEqual([true, true, ...Array.from({ length: 12 }, () => false)]);
  });

  it('Toggl shows a duration that differs from its times', () => {
    const notes = read('toggl-detailed-current').rows.flatMap((row) => (row.kind === 'entry' ? row.notes : []));
    expect(notes).toEqual([{ code: 'import_duration_differs', params: { minutes: 185 } }]);
  });

  it.each([
    ['clockify-detailed-2024a-us', 'EUR'],
    ['toggl-detailed-classic', 'EUR'],
    ['kimai-default-en', undefined],
  ])('the header of %s names the currency %s', (file, currency) => {
    expect(read(file).proposal.currency).toBe(currency);
  });
});

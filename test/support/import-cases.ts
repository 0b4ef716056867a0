import type { Cell } from './workbook.js';

/** As Excel saves "CSV (gescheiden door lijstscheidingsteken)". */
export const windows1252 = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1');
/** As Excel saves "CSV UTF-8". */
export const marked = (...lines: string[]): Buffer => Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);

/** A kind of import with a file as Excel saves it, twice, and what comes of it. */
export interface Case {
  kind: string;
  csv: Buffer;
  sheet: readonly (readonly Cell[])[];
  merges: readonly string[];
  /** What one row of the CSV is refused for, in words. */
  refused: string;
  /** What is kept, asked after each of the two. */
  sql: string;
  fromCsv: readonly unknown[];
  fromSheet: readonly unknown[];
  sums?: readonly [csv: string, sheet: string];
}

export const CASES: readonly Case[] = [
  {
    kind: 'members',
    csv: windows1252(
      'Lidnummer;Voornaam;Tussenvoegsel;Achternaam;E-mail;Mobiel;Postcode;Lid sinds;Lid tot en met;Soort lid',
      '12;Ren\u00e9e;de;Waal;RENEE@voorbeeld.example;612345678;1234ab;01-03-2021;31-12-2024;Werkend lid',
      '13;Bo;;Vermeulen;;;;31-02-2022;;',
    ),
    sheet: [
      ['Ledenlijst 2026'],
      ['Lidnummer', 'Voornaam', 'Achternaam', 'Mobiel', 'Plaats', 'Lid sinds'],
      [21, 'Ada', { formula: '"Boon"', shows: 'Boon' }, 612345679, 'Waterstad', { date: '2020-02-29' }],
      [22, 'Cor', 'Dijk', null, null, { date: '2020-03-01' }],
    ],
    merges: ['A1:F1', 'E3:E4'],
    refused: 'Lid sinds: "31-02-2022" is geen datum. Schrijf 31-12-2026.',
    sql: `select number, given_name || ' ' || family_name as name, phone, city, joined_on::text, ended_on::text, status from member
          where cooperative_id = $1 and number > 4 order by number`,
    fromCsv: [
      {
        number: 12,
        name: 'Ren\u00e9e de Waal',
        phone: '0612345678',
        city: '',
        joined_on: '2021-03-01',
        ended_on: '2024-12-31',
        status: 'ended',
      },
    ],
    fromSheet: [
      {
        number: 21,
        name: 'Ada Boon',
        phone: '0612345679',
        city: 'Waterstad',
        joined_on: '2020-02-29',
        ended_on: null,
        status: 'member',
      },
      {
        number: 22,
        name: 'Cor Dijk',
        phone: null,
        city: 'Waterstad',
        joined_on: '2020-03-01',
        ended_on: null,
        status: 'member',
      },
    ],
  },
  {
    kind: 'relations',
    csv: marked(
      'Klantnr;Bedrijfsnaam;Postcode;Plaats;KvK;Betaaltermijn',
      '7;Bakkerij De Korenaar;1234ab;Grootschermer;1234567;30',
      '8;Caf\u00e9 Hoek;;Waterstad;12;14',
    ),
    sheet: [
      ['Klantnr', 'Bedrijfsnaam', 'Plaats', 'KvK'],
      [{ formula: 'ROW()+29', shows: 31 }, 'Fietsenmaker Spaak', 'Waterstad', 1234568],
      [32, 'Drukkerij Inkt', null, null],
    ],
    merges: ['C2:C3'],
    refused: 'KVK-nummer: "12" is geen KVK-nummer van acht cijfers.',
    sql: `select number, name, city, kvk_number from relation where cooperative_id = $1 and number > 1 order by number`,
    fromCsv: [{ number: 7, name: 'Bakkerij De Korenaar', city: 'Grootschermer', kvk_number: '01234567' }],
    fromSheet: [
      { number: 31, name: 'Fietsenmaker Spaak', city: 'Waterstad', kvk_number: '01234568' },
      { number: 32, name: 'Drukkerij Inkt', city: 'Waterstad', kvk_number: null },
    ],
  },
  {
    kind: 'projects',
    csv: windows1252(
      'Code;Naam;Klant;Begint op;Btw',
      'CR\u00c8ME;Cr\u00e8me de la cr\u00e8me;basisschool de verzonnen vlieger;01-02-2026;Laag (9%)',
      'FOUT;Fout;;01-02-2026;heel hoog',
    ),
    sheet: [
      ['Code', 'Naam', 'Klant', 'Begint op'],
      [{ formula: '"P"&7', shows: 'P7' }, 'Moestuin', 1, { date: '2026-04-01' }],
      ['P8', 'Kas', null, 46113],
    ],
    merges: ['C2:C3'],
    refused: 'Btw: "heel hoog" kennen we niet. Kies uit: Hoog (21%), Laag (9%), Nul (0%), Vrijgesteld, Verlegd.',
    sql: `select code, p.name, r.name as customer, starts_on::text, vat_treatment from project p left join relation r using (cooperative_id)
          where p.cooperative_id = $1 and code <> 'KANTINE' and r.relation_id = customer_id order by code`,
    fromCsv: [
      {
        code: 'CR\u00c8ME',
        name: 'Cr\u00e8me de la cr\u00e8me',
        customer: 'Basisschool De Verzonnen Vlieger',
        starts_on: '2026-02-01',
        vat_treatment: 'reduced',
      },
    ],
    fromSheet: ['P7 Moestuin', 'P8 Kas'].map((text) => ({
      code: text.slice(0, 2),
      name: text.slice(3),
      customer: 'Basisschool De Verzonnen Vlieger',
      starts_on: '2026-04-01',
      vat_treatment: 'standard',
    })),
  },
  {
    kind: 'rates',
    csv: marked(
      'Project;Activiteit;Lid;Geldt vanaf;Uurtarief',
      'Kantine De Ploeg;Koken;Mosterdzaad, Mollie;01-01-2026;€ 1.045,50',
      'Kantine De Ploeg;;;01-01-2026;45,505',
    ),
    sheet: [
      ['Project', 'Lid', 'Geldt vanaf', 'Uurtarief'],
      ['KANTINE', 1, { date: '2026-01-01' }, { formula: '2*22.75', shows: 45.5 }],
      [null, 2, { date: '2026-01-01' }, 46],
    ],
    merges: ['A2:A3'],
    refused: 'Uurtarief: "45,505" heeft meer dan twee decimalen. Rond het zelf af.',
    sql: `select number, valid_from::text, hourly_rate_cents::int as cents, project_id is not null as project from rate
          join member using (cooperative_id, member_id) where cooperative_id = $1 order by number`,
    fromCsv: [{ number: 1, valid_from: '2026-01-01', cents: 104_550, project: true }],
    fromSheet: [
      { number: 1, valid_from: '2026-01-01', cents: 4_550, project: true },
      { number: 2, valid_from: '2026-01-01', cents: 4_600, project: true },
    ],
  },
  {
    kind: 'opening_hours',
    csv: windows1252(
      'Lid;Project;Maand;Uren',
      'mollie mosterdzaad;kantine de ploeg;12-2025;37,5',
      'Zeppo Zaagselstra;Kantine De Ploeg;13-2025;8',
    ),
    sheet: [
      ['Lid', 'Project', 'Maand', 'Uren'],
      ['Mollie Mosterdzaad', 'Kantine De Ploeg', { date: '2025-11-01' }, { formula: '5*7.5', shows: 37.5 }],
      ['Tjolk Tuinkabouter', null, '2025-11', 0.25],
    ],
    merges: ['B2:B3'],
    refused: 'Maand: "13-2025" is geen maand. Schrijf 12-2026.',
    sql: `select number, month, minutes from opening_hours join member using (cooperative_id, member_id) where cooperative_id = $1 order by number`,
    fromCsv: [{ number: 1, month: '2025-12', minutes: 2_250 }],
    fromSheet: [
      { number: 1, month: '2025-11', minutes: 2_250 },
      { number: 2, month: '2025-11', minutes: 15 },
    ],
    sums: ['37:30', '37:45'],
  },
  {
    kind: 'hours',
    csv: marked(
      'Datum;Van;Tot;Uren;Naam;Project;Activiteit;Omschrijving',
      '25-09-2026;08:00;15:30;7,5;Mollie Mosterdzaad;Kantine De Ploeg;Koken;"Soep voor veertig, ""met"" brood"',
      '25-09-2026;09:00;10:00;1;Mollie Mosterdzaad;Kantine De Ploeg;Koken;overlapt',
    ),
    sheet: [
      ['Datum', 'Uren', 'Lidnummer', 'Project', 'Activiteit'],
      [{ date: '2026-09-25' }, { formula: '3*2.5', shows: 7.5 }, 1, 'Kantine De Ploeg', 'Koken'],
      [{ date: '2026-09-28' }, 0.25, 2, null, 'Koken'],
    ],
    merges: ['D2:D3'],
    refused: 'Overlapt met regel 2 van het bestand.',
    sql: `select number, date::text, minutes, description, state from time_entry join member using (cooperative_id, member_id)
          where cooperative_id = $1 order by number`,
    fromCsv: [
      {
        number: 1,
        date: '2026-09-25',
        minutes: 450,
        description: 'Soep voor veertig, "met" brood',
        state: 'submitted',
      },
    ],
    fromSheet: [
      { number: 1, date: '2026-09-25', minutes: 450, description: '', state: 'submitted' },
      { number: 2, date: '2026-09-28', minutes: 15, description: '', state: 'submitted' },
    ],
    sums: ['7:30', '7:45'],
  },
];

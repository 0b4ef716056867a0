import { describe, expect, it } from '@jest/globals';
import { readTable } from '#libs/imports/index.js';
import { proposeMapping } from './guess-mapping.js';
import type { ColumnMapping, Field } from './columns.js';
import { recogniseLayout } from './recognise-layout.js';

const CLOCKIFY_2021 =
  'Project,Client,Description,Task,User,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (USD),Billable Amount (USD)';

describe('recogniseLayout', () => {
  it.each([
    ['kimai', 'Date,From,To,Duration,Name,Project'],
    ['kimai', 'Projekt,Bis,Von,Datum,Dauer,Benutzer,Tätigkeit'],
    ['kimai', 'Naam,Project,Datum,Duur'],
    ['kimai', 'Datum,Van,Tot,Duur,Naam,Project,Maat schoenen,Project'],
    ['clockify', CLOCKIFY_2021],
    ['clockify', 'Start Date,Start Time,End Date,End Time,User,Activity,Project,Client'],
    [
      'toggl',
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()',
    ],
    ['toggl', 'Description,Duration,Member,Email,Project,Tags,Start date,Stop date,Start time,Stop time'],
    ['unknown', 'Datum,Medewerker,Klus,Aantal uren'],
    ['unknown', 'datum,van,tot,lid'],
    ['unknown', 'Start date,Hours'],
    ['unknown', ''],
  ])('%s: %s', (layout, header) => {
    expect(recogniseLayout(header.split(',')).layout).toBe(layout);
  });

  it('prefers the duration that broken files still have, the display name and the first of equal labels', () => {
    expect(recogniseLayout(CLOCKIFY_2021.split(',')).mapping.duration).toBe(12);
    expect(recogniseLayout(CLOCKIFY_2021.replace('Duration (h),', '').split(',')).mapping.duration).toBe(12);
    const kimai = recogniseLayout('Datum,Van,Tot,Gebruikersnaam,Project,Naam,Project'.split(',')).mapping;
    expect(kimai).toMatchObject({ memberName: 5, project: 4 });
  });

  it.each([
    [CLOCKIFY_2021, 'USD'],
    ['Start date,End date,Amount (EUR)', 'EUR'],
    ['Start date,End date,Amount ()', undefined],
  ])('reads the currency of %s', (header, currency) => {
    expect(recogniseLayout(header.split(',')).currency).toBe(currency);
  });
});

const labelled = (text: string): Partial<Record<Field, string>> => {
  const table = readTable(text);
  const named = Object.entries(proposeMapping(table).mapping as Record<Field, number>);
  return Object.fromEntries(named.map(([field, column]) => [field, table.header[column]]));
};

describe('guessing the columns of somebody’s own sheet', () => {
  it.each<[string, Partial<Record<Field, string>>]>([
    [
      'Datum;Medewerker;Project;Klant;Aantal uren;Omschrijving\n7-9-2026;Mollie;Kantine;School;4,5;soep',
      {
        date: 'Datum',
        memberName: 'Medewerker',
        project: 'Project',
        customer: 'Klant',
        duration: 'Aantal uren',
        description: 'Omschrijving',
      },
    ],
    [
      'datum,lid,van,tot,pauze\n7-9-2026,Mollie,8:00,12:00,0',
      { date: 'datum', memberName: 'lid', start: 'van', end: 'tot' },
    ],
    [
      'Naam klant;Naam lid;Datum werk;Tarief per uur;Gewerkte uren\nSchool;Mollie;7-9-2026;27,50;4',
      { customer: 'Naam klant', memberName: 'Naam lid', date: 'Datum werk', duration: 'Gewerkte uren' },
    ],
    [
      'Wie;Wanneer;Tijd;Contact\nMollie;7-9-2026;4,5;mollie@voorbeeld.example',
      { memberName: 'Wie', date: 'Wanneer', duration: 'Tijd', memberEmail: 'Contact' },
    ],
    [
      'Medewerker;Wanneer;In;Uit\nMollie;7-9-2026;08:00;12:00',
      { memberName: 'Medewerker', date: 'Wanneer', start: 'In', end: 'Uit' },
    ],
    [
      'Employee,Start,End\nMollie,2026-09-07 08:00,2026-09-07 12:00',
      { memberName: 'Employee', date: 'Start', start: 'Start', end: 'End', endDate: 'End' },
    ],
    [
      'Lidnummer;E-mail adres;Duur (minuten)\n7;a@b.example;90',
      { memberNumber: 'Lidnummer', memberEmail: 'E-mail adres', duration: 'Duur (minuten)' },
    ],
    [
      'Datum;Van;Tot;Medewerker;Uren\n7-9-2026;8:00;12:00;Mollie;4',
      { date: 'Datum', start: 'Van', end: 'Tot', memberName: 'Medewerker', duration: 'Uren' },
    ],
    ['a;b\n1;2', {}],
  ])('%j', (text, expected) => {
    expect(labelled(text)).toEqual(expected);
  });

  it('never claims one column for two meanings that exclude each other', () => {
    const mapping: ColumnMapping = proposeMapping(readTable('naam;naam;datum;datum\nx;y;7-9-2026;8-9-2026')).mapping;
    expect(mapping).toEqual({ memberName: 0, date: 2 });
  });
});

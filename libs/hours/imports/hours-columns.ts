import type { ImportColumn, Mapping, ReadingSetting } from '#libs/imports/index.js';
import { FIELDS, type ColumnMapping, type Field, type ImportSettings } from '../core/import/columns.js';
import type { InvoicedRows } from '../core/import/judge-rows.js';

type Described = Pick<ImportColumn, 'words' | 'example'> & Partial<Pick<ImportColumn, 'kind' | 'required' | 'shares'>>;

/** In the order a person reads a timesheet. */
const DESCRIBED: Readonly<Record<Field, Described>> = {
  date: { words: { nl: 'Datum', en: 'Date' }, kind: 'date', required: true, shares: true, example: '05-10-2026' },
  memberName: { words: { nl: 'Naam van het lid', en: 'Name of the member' }, example: 'Anna de Waal' },
  project: { words: { nl: 'Project', en: 'Project' }, example: 'Kantine De Ploeg' },
  activity: { words: { nl: 'Activiteit', en: 'Activity' }, example: 'Koken' },
  duration: { words: { nl: 'Uren', en: 'Hours' }, kind: 'minutes', example: '7,5' },
  description: { words: { nl: 'Omschrijving', en: 'Description' }, example: 'Lunch voor veertig' },
  start: { words: { nl: 'Begin', en: 'Start' }, shares: true, example: '08:30' },
  end: { words: { nl: 'Einde', en: 'End' }, shares: true, example: '16:00' },
  customer: { words: { nl: 'Opdrachtgever', en: 'Customer' }, example: '' },
  billable: { words: { nl: 'Declarabel', en: 'Billable' }, kind: 'flag', example: 'ja' },
  memberEmail: { words: { nl: 'E-mail van het lid', en: 'E-mail of the member' }, kind: 'email', example: '' },
  memberNumber: { words: { nl: 'Lidnummer', en: 'Member number' }, example: '' },
  endDate: { words: { nl: 'Einddatum', en: 'End date' }, kind: 'date', shares: true, example: '' },
  invoiced: { words: { nl: 'Al gefactureerd', en: 'Invoiced already' }, kind: 'flag', example: 'nee' },
  tags: { words: { nl: 'Labels', en: 'Tags' }, example: '' },
  kind: { words: { nl: 'Soort', en: 'Kind' }, example: '' },
};

/** `memberName` is `member_name` outside. */
const nameOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const HOURS_COLUMNS: readonly ImportColumn[] = Object.entries(DESCRIBED).map(([field, described]) => ({
  kind: 'text',
  ...described,
  name: nameOf(field),
  // labels are known per program: see header-words
  synonyms: [],
}));

export const outside = (mapping: ColumnMapping): Mapping =>
  Object.fromEntries(Object.entries(mapping).map(([field, place]) => [nameOf(field), place]));

export const inside = (mapping: Mapping): ColumnMapping =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const place = mapping[nameOf(field)];
      return place === undefined ? [] : [[field, place]];
    }),
  );

export interface TimesheetSettings extends Omit<ImportSettings, 'layout'> {
  /** Left out: skip. */
  readonly alreadyInvoiced?: InvoicedRows;
}

const DESCRIBED_SETTINGS = {
  dateOrder: {
    words: { nl: 'Wat staat in de datum voorop?', en: 'What comes first in a date?' },
    choices: [
      { value: 'day_first', words: { nl: 'de dag (7-9 is 7 september)', en: 'the day (7-9 is 7 September)' } },
      { value: 'month_first', words: { nl: 'de maand (7-9 is 9 juli)', en: 'the month (7-9 is 9 July)' } },
    ],
  },
  durationUnit: {
    words: { nl: 'Wat telt de kolom met de duur?', en: 'What does the column with the duration count?' },
    choices: [
      { value: 'hours', words: { nl: 'uren', en: 'hours' } },
      { value: 'minutes', words: { nl: 'minuten', en: 'minutes' } },
    ],
  },
  durationFraction: {
    words: { nl: 'Hoe lang is 7.30?', en: 'How long is 7.30?' },
    choices: [
      { value: 'decimal', words: { nl: '7 uur en 18 minuten (tienden)', en: '7 hours and 18 minutes (tenths)' } },
      { value: 'minutes', words: { nl: '7 uur en 30 minuten', en: '7 hours and 30 minutes' } },
    ],
  },
  alreadyInvoiced: {
    words: {
      nl: 'Wat doen we met uren die volgens het bestand al gefactureerd zijn?',
      en: 'What to do with hours that are invoiced already, says the file?',
    },
    choices: [
      { value: 'skip', words: { nl: 'overslaan', en: 'leave out' } },
      { value: 'not_billable', words: { nl: 'toevoegen als niet declarabel', en: 'add as not billable' } },
      { value: 'billable', words: { nl: 'toevoegen om te factureren', en: 'add to be billed' } },
    ],
  },
} as const satisfies Record<keyof TimesheetSettings, Pick<ReadingSetting, 'words' | 'choices'>>;

export const HOURS_SETTINGS: readonly ReadingSetting[] = Object.entries(DESCRIBED_SETTINGS).map(
  ([setting, { words, choices }]) => ({ name: nameOf(setting), words, choices }),
);

export const settingName = (setting: keyof TimesheetSettings): string => nameOf(setting);

/** Values are checked against HOURS_SETTINGS when they are chosen. */
export const settingsInside = (settings: Readonly<Record<string, string>>): TimesheetSettings =>
  Object.fromEntries(
    Object.keys(DESCRIBED_SETTINGS).flatMap((setting) => {
      const value = settings[nameOf(setting)];
      return value === undefined ? [] : [[setting, value]];
    }),
  );

import { shortDateText } from '#libs/documents/index.js';
import type { LocalDate } from '#libs/kernel/index.js';
import { csvOf, type CsvCell, type Language } from '#libs/platform/index.js';
import type { RegisterRow } from '../core/register-on.js';
import { CLASSES, STATES } from '../core/register-words.js';

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    ...['Lidnummer', 'Voornaam', 'Achternaam', 'E-mail', 'Straat', 'Huisnummer', 'Postcode', 'Plaats'],
    ...['Soort lid', 'Staat', 'Lid sinds', 'Lid tot en met', 'Toegelaten op', 'Besluit', 'Stemmen', 'KvK-nummer'],
    'Vertegenwoordiger',
  ],
  en: [
    ...['Number', 'First name', 'Last name', 'E-mail', 'Street', 'House number', 'Postal code', 'City'],
    ...['Kind', 'State', 'Member since', 'Member until', 'Admitted on', 'Decision', 'Votes', 'KvK number'],
    'Representative',
  ],
};

const day = (date: LocalDate | null): CsvCell => date && shortDateText(date);

/** The register as a table for a spreadsheet, in the words of its reader. */
export const registerCsv = (rows: readonly RegisterRow[], language: Language): string =>
  csvOf(
    HEADS[language],
    rows.map((row) => [
      row.number,
      row.given_name,
      row.family_name,
      row.email,
      row.street,
      row.house_number,
      row.postal_code,
      row.city,
      CLASSES[language][row.class],
      STATES[language][row.status],
      day(row.joined_on),
      day(row.ended_on),
      day(row.admitted_on),
      row.admission,
      row.votes,
      row.kvk_number,
      row.representative,
    ]),
  );

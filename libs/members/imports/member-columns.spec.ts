import { describe, expect, it } from '@jest/globals';
import { guessColumns } from '#libs/imports/index.js';
import { MEMBER_COLUMNS } from './member-columns.js';

/** A file with these labels, and rows below them. */
const guess = (labels: string, ...rows: string[]) =>
  guessColumns(
    {
      delimiter: ';',
      header: labels.split(';'),
      rows: rows.map((row, index) => ({ line: index + 2, cells: row.split(';') })),
    },
    MEMBER_COLUMNS,
  );

describe('the columns of a register of members', () => {
  it.each<[string, string, string[], object]>([
    ['initials before the given name', 'Voorletters;Voornaam;Achternaam', [], { given_name: 1, family_name: 2 }],
    ['initials alone', 'Voorletters;Achternaam', [], { given_name: 0, family_name: 1 }],
    ['a short word for a telephone number', 'Naam;Telefoonnr', [], { family_name: 0, phone: 1 }],
    ['how people work under Soort', 'Naam;Soort', ['A;werknemer', 'B;zzp', 'C;ZZP'], { family_name: 0, engagement: 1 }],
    ['what members are under Soort', 'Naam;Soort', ['A;werkend', 'B;steunlid'], { family_name: 0, class: 1 }],
    ['Soort that says nothing yet', 'Naam;Soort', [], { family_name: 0, class: 1 }],
    [
      'both, each under a word of its own',
      'Naam;Soort lid;Werkt als',
      ['A;aspirant;zzp'],
      { family_name: 0, class: 1, engagement: 2 },
    ],
    [
      'both, one of them under Soort',
      'Naam;Soort;Soort lid',
      ['A;werknemer;aspirant'],
      { family_name: 0, engagement: 1, class: 2 },
    ],
  ])('%s', (_, labels, rows, mapping) => {
    expect(guess(labels, ...rows)).toEqual(mapping);
  });
});

import { choice, flag, fraction, text, whole } from './setting.js';

const YOURS = {
  article: '',
  says: { nl: 'De wet zwijgt; de statuten kiezen.', en: 'The law is silent; the articles choose.' },
};

/** Board and supervision. */
export const BOARD_SETTINGS = {
  board_outsiders: flag(
    {
      group: 'board',
      name: { nl: 'Iemand die geen lid is kan in het bestuur', en: 'Somebody who is no member can be on the board' },
      law: {
        article: 'artikel 2:37 lid 1 BW',
        says: { nl: 'Alleen als de statuten het openen.', en: 'Only if the articles open it.' },
      },
    },
    false,
  ),
  board_appointed_by_others: fraction(
    {
      group: 'board',
      name: { nl: 'Deel van het bestuur dat anderen benoemen', en: 'Part of the board that others appoint' },
      law: {
        article: 'artikel 2:37 lid 3 BW',
        says: { nl: 'Minder dan de helft.', en: 'Fewer than half.' },
      },
    },
    '0/1',
    { below: '1/2' },
  ),
  board_term: whole(
    { group: 'board', name: { nl: 'Jaren dat een bestuurslid zit', en: 'Years a board member serves' }, law: YOURS },
    3,
    { least: 1, most: 12 },
  ),
  retirement_schedule: flag(
    {
      group: 'board',
      name: { nl: 'Er is een rooster van aftreden', en: 'There is a retirement schedule' },
      law: YOURS,
    },
    true,
  ),
  binding_nomination: flag(
    {
      group: 'board',
      name: { nl: 'Een voordracht bindt', en: 'A nomination binds' },
      law: {
        article: 'artikel 2:37 lid 4 BW',
        says: {
          nl: 'Twee derde van de stemmen kan er altijd doorheen.',
          en: 'Two thirds of the votes can always break it.',
        },
      },
    },
    false,
  ),
  binding_nomination_quorum: fraction(
    {
      group: 'board',
      name: { nl: 'Deel van alle stemmen dat er dan moet zijn', en: 'Part of all votes that must be there for that' },
      law: {
        article: 'artikel 2:37 lid 4 BW',
        says: { nl: 'Hoogstens twee derde.', en: 'At most two thirds.' },
      },
    },
    '0/1',
    { most: '2/3' },
  ),
  supervision: choice(
    {
      group: 'board',
      name: { nl: 'Wie het geld nakijkt', en: 'Who checks the money' },
      law: {
        article: 'artikel 2:48 lid 2 en 2:58 lid 1 BW',
        says: {
          nl: 'Een kascommissie van minstens twee leden, een raad van commissarissen of een accountant.',
          en: 'A committee of at least two members, a supervisory board or an accountant.',
        },
      },
    },
    {
      audit_committee: { nl: 'kascommissie', en: 'audit committee' },
      supervisory_board: { nl: 'raad van commissarissen', en: 'supervisory board' },
      accountant: { nl: 'verklaring van een accountant', en: 'statement of an accountant' },
    },
    'audit_committee',
  ),
} as const;

export const PROFIT_SETTINGS = {
  profit_appropriation: text(
    {
      group: 'profit',
      name: { nl: 'Waar winst voor is', en: 'What profit is for' },
      law: {
        article: '',
        says: {
          nl: 'De ledenvergadering beslist, binnen de statuten.',
          en: 'The general meeting decides, within the articles.',
        },
      },
    },
    500,
  ),
  profit_reserves_least: whole(
    {
      group: 'profit',
      name: {
        nl: 'Naar de reserves gaat minstens (% van de winst)',
        en: 'To the reserves goes at least (% of profit)',
      },
      law: YOURS,
    },
    0,
    { most: 100 },
  ),
  profit_indivisible_least: whole(
    {
      group: 'profit',
      name: {
        nl: 'Naar de reserve die nooit naar leden gaat, gaat minstens (% van de winst)',
        en: 'To the reserve that never goes to members goes at least (% of profit)',
      },
      law: YOURS,
    },
    0,
    { most: 100 },
  ),
  profit_members_most: whole(
    {
      group: 'profit',
      name: { nl: 'Naar leden gaat hoogstens (% van de winst)', en: 'To members goes at most (% of profit)' },
      law: YOURS,
    },
    100,
    { most: 100 },
  ),
} as const;

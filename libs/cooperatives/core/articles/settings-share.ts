import { choice, euro, flag, whole } from './setting.js';

const YOURS = {
  article: '',
  says: { nl: 'De wet zwijgt; de statuten kiezen.', en: 'The law is silent; the articles choose.' },
};
const BASIS = {
  article: 'artikel 2:34a BW',
  says: {
    nl: 'Een plicht voor leden geldt alleen als de statuten haar noemen.',
    en: 'A duty of members counts only if the articles name it.',
  },
};

/** The member share. */
export const SHARE_SETTINGS = {
  share_amount: euro(
    { group: 'share', name: { nl: 'Bedrag van een ledenaandeel', en: 'Amount of a member share' }, law: BASIS },
    '1000.00',
  ),
  share_count: whole({ group: 'share', name: { nl: 'Aandelen per lid', en: 'Shares per member' }, law: BASIS }, 1, {
    most: 1000,
  }),
  share_classes: choice(
    { group: 'share', name: { nl: 'Wie een aandeel neemt', en: 'Who takes a share' }, law: BASIS },
    {
      workers: { nl: 'werkende leden', en: 'worker members' },
      workers_and_candidates: { nl: 'werkende leden en aspirant-leden', en: 'worker members and candidates' },
      everyone: { nl: 'alle leden', en: 'all members' },
    },
    'workers',
  ),
  share_called: flag(
    {
      group: 'share',
      name: {
        nl: 'Het hele bedrag is bij toetreding opeisbaar',
        en: 'The whole amount can be claimed on admission',
      },
      law: BASIS,
    },
    false,
  ),
  instalment_terms: whole(
    {
      group: 'share',
      name: {
        nl: 'Het aandeel mag in hoogstens zoveel termijnen',
        en: 'The share may be paid in at most so many instalments',
      },
      law: BASIS,
    },
    40,
    { least: 1, most: 240 },
  ),
  pause_terms: whole(
    {
      group: 'share',
      name: {
        nl: 'Een lid mag zelf zoveel termijnen overslaan',
        en: 'A member may skip so many instalments without asking',
      },
      law: YOURS,
    },
    3,
    { most: 24 },
  ),
  refund_schedule: choice(
    {
      group: 'share',
      name: { nl: 'Terugbetaling na vertrek', en: 'Refund after leaving' },
      law: {
        article: 'artikel 2:60 en 2:8 BW',
        says: {
          nl: 'Later of in delen mag, als het vooraf bekend en redelijk is.',
          en: 'Later or in parts is allowed, if known beforehand and reasonable.',
        },
      },
    },
    {
      at_once: { nl: 'meteen', en: 'at once' },
      after_accounts: { nl: 'na de jaarrekening van dat jaar', en: 'after the accounts of that year' },
      yearly_terms: { nl: 'in delen per jaar', en: 'in yearly parts' },
    },
    'after_accounts',
  ),
  refund_months: whole(
    {
      group: 'share',
      name: { nl: 'Binnen zoveel maanden daarna', en: 'Within so many months after that' },
      law: YOURS,
    },
    6,
    { most: 120 },
  ),
  refund_terms: whole({ group: 'share', name: { nl: 'In zoveel delen', en: 'In so many parts' }, law: YOURS }, 1, {
    least: 1,
    most: 20,
  }),
  refund_hold: flag(
    {
      group: 'share',
      name: { nl: 'Het bestuur mag terugbetaling uitstellen', en: 'The board may defer a refund' },
      law: {
        article: 'artikel 2:60 en 2:8 BW',
        says: { nl: 'Alleen met een reden die de statuten noemen.', en: 'Only for a reason the articles name.' },
      },
    },
    false,
  ),
  refund_reserve: euro(
    {
      group: 'share',
      name: {
        nl: 'Eigen vermogen dat na een terugbetaling overblijft',
        en: 'Equity that remains after a refund',
      },
      law: YOURS,
    },
    '0.00',
  ),
  refund_set_off: flag(
    {
      group: 'share',
      name: {
        nl: 'Schulden van het lid gaan van de terugbetaling af',
        en: 'Debts of the member are taken off the refund',
      },
      law: {
        article: 'artikel 6:127 BW',
        says: {
          nl: 'Verrekenen mag met een schriftelijke opgave aan het lid.',
          en: 'Set-off is allowed with a written statement to the member.',
        },
      },
    },
    true,
  ),
  loss_allocation: flag(
    {
      group: 'share',
      name: { nl: 'Een aandeel deelt in het verlies', en: 'A share takes part in losses' },
      law: BASIS,
    },
    false,
  ),
  capital_interest: flag(
    { group: 'share', name: { nl: 'Rente op het aandeel kan', en: 'Interest on the share is possible' }, law: YOURS },
    false,
  ),
  unpaid_on_exit: choice(
    {
      group: 'share',
      name: { nl: 'Wat nog niet betaald is bij vertrek', en: 'What is unpaid on leaving' },
      law: BASIS,
    },
    { lapses: { nl: 'vervalt', en: 'lapses' }, stays_due: { nl: 'blijft te betalen', en: 'stays due' } },
    'lapses',
  ),
} as const;

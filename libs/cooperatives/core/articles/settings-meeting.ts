import { choice, dayOfYear, euro, flag, fraction, whole } from './setting.js';

const FREE = (nl: string, en: string) => ({ article: '', says: { nl, en } });

/** Who the co-operative is. */
export const IDENTITY_SETTINGS = {
  liability_regime: choice(
    {
      group: 'identity',
      name: { nl: 'Aansprakelijkheid van leden', en: 'Liability of members' },
      law: {
        article: 'artikel 2:56 BW',
        says: {
          nl: 'Uitgesloten, beperkt of wettelijk. Het moet hetzelfde zijn als het einde van de naam: U.A., B.A. of W.A.',
          en: 'Excluded, limited or statutory. It must say the same as the end of the name: U.A., B.A. or W.A.',
        },
      },
    },
    {
      excluded: { nl: 'uitgesloten (U.A.)', en: 'excluded (U.A.)' },
      limited: { nl: 'beperkt (B.A.)', en: 'limited (B.A.)' },
      statutory: { nl: 'wettelijk (W.A.)', en: 'statutory (W.A.)' },
    },
    'excluded',
  ),
  liability_limit: euro(
    {
      group: 'identity',
      name: { nl: 'Hoogste bedrag per lid (alleen B.A.)', en: 'Most per member (B.A. only)' },
      law: {
        article: 'artikel 2:56 lid 1 BW',
        says: { nl: 'De statuten noemen een hoogste bedrag.', en: 'The articles name a highest amount.' },
      },
    },
    '0.00',
  ),
  liability_tail_months: whole(
    {
      group: 'identity',
      name: {
        nl: 'Maanden dat een oud-lid nog meebetaalt (W.A. en B.A.)',
        en: 'Months a former member still pays along (W.A. and B.A.)',
      },
      law: {
        article: 'artikel 2:55 lid 1 BW',
        says: { nl: 'Minstens 12 maanden; langer mag.', en: 'At least 12 months; longer is allowed.' },
      },
    },
    12,
    { least: 12, most: 600 },
  ),
  financial_year_start: dayOfYear(
    {
      group: 'identity',
      name: { nl: 'Eerste dag van het boekjaar', en: 'First day of the financial year' },
      law: {
        article: 'artikel 2:10a BW',
        says: {
          nl: 'Zonder keuze is het boekjaar het kalenderjaar.',
          en: 'Without a choice the financial year is the calendar year.',
        },
      },
    },
    '01-01',
  ),
} as const;

/** Who votes, and how. */
export const VOTE_SETTINGS = {
  votes_per_member: whole(
    {
      group: 'votes',
      name: { nl: 'Stemmen per lid', en: 'Votes per member' },
      law: {
        article: 'artikel 2:38 lid 1 BW',
        says: {
          nl: 'Ieder lid heeft er één. Statuten mogen sommige leden er meer geven.',
          en: 'Every member has one. Articles may give certain members more.',
        },
      },
    },
    1,
    { least: 1, most: 100 },
  ),
  minor_may_vote: flag(
    {
      group: 'votes',
      name: { nl: 'Een minderjarig lid stemt zelf', en: 'A member under age votes herself' },
      law: {
        article: 'artikel 2:13 lid 2 BW',
        says: { nl: 'Ja, tenzij de statuten anders zeggen.', en: 'Yes, unless the articles say otherwise.' },
      },
    },
    true,
  ),
  non_member_votes: fraction(
    {
      group: 'votes',
      name: {
        nl: 'Stemmen van anderen dan leden, als deel van wat de leden uitbrengen',
        en: 'Votes of others than members, as a part of what the members cast',
      },
      law: {
        article: 'artikel 2:38 lid 3 BW',
        says: { nl: 'Samen hoogstens de helft.', en: 'Together at most half.' },
      },
    },
    '0/1',
    { most: '1/2' },
  ),
  proxy_allowed: flag(
    {
      group: 'votes',
      name: { nl: 'Stemmen met een volmacht', en: 'Voting by proxy' },
      law: {
        article: 'artikel 2:38 lid 4 BW',
        says: { nl: 'Mag, tenzij de statuten het uitsluiten.', en: 'Allowed, unless the articles exclude it.' },
      },
    },
    true,
  ),
  max_proxies_per_holder: whole(
    {
      group: 'votes',
      name: { nl: 'Volmachten die één mens kan houden', en: 'Proxies one person can hold' },
      law: {
        article: 'artikel 2:38 lid 4 BW',
        says: {
          nl: 'De wet noemt geen aantal; één of twee is gewoon.',
          en: 'The law names no number; one or two is usual.',
        },
      },
    },
    2,
    { most: 1000 },
  ),
  electronic_voting: flag(
    {
      group: 'votes',
      name: { nl: 'Stemmen op afstand', en: 'Voting from a distance' },
      law: {
        article: 'artikel 2:38 lid 6 BW',
        says: { nl: 'Alleen als de statuten het zeggen.', en: 'Only if the articles say so.' },
      },
    },
    false,
  ),
  electronic_deliberation_required: flag(
    {
      group: 'votes',
      name: {
        nl: 'Wie op afstand stemt moet kunnen meepraten',
        en: 'Who votes from a distance must be able to join the talk',
      },
      law: {
        article: 'artikel 2:38 lid 7 BW',
        says: { nl: 'De statuten mogen dit eisen.', en: 'The articles may ask for it.' },
      },
    },
    false,
  ),
  advance_votes_days: whole(
    {
      group: 'votes',
      name: {
        nl: 'Dagen voor de vergadering dat je al kunt stemmen',
        en: 'Days before the meeting on which you can vote already',
      },
      law: {
        article: 'artikel 2:38 lid 8 BW',
        says: { nl: 'Hoogstens 30 dagen.', en: 'At most 30 days.' },
      },
    },
    0,
    { most: 30 },
  ),
  digital_only_meeting: flag(
    {
      group: 'votes',
      name: { nl: 'Vergadering alleen op afstand', en: 'Meeting only from a distance' },
      law: {
        article: 'artikel 2:38 BW',
        says: {
          nl: 'Mag nu niet: er moet een plaats zijn waar leden kunnen komen.',
          en: 'Not allowed now: there must be a place where members can come.',
        },
      },
    },
    false,
    (value) => !value,
  ),
} as const;

/** How a meeting is called. */
export const MEETING_SETTINGS = {
  convocation_days: whole(
    {
      group: 'meeting',
      name: { nl: 'Dagen tussen oproep en vergadering', en: 'Days between convocation and meeting' },
      law: FREE(
        'Vrij voor een gewone vergadering; 7, 8, 14 of 15 is gewoon.',
        'Free for an ordinary meeting; 7, 8, 14 or 15 is usual.',
      ),
    },
    7,
    { most: 90 },
  ),
  amendment_convocation_days: whole(
    {
      group: 'meeting',
      name: {
        nl: 'Dagen tussen oproep en vergadering bij wijziging van statuten',
        en: 'Days between convocation and meeting for a change of the articles',
      },
      law: {
        article: 'artikel 2:42 lid 1 BW',
        says: { nl: 'Minstens 7 dagen.', en: 'At least 7 days.' },
      },
    },
    7,
    { least: 7, most: 90 },
  ),
  convocation_channel: choice(
    {
      group: 'meeting',
      name: { nl: 'Hoe de oproep komt', en: 'How the convocation comes' },
      law: {
        article: 'artikel 2:41 lid 5 BW',
        says: {
          nl: 'Per e-mail alleen naar het adres dat een lid daarvoor gaf, tenzij de statuten het uitsluiten.',
          en: 'By e-mail only to the address a member gave for it, unless the articles exclude it.',
        },
      },
    },
    {
      post: { nl: 'per post', en: 'by post' },
      email_with_consent: {
        nl: 'per e-mail aan wie dat goed vindt, anders per post',
        en: 'by e-mail to who agrees, else by post',
      },
    },
    'email_with_consent',
  ),
  request_fraction: fraction(
    {
      group: 'meeting',
      name: {
        nl: 'Deel van de stemmen dat een vergadering kan eisen',
        en: 'Part of the votes that can demand a meeting',
      },
      law: {
        article: 'artikel 2:41 lid 2 BW',
        says: { nl: 'Een tiende, of minder.', en: 'A tenth, or less.' },
      },
    },
    '1/10',
    { most: '1/10' },
  ),
} as const;

import { choice, flag, fraction } from './setting.js';

const YOURS = {
  article: '',
  says: { nl: 'De wet zwijgt; de statuten kiezen.', en: 'The law is silent; the articles choose.' },
};

/** When something is decided. */
export const MAJORITY_SETTINGS = {
  ordinary_majority: choice(
    { group: 'majorities', name: { nl: 'Gewone meerderheid', en: 'Ordinary majority' }, law: YOURS },
    {
      more_than_half: { nl: 'meer dan de helft van de stemmen', en: 'more than half of the votes' },
      two_thirds: { nl: 'twee derde', en: 'two thirds' },
      three_quarters: { nl: 'drie kwart', en: 'three quarters' },
    },
    'more_than_half',
  ),
  blank_counts: flag(
    { group: 'majorities', name: { nl: 'Blanco telt mee', en: 'A blank vote counts' }, law: YOURS },
    false,
  ),
  tie_rule: choice(
    { group: 'majorities', name: { nl: 'Als de stemmen staken', en: 'When the votes are tied' }, law: YOURS },
    {
      rejected: { nl: 'is het verworpen', en: 'it is rejected' },
      second_round: { nl: 'komt er een tweede ronde', en: 'there is a second round' },
      chair_decides: { nl: 'beslist de voorzitter', en: 'the chair decides' },
    },
    'rejected',
  ),
  ordinary_quorum: fraction(
    {
      group: 'majorities',
      name: { nl: 'Deel van de leden dat er moet zijn', en: 'Part of the members that must be there' },
      law: YOURS,
    },
    '0/1',
  ),
  second_meeting_rule: flag(
    {
      group: 'majorities',
      name: {
        nl: 'Te weinig leden: een tweede vergadering beslist wel',
        en: 'Too few members: a second meeting decides',
      },
      law: YOURS,
    },
    false,
  ),
  amendment_majority: fraction(
    {
      group: 'majorities',
      name: { nl: 'Meerderheid om de statuten te wijzigen', en: 'Majority to change the articles' },
      law: {
        article: 'artikel 2:43 lid 1 BW',
        says: {
          nl: 'Twee derde van de stemmen, tenzij de statuten anders zeggen.',
          en: 'Two thirds of the votes, unless the articles say otherwise.',
        },
      },
    },
    '2/3',
    { least: '1/2' },
  ),
  amendment_quorum: fraction(
    {
      group: 'majorities',
      name: {
        nl: 'Deel van de leden dat er bij een wijziging moet zijn',
        en: 'Part of the members that must be there for a change',
      },
      law: YOURS,
    },
    '0/1',
  ),
  dissolution_majority: fraction(
    {
      group: 'majorities',
      name: { nl: 'Meerderheid om te stoppen', en: 'Majority to dissolve' },
      law: {
        article: 'artikel 2:42 lid 4 BW',
        says: {
          nl: 'Als bij een wijziging, tenzij de statuten anders zeggen.',
          en: 'As for a change, unless the articles say otherwise.',
        },
      },
    },
    '2/3',
    { least: '1/2' },
  ),
  conversion_majority: fraction(
    {
      group: 'majorities',
      name: { nl: 'Meerderheid om een andere rechtsvorm te worden', en: 'Majority to become another legal form' },
      law: {
        article: 'artikel 2:18 lid 2 BW',
        says: { nl: 'Negen tiende van de stemmen; dit ligt vast.', en: 'Nine tenths of the votes; this is fixed.' },
      },
    },
    '9/10',
    { least: '9/10', most: '9/10' },
  ),
  election_method: choice(
    {
      group: 'majorities',
      name: { nl: 'Hoe mensen worden gekozen', en: 'How people are elected' },
      law: {
        article: 'artikel 2:37 lid 2 BW',
        says: { nl: 'Vrij, als elk lid kan meedoen.', en: 'Free, if every member can take part.' },
      },
    },
    {
      absolute_with_run_off: {
        nl: 'meer dan de helft, anders een tweede ronde',
        en: 'more than half, else a second round',
      },
      most_votes: { nl: 'de meeste stemmen', en: 'the most votes' },
      consent: { nl: 'met instemming van allen', en: 'by consent of all' },
    },
    'absolute_with_run_off',
  ),
  election_tie: choice(
    { group: 'majorities', name: { nl: 'Gelijk bij een verkiezing', en: 'A tied election' }, law: YOURS },
    { lot: { nl: 'het lot beslist', en: 'the lot decides' }, second_round: { nl: 'tweede ronde', en: 'second round' } },
    'lot',
  ),
} as const;

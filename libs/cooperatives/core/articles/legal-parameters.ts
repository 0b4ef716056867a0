import { localDate, type LocalDate } from '#libs/kernel/index.js';

/** A number out of the law, from the day it counts. */
export interface LegalParameter {
  readonly from: LocalDate;
  readonly value: number;
  readonly article: string;
  readonly source: string;
}

/** Civil Code book 2, read in its state of November 2015: the day below says from when we know the number, not when it was made. */
const BOOK_2 = 'wetten.overheid.nl/BWBR0003045';

const asRead = (value: number, article: string): readonly LegalParameter[] => [
  { from: localDate('2015-11-01'), value, article, source: BOOK_2 },
];

/** Every number of the law that the register and the articles calculate with. A change of law adds a line, it replaces none. */
export const LEGAL_PARAMETERS = {
  /** Weeks before the end of the financial year, when the articles are silent. */
  notice_weeks: asRead(4, 'artikel 2:36 lid 1 BW'),
  /** Months after she learned of the decision. */
  immediate_exit_months: asRead(1, 'artikel 2:36 lid 3 en 4 BW'),
  /** Months after receipt of the decision to expel, at least. */
  appeal_months: asRead(1, 'artikel 2:35 lid 4 BW'),
  /** Days between convocation and meeting for a change of the articles, at least. */
  amendment_convocation_days: asRead(7, 'artikel 2:42 lid 1 BW'),
  advance_votes_days: asRead(30, 'artikel 2:38 lid 8 BW'),
  /** Months a former member answers for a deficit, at least (W.A. and B.A.). */
  liability_tail_months: asRead(12, 'artikel 2:55 lid 1 BW'),
  /** Months after the end of each year in which the list of members goes to the KvK (W.A. and B.A.). */
  member_list_months: asRead(1, 'artikel 2:61 onder d BW'),
  /** Days after which a member whose notice is not confirmed may repeat it through a bailiff. */
  notice_confirmation_days: asRead(14, 'artikel 2:61 onder c BW'),
  /** At most so many members and some of them are beneficial owners: each has more than 25 percent of the votes. */
  ubo_members: [
    {
      from: localDate('2020-09-27'),
      value: 3,
      article: 'UBO-register',
      source: 'hieropgewekt.nl, cooperatieexpert.nl',
    },
  ] as readonly LegalParameter[],
} satisfies Record<string, readonly LegalParameter[]>;

/** The number in force on a day; the first one known before that. */
export function legalParameter(name: keyof typeof LEGAL_PARAMETERS, on: LocalDate): LegalParameter {
  const all = LEGAL_PARAMETERS[name];
  return all.findLast((one) => one.from <= on) ?? all[0]!;
}

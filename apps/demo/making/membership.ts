import { addDays, localDate, type LocalDate } from '#libs/kernel/index.js';
import type { Description, MemberDescription } from '../cooperatives/description.js';
import { demoId } from './ids.js';
import { emailOf } from './register.js';
import type { Row, TableRows } from './rows.js';

const NOTICE_DAYS = 61;
const CONFIRMED = ['articles', 'share', 'liability', 'exit', 'privacy'];

/** How everybody became a member, who wants to, and what the articles say. */
export const membershipRows = (cooperative: Description, reference: LocalDate): TableRows[] => [
  ['articles', articlesRows(cooperative)],
  ['articles_setting', settingRows(cooperative)],
  ['member_event', cooperative.members.flatMap((member, place) => eventsOf(cooperative, member, place))],
  ['membership_application', applicationRows(cooperative, reference)],
];

const FOUNDED = '2025-03-01';
const AMENDED = '2026-07-01';

/** As the notary wrote them down, and one change the general meeting decided later. */
const articlesRows = ({ key }: Description): Row[] => [
  { articles_id: demoId(key, 'articles', FOUNDED), valid_from: FOUNDED, clause: 'akte van oprichting', sequence: 1 },
  {
    articles_id: demoId(key, 'articles', AMENDED),
    valid_from: AMENDED,
    clause: 'ledenvergadering 2026-1',
    sequence: 2,
  },
];

const settingRows = ({ key }: Description): Row[] =>
  (
    [
      [FOUNDED, 'share_amount', '1000.00', 'artikel 6 lid 1'],
      [FOUNDED, 'instalment_terms', '40', 'artikel 6 lid 3'],
      [FOUNDED, 'refund_months', '3', 'artikel 8 lid 2'],
      [FOUNDED, 'refund_hold', 'true', 'artikel 8 lid 4'],
      [FOUNDED, 'refund_reserve', '5000.00', 'artikel 8 lid 4'],
      [FOUNDED, 'notice_weeks', '4', 'artikel 9 lid 2'],
      [AMENDED, 'instalment_terms', '60', 'artikel 6 lid 3'],
    ] as const
  ).map(([from, setting, value, clause]) => ({ articles_id: demoId(key, 'articles', from), setting, value, clause }));

function eventsOf({ key }: Description, member: MemberDescription, place: number): Row[] {
  const of = (act: string, rest: Row): Row => ({
    event_id: demoId(key, 'event', act, member.given),
    member_id: demoId(key, 'member', member.given),
    act,
    decided_by: 'board',
    from_state: null,
    decision: '',
    decided_on: null,
    received_on: null,
    ends_on: null,
    reason_code: '',
    recorded_at: `${member.ended ?? member.joined} 10:00 Europe/Amsterdam`,
    ...rest,
  });
  const candidate = member.class === 'candidate';
  const admission = of(candidate ? 'accept_on_trial' : 'admit', {
    to_state: candidate ? 'candidate_member' : 'member',
    decision: `bestuur ${member.joined.slice(0, 4)}-${place + 1}`,
    decided_on: member.joined,
    effective_on: member.joined,
    recorded_at: `${member.joined} 10:00 Europe/Amsterdam`,
  });
  if (member.ended === undefined) return [admission];
  const received = addDays(localDate(member.ended), -NOTICE_DAYS);
  const notice = of('notice', {
    from_state: 'member',
    to_state: 'notice_given',
    decided_by: 'member',
    received_on: received,
    effective_on: received,
    ends_on: member.ended,
    reason_code: 'moving',
  });
  return [admission, notice];
}

const WANTING = [
  ['Noor', 'Verzinsel', 'Ik woon om de hoek en wil meedoen. Ik heb een jaar in een kas gewerkt.'],
  ['Idris', 'Fantasie', 'Een vriend werkt bij jullie. Ik wil twee dagen in de week.'],
  ['Lotte', 'Dagdroom', 'Ik zoek werk waar ik mee mag beslissen.'],
  ['Sami', 'Luchtbel', 'Ik ben zzp’er en wil dit samen doen in plaats van alleen.'],
  ['Wietske', 'Bedenk', 'Mijn buurvrouw is lid en is er blij mee.'],
] as const;

/** Somebody new, and where somebody left before, the same person who comes back. */
function applicationRows({ key, members, serial }: Description, reference: LocalDate): Row[] {
  const [given, family, motivation] = WANTING[serial % WANTING.length]!;
  const left = members.find(({ ended }) => ended !== undefined);
  const of = (who: { given: string; family: string; email: string }, words: string, days: number): Row => ({
    application_id: demoId(key, 'application', who.given),
    given_name: who.given,
    family_name: who.family,
    email: who.email,
    phone: null,
    street: 'Dagdroomhof',
    house_number: '12',
    postal_code: '1067 ZA',
    city: 'Amsterdam',
    country: 'NL',
    engagement: 'employed',
    instalments: 40,
    motivation: words,
    language: 'nl',
    confirmations: `{${CONFIRMED.join()}}`,
    articles_on: addDays(reference, -days),
    applied_on: addDays(reference, -days),
    version: 1,
    state: 'applicant',
    decision: '',
    reason_code: '',
    reason: '',
  });
  return [
    of({ given, family, email: `${given}.${family}@voorbeeld.example`.toLowerCase() }, motivation, 4),
    ...(left ? [of({ ...left, email: emailOf(left) }, 'Ik ben weer terug in de buurt en wil weer meedoen.', 2)] : []),
  ];
}

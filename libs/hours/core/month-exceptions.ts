import {
  addDays,
  earlier,
  firstDay,
  lastDay,
  later,
  mondayOf,
  type Id,
  type LocalDate,
  type Month,
} from '#libs/kernel/index.js';

/** Somebody who could have worked in a month. */
export interface MonthMember {
  readonly member_id: Id;
  readonly member_name: string;
  readonly joined_on: LocalDate;
  readonly ended_on: LocalDate | null;
}

/** What a member has in one week, as far as it lies in the month. */
export interface MemberWeek {
  readonly member_id: Id;
  readonly monday: LocalDate;
  /** Of the entries that are open or came back, handed in, and approved. */
  readonly open_minutes: number;
  readonly rejected_minutes: number;
  readonly submitted_minutes: number;
  readonly approved_minutes: number;
  /** Of all of these, what lies on days on which she was not a member. */
  readonly outside_minutes: number;
  readonly handed_in: boolean;
  readonly absent: boolean;
}

/** Why a month is not ready for closing; not_worked and absent say that nothing is missing. */
export const WEEK_FINDINGS = [
  'not_submitted',
  'rejected',
  'not_approved',
  'not_a_member',
  'not_filled_in',
  'not_worked',
  'absent',
] as const;
export type WeekFinding = (typeof WEEK_FINDINGS)[number];

export interface Finding {
  readonly member_id: Id;
  readonly member_name: string;
  readonly monday: LocalDate;
  readonly finding: WeekFinding;
  readonly minutes: number;
}

/** What still has to happen before the month is whole. */
export const isException = ({ finding }: Finding): boolean => finding !== 'not_worked' && finding !== 'absent';

/**
 * What stands out per member and week of a month, by member and week. A week without hours that was handed in was not
 * worked; one with marks of absence is explained; one with neither was not filled in. Weeks that have not begun are left out.
 * Hours of days before she joined or after her last day stand out too: an end that is written down later leaves them behind.
 */
export function monthFindings(
  month: Month,
  members: readonly MonthMember[],
  weeks: readonly MemberWeek[],
  today: LocalDate,
): Finding[] {
  const known = new Map(weeks.map((week) => [`${week.member_id} ${week.monday}`, week]));
  const outside = weeks.filter(({ outside_minutes }) => outside_minutes > 0);
  const mondays = (member: MonthMember) => {
    const strays = outside.filter(({ member_id }) => member_id === member.member_id).map(({ monday }) => monday);
    return [...new Set([...mondaysOf(month, member, today), ...strays])].sort();
  };
  return members.flatMap((member) =>
    mondays(member).flatMap((monday) =>
      findingsOf(known.get(`${member.member_id} ${monday}`)).map(({ finding, minutes }) => ({
        member_id: member.member_id,
        member_name: member.member_name,
        monday,
        finding,
        minutes,
      })),
    ),
  );
}

function findingsOf(week: MemberWeek | undefined): { finding: WeekFinding; minutes: number }[] {
  if (!week) return [{ finding: 'not_filled_in', minutes: 0 }];
  const found: { finding: WeekFinding; minutes: number }[] = [
    { finding: 'not_submitted', minutes: week.open_minutes },
    { finding: 'rejected', minutes: week.rejected_minutes },
    { finding: 'not_approved', minutes: week.submitted_minutes },
    { finding: 'not_a_member', minutes: week.outside_minutes },
  ];
  const left = found.filter(({ minutes }) => minutes > 0);
  if (left.length > 0 || week.approved_minutes > 0) return left;
  if (week.absent) return [{ finding: 'absent', minutes: 0 }];
  return [{ finding: week.handed_in ? 'not_worked' : 'not_filled_in', minutes: 0 }];
}

/** The weeks with a day of the month on which somebody was a member, up to today. */
function mondaysOf(month: Month, { joined_on, ended_on }: MonthMember, today: LocalDate): LocalDate[] {
  const from = later(firstDay(month), joined_on);
  const until = earlier(earlier(lastDay(month), ended_on ?? lastDay(month)), today);
  const mondays: LocalDate[] = [];
  if (from > until) return mondays;
  for (let monday = mondayOf(from); monday <= until; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
}

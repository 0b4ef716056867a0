import { addDays, mondayOf, type LocalDate } from '#libs/kernel/index.js';
import type { Description, MemberDescription } from '../cooperatives/description.js';
import { Random } from '../random.js';
import { officeTime, weeksBefore } from './calendar.js';
import { demoId } from './ids.js';
import type { Row, TableRows } from './rows.js';
import { workedDays, type WorkedDay } from './worked-days.js';

type State = 'open' | 'submitted' | 'approved' | 'rejected';

export const REJECT_REASON = 'Dit project was die dag dicht. Kijk je welke dag het was, en lever je het opnieuw in?';
const START_OF_DAY = 8 * 60;
const BREAK = 30;

/** Hours of everybody, the older the more decided; and the weeks that were handed in. */
export function hoursRows(cooperative: Description, seed: string, reference: LocalDate): TableRows[] {
  const entries: Row[] = [];
  const weeks = new Map<string, Row>();
  for (const member of cooperative.members) {
    const states = new WeekStates(cooperative, member, seed, reference);
    for (const day of workedDays(cooperative, member, seed, reference)) {
      const rows = entriesOf(
        cooperative,
        day,
        states,
        new Random(seed, cooperative.key, 'words', member.given, day.date),
      );
      entries.push(...rows);
      const monday = mondayOf(day.date);
      if (rows.some(({ state }) => state !== 'open'))
        weeks.set(`${member.given} ${monday}`, weekRow(cooperative, member, monday));
    }
  }
  return [
    ['time_entry', entries],
    ['timesheet', [...weeks.values()]],
  ];
}

/** How far the weeks of a member are. The member who signs in has one entry to look at again. */
class WeekStates {
  private readonly draws: readonly number[];
  private rejected = false;

  constructor(
    private readonly cooperative: Description,
    private readonly member: MemberDescription,
    seed: string,
    private readonly reference: LocalDate,
  ) {
    const random = new Random(seed, cooperative.key, 'weeks', member.given);
    this.draws = Array.from({ length: 4 }, () => random.next());
  }

  next(date: LocalDate): State {
    const ago = weeksBefore(this.reference, date);
    if (ago === 2 && this.member.given === this.cooperative.signsIn.member && !this.rejected) {
      this.rejected = true;
      return 'rejected';
    }
    const draw = this.draws[ago] ?? 0;
    if (ago === 0) return 'open';
    if (ago === 1) return draw < 0.7 ? 'submitted' : 'open';
    if (ago === 2) return draw < 0.5 ? 'submitted' : 'approved';
    return draw < 0.8 ? 'approved' : 'submitted';
  }
}

function entriesOf({ activities, key }: Description, day: WorkedDay, states: WeekStates, random: Random): Row[] {
  const { date, member, pieces } = day;
  let minute = START_OF_DAY + random.whole(-4, 4) * 15;
  return pieces.map(({ activity, minutes, project }) => {
    const state = states.next(date);
    const { billable, says } = activities.find(({ name }) => name === activity)!;
    const startsAt = minute;
    minute += minutes + BREAK;
    return {
      entry_id: demoId(key, 'entry', member.given, date, project.code, activity),
      member_id: demoId(key, 'member', member.given),
      project_id: demoId(key, 'project', project.code),
      activity_id: demoId(key, 'activity', activity),
      date,
      starts_at: member.clocks ? officeTime(date, timeText(startsAt)) : null,
      ends_at: member.clocks ? officeTime(date, timeText(startsAt + minutes)) : null,
      minutes,
      description: random.pick(says),
      billable: billable && project.customer !== undefined,
      state,
      ...decisionOn(state, date),
    };
  });
}

/** Decided on the Tuesday after. */
function decisionOn(state: State, date: LocalDate) {
  const decided = state === 'approved' || state === 'rejected';
  return {
    reject_reason: state === 'rejected' ? REJECT_REASON : null,
    decided_at: decided ? officeTime(addDays(mondayOf(date), 8), '09:30') : null,
  };
}

const weekRow = ({ key }: Description, member: MemberDescription, monday: LocalDate): Row => ({
  member_id: demoId(key, 'member', member.given),
  week: monday,
  submitted_at: officeTime(addDays(monday, 6), '20:00'),
});

const timeText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

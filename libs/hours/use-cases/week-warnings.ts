import { Injectable } from '@nestjs/common';
import { addDays, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { reason, type Reason } from '../core/reason.js';
import { checkWeek } from '../core/working-time/check-week.js';
import type { WorkingTimeFinding } from '../core/working-time/finding.js';
import { absentMinutes, severityFor } from '../core/working-time/for-whom.js';
import type { Severity } from '../core/working-time/limits.js';
import { readPersonHours, type PersonHours } from '../data/working-time.repository.js';
import { workingTimeLimits } from '../working-time-limits.js';
import { whoseHours } from './whose-hours.js';

export interface WeekWarning extends Reason {
  /** Null: of the week as a whole. */
  readonly date: LocalDate | null;
  readonly severity: Severity;
  readonly article: string;
}

/** The longest average looks sixteen weeks back, this one included; a series of rests one week more. */
const DAYS_BACK = 16 * 7;

@Injectable()
export class WeekWarnings {
  constructor(private readonly transactions: Transactions) {}

  /** What the Arbeidstijdenwet says about a member's week. Let op, never a refusal. @throws forbidden */
  run(context: TenantContext, monday: LocalDate, memberId: Id | undefined): Promise<WeekWarning[]> {
    const member = whoseHours(context, memberId);
    return this.transactions.run(context, async (tx) => {
      const warnings = await warningsOf(tx, [{ memberId: member, monday }]);
      return warnings.get(`${monday} ${member}`) ?? [];
    });
  }
}

/** The warnings of weeks of members, by monday and member. */
export async function warningsOf(
  tx: Tx,
  weeks: readonly { memberId: Id; monday: LocalDate }[],
): Promise<Map<string, WeekWarning[]>> {
  const mondays = weeks.map(({ monday }) => monday).sort();
  const [first, last] = [mondays[0], mondays.at(-1)];
  if (!first || !last) return new Map();
  const members = [...new Set(weeks.map(({ memberId }) => memberId))];
  const people = new Map(
    (await readPersonHours(tx, members, addDays(first, -DAYS_BACK), addDays(last, 6))).map((one) => [
      one.member_id,
      one,
    ]),
  );
  return new Map(
    weeks.map(({ memberId, monday }) => [`${monday} ${memberId}`, weekWarnings(people.get(memberId), monday)]),
  );
}

function weekWarnings(person: PersonHours | undefined, monday: LocalDate): WeekWarning[] {
  if (!person) return [];
  const within = ({ date }: { date: LocalDate }) => date >= addDays(monday, -DAYS_BACK) && date <= addDays(monday, 6);
  const findings = checkWeek({
    monday,
    limits: workingTimeLimits(),
    ...(person.birth_date !== null && { bornOn: person.birth_date }),
    entries: (person.entries ?? []).filter(within).map(({ date, start, end, minutes, rest }) => ({
      date,
      minutes,
      breakMinutes: rest,
      ...(start !== null && end !== null && { start, end }),
    })),
    school: person.school ?? [],
    absent: (person.absent ?? []).filter(within).map((mark) => ({ date: mark.date, minutes: absentMinutes(mark) })),
  });
  return findings.flatMap((finding) => {
    const severity = severityFor(person.engagement, finding);
    return severity ? [{ ...sentenceOf(finding), date: finding.date, severity, article: finding.article }] : [];
  });
}

const COUNTED = ['night-16-weeks', 'night-series', 'c15-days'];

/** Breaks in minutes, numbers of shifts as they are, the rest as hours. */
function sentenceOf({ rule, value, limit, work, withSchool }: WorkingTimeFinding): Reason {
  const show = (amount: number) => (work !== undefined || COUNTED.includes(rule) ? String(amount) : clock(amount));
  return reason(`atw_${rule.replace(/[-.]/g, '_')}${withSchool ? '_known' : ''}`, {
    value: show(value),
    limit: show(limit),
    ...(work !== undefined && { work: clock(work) }),
  });
}

/** `7:30`, and `7` for whole hours. */
const clock = (minutes: number): string =>
  minutes % 60 === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

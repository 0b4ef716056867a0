import { addDays, dayOfWeek, type LocalDate } from '#libs/kernel/index.js';
import { startOf } from '../day-scale.js';
import type { WorkingTimeFinding } from './finding.js';
import type { WorkingTimeLimits } from './limits.js';
import type { Shift } from './shifts.js';

/** A week of somebody younger than sixteen. */
export interface ChildWeek {
  /** Whole years on its Monday. */
  readonly age: number;
  readonly monday: LocalDate;
  /** Shifts that began in it. */
  readonly shifts: readonly Shift[];
  readonly limits: WorkingTimeLimits;
  /** Minutes at school in it; undefined when nobody told. */
  readonly school: number | undefined;
}

const HOUR = 60;

/** Rules without a figure of their own: what kind of work, and that there may be none (art. 3:2 ATW; Nadere regeling kinderarbeid). */
const KIND = { rule: 'c15-kind', article: 'ATW 3:2, NRK 1:1(2)' };
const YOUNGER = { rule: 'c13-14', article: 'NRK 4:1, 5:1' };
const NONE = { rule: 'c12-none', article: 'ATW 3:2' };

/**
 * What the rules for child labour say about a week. What holds on any day is said as it is (strong). What holds at school
 * only is a question (warn) while nobody told whether there is school that week, and of single days always: which days are
 * school days is not asked. Of thirteen and fourteen, for whom nearly
 * everything hangs on school, one sentence says it all; younger children may not work.
 */
export function checkChild(week: ChildWeek): WorkingTimeFinding[] {
  const total = week.shifts.reduce((sum, { work }) => sum + work, 0);
  if (total === 0) return [];
  const said = week.age < 13 ? NONE : week.age < 15 ? YOUNGER : KIND;
  const general: WorkingTimeFinding = { ...said, date: null, value: total, limit: 0, severity: 'strong' };
  return week.age < 15 ? [general] : [general, ...new FifteenYears(week, total).found];
}

class FifteenYears {
  readonly found: WorkingTimeFinding[] = [];

  constructor(
    private readonly week: ChildWeek,
    total: number,
  ) {
    const days = this.days();
    for (const [date, minutes] of days) this.day(date, minutes);
    for (const shift of week.shifts) this.shift(shift);
    if (!this.above('c15-holidayweek', null, total, HOUR) && week.school !== 0)
      this.above('c15-schoolweek', null, total, HOUR, this.atSchool());
    this.above('c15-days', null, days.size, 1);
  }

  private days(): Map<LocalDate, number> {
    const days = new Map<LocalDate, number>();
    for (const { date, work } of this.week.shifts) days.set(date, (days.get(date) ?? 0) + work);
    return days;
  }

  private day(date: LocalDate, minutes: number): void {
    if (this.above('c15-otherday', date, minutes, HOUR)) return;
    if (dayOfWeek(date) <= 5 && this.week.school !== 0)
      this.above('c15-schoolday', date, minutes, HOUR, { severity: 'warn' });
    // the consent of the parents and the free Saturday before it: nobody told us, so it is asked
    if (dayOfWeek(date) === 7) this.report('c15-sunday', date, minutes, 0, { severity: 'warn' });
  }

  private shift({ date, span, work, breaks, untimed }: Shift): void {
    if (!span) return;
    const rest = this.week.limits.on('c15-break', date);
    if (rest && untimed === 0 && work > 4.5 * HOUR && breaks < rest.limit) {
      const { severity, article } = rest;
      this.found.push({ rule: 'c15-break', date, value: breaks, limit: rest.limit, severity, article, work });
    }
    const late = this.outside(date, span, 7 * HOUR, 21 * HOUR);
    if (late > 0) this.report('c15-rest-holiday', date, late, 0);
    else if (this.week.school !== 0) {
      const evening = this.outside(date, span, 7 * HOUR, 19 * HOUR);
      if (evening > 0) this.report('c15-rest-school', date, evening, 0, this.atSchool());
    }
  }

  /** Minutes of a shift before or after these of its day; what runs past midnight is after. */
  private outside(date: LocalDate, span: { from: number; to: number }, from: number, until: number): number {
    const midnight = startOf(date);
    const end = startOf(addDays(date, 1));
    const [first, last] = [midnight + from, end - (24 * HOUR - until)];
    const inside = Math.max(0, Math.min(span.to, last) - Math.max(span.from, first));
    return span.to - span.from - inside;
  }

  /** How a rule for weeks with school is said. */
  private atSchool(): Partial<WorkingTimeFinding> {
    return this.week.school === undefined ? { severity: 'warn' } : { withSchool: true };
  }

  private above(
    rule: string,
    date: LocalDate | null,
    value: number,
    unit: number,
    said: Partial<WorkingTimeFinding> = {},
  ): boolean {
    const known = this.week.limits.on(rule, date ?? this.week.monday);
    if (!known || value <= known.limit * unit) return false;
    this.report(rule, date, value, known.limit * unit, said);
    return true;
  }

  private report(
    rule: string,
    date: LocalDate | null,
    value: number,
    limit: number,
    said: Partial<WorkingTimeFinding> = {},
  ): void {
    const known = this.week.limits.on(rule, date ?? this.week.monday);
    if (!known) return;
    this.found.push({ rule, date, value, limit, severity: known.severity, article: known.article, ...said });
  }
}

import { addDays, daysBetween, type LocalDate } from '#libs/kernel/index.js';
import { startOf } from '../day-scale.js';
import { schoolMinutes, type SchoolHours } from '../school-hours.js';
import type { WorkedTime } from '../worked-time.js';
import type { WorkingTimeLimits } from './limits.js';
import { checkChild } from './children.js';
import type { WorkingTimeFinding } from './finding.js';
import { isNightShift, overlap, shiftsOf, type Shift } from './shifts.js';

export interface WeekToCheck {
  readonly monday: LocalDate;
  /** Of one person: the week and the fifteen before it. */
  readonly entries: readonly WorkedTime[];
  /** Minutes of absence at their agreed length, which count in averages (art. 5:2(1) ATW). */
  readonly absent: readonly { readonly date: LocalDate; readonly minutes: number }[];
  /** Unknown: an adult. */
  readonly bornOn?: LocalDate;
  /** Of a minor, as far as somebody told. */
  readonly school?: readonly SchoolHours[];
  readonly limits: WorkingTimeLimits;
}

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** What the Arbeidstijdenwet says about a week of an employee, by day. */
export function checkWeek(ask: WeekToCheck): WorkingTimeFinding[] {
  const shifts = shiftsOf(ask.entries);
  const check = new Check(ask, shifts);
  const age = ageOn(ask.bornOn, ask.monday);
  if (age >= 16) check.grown();
  const found =
    age < 16
      ? checkChild({ ...ask, age, shifts: check.own, school: schoolMinutes(ask.school ?? [], ask.monday) })
      : check.found;
  return found.sort((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : (a.date ?? '9') > (b.date ?? '9') ? 1 : 0));
}

/** Whole years on a day; somebody whose birth is unknown counts as an adult. Born on 29 February: a year older on 1 March. */
function ageOn(bornOn: LocalDate | undefined, date: LocalDate): number {
  if (bornOn === undefined) return 18;
  const years = Number(date.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return date.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

class Check {
  readonly found: WorkingTimeFinding[] = [];
  readonly own: readonly Shift[];
  private readonly sunday: LocalDate;

  constructor(
    private readonly ask: WeekToCheck,
    private readonly shifts: readonly Shift[],
  ) {
    this.sunday = addDays(ask.monday, 6);
    this.own = shifts.filter((shift) => shift.date >= ask.monday && shift.date <= this.sunday);
  }

  /**
   * From sixteen. Age is that of the day a shift began: one that starts on the eve of the eighteenth birthday is a minor's.
   * A week as a whole is that of the age on its Monday, which is the careful side.
   */
  grown(): void {
    for (const shift of this.own) {
      if (this.isMinor(shift.date)) this.shiftOfMinor(shift);
      else this.shiftOfAdult(shift);
    }
    if (this.isMinor(this.ask.monday)) this.weekOfMinor();
    else this.weekOfAdult();
  }

  private isMinor(date: LocalDate): boolean {
    return ageOn(this.ask.bornOn, date) < 18;
  }

  private shiftOfAdult(shift: Shift): void {
    if (isNightShift(shift)) this.most('night-shift', shift.date, shift.work, HOUR);
    else this.most('adult-shift', shift.date, shift.work, HOUR);
    this.breaks(shift, [
      ['adult-break-10', 10 * HOUR],
      ['adult-break-5.5', 5.5 * HOUR],
    ]);
  }

  private weekOfAdult(): void {
    this.most('adult-week', null, this.minutesOf(1, false), HOUR);
    this.average('adult-avg-4', 4);
    this.average('adult-avg-16', 16);
    this.restBetween();
    this.restInWeek('adult-rest-week');
    this.nights();
  }

  private shiftOfMinor(shift: Shift): void {
    this.most('youth-shift', shift.date, shift.work, HOUR);
    this.breaks(shift, [['youth-break', 4.5 * HOUR]]);
    const late = shift.span ? this.lateMinutes(shift.date, this.whileMinor(shift.date, shift.span)) : 0;
    this.most('youth-night', shift.date, late, 1);
  }

  /** The part of a shift before midnight, when its second day is the eighteenth birthday. */
  private whileMinor(date: LocalDate, span: { from: number; to: number }): { from: number; to: number } {
    const next = addDays(date, 1);
    return this.isMinor(next) ? span : { from: span.from, to: Math.min(span.to, startOf(next)) };
  }

  private weekOfMinor(): void {
    this.weekWithSchool();
    this.averageWithSchool();
    for (const { rest, next } of this.rests()) {
      if (next.date >= this.ask.monday && this.isMinor(next.date)) this.least('youth-rest-day', next.date, rest, HOUR);
    }
    this.restInWeek('youth-rest-week');
  }

  /** School counts as work at this age (art. 4:4(2) ATW). A week with work says once that it does, or that nobody told how much. */
  private weekWithSchool(): void {
    const known = this.ask.limits.on('youth-week', this.ask.monday);
    const worked = this.minutesOf(1, false);
    if (!known || worked === 0) return;
    const school = schoolMinutes(this.ask.school ?? [], this.ask.monday);
    const found = { date: null, value: worked + (school ?? 0), limit: known.limit * HOUR, article: known.article };
    const told = school ? { withSchool: true as const } : {};
    const over = found.value > found.limit;
    if (over) this.found.push({ ...found, ...told, rule: 'youth-week', severity: known.severity });
    if (school === undefined || (school > 0 && !over))
      this.found.push({ ...found, ...told, rule: 'youth-school', severity: 'note' });
  }

  /** Of the last four weeks, with the school there was in each. */
  private averageWithSchool(): void {
    const known = this.ask.limits.on('youth-avg-4', this.ask.monday);
    const worked = this.minutesOf(4);
    const school = [0, 1, 2, 3].reduce(
      (sum, back) => sum + (schoolMinutes(this.ask.school ?? [], addDays(this.ask.monday, -7 * back)) ?? 0),
      0,
    );
    if (!known || worked === 0 || worked + school <= known.limit * HOUR * 4) return;
    const { severity, article } = known;
    const value = Math.ceil((worked + school) / 4);
    const found = { rule: 'youth-avg-4', date: null, value, limit: known.limit * HOUR, severity, article };
    this.found.push(school > 0 ? { ...found, withSchool: true } : found);
  }

  /** Minutes worked in the last weeks, this one included; averages count absence along. */
  private minutesOf(weeks: number, withAbsence = true): number {
    const from = addDays(this.ask.monday, -7 * (weeks - 1));
    const within = ({ date }: { date: LocalDate }) => date >= from && date <= this.sunday;
    const worked = this.shifts.filter(within).reduce((sum, { work }) => sum + work, 0);
    const absent = withAbsence ? this.ask.absent.filter(within).reduce((sum, { minutes }) => sum + minutes, 0) : 0;
    return worked + absent;
  }

  private report(rule: string, date: LocalDate | null, value: number, limit: number): void {
    const known = this.ask.limits.on(rule, date ?? this.ask.monday);
    if (known && value > 0)
      this.found.push({ rule, date, value, limit, severity: known.severity, article: known.article });
  }

  private most(rule: string, date: LocalDate | null, value: number, unit: number): void {
    const known = this.ask.limits.on(rule, date ?? this.ask.monday);
    if (known && value > known.limit * unit) this.report(rule, date, value, known.limit * unit);
  }

  private least(rule: string, date: LocalDate, value: number, unit: number, work?: number): void {
    const known = this.ask.limits.on(rule, date);
    if (!known || value >= known.limit * unit) return;
    const { severity, article } = known;
    const limit = known.limit * unit;
    this.found.push({ rule, date, value, limit, severity, article, ...(work !== undefined && { work }) });
  }

  /**
   * The first rule whose length of work is passed decides. Hours without times say nothing about breaks, and
   * nobody was asked for them: a shift that is partly a duration may have had its break there.
   */
  private breaks(shift: Shift, rules: readonly (readonly [string, number])[]): void {
    if (!shift.span || shift.untimed > 0) return;
    const rule = rules.find(([, work]) => shift.work > work);
    if (rule) this.least(rule[0], shift.date, shift.breaks, 1, shift.work);
  }

  /** Of every run of weeks that ends with this one. Never divided: the sum against weeks times the limit is exact. */
  private average(rule: string, weeks: number): void {
    const known = this.ask.limits.on(rule, this.ask.monday);
    const minutes = this.minutesOf(weeks);
    if (known && minutes > known.limit * HOUR * weeks) {
      this.report(rule, null, Math.ceil(minutes / weeks), known.limit * HOUR);
    }
  }

  /** Rests that end in this week. */
  private rests(): { rest: number; before: Shift; next: Shift }[] {
    const timed = this.shifts.filter((shift) => shift.span);
    return timed.slice(1).flatMap((next, index) => {
      const before = timed[index]!;
      if (!before.span || !next.span || next.date < addDays(this.ask.monday, -7) || next.date > this.sunday) return [];
      return [{ rest: next.span.from - before.span.to, before, next }];
    });
  }

  /** Eleven hours, once in seven days eight (art. 5:3(2) ATW); fourteen after a night that ended after two (art. 5:8(4)). */
  private restBetween(): void {
    const short = this.ask.limits.on('adult-rest-day', this.ask.monday);
    let allowed: LocalDate | undefined;
    for (const { rest, before, next } of this.rests()) {
      const ours = next.date >= this.ask.monday;
      if (isNightShift(before) && this.endsAfterTwo(before)) {
        if (ours) this.least('night-rest', next.date, rest, HOUR);
      } else if (short && rest < short.limit * HOUR) {
        const used = allowed !== undefined && daysBetween(allowed, next.date) < 7;
        if (used && ours) this.least('adult-rest-day', next.date, rest, HOUR);
        if (!used) allowed = next.date;
      }
    }
  }

  private endsAfterTwo({ span, date }: Shift): boolean {
    if (!span) return false;
    const midnight = startOf(span.to > startOf(addDays(date, 1)) ? addDays(date, 1) : date);
    return span.to - midnight > 2 * HOUR;
  }

  /** Thirty-six hours in seven days from the start of work, or seventy-two in fourteen in parts of thirty-two (art. 5:5(2)). */
  private restInWeek(rule: string): void {
    const known = this.ask.limits.on(rule, this.ask.monday);
    const timed = this.shifts.flatMap(({ date, span }) => (span ? [{ date, span }] : []));
    const end = startOf(addDays(this.sunday, 1));
    for (const { date, span } of known ? timed : []) {
      const until = span.from + WEEK;
      if (until > end || until <= end - WEEK) continue;
      const longest = Math.max(...gaps(timed, span.from, until));
      const parts = gaps(timed, until - 2 * WEEK, until).filter((gap) => gap >= 32 * HOUR);
      const inTwoWeeks = rule === 'adult-rest-week' ? parts.reduce((sum, gap) => sum + gap, 0) : 0;
      const twoWeeksKnown = timed[0] !== undefined && timed[0].span.from <= until - 2 * WEEK + DAY;
      if (longest >= known!.limit * HOUR || (twoWeeksKnown && inTwoWeeks >= 72 * HOUR)) continue;
      this.least(rule, date < this.ask.monday ? this.ask.monday : date, longest, HOUR);
      return;
    }
  }

  /** Series and numbers of night shifts (art. 5:8 ATW). */
  private nights(): void {
    const from = addDays(this.ask.monday, -15 * 7);
    const nights = this.shifts.filter(
      (shift) => isNightShift(shift) && shift.date >= from && shift.date <= this.sunday,
    );
    const late = nights.filter((shift) => this.endsAfterTwo(shift));
    if (nights.some((shift) => shift.date >= this.ask.monday)) this.most('night-16-weeks', null, late.length, 1);
    if (nights.length >= 16) this.average('night-avg', 16);
    let [series, inSeries, length] = [0, false, 0];
    for (const { rest, before, next } of this.rests()) {
      series = isNightShift(before) ? series + 1 : 0;
      const ours = next.date >= this.ask.monday;
      if (series >= 3 && !isNightShift(next) && ours) this.least('night-series-rest', next.date, rest, HOUR);
      length = rest < DAY ? Math.max(length, 1) + 1 : 1;
      inSeries = rest < DAY ? inSeries || isNightShift(before) || isNightShift(next) : isNightShift(next);
      if (inSeries && ours) this.most('night-series', next.date, length, 1);
    }
  }

  /** Minutes between 23:00 and 06:00, around a shift. */
  private lateMinutes(date: LocalDate, span: { from: number; to: number }): number {
    return [addDays(date, -1), date, addDays(date, 1)].reduce((sum, day) => {
      const next = startOf(addDays(day, 1));
      return sum + overlap(span, { from: next - HOUR, to: next + 6 * HOUR });
    }, 0);
  }
}

/** The stretches without work between two moments. */
function gaps(shifts: readonly { span: { from: number; to: number } }[], from: number, until: number): number[] {
  const found: number[] = [];
  let at = from;
  for (const { span } of shifts) {
    if (span.to <= from || span.from >= until) continue;
    if (span.from > at) found.push(span.from - at);
    at = Math.max(at, span.to);
  }
  found.push(Math.max(0, until - at));
  return found;
}

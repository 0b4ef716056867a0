import { addDays, cents, earlier, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { ageOn, birthdayWithin, monthNumber, weekdays, dayNumber } from '../calendar.js';
import { ceilDiv, floorDiv, times } from '../numbers.js';
import { type ParameterBook, type WageParameters } from '../parameters/parameter-book.js';

/** A stretch of days with one age and one set of amounts. `hourly` is undefined where no minimum applies. */
export interface MinimumWageStretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly age: number;
  readonly hourly: Cents | undefined;
  readonly exempt: 'under_15' | 'aow_age' | undefined;
}

/**
 * The statutory minimum hourly wage of a person, day by day: it changes on the birthday and on the dates of the yearly
 * figures (Wml, since 1 January 2024 an hourly minimum only). From 15 up to AOW age.
 * @param apprentice BBL amounts at 18, 19 and 20
 */
export function minimumWageStretches(
  book: ParameterBook,
  birthDate: LocalDate,
  apprentice: boolean,
  from: LocalDate,
  to: LocalDate,
): MinimumWageStretch[] {
  if (from.slice(0, 7) === to.slice(0, 7) && !birthdayWithin(birthDate, from, to))
    return [stretchOf(book.on(from), birthDate, apprentice, from, to)];
  const stretches: MinimumWageStretch[] = [];
  let start = from;
  for (;;) {
    const end = earlier(lastSameDay(start, birthDate), to);
    const next = stretchOf(book.on(start), birthDate, apprentice, start, end);
    const last = stretches.at(-1);
    if (last && last.hourly === next.hourly && last.age === next.age && last.exempt === next.exempt)
      stretches[stretches.length - 1] = { ...last, to: end };
    else stretches.push(next);
    if (end >= to) return stretches;
    start = addDays(end, 1);
  }
}

/** The last day before the next first of a month or birthday: nothing changes on other days. */
function lastSameDay(start: LocalDate, birthDate: LocalDate): LocalDate {
  const month = monthNumber(start) + 1;
  const nextMonth = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` as LocalDate;
  return addDays(birthdayWithin(birthDate, start, nextMonth) ?? nextMonth, -1);
}

function stretchOf(
  parameters: WageParameters,
  birthDate: LocalDate,
  apprentice: boolean,
  from: LocalDate,
  to: LocalDate,
): MinimumWageStretch {
  const age = ageOn(birthDate, from);
  const { figures } = parameters;
  const aowMonths = figures.get('aowAge.years') * 12 + figures.get('aowAge.months');
  const months = monthNumber(from) - monthNumber(birthDate);
  const reachedAow = months > aowMonths || (months === aowMonths && from.slice(8) >= birthDate.slice(8));
  const exempt = age < 15 ? 'under_15' : reachedAow ? 'aow_age' : undefined;
  const special = apprentice ? figures.find('minimumWage.hourlyApprentice')?.get(age) : undefined;
  const hourly = exempt ? undefined : (special ?? figures.get('minimumWage.hourly').get(Math.min(age, 21)));
  return { from, to, age, hourly, exempt };
}

/** Hours really worked, overtime included, over a stretch of days. */
export interface WorkedTime {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly minutes: number;
}

export interface MinimumWagePart extends MinimumWageStretch {
  readonly minutes: number;
}

export interface MinimumWageCheck {
  readonly status: 'met' | 'below' | 'not_applicable' | 'not_assessable';
  readonly reason: 'under_15' | 'aow_age' | 'hours_unknown' | 'no_hours' | undefined;
  /** pay that counts; cents */
  readonly paid: Cents;
  /** the least pay for the hours, up to whole cents */
  readonly required: Cents;
  readonly shortfall: Cents;
  readonly parts: readonly MinimumWagePart[];
  /** the amount changed within a stretch of hours without dates: the hours were spread over its weekdays */
  readonly spread: boolean;
}

/**
 * Whether pay covers the statutory minimum for every hour worked. Compared exactly, without rounding; the amount shown is
 * rounded up to cents. Hours over a stretch in which the amount changes are spread over its weekdays, and the result says so.
 * @param worked undefined: hours unknown, which cannot be assessed
 * @param lost60 what rounding an hourly wage to cents took off the pay, in sixtieths of a cent
 */
export function checkMinimumWage(
  book: ParameterBook,
  person: { birthDate: LocalDate; apprentice: boolean },
  worked: readonly WorkedTime[] | undefined,
  paid: Cents,
  lost60 = 0,
): MinimumWageCheck {
  const nothing = { paid, required: cents(0), shortfall: cents(0), parts: [], spread: false };
  if (!worked) return { status: 'not_assessable', reason: 'hours_unknown', ...nothing };
  let spread = false;
  const parts = worked.flatMap((time) => {
    const stretches = minimumWageStretches(book, person.birthDate, person.apprentice, time.from, time.to);
    spread ||= stretches.length > 1;
    return spreadMinutes(stretches, time.minutes);
  });
  if (parts.every((part) => part.minutes === 0)) return { status: 'not_assessable', reason: 'no_hours', ...nothing };
  const exempt = parts.every((part) => part.minutes === 0 || part.exempt)
    ? parts.find((part) => part.minutes > 0)?.exempt
    : undefined;
  if (exempt) return { status: 'not_applicable', reason: exempt, ...nothing, parts };
  const required60 = parts.reduce((total, part) => total + times(part.minutes, part.hourly ?? 0), 0);
  const met = times(paid, 60) + lost60 >= required60;
  const least = ceilDiv(required60, 60);
  const required = cents(met ? Math.min(least, paid) : least);
  return {
    status: met ? 'met' : 'below',
    reason: undefined,
    paid,
    required,
    shortfall: cents(met ? 0 : required - paid),
    parts,
    spread,
  };
}

/** Minutes over stretches by their weekdays (days, when there are none); the last stretch takes the rest, so no minute is lost. */
function spreadMinutes(stretches: readonly MinimumWageStretch[], minutes: number): MinimumWagePart[] {
  const only = stretches[0];
  if (stretches.length === 1 && only) return [{ ...only, minutes }];
  const weekdaysOf = stretches.map((stretch) => weekdays(stretch.from, stretch.to));
  const days = weekdaysOf.some((count) => count > 0)
    ? weekdaysOf
    : stretches.map((stretch) => dayNumber(stretch.to) - dayNumber(stretch.from) + 1);
  const total = days.reduce((sum, count) => sum + count, 0);
  let passed = 0;
  return stretches.map((stretch, index) => {
    const before = floorDiv(times(minutes, passed), total);
    passed += days[index] ?? 0;
    return { ...stretch, minutes: floorDiv(times(minutes, passed), total) - before };
  });
}

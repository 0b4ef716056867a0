import { cents, DomainError, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { dayNumber } from '../calendar.js';
import { ceilDiv, halfUpDiv, portion, rate, times, type Rate } from '../numbers.js';
import { type WageParameters } from '../parameters/parameter-book.js';

/** A person's sick working days in one period. */
export interface SickTime {
  /** the wage these days would have paid, cents */
  readonly wage: Cents;
  readonly minutes: number;
  readonly days: number;
  /** of these days, how many are waiting days agreed in writing (at most two a spell) */
  readonly waitingDays: number;
  /** the week of the spell these days lie in, from 1 */
  readonly week: number;
  /** what the contract or agreement pays; the law's percentage is the least */
  readonly agreedRate: Rate | undefined;
  readonly minimumHourly: Cents | undefined;
  readonly aowAge: boolean;
  /** whether wage above the maximum day wage is left out */
  readonly capped: boolean;
}

export interface SickPay extends SickTime {
  readonly rate: Rate;
  /** wage of the paid days, up to the maximum day wage when capped */
  readonly counted: Cents;
  readonly byRate: Cents;
  /** the statutory minimum for these hours, in the first 52 weeks */
  readonly floor: Cents;
  readonly binding: 'rate' | 'minimum_wage' | 'ended';
  readonly amount: Cents;
}

/**
 * loondoorbetaling bij ziekte (BW 7:629): at least 70% of the wage for 104 weeks (6 over AOW age), in the first 52 weeks at
 * least the minimum wage for the hours; up to two waiting days; wage above the maximum day wage may be left out. Amounts in
 * cents; 70% is a least, so it rounds up; the wage of the days left after waiting days rounds half up.
 * @throws DomainError on more waiting days than the law allows or than there are days
 */
export function sickPay(parameters: WageParameters, time: SickTime): SickPay {
  const { figures } = parameters;
  if (time.waitingDays > figures.get('sickPay.waitingDays'))
    throw DomainError.field('/waiting_days', 'too_many_waiting_days', { most: figures.get('sickPay.waitingDays') });
  if (time.days < 1 || time.waitingDays > time.days) throw DomainError.field('/days', 'sick_days_too_few');
  const paidDays = time.days - time.waitingDays;
  const part = (amount: number): number => halfUpDiv(times(amount, paidDays), time.days);
  const full = part(time.wage);
  const counted = cents(time.capped ? Math.min(full, times(figures.get('sickPay.capPerDay'), paidDays)) : full);
  const applied = rate(Math.max(figures.get('sickPay.rate'), time.agreedRate ?? 0));
  const byRate = portion(counted, applied, 'up');
  const lastWeek = time.aowAge ? figures.get('sickPay.aowWeeks') : figures.get('sickPay.weeks');
  const guarded = time.week <= figures.get('sickPay.minimumWageWeeks') && time.minimumHourly !== undefined;
  const floor = cents(guarded ? ceilDiv(times(part(time.minutes), time.minimumHourly ?? 0), 60) : 0);
  const ended = time.week > lastWeek;
  const binding = ended ? 'ended' : floor > byRate ? 'minimum_wage' : 'rate';
  return {
    ...time,
    rate: applied,
    counted,
    byRate,
    floor,
    binding,
    amount: cents(ended ? 0 : Math.max(byRate, floor)),
  };
}

export interface Spell {
  readonly from: LocalDate;
  /** last sick day; undefined: still sick */
  readonly to: LocalDate | undefined;
}

/**
 * The week of sickness a date lies in, from 1: spells less than four weeks apart count as one, and days of recovery in
 * between do not count (BW 7:629). Undefined when the person is not sick that day.
 */
export function weekOfSickness(
  parameters: WageParameters,
  spells: readonly Spell[],
  date: LocalDate,
): number | undefined {
  const ordered = [...spells].sort((a, b) => a.from.localeCompare(b.from)).filter((spell) => spell.from <= date);
  const current = ordered.at(-1);
  if (!current || (current.to !== undefined && current.to < date)) return undefined;
  let days = dayNumber(date) - dayNumber(current.from) + 1;
  for (let index = ordered.length - 2; index >= 0; index -= 1) {
    const before = ordered[index];
    const after = ordered[index + 1];
    if (!before?.to || !after) break;
    const gap = dayNumber(after.from) - dayNumber(before.to) - 1;
    if (gap >= parameters.figures.get('sickPay.relapseWeeks') * 7) break;
    days += dayNumber(before.to) - dayNumber(before.from) + 1;
  }
  return ceilDiv(days, 7);
}

import { cents, type Cents } from '#libs/kernel/index.js';
import { ceilDiv, times, WHOLE } from '../numbers.js';
import { PERIOD_FACTOR } from '../period.js';
import { type ParameterBook } from '../parameters/parameter-book.js';
import { payKind, type PayKind } from '../pay/pay-kinds.js';
import { checkMinimumWage, type MinimumWageCheck } from '../pay/minimum-wage.js';
import { timeAtRate } from '../payslip/gross.js';
import { type Payslip } from '../payslip/payslip.js';
import { checkLivingWage, type LivingWageCheck } from './living-wage-check.js';
import { type LivingWageNorm } from './living-wage-norm.js';
import { checkPayScale, type PayScale, type PayScaleCheck } from './pay-scale.js';
import { type Consequence, type Deviation, type Policy } from './policy.js';

/** A co-operative's own settings for the floors. */
export interface FloorSettings {
  readonly area: string;
  readonly norms: readonly LivingWageNorm[];
  readonly livingWage: Policy;
  readonly scales: readonly PayScale[];
  readonly payScale: Policy;
  /** weeks a year for turning a contract's week into a period: 52, or 52.2 (4.35 a month); in tenths */
  readonly weeksPerYear10: 520 | 522;
  readonly livingWageDeviation: Deviation | undefined;
  readonly payScaleDeviation: Deviation | undefined;
}

export interface Floors {
  readonly statutory: MinimumWageCheck & { readonly consequence: Consequence };
  readonly payScale: PayScaleCheck;
  readonly livingWage: LivingWageCheck;
  /** the highest of the hourly floors that could be worked out, and which one it is */
  readonly binding: { readonly floor: 'statutory' | 'pay_scale' | 'living_wage'; readonly hourly: Cents } | undefined;
  readonly blocked: boolean;
}

/**
 * The three floors of a payslip, each with its reason. The statutory minimum looks at hours really worked and always blocks
 * (Wet minimumloon en minimumvakantiebijslag); the pay scale and the living wage look at normal hours and follow the co-operative's policy.
 */
export function floorsOf(book: ParameterBook, payslip: Payslip, settings: FloorSettings): Floors {
  const { input, gross } = payslip;
  const person = { birthDate: input.person.birthDate, apprentice: input.contract.facts.apprentice };
  const minimumLost60 = lostByRounding60(payslip, (kind) => payKind(kind).minimumWage);
  const lost60 = lostByRounding60(payslip, (kind) => payKind(kind).income === 'normal');
  const minimum = checkMinimumWage(book, person, input.worked, gross.forMinimumWage, minimumLost60);
  const minutes = normalMinutes(payslip, settings.weeksPerYear10);
  const on = input.period.to;
  const payScale = checkPayScale({
    scales: settings.scales,
    on,
    policy: settings.payScale,
    deviation: settings.payScaleDeviation,
    pay: gross.byIncome.normal,
    lost60,
    minutes,
  });
  const livingWage = checkLivingWage(book, {
    norms: settings.norms,
    area: settings.area,
    on,
    policy: settings.livingWage,
    deviation: settings.livingWageDeviation,
    income: gross.byIncome,
    lost60,
    minutes,
  });
  const consequence: Consequence =
    minimum.status === 'below' ? 'block' : minimum.status === 'not_assessable' ? 'warn' : 'none';
  const blocked = [consequence, payScale.consequence, livingWage.consequence].includes('block');
  return {
    statutory: { ...minimum, consequence },
    payScale,
    livingWage,
    binding: bindingOf(minimum, payScale, livingWage),
    blocked,
  };
}

/**
 * What rounding an hourly wage to cents took off the pay, in sixtieths of a cent. 8,320 minutes at 14.99 are 2,078.6133…, paid
 * as 2,078.61: whoever is paid exactly the floor for every hour is not below it for a third of a cent.
 */
function lostByRounding60({ input }: Payslip, counts: (kind: PayKind) => boolean): number {
  const lost = input.pay.reduce((total, item) => {
    if (!('minutes' in item) || !counts(item.kind)) return total;
    const { minutes, hourly, percent = WHOLE } = item;
    const exact60 = ceilDiv(times(times(minutes, hourly), percent), WHOLE);
    return total + exact60 - 60 * timeAtRate(minutes, hourly, percent);
  }, 0);
  return Math.max(0, lost);
}

/**
 * Paid minutes of normal work: hours worked less overtime, plus itemised leave. Without a record, the contract's week over
 * the whole period less sick hours; unknown for somebody who joined or left during it.
 */
function normalMinutes({ input }: Payslip, weeksPerYear10: number): number | undefined {
  const minutesOf = (kind: PayKind): number =>
    input.pay.reduce((total, item) => total + (item.kind === kind && 'minutes' in item ? item.minutes : 0), 0);
  if (input.worked) {
    const worked = input.worked.reduce((total, time) => total + time.minutes, 0);
    return Math.max(0, worked - minutesOf('overtime')) + minutesOf('leave');
  }
  const { contract, period } = input;
  const whole = contract.from <= period.from && (contract.to === undefined || contract.to >= period.to);
  const sick = input.pay.reduce((total, item) => total + (item.kind === 'sick' ? item.sick.minutes : 0), 0);
  const agreed = ceilDiv(times(contract.minutesPerWeek, weeksPerYear10), PERIOD_FACTOR[period.kind] * 10);
  return whole && agreed > 0 ? Math.max(0, agreed - sick) : undefined;
}

function bindingOf(minimum: MinimumWageCheck, payScale: PayScaleCheck, livingWage: LivingWageCheck): Floors['binding'] {
  const statutory = minimum.parts.reduce((highest, part) => Math.max(highest, part.hourly ?? 0), 0);
  const candidates = [
    { floor: 'statutory' as const, hourly: cents(statutory) },
    { floor: 'pay_scale' as const, hourly: payScale.scale?.hourly ?? cents(0) },
    { floor: 'living_wage' as const, hourly: livingWage.living?.grossPerHour ?? cents(0) },
  ];
  const [highest] = candidates.filter(({ hourly }) => hourly > 0).sort((a, b) => b.hourly - a.hourly);
  return highest;
}

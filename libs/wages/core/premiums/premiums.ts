import { cents, ZERO, type Cents } from '#libs/kernel/index.js';
import { portion, rate, times, type Rate } from '../numbers.js';
import { type FigureId } from '../parameters/catalogue.js';
import { type WageParameters } from '../parameters/parameter-book.js';
import { type PeriodKind } from '../period.js';
import { increaseOf, NOTHING_YET, type Cumulative, type Increase } from './cumulative.js';
import { type EmployerSize } from './employer-size.js';
import { type AwfRate } from './unemployment-rate.js';

/** The funds that count through the year, each on its own. AWf low and high are one fund: the rate belongs to the increase. */
export const FUNDS = ['awf', 'ufo', 'aof', 'whk', 'zvw'] as const;
export type Fund = (typeof FUNDS)[number];
export type Cumulatives = Readonly<Partial<Record<Fund, Cumulative>>>;

export type PremiumCode = 'awf' | 'ufo' | 'aof' | 'childcare_surcharge' | 'whk' | 'zvw_levy' | 'zvw_withheld';
export type PremiumRounding = 'down' | 'half_up';
export type ZvwKind = 'employer_levy' | 'withheld';

/** The employer's side of the premiums. Whk percentages come from the employer's own yearly decree. */
export interface EmployerPremiums {
  readonly size: EmployerSize;
  readonly whkWga: Rate;
  readonly whkZw: Rate;
  /** the part of the WGA premium taken from net pay, at most half */
  readonly wgaFromNet: Rate;
  /** public bodies pay Ufo instead of AWf */
  readonly publicBody: boolean;
  readonly rounding: PremiumRounding;
}

/** Which premiums a person's wage carries. */
export interface Insured {
  /** employee insurances: not for directors-shareholders, nor from the month of AOW age */
  readonly employee: boolean;
  readonly zvw: ZvwKind;
}

/** One premium of one period with everything that led to it. */
export interface Premium {
  readonly code: PremiumCode;
  readonly fund: Fund;
  readonly figure: FigureId | undefined;
  readonly rate: Rate;
  readonly rounding: PremiumRounding;
  readonly step: Increase;
  readonly awf: AwfRate | undefined;
  readonly amount: Cents;
}

export interface PremiumInput {
  readonly kind: PeriodKind;
  /** number of day maxima instead of the period's, for a full-timer who joined or left during the period */
  readonly days: number | undefined;
  readonly wage: Cents;
  readonly zvwWage: Cents;
  readonly anonymous: boolean;
  readonly insured: Insured;
  readonly awf: AwfRate;
  readonly employer: EmployerPremiums;
  readonly before: Cumulatives;
}

export interface Premiums {
  readonly premiums: readonly Premium[];
  readonly after: Cumulatives;
}

/** The maximum premium wage of the period: the period's own, or so many day maxima. Cents. */
export function premiumMaximum(parameters: WageParameters, kind: PeriodKind, days: number | undefined): Cents {
  const { maximum } = parameters.premiums;
  return days === undefined ? maximum[kind] : cents(times(maximum.day, days));
}

/**
 * Employee insurance premiums and the Zvw contribution of one period, by cumulative calculation per fund. Premiums round
 * by the employer's choice (down in the payer's favour, or half up), the same for every premium.
 */
export function premiumsOf(parameters: WageParameters, input: PremiumInput): Premiums {
  const maximum = input.anonymous ? undefined : premiumMaximum(parameters, input.kind, input.days);
  const after: Partial<Record<Fund, Cumulative>> = { ...input.before };
  const premiums: Premium[] = [];
  const stepOf = (fund: Fund, wage: Cents): Increase => {
    const step = increaseOf(input.before[fund] ?? NOTHING_YET, wage, maximum, fund === 'zvw');
    after[fund] = step.after;
    return step;
  };
  const charge = (
    code: PremiumCode,
    fund: Fund,
    step: Increase,
    of: Rate,
    figure: FigureId | undefined,
    awf?: AwfRate,
  ): void => {
    const { rounding } = input.employer;
    premiums.push({ code, fund, figure, rate: of, rounding, step, awf, amount: portion(step.increase, of, rounding) });
  };
  if (input.insured.employee) chargeEmployeeInsurances(parameters, input, stepOf, charge);
  const zvw = stepOf('zvw', input.zvwWage);
  if (input.insured.zvw === 'withheld')
    charge('zvw_withheld', 'zvw', zvw, parameters.premiums.zvwWithheld, 'zvw.withheldContribution');
  else charge('zvw_levy', 'zvw', zvw, parameters.premiums.zvwLevy, 'zvw.employerLevy');
  return { premiums, after };
}

type Charge = (
  code: PremiumCode,
  fund: Fund,
  step: Increase,
  of: Rate,
  figure: FigureId | undefined,
  awf?: AwfRate,
) => void;

function chargeEmployeeInsurances(
  parameters: WageParameters,
  input: PremiumInput,
  stepOf: (fund: Fund, wage: Cents) => Increase,
  charge: Charge,
): void {
  const { premiums } = parameters;
  const { employer, awf, wage } = input;
  if (employer.publicBody) charge('ufo', 'ufo', stepOf('ufo', wage), premiums.ufo, 'ufo');
  else
    charge(
      'awf',
      'awf',
      stepOf('awf', wage),
      awf.low ? premiums.awfLow : premiums.awfHigh,
      awf.low ? 'awf.low' : 'awf.high',
      awf,
    );
  const small = employer.size === 'small';
  const aof = stepOf('aof', wage);
  charge('aof', 'aof', aof, small ? premiums.aofLow : premiums.aofHigh, small ? 'aof.low' : 'aof.high');
  charge('childcare_surcharge', 'aof', aof, premiums.childcareSurcharge, 'childcareSurcharge');
  charge('whk', 'whk', stepOf('whk', wage), rate(employer.whkWga + employer.whkZw), undefined);
}

/** The employee's part of the WGA premium, taken from net pay: at most half of it. Cents, by the same rounding. */
export function wgaFromNet(premiums: readonly Premium[], employer: EmployerPremiums): Cents {
  const whk = premiums.find((premium) => premium.code === 'whk');
  if (!whk || employer.wgaFromNet === 0) return ZERO;
  const share = rate(Math.min(employer.wgaFromNet, Math.floor(employer.whkWga / 2)));
  return portion(whk.step.increase, share, employer.rounding);
}

import { cents, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { floorDiv, times } from '../numbers.js';
import { consequenceOf, inForce, type Consequence, type Deviation, type Policy } from './policy.js';

/** The least hourly wage of a scale or collective agreement, from a date. */
export interface PayScale {
  readonly name: string;
  readonly hourly: Cents;
  readonly from: LocalDate;
  readonly source: string;
}

export interface PayScaleCheck {
  readonly status: 'met' | 'below' | 'not_applicable' | 'not_assessable';
  readonly reason: 'no_scale' | 'no_hours' | undefined;
  readonly consequence: Consequence;
  readonly scale: PayScale | undefined;
  readonly perHour: Cents | undefined;
}

/** Pay of normal hours against the pay scale in force, compared exactly; the hourly amount shown rounds down. */
export function checkPayScale(input: {
  readonly scales: readonly PayScale[];
  readonly on: LocalDate;
  readonly policy: Policy;
  readonly deviation: Deviation | undefined;
  readonly pay: Cents;
  /** what rounding an hourly wage to cents took off, in sixtieths of a cent */
  readonly lost60?: number;
  readonly minutes: number | undefined;
}): PayScaleCheck {
  const scale = input.scales
    .filter((one) => one.from <= input.on)
    .reduce<PayScale | undefined>((latest, one) => (latest && latest.from >= one.from ? latest : one), undefined);
  if (!scale) return { status: 'not_applicable', reason: 'no_scale', consequence: 'none', scale, perHour: undefined };
  if (!input.minutes)
    return {
      status: 'not_assessable',
      reason: 'no_hours',
      consequence: consequenceOf('not_assessable', input.policy, undefined, input.on),
      scale,
      perHour: undefined,
    };
  const pay60 = times(input.pay, 60) + (input.lost60 ?? 0);
  const status = pay60 >= times(scale.hourly, input.minutes) ? 'met' : 'below';
  const deviation = inForce(input.deviation, input.on) ? input.deviation : undefined;
  return {
    status,
    reason: undefined,
    consequence: consequenceOf(status, input.policy, deviation, input.on),
    scale,
    perHour: cents(floorDiv(pay60, input.minutes)),
  };
}

import { type Cents, type LocalDate } from '#libs/kernel/index.js';
import { type Rate } from '../numbers.js';
import { type TableColour } from '../parameters/tax-tables.js';
import { type PayKind } from '../pay/pay-kinds.js';
import { type PensionScheme } from '../pay/pension.js';
import { type SickTime } from '../pay/sick-pay.js';
import { type NormedAllowance } from '../pay/allowances.js';
import { type WorkedTime } from '../pay/minimum-wage.js';
import { type PayPeriod } from '../period.js';
import { type Cumulatives, type EmployerPremiums } from '../premiums/premiums.js';
import { type ContractFacts } from '../premiums/unemployment-rate.js';

/** One pay component: an amount, or time at an hourly wage (with a percentage for overtime), or sick days. */
export type PayItem =
  | { readonly kind: Exclude<PayKind, 'sick'>; readonly amount: Cents; readonly asSpecial?: boolean }
  | {
      readonly kind: Exclude<PayKind, 'sick'>;
      readonly minutes: number;
      readonly hourly: Cents;
      readonly percent?: Rate;
      readonly asSpecial?: boolean;
    }
  | { readonly kind: 'sick'; readonly sick: Omit<SickTime, 'minimumHourly' | 'aowAge'> };

/** Untaxed money beside the wage: by a norm per unit (the excess becomes wage), or an amount that is exempt as such. */
export type UntaxedItem =
  | { readonly code: NormedAllowance; readonly units: number; readonly perUnit: Cents }
  | { readonly code: 'exempt'; readonly amount: Cents };

/** What is taken from net pay. */
export interface Deduction {
  readonly code: 'advance' | 'attachment' | 'private_use_car' | 'share_instalment' | 'other';
  readonly amount: Cents;
}

/** Earlier payments for the same period: tax is computed once on the total, less what was withheld. */
export interface EarlierInPeriod {
  readonly taxableWage: Cents;
  readonly wageTax: Cents;
  readonly creditedLabourCredit: Cents;
}

/** Everything one payslip depends on, besides the year's figures. */
export interface PayslipInput {
  readonly period: PayPeriod;
  /** wage is taxed when enjoyed: the figures of this date apply to tax and premiums */
  readonly paidOn: LocalDate;
  readonly person: {
    readonly birthDate: LocalDate;
    /** name, address, BSN or verified identity is missing */ readonly anonymous: boolean;
  };
  readonly tax: {
    readonly colour: TableColour;
    readonly taxCredit: boolean;
    readonly singleElderly: boolean;
    readonly youngDisabled: boolean;
  };
  readonly contract: {
    readonly facts: ContractFacts;
    readonly minutesPerWeek: number;
    readonly fullTime: boolean;
    /** a director-shareholder who cannot be dismissed against their will */
    readonly notInsured: boolean;
    readonly from: LocalDate;
    readonly to: LocalDate | undefined;
  };
  readonly employer: EmployerPremiums;
  /** hours really worked; undefined when unknown */
  readonly worked: readonly WorkedTime[] | undefined;
  readonly pay: readonly PayItem[];
  readonly pension: PensionScheme | undefined;
  readonly holidayAllowance: {
    readonly rate: Rate;
    /** reserved for a later payment; false when it is paid with every wage */ readonly reserved: boolean;
  };
  readonly special: { readonly annualWage: Cents; readonly requested: Rate | undefined } | undefined;
  readonly untaxed: readonly UntaxedItem[];
  readonly deductions: readonly Deduction[];
  readonly earlier: EarlierInPeriod | undefined;
  readonly cumulatives: Cumulatives;
}

import { type Cents } from '#libs/kernel/index.js';
import { type Rate } from '../numbers.js';
import { type AllowanceSplit } from '../pay/allowances.js';
import { type HolidayAllowance } from '../pay/holiday.js';
import { type MinimumWageStretch } from '../pay/minimum-wage.js';
import { type PayKind } from '../pay/pay-kinds.js';
import { type PensionContribution } from '../pay/pension.js';
import { type SickPay } from '../pay/sick-pay.js';
import { type Premium, type PremiumCode, type PremiumRounding } from '../premiums/premiums.js';
import { type PeriodTax } from '../tax/period-tax.js';
import { type SpecialTax } from '../tax/special-rate.js';
import { type Deduction, type EarlierInPeriod } from './payslip-input.js';

/** Where a line stands. The lines of a section add up to the total that closes it. */
export type Section = 'gross' | 'taxable' | 'net' | 'payable' | 'employer' | 'information';

export type LineCode =
  | PayKind
  | PremiumCode
  | Deduction['code']
  | AllowanceSplit['code']
  | 'exempt'
  | 'pension_employee'
  | 'pension_employer'
  | 'wage_tax'
  | 'wage_tax_special'
  | 'wage_tax_green'
  | 'wga_from_net'
  | 'paid_in_kind'
  | 'gross_pay'
  | 'taxable_wage'
  | 'net_pay'
  | 'payable'
  | 'holiday_allowance_reserved'
  | 'holiday_allowance_released'
  | 'employer_cost'
  | 'statutory_minimum_wage'
  | 'credited_labour_credit';

/** How a line came about: the rule, its inputs and results. Texts are made from this on demand; nothing is computed again. */
export type How =
  | { readonly rule: 'agreed_amount' }
  | {
      readonly rule: 'time_at_rate';
      readonly minutes: number;
      readonly hourly: Cents;
      readonly percent: Rate | undefined;
    }
  | { readonly rule: 'sick_pay'; readonly sick: SickPay }
  | { readonly rule: 'allowance_excess'; readonly split: AllowanceSplit }
  | { readonly rule: 'allowance_untaxed'; readonly split: AllowanceSplit }
  | { readonly rule: 'pension'; readonly pension: PensionContribution; readonly part: 'employee' | 'employer' }
  | {
      readonly rule: 'period_tax';
      readonly tax: PeriodTax;
      readonly days: number | undefined;
      readonly earlier: EarlierInPeriod | undefined;
    }
  | { readonly rule: 'special_tax'; readonly tax: SpecialTax }
  | { readonly rule: 'anonymous_tax'; readonly wage: Cents; readonly rate: Rate }
  | { readonly rule: 'premium'; readonly premium: Premium }
  | { readonly rule: 'wga_from_net'; readonly base: Cents; readonly rate: Rate; readonly rounding: PremiumRounding }
  | { readonly rule: 'in_kind' }
  | { readonly rule: 'deduction' }
  | { readonly rule: 'total'; readonly of: readonly Section[] }
  | { readonly rule: 'holiday_allowance'; readonly allowance: HolidayAllowance }
  | { readonly rule: 'released' }
  | { readonly rule: 'minimum_wage'; readonly stretches: readonly MinimumWageStretch[] }
  | { readonly rule: 'labour_credit'; readonly tax: PeriodTax };

export interface Line {
  readonly code: LineCode;
  readonly section: Section;
  /** cents; negative where it lowers the total */
  readonly amount: Cents;
  readonly how: How;
}

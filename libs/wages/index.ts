export { WagesHttpModule } from './wages.module.js';
export {
  addWageLines,
  takeWageLines,
  wageLinesOf,
  waitingWageLines,
  withdrawWageLines,
  type OneOffKind,
  type OneOffLine,
  type WageLineState,
} from './data/one-off-lines.js';
export { loadParameters, parameterBook } from './parameters.js';
export { ParameterBook, type WageParameters } from './core/parameters/parameter-book.js';
export { type Origin } from './core/parameters/figures-at.js';
export { readYear } from './core/parameters/read-year.js';
export { formatRate, parseRate, type Rate } from './core/numbers.js';
export { PERIOD_KINDS, type PayPeriod, type PeriodKind } from './core/period.js';
export { readPayslipInput } from './core/input/read-payslip-input.js';
export { type Deduction, type PayItem, type PayslipInput, type UntaxedItem } from './core/payslip/payslip-input.js';
export { payslipOf, type Payslip, type PayslipTotals } from './core/payslip/payslip.js';
export { type Line, type LineCode, type Section } from './core/payslip/line.js';
export { PAY_KINDS, type PayKind } from './core/pay/pay-kinds.js';
export {
  proForma,
  proFormaBatch,
  readProForma,
  inWords,
  withNet,
  type ProForma,
  type ProFormaInput,
  type ProFormaInWords,
} from './core/pro-forma.js';
export { explain, type Explanation } from './core/explain/explain.js';
export { livingWageSteps } from './core/explain/floor-sentences.js';
export { comparisonSteps, rateFloorSteps, wageSpaceSteps } from './core/explain/self-employed-sentences.js';
export { Words, type Language } from './core/explain/words.js';
export { checkMinimumWage, minimumWageStretches, type WorkedTime } from './core/pay/minimum-wage.js';
export { sickPay, weekOfSickness, type SickTime, type Spell } from './core/pay/sick-pay.js';
export { extraExpiry, holidayAllowance, holidayMinutes, statutoryLapse } from './core/pay/holiday.js';
export { claimedTwice, fixedTravelAllowance, splitAllowance } from './core/pay/allowances.js';
export { pensionContribution, type PensionScheme } from './core/pay/pension.js';
export { workCostsYear, type WorkCost, type WorkCostsYear } from './core/pay/work-costs.js';
export { annualWageForSpecialRate } from './core/tax/special-rate.js';
export { type Cumulatives, type EmployerPremiums, type Fund, type Premium } from './core/premiums/premiums.js';
export { employerSize, type EmployerSize } from './core/premiums/employer-size.js';
export { awfCorrections, type AwfCorrections, type LowPeriod } from './core/premiums/awf-corrections.js';
export { awfRate, awfRevision, type ContractFacts } from './core/premiums/unemployment-rate.js';
export { floorsOf, type Floors, type FloorSettings } from './core/floors/floors.js';
export { livingWageOf, normOn, type LivingWage, type LivingWageNorm } from './core/floors/living-wage-norm.js';
export { readNorm } from './core/floors/read-norm.js';
export { type Consequence, type Deviation, type Policy } from './core/floors/policy.js';
export { type PayScale } from './core/floors/pay-scale.js';
export {
  checkRate,
  rateFloor,
  type RateAssumption,
  type RateFloor,
  type RateFloorInput,
} from './core/floors/rate-floor.js';
export { compareForms, grossForCost, type Comparison } from './core/floors/compare.js';
export { wageSpace, WAGE_SPACE_TARGET, type WageSpace } from './core/floors/wage-space.js';
export {
  CRITERIA,
  employmentFileNote,
  type EmploymentFact,
  type EmploymentFileNote,
} from './core/floors/employment-signals.js';

export { loadParameters, parameterBook } from './parameters.js';
export { ParameterBook, type WageParameters } from './core/parameters/parameter-book.js';
export { type Origin } from './core/parameters/figures-at.js';
export { readPayslipInput } from './core/input/read-payslip-input.js';
export { type PayslipInput, type PayItem } from './core/payslip/payslip-input.js';
export { payslipOf, type Payslip, type PayslipTotals } from './core/payslip/payslip.js';

import { type FigureId } from '../parameters/catalogue.js';
import { type Origin } from '../parameters/figures-at.js';
import { type WageParameters } from '../parameters/parameter-book.js';
import { NORMED_ALLOWANCES } from '../pay/allowances.js';
import { type How, type Line } from '../payslip/line.js';
import { type PeriodTax } from '../tax/period-tax.js';

/** The article of law or the step of the official rules behind each rule. */
export const LAW: Readonly<Record<How['rule'], string>> = {
  agreed_amount: 'BW 7:626',
  time_at_rate: 'BW 7:626',
  sick_pay: 'BW 7:629',
  allowance_excess: 'Tarieven, bedragen en percentages loonheffingen',
  allowance_untaxed: 'Tarieven, bedragen en percentages loonheffingen',
  pension: 'Handboek Loonheffingen, loonstaat kolom 7 (omkeerregel)',
  period_tax: 'Rekenvoorschriften voor de geautomatiseerde loonadministratie, 1-9',
  special_tax: 'Handboek Loonheffingen 9.3.6; tabel bijzondere beloningen',
  anonymous_tax: 'Handboek Loonheffingen, anoniementarief',
  premium: 'Notitie VCR; Handboek Loonheffingen 6.1',
  wga_from_net: 'Tarieven, bedragen en percentages loonheffingen; besluit Whk',
  in_kind: 'Handboek Loonheffingen, loonstaat',
  deduction: 'BW 7:626',
  total: 'BW 7:626',
  holiday_allowance: 'Wml art. 15',
  released: 'Wml art. 15',
  minimum_wage: 'Wet minimumloon en minimumvakantiebijslag; BW 7:626',
  labour_credit: 'Rekenvoorschriften voor de geautomatiseerde loonadministratie, 5-7',
};

/** The figures a line used, each with its value, its date and its sources. */
export function originsOf(line: Line, parameters: WageParameters): Origin[] {
  return figuresOf(line.how).map((id) => parameters.figures.origin(id));
}

function figuresOf(how: How): FigureId[] {
  switch (how.rule) {
    case 'period_tax':
    case 'labour_credit':
      return taxFigures(how.tax);
    case 'special_tax':
      return [`specialRate.${how.tax.colour}.${how.tax.ageGroup}`];
    case 'anonymous_tax':
      return ['wageTax.anonymousRate'];
    case 'premium':
      return how.premium.figure === undefined ? [] : [how.premium.figure, 'premiumWage.maximum.year'];
    case 'sick_pay':
      return [
        'sickPay.rate',
        ...(how.sick.binding === 'minimum_wage' ? (['minimumWage.hourly'] as const) : []),
        ...(how.sick.capped ? (['sickPay.capPerDay'] as const) : []),
      ];
    case 'allowance_excess':
    case 'allowance_untaxed':
      return [NORMED_ALLOWANCES[how.split.code]];
    case 'holiday_allowance':
      return ['holidayAllowance.minimum'];
    case 'minimum_wage':
      return ['minimumWage.hourly'];
    default:
      return [];
  }
}

function taxFigures(tax: PeriodTax): FigureId[] {
  const age = tax.ageGroup === 'below_aow' ? 'below_aow' : 'aow';
  const figures: FigureId[] = ['wageTax.tableStep', `wageTax.brackets.${tax.ageGroup}`];
  if (tax.annual && tax.annual.generalCredit > 0)
    figures.push(`generalCredit.${age}.maximum`, `generalCredit.${age}.taper`);
  if (tax.annual && tax.annual.elderlyCredit > 0) figures.push('elderlyCredit.maximum');
  if (tax.annual && tax.annual.labourCredit > 0) figures.push(`labourCredit.${age}.cap.3`, `labourCredit.${age}.taper`);
  if (tax.annual && tax.annual.singleElderlyCredit > 0) figures.push('singleElderlyCredit.amount');
  if (tax.aboveMaximum > 0) figures.push('wageTax.aboveMaximumRate');
  if (tax.youngDisabled > 0) figures.push(`youngDisabledCredit.${age}`);
  return figures;
}

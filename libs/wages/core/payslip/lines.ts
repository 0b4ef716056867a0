import { cents, ZERO, type Cents } from '#libs/kernel/index.js';
import { type HolidayAllowance } from '../pay/holiday.js';
import { type MinimumWageStretch } from '../pay/minimum-wage.js';
import { type PensionContribution } from '../pay/pension.js';
import { wgaFromNet, type Premium } from '../premiums/premiums.js';
import { employerLines } from './employer-cost.js';
import { type Gross } from './gross.js';
import { type Line, type LineCode, type Section } from './line.js';
import { payableLines } from './payable.js';
import { type PayslipInput } from './payslip-input.js';
import { type Taxes } from './taxes.js';

/** What the rules have found; laying it out adds nothing but the totals. */
export interface PayslipParts {
  readonly input: PayslipInput;
  readonly gross: Gross;
  readonly pension: PensionContribution | undefined;
  readonly taxable: Cents;
  readonly taxes: Taxes;
  readonly premiums: readonly Premium[];
  readonly allowance: HolidayAllowance | undefined;
  readonly minimumWage: readonly MinimumWageStretch[];
}

interface LaidOut {
  readonly lines: readonly Line[];
  readonly net: Cents;
  readonly payable: Cents;
  readonly employerCost: Cents;
}

const GROSS: readonly Section[] = ['gross'];
const TAXABLE: readonly Section[] = ['gross', 'taxable'];
const NET: readonly Section[] = ['gross', 'taxable', 'net'];
const PAYABLE: readonly Section[] = ['gross', 'taxable', 'net', 'payable'];
const EMPLOYER: readonly Section[] = ['employer'];

/** The lines of a payslip in the order of the payroll records, each total after the lines it adds up. */
export function linesOf(parts: PayslipParts): LaidOut {
  const { input, gross, pension, premiums, taxes } = parts;
  const lines: Line[] = [...gross.lines, total('gross_pay', gross.total, GROSS)];
  if (pension) {
    lines.push({
      code: 'pension_employee',
      section: 'taxable',
      amount: cents(0 - pension.employee),
      how: { rule: 'pension', pension, part: 'employee' },
    });
  }
  lines.push(total('taxable_wage', parts.taxable, TAXABLE), ...taxes.lines);
  let net: Cents = cents(parts.taxable + taxes.total);
  const withheld = premiums.find((premium) => premium.code === 'zvw_withheld');
  if (withheld) {
    lines.push({
      code: 'zvw_withheld',
      section: 'net',
      amount: cents(0 - withheld.amount),
      how: { rule: 'premium', premium: withheld },
    });
    net = cents(net - withheld.amount);
  }
  const towardsPayable = payableLines(input, gross, premiums, wgaFromNet(premiums, input.employer));
  const employer = employerLines({ gross, premiums, pension, allowance: parts.allowance, towardsPayable });
  const payable = addUp(towardsPayable, net);
  const employerCost = addUp(employer, ZERO);
  lines.push(total('net_pay', net, NET), ...towardsPayable, total('payable', payable, PAYABLE));
  lines.push(...employer, total('employer_cost', employerCost, EMPLOYER));
  inform(lines, taxes, parts.minimumWage);
  return { lines, net, payable, employerCost };
}

const total = (code: LineCode, amount: Cents, of: readonly Section[]): Line => ({
  code,
  section: 'information',
  amount,
  how: { rule: 'total', of },
});

function addUp(lines: readonly Line[], start: Cents): Cents {
  let amount: number = start;
  for (const line of lines) amount += line.amount;
  return cents(amount);
}

/** What the law wants on a payslip beside the amounts: the credited labour credit, and the minimum wage (BW 7:626). */
function inform(lines: Line[], taxes: Taxes, minimumWage: readonly MinimumWageStretch[]): void {
  const how = taxes.lines[0]?.how;
  if (how?.rule === 'period_tax') {
    lines.push({
      code: 'credited_labour_credit',
      section: 'information',
      amount: taxes.creditedLabourCredit,
      how: { rule: 'labour_credit', tax: how.tax },
    });
  }
  lines.push({
    code: 'statutory_minimum_wage',
    section: 'information',
    amount: minimumWage.at(-1)?.hourly ?? ZERO,
    how: { rule: 'minimum_wage', stretches: minimumWage },
  });
}

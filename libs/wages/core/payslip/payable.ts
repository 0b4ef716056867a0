import { cents, type Cents } from '#libs/kernel/index.js';
import { rate } from '../numbers.js';
import { type Premium } from '../premiums/premiums.js';
import { type Gross } from './gross.js';
import { type Line } from './line.js';
import { type PayslipInput } from './payslip-input.js';

/** From net to payable: what was received in kind and what is taken from net pay goes off, untaxed money comes on. */
export function payableLines(input: PayslipInput, gross: Gross, premiums: readonly Premium[], wga: Cents): Line[] {
  const lines: Line[] = [];
  const enter = (code: Line['code'], amount: number, how: Line['how']): void => {
    lines.push({ code, section: 'payable', amount: cents(amount), how });
  };
  if (gross.inKind !== 0) enter('paid_in_kind', 0 - gross.inKind, { rule: 'in_kind' });
  if (wga !== 0) {
    const base = premiums.find((premium) => premium.code === 'whk')?.step.increase ?? cents(0);
    enter('wga_from_net', 0 - wga, {
      rule: 'wga_from_net',
      base,
      rate: rate(Math.min(input.employer.wgaFromNet, Math.floor(input.employer.whkWga / 2))),
      rounding: input.employer.rounding,
    });
  }
  for (const deduction of input.deductions) enter(deduction.code, 0 - deduction.amount, { rule: 'deduction' });
  for (const split of gross.splits) enter(split.code, split.untaxed, { rule: 'allowance_untaxed', split });
  for (const item of input.untaxed) if (item.code === 'exempt') enter('exempt', item.amount, { rule: 'agreed_amount' });
  return lines;
}

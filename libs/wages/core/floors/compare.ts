import { cents, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { floorDiv, portion, times, type Rate } from '../numbers.js';
import { type ParameterBook } from '../parameters/parameter-book.js';
import { payslipOf } from '../payslip/payslip.js';
import { type PayslipInput } from '../payslip/payslip-input.js';
import { periodTax } from '../tax/period-tax.js';

/** A sum of money a month, spent once as the cost of an employee and once as the turnover of a self-employed member. */
export interface Comparison {
  readonly perMonth: Cents;
  readonly employed: {
    readonly gross: Cents;
    readonly net: Cents;
    readonly pension: Cents;
    readonly holidayAllowance: Cents;
    readonly employerCost: Cents;
  };
  readonly selfEmployed: {
    readonly turnover: Cents;
    readonly costs: Cents;
    readonly provisions: Cents;
    readonly profit: Cents;
    readonly incomeTax: Cents;
    readonly zvw: Cents;
    readonly net: Cents;
  };
  /** what a reader must know before comparing: codes with a sentence each */
  readonly assumptions: readonly (
    'no_entrepreneur_deductions' | 'tax_by_month_table' | 'employed_is_insured' | 'self_employed_provisions_are_own'
  )[];
}

/**
 * Employed beside self-employed for the same money, from the same tax engine. The self-employed side uses the month table
 * with all credits over profit / 12 and knows no entrepreneur's deductions (they are not in the figures), so its net is on
 * the low side where those apply; the result says so. Amounts in cents a month.
 * @param template the employee's contract, with any pay: it is replaced
 * @param provisions what a self-employed person sets aside for pension and insurance, per part of turnover after costs
 */
export function compareForms(
  book: ParameterBook,
  template: PayslipInput,
  perMonth: Cents,
  selfEmployed: { readonly costs: Cents; readonly provisions: Rate },
): Comparison {
  const employed = payslipOf(book, {
    ...template,
    pay: [{ kind: 'basic', amount: grossForCost(book, template, perMonth) }],
  });
  const rest = cents(Math.max(0, perMonth - selfEmployed.costs));
  const provisions = portion(rest, selfEmployed.provisions, 'half_up');
  const profit = cents(rest - provisions);
  const { incomeTax, zvw } = taxOnProfit(book, profit, template.paidOn);
  return {
    perMonth,
    employed: {
      gross: employed.totals.gross,
      net: employed.totals.net,
      pension: cents((employed.pension?.employee ?? 0) + (employed.pension?.employer ?? 0)),
      holidayAllowance: employed.lines.find((line) => line.code === 'holiday_allowance_reserved')?.amount ?? cents(0),
      employerCost: employed.totals.employerCost,
    },
    selfEmployed: {
      turnover: perMonth,
      costs: selfEmployed.costs,
      provisions,
      profit,
      incomeTax,
      zvw,
      net: cents(profit - incomeTax - zvw),
    },
    assumptions: [
      'no_entrepreneur_deductions',
      'tax_by_month_table',
      'employed_is_insured',
      'self_employed_provisions_are_own',
    ],
  };
}

function taxOnProfit(book: ParameterBook, profit: Cents, on: LocalDate): { incomeTax: Cents; zvw: Cents } {
  const parameters = book.on(on);
  const tax = periodTax(parameters.tax, profit, 'month', 'below_aow', {
    colour: 'white',
    taxCredit: true,
    singleElderly: false,
  });
  const base = cents(Math.min(profit, parameters.premiums.maximum.month));
  return { incomeTax: tax.tax, zvw: portion(base, parameters.premiums.zvwWithheld, 'down') };
}

/** The highest basic pay whose employer cost stays within an amount: cost never falls when pay rises, so halving finds it. */
export function grossForCost(book: ParameterBook, template: PayslipInput, cost: Cents): Cents {
  const costOf = (gross: number): number =>
    payslipOf(book, { ...template, pay: [{ kind: 'basic', amount: cents(gross) }] }).totals.employerCost;
  let fits = 0;
  let above = cost + 1;
  while (above - fits > 1) {
    const middle = floorDiv(times(1, fits + above), 2);
    if (costOf(middle) <= cost) fits = middle;
    else above = middle;
  }
  return cents(fits);
}

import {
  cents,
  Decimal,
  multiply,
  roundToCents,
  subtract,
  ZERO,
  type Cents,
  type LocalDate,
} from '#libs/kernel/index.js';
import { addMonths, type LoanAgreement } from './agreement.js';
import { yearFraction } from './day-count.js';

/** One term of a loan. */
export interface LoanTerm {
  readonly no: number;
  readonly due_on: LocalDate;
  readonly interest: Cents;
  readonly principal: Cents;
  /** Interest and principal together. */
  readonly payment: Cents;
  /** What is owed after it. */
  readonly rest: Cents;
}

export type Scheduled = Pick<
  LoanAgreement,
  'amount' | 'interest_percent' | 'day_count' | 'starts_on' | 'term_months' | 'every_months' | 'repayment'
>;

/**
 * The terms of a loan to the cent. Interest of a term is on what is owed during it, by the day count agreed, rounded to
 * whole cents, half away from zero. Principal: `linear` equal parts rounded down; `annuity` what an equal payment leaves
 * after interest; `bullet` and `free` nothing before the end. The last term takes the rest, so that the principal of all
 * terms is exactly the loan.
 */
export function schedule(loan: Scheduled): LoanTerm[] {
  const count = loan.term_months / loan.every_months;
  const planned = plannedPrincipal(loan, count);
  const terms: LoanTerm[] = [];
  let rest = loan.amount;
  for (let no = 1; no <= count; no++) {
    const due_on = addMonths(loan.starts_on, no * loan.every_months);
    const fraction = yearFraction(loan.day_count, addMonths(loan.starts_on, (no - 1) * loan.every_months), due_on);
    const interest = multiply(rest, fraction.times(loan.interest_percent).div(100));
    const principal = no === count ? rest : within(planned(interest), rest);
    rest = subtract(rest, principal);
    terms.push({ no, due_on, interest, principal, payment: cents(interest + principal), rest });
  }
  return terms;
}

/** What is to be paid back after a day within a year of it, when this much is owed on that day. */
export function dueWithinYear(terms: readonly LoanTerm[], owed: Cents, on: LocalDate): Cents {
  const horizon = addMonths(on, 12);
  const later = terms.reduce((total, term) => (term.due_on > horizon ? total + term.principal : total), 0);
  return cents(Math.max(0, owed - later));
}

/** The principal of a term before the last, given its interest. */
function plannedPrincipal(loan: Scheduled, count: number): (interest: Cents) => Cents {
  if (loan.repayment === 'bullet' || loan.repayment === 'free') return () => ZERO;
  const equal = cents(Math.floor(loan.amount / count));
  if (loan.repayment === 'linear' || loan.interest_percent.isZero()) return () => equal;
  const payment = annuityPayment(loan, count);
  return (interest) => subtract(payment, interest);
}

/** amount × i ÷ (1 − (1 + i)^−n), i the interest per term; rounded to whole cents. */
function annuityPayment({ amount, interest_percent, every_months }: Scheduled, count: number): Cents {
  const perTerm = interest_percent.div(100).times(every_months).div(12);
  const one = new Decimal(1);
  return roundToCents(perTerm.times(amount).div(one.minus(perTerm.plus(1).pow(-count))));
}

const within = (amount: Cents, most: Cents): Cents => cents(Math.min(Math.max(amount, 0), most));

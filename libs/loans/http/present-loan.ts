import { formatEuro, type Cents } from '#libs/kernel/index.js';
import { standing, type LoanCard, type LoanEvent } from '../core/card.js';
import type { LoanTerm } from '../core/schedule.js';
import type { LoanPicture } from '../use-cases/loan-picture.js';
import type { LoanOverview } from '../use-cases/view-loans.js';
import type { LoanListView, LoanSummaryView, LoanTermsView, LoanView } from './loan.dto.js';

export const presentTerms = (terms: readonly LoanTerm[]): LoanTermsView => ({
  terms: terms.map(({ no, due_on, ...amounts }) => ({ no, due_on, ...euros(amounts) })),
});

export function presentSummary({ card, ends_on, loan, member_name, on, terms }: LoanPicture): LoanSummaryView {
  return {
    loan_id: loan.loan_id,
    number: loan.number,
    member_id: loan.member_id,
    member_name,
    amount: formatEuro(loan.amount),
    agreed_on: loan.agreed_on,
    starts_on: loan.starts_on,
    ends_on,
    interest_percent: loan.interest_percent.toFixed(),
    day_count: loan.day_count,
    term_months: loan.term_months,
    every_months: loan.every_months,
    repayment: loan.repayment,
    subordinated: loan.subordinated,
    withdrawn_on: loan.withdrawn_on,
    card: euros<LoanCard>(card),
    next_due_on: card.principal > 0 ? (terms.find(({ due_on }) => due_on > on)?.due_on ?? null) : null,
    version: loan.version,
  };
}

export function presentLoan(picture: LoanPicture): LoanView {
  const { events, interest_from, interest_running, loan, reference, terms, under_way } = picture;
  const still = new Set(standing(events));
  return {
    ...presentSummary(picture),
    lender_on_board: loan.lender_on_board,
    conflict_remark: loan.conflict_remark,
    wft_checked_on: loan.wft_checked_on,
    wft_note: loan.wft_note,
    interest_from,
    interest_running: formatEuro(interest_running),
    payment_reference: reference,
    under_way: under_way.map(({ amount, ...one }) => ({ ...one, amount: formatEuro(amount) })),
    ...presentTerms(terms),
    events: events.map((event) => ({
      event_id: event.event_id,
      kind: event.kind,
      date: event.date,
      from_on: event.from_on,
      amount: formatEuro(amountOf(event)),
      reverses: event.reverses,
      is_corrected: event.kind !== 'corrected' && !still.has(event),
      reason: event.reason,
      entry_id: event.entry_id,
      is_of_banking: event.source_key !== null,
    })),
  };
}

export const presentOverview = ({ lending, limits, loans, on, tie_out }: LoanOverview): LoanListView => ({
  on,
  items: loans.map(presentSummary),
  tie_out: euros(tie_out),
  lenders: lending.lenders,
  wft_warning: limits.length > 0,
});

/** Money of an event without its direction; what only moves between long and short term keeps it. */
function amountOf({ interest, kind, principal, short }: LoanEvent): Cents {
  const money = principal !== 0 ? principal : interest;
  return money === 0 ? short : ((kind === 'corrected' ? money : Math.abs(money)) as Cents);
}

type Euros<Amounts> = { [Name in keyof Amounts]: string };
const euros = <Amounts extends object>(amounts: Amounts): Euros<Amounts> =>
  Object.fromEntries(
    Object.entries(amounts).map(([name, value]) => [name, formatEuro(value as Cents)]),
  ) as Euros<Amounts>;

import { memberOn, membershipPeriods } from '#libs/members/index.js';
import { DomainError, today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { endOf, type Loan } from '../core/agreement.js';
import { cardOn, interestFrom, interestUntil, type LoanCard, type LoanEvent } from '../core/card.js';
import type { UnderWay } from '../core/under-way.js';
import { schedule, type LoanTerm } from '../core/schedule.js';
import { findLoan, readLoans } from '../data/loan.repository.js';
import { referencesOf, underWayOf } from '../data/loan-orders.js';
import { readLoanEvents } from '../data/loan-event.repository.js';

/** A loan with all that follows from its agreement and its events. */
export interface LoanPicture {
  readonly loan: Loan;
  readonly member_name: string;
  /** The day it was looked at. */
  readonly on: LocalDate;
  readonly ends_on: LocalDate;
  readonly events: readonly LoanEvent[];
  readonly terms: readonly LoanTerm[];
  /** At the end of the day asked about. */
  readonly card: LoanCard;
  /** The next interest: from which day, and how much until the day it was looked at. */
  readonly interest_from: LocalDate | null;
  readonly interest_running: Cents;
  /** Payments that were offered and are not on the card yet. */
  readonly under_way: readonly UnderWay[];
  /** Under which its money is still expected. */
  readonly reference: string | null;
}

/** @throws not_found */
export async function pictureOf(tx: Tx, loanId: Id): Promise<LoanPicture> {
  return (await picture(tx, [await findLoan(tx, loanId)], today(tx.context.clock)))[0]!;
}

/** All loans, or those of one member, with their cards at the end of a day. */
export const pictures = async (tx: Tx, on: LocalDate, memberId?: Id): Promise<LoanPicture[]> =>
  picture(tx, await readLoans(tx, memberId), on);

async function picture(tx: Tx, loans: readonly Loan[], on: LocalDate): Promise<LoanPicture[]> {
  const events = await readLoanEvents(
    tx,
    loans.map(({ loan_id }) => loan_id),
  );
  const ids = loans.map(({ loan_id }) => loan_id);
  const underWay = await underWayOf(tx, ids);
  const references = await referencesOf(tx, ids);
  const names = new Map(
    (
      await membershipPeriods(
        tx,
        loans.map(({ member_id }) => member_id),
      )
    ).map((one) => [one.member_id, `${one.given_name} ${one.family_name}`]),
  );
  return loans.map((loan) => {
    const own = events.filter(({ loan_id }) => loan_id === loan.loan_id);
    const card = cardOn(own, on);
    return {
      loan,
      on,
      member_name: names.get(loan.member_id) ?? '',
      ends_on: endOf(loan),
      events: own,
      terms: schedule(loan),
      card,
      interest_from: interestFrom(own) ?? null,
      interest_running: interestUntil(loan, own, on),
      under_way: underWay.get(loan.loan_id)!,
      reference: references.get(loan.loan_id) ?? null,
    };
  });
}

/** Board and bookkeeper see every loan, a member the own ones. @throws not_found, as for a loan that does not exist */
export function expectMaySee(tx: Tx, loan: Loan): void {
  const { context } = tx;
  if (!context.has('board', 'bookkeeper') && context.memberId !== loan.member_id) throw DomainError.notFound();
}

/** @throws loan_member_unknown (422) for who is no member on the day of the agreement */
export async function expectMember(tx: Tx, memberId: Id, on: LocalDate): Promise<void> {
  if (!(await memberOn(tx, memberId, on))) throw DomainError.field('/member_id', 'loan_member_unknown');
}

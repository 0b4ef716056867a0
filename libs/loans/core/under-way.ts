import { DomainError, formatEuro, sum, ZERO, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { cardOn, type LoanEvent } from './card.js';

/** What of a loan is paid by a batch. */
export const PAID_PARTS = ['interest', 'repayment'] as const;
export type PaidPart = (typeof PAID_PARTS)[number];

/** A payment that was offered and is not on the card yet. */
export interface UnderWay {
  readonly order_id: Id;
  readonly part: PaidPart;
  readonly amount: Cents;
  readonly wanted_on: LocalDate;
  /** `returned`: came back, and waits for somebody to decide. */
  readonly state: 'waiting' | 'in_batch' | 'returned';
}

/** After everything that happened, whatever its date. */
export const END = '9999-12-31' as LocalDate;

/** What may still be offered of a part: what is owed less what is under way. */
export const mayStillPay = (events: readonly LoanEvent[], underWay: readonly UnderWay[], part: PaidPart): Cents =>
  Math.max(ZERO, owedOf(events, part) - offeredOf(underWay, part)) as Cents;

/** Whether what waits of a part is still owed. */
export function isCovered(events: readonly LoanEvent[], underWay: readonly UnderWay[], part: PaidPart): boolean {
  return offeredOf(underWay, part) <= owedOf(events, part);
}

/**
 * What waits to be paid must still be owed when it goes to the bank.
 * @throws loan_payment_under_way (409) when an act by hand would leave less than was offered
 */
export function expectCovered(events: readonly LoanEvent[], underWay: readonly UnderWay[]): void {
  for (const part of PAID_PARTS)
    if (!isCovered(events, underWay, part))
      throw new DomainError('conflict', 'loan_payment_under_way', { amount: formatEuro(offeredOf(underWay, part)) });
}

/** Cents of a part that were offered and are not on the card yet. */
export const offeredOf = (underWay: readonly UnderWay[], part: PaidPart): Cents =>
  sum(underWay.filter((one) => one.part === part).map(({ amount }) => amount));

function owedOf(events: readonly LoanEvent[], part: PaidPart): Cents {
  const card = cardOn(events, END);
  return part === 'interest' ? card.interest : card.principal;
}

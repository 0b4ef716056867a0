import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { offerPayments, ordersOf } from '#libs/banking/index.js';
import { DomainError, formatEuro, today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { findMember } from '#libs/members/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { interestBookedUntil } from '../core/card.js';
import { tooMuch } from '../core/card.js';
import { mayStillPay, type PaidPart } from '../core/under-way.js';
import { lockLoan } from '../data/loan.repository.js';
import { readLoanEvents } from '../data/loan-event.repository.js';
import { PURPOSE_OF, underWayOf } from '../data/loan-orders.js';
import { pictureOf, type LoanPicture } from './loan-picture.js';

export interface LoanPayment {
  readonly part: PaidPart;
  readonly amount: Cents;
  readonly wanted_on: LocalDate;
}

/** Interest or principal that is to go to the lender with the next batch of payments; booked when the file goes. */
@Injectable()
export class OfferLoanPayment {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @throws loan_withdrawn, loan_interest_booked (409), loan_payment_past, loan_interest_too_much, loan_repayment_too_large (422): what is
   *   under way already counts as paid
   */
  run<Result>(
    context: TenantContext,
    loanId: Id,
    { amount, part, wanted_on }: LoanPayment,
    present: (picture: LoanPicture) => Result,
  ): Promise<Result> {
    return this.transactions.run(context, async (tx) => {
      const loan = await lockLoan(tx, loanId);
      if (loan.withdrawn_on) throw new DomainError('conflict', 'loan_withdrawn');
      if (wanted_on < today(context.clock)) throw DomainError.field('/wanted_on', 'loan_payment_past');
      const events = await readLoanEvents(tx, [loanId]);
      const booked = interestBookedUntil(events);
      if (part === 'repayment' && booked && wanted_on < booked)
        throw new DomainError('conflict', 'loan_interest_booked', { date: booked });
      const most = mayStillPay(events, (await underWayOf(tx, [loanId])).get(loanId)!, part);
      if (amount > most) throw tooMuch(TOO_MUCH[part], most);
      const member = (await findMember(tx, loan.member_id))!;
      const { legal_name } = await readCooperative(tx);
      await offerPayments(tx, [
        {
          purpose: PURPOSE_OF[part],
          sourceId: loanId,
          part: (await ordersOf(tx, PURPOSE_OF[part], [loanId])).length + 1,
          party: { kind: 'member', id: loan.member_id },
          partyName: `${member.given_name} ${member.family_name}`,
          amount,
          wantedOn: wanted_on,
          remittance: `${WORDS[part]} ledenlening ${loan.number}, ${legal_name}`,
        },
      ]);
      await audit(tx, {
        action: 'loan.payment_offered',
        subject: { kind: 'member_loan', id: loanId },
        changes: { number: loan.number, part, amount: formatEuro(amount), wanted_on },
      });
      return present(await pictureOf(tx, loanId));
    });
  }
}

const TOO_MUCH: Record<PaidPart, string> = {
  interest: 'loan_interest_too_much',
  repayment: 'loan_repayment_too_large',
};
/** In Dutch, as the books. */
const WORDS: Record<PaidPart, string> = { interest: 'Rente', repayment: 'Aflossing' };

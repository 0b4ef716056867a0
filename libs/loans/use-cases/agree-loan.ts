import { Injectable } from '@nestjs/common';
import { expectReceipt } from '#libs/banking/index.js';
import { takeNumber } from '#libs/cooperatives/index.js';
import { DomainError, formatEuro, newId, today } from '#libs/kernel/index.js';
import { findMember } from '#libs/members/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { checkAgreement, type Loan, type LoanAgreement } from '../core/agreement.js';
import { limitsReached } from '../core/lender-limit.js';
import { insertLoan, readLending } from '../data/loan.repository.js';
import { RECEIPT_PURPOSE } from '../data/loan-orders.js';
import { expectMember, pictureOf, type LoanPicture } from './loan-picture.js';

/** Writes down what member and co-operative agreed. No money moves yet; it is expected, under a reference of its own. */
@Injectable()
export class AgreeLoan {
  constructor(private readonly transactions: Transactions) {}

  /** @throws loan_member_unknown, loan_agreed_later, loan_wft_note and what `checkAgreement` finds (422) */
  run<Result>(
    context: TenantContext,
    agreement: LoanAgreement,
    present: (picture: LoanPicture) => Result,
  ): Promise<Result> {
    return this.transactions.run(context, async (tx) => {
      checkAgreement(agreement);
      if (agreement.agreed_on > today(context.clock)) throw DomainError.field('/agreed_on', 'loan_agreed_later');
      await expectMember(tx, agreement.member_id, agreement.agreed_on);
      await expectWftNote(tx, agreement);
      const loan = {
        ...agreement,
        loan_id: newId(),
        number: await takeNumber(tx, 'member_loan'),
        withdrawn_on: null,
        version: 1,
      };
      await insertLoan(tx, loan);
      await expectMoney(tx, loan);
      await audit(tx, {
        action: 'loan.agreed',
        subject: { kind: 'member_loan', id: loan.loan_id },
        changes: { number: loan.number, amount: formatEuro(loan.amount), agreed_on: loan.agreed_on },
      });
      return present(await pictureOf(tx, loan.loan_id));
    });
  }
}

/** For the lender to quote when she transfers it. */
async function expectMoney(tx: Tx, { amount, loan_id, member_id, number, starts_on }: Loan): Promise<void> {
  const member = (await findMember(tx, member_id))!;
  await expectReceipt(tx, {
    purpose: RECEIPT_PURPOSE,
    sourceId: loan_id,
    party: { kind: 'member', id: member_id },
    partyName: `${member.given_name} ${member.family_name}`,
    amount,
    wantedOn: starts_on,
    remittance: `Ledenlening ${number}`,
  });
}

/** Above the limits a date is not enough: what was found has to be written down. */
async function expectWftNote(tx: Tx, agreement: LoanAgreement): Promise<void> {
  const reached = limitsReached(await readLending(tx, agreement));
  if (reached.length > 0 && agreement.wft_note === '') throw DomainError.field('/wft_note', 'loan_wft_note');
}

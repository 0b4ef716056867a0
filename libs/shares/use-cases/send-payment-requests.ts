import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { idFrom, today, type Id } from '#libs/kernel/index.js';
import { findMember } from '#libs/members/index.js';
import { Mailer, Transactions, type Mail, type TenantContext } from '#libs/platform/index.js';
import { paymentRequest } from '../core/payment-request.js';
import { standingOn } from '../core/standing.js';
import { findAccount } from '../data/accounts.js';
import { openTermsOf } from '../data/plans.js';

/** Asks who pays by transfer for the term of the month, with all that is needed to pay it. */
@Injectable()
export class SendPaymentRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
  ) {}

  async run(context: TenantContext, accountIds: readonly Id[]): Promise<void> {
    for (const accountId of accountIds) {
      const mail = await this.mailFor(context, accountId);
      if (mail) await this.mailer.send(mail);
    }
  }

  private mailFor(context: TenantContext, accountId: Id): Promise<Mail | undefined> {
    return this.transactions.run(context, async (tx) => {
      const account = await findAccount(tx, accountId);
      const member = await findMember(tx, account.member_id);
      const { iban, name } = await readCooperative(tx);
      const { due, next } = standingOn(await openTermsOf(tx, [accountId]), today(context.clock));
      // paid in the meantime, gone, or nowhere to send it or to pay to
      if (!member?.email || !next || !iban) return undefined;
      const facts = {
        name: member.given_name,
        cooperative: name,
        amount: due > 0 ? due : next.open,
        dueOn: next.due_on,
        iban,
        reference: account.payment_reference,
      };
      return {
        to: member.email,
        ...paymentRequest(facts, member.language),
        id: idFrom(accountId, `${next.plan_id}:${next.number}`),
      };
    });
  }
}

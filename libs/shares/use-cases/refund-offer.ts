import { Injectable } from '@nestjs/common';
import { offerPayments, withdrawOrders } from '#libs/banking/index.js';
import { readCooperative } from '#libs/cooperatives/index.js';
import { DomainError, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { ShareExit } from '../core/exit.js';
import { mayOffer } from '../core/exit-state.js';
import { lockAccount } from '../data/accounts.js';
import { exitsWithDueTerms } from '../data/exit-lists.js';
import { REFUND_PURPOSE } from '../data/purposes.js';
import { payableTerms, readFixedFile, type ExitFile } from './exit-file.js';

/** Terms whose day comes go to the payments that wait for a batch, when it is sure where the money goes. */
@Injectable()
export class OfferRefunds {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Asked for by somebody, who hears what is missing.
   * @throws not_found, share_exit_not_fixed, share_refund_no_proposal, share_refund_not_due, share_heirs_unknown,
   *   share_refund_account_missing, share_refund_account_unconfirmed, share_refund_account_returned (409)
   */
  run(context: TenantContext, accountId: Id): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const file = await readFixedFile(tx, await lockAccount(tx, accountId));
      const fault = whyNot(file);
      if (fault) throw fault;
      if ((await this.due(tx, file)) === 0) throw new DomainError('conflict', 'share_refund_not_due');
    });
  }

  /** Every exit with a term that is due; what cannot go yet stands in the list with who has to do what. */
  async daily(context: TenantContext, onDate: LocalDate): Promise<void> {
    const accounts = await this.transactions.run(context, (tx) => exitsWithDueTerms(tx, onDate));
    for (const { account_id } of accounts)
      await this.transactions.run(context, async (tx) => {
        await this.due(tx, await readFixedFile(tx, await lockAccount(tx, account_id)));
      });
  }

  /** @returns how many terms were offered; none while it is not sure where the money goes */
  async due(tx: Tx, file: ExitFile & { exit: ShareExit }): Promise<number> {
    const { account, decided, exit, member } = file;
    if (!decided || whyNot(file)) return 0;
    const now = today(tx.context.clock);
    const terms = payableTerms(decided).filter((term) => term.state !== 'offered' && mayOffer(term, now));
    if (terms.length === 0) return 0;
    const { legal_name } = await readCooperative(tx);
    // what came back is offered as a new order: somebody made sure of the account since
    const returned = terms.filter(({ state }) => state === 'returned');
    await withdrawOrders(
      tx,
      REFUND_PURPOSE,
      returned.map(({ number }) => ({ sourceId: exit.exit_id, part: number })),
    );
    await offerPayments(
      tx,
      terms.map(({ amount, due_on, number }) => ({
        purpose: REFUND_PURPOSE,
        sourceId: exit.exit_id,
        part: number,
        party: { kind: 'member', id: account.member_id },
        partyName: `${member.given_name} ${member.family_name}`,
        amount,
        wantedOn: due_on > now ? due_on : now,
        remittance: `Ledenaandeel ${member.number} terug, ${legal_name}`,
      })),
    );
    await audit(tx, {
      action: 'share.refund_offered',
      subject: { kind: 'share_account', id: account.account_id },
      changes: { terms: terms.map(({ number }) => number) },
    });
    return terms.length;
  }
}

/** What stands in the way of paying, and who has to do what. */
function whyNot({ decided, exit, heirs, standing }: ExitFile): DomainError | undefined {
  if (!decided) return new DomainError('conflict', 'share_refund_no_proposal');
  if (exit?.cause === 'died' && !heirs?.known) return new DomainError('conflict', 'share_heirs_unknown');
  return standing === 'good' ? undefined : new DomainError('conflict', `share_refund_account_${standing}`);
}

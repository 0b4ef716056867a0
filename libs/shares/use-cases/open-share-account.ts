import { Injectable } from '@nestjs/common';
import { expectReceipt } from '#libs/banking/index.js';
import { articlesOn } from '#libs/cooperatives/index.js';
import { DomainError, newId, today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { isBookableOn } from '#libs/ledger/index.js';
import { findMember, type Member } from '#libs/members/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { ShareAccount } from '../core/share-account.js';
import type { ShareDetail } from '../core/share-detail.js';
import { obligationOf, takesShare } from '../core/who-subscribes.js';
import { accountOfMember, insertAccount } from '../data/accounts.js';
import { PAYMENT_PURPOSE } from '../data/purposes.js';
import { ShareBook } from '../share-book.js';
import { readDetail } from './view-share.js';

export interface NewShareAccount {
  member_id: Id;
  /** The first day of membership when left out. */
  opened_on?: LocalDate;
  /** What the articles of that day say when left out. */
  obligation?: Cents;
}

/** A member subscribes to her share: from now on there is an account, a promise, and a reference to pay with. */
@Injectable()
export class OpenShareAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: ShareBook,
  ) {}

  /** @throws not_found, share_account_exists, share_not_for_class, share_before_membership, and what the ledger refuses */
  run(context: TenantContext, input: NewShareAccount): Promise<ShareDetail> {
    return this.transactions.run(context, async (tx) => {
      const member = await findMember(tx, input.member_id);
      if (!member) throw DomainError.field('/member_id', 'share_member_unknown');
      if (await accountOfMember(tx, member.member_id)) throw new DomainError('conflict', 'share_account_exists');
      const on = input.opened_on ?? member.joined_on;
      if (on < member.joined_on)
        throw DomainError.field('/opened_on', 'share_before_membership', { date: member.joined_on });
      if (member.ended_on !== null && on > member.ended_on)
        throw DomainError.field('/opened_on', 'share_after_membership', { date: member.ended_on });
      // the answer is of the same transaction: asked a second time it is what was answered before
      return readDetail(tx, await this.open(tx, member, on, input.obligation), today(context.clock));
    });
  }

  /** For members whose membership began: who has an account or takes no share by the articles is passed over. */
  async forNewMembers(context: TenantContext, memberIds: readonly Id[]): Promise<void> {
    await this.transactions.run(context, async (tx) => {
      for (const memberId of [...memberIds].sort()) {
        const member = await findMember(tx, memberId);
        if (!member || (await accountOfMember(tx, memberId))) continue;
        const articles = await articlesOn(tx, member.joined_on);
        if (takesShare(member.class, articles)) await this.open(tx, member, member.joined_on);
      }
    });
  }

  /** As an act of its own or as part of an import. */
  async open(tx: Tx, member: Member, on: LocalDate, obligation?: Cents): Promise<ShareAccount> {
    const articles = await articlesOn(tx, on);
    const amount = obligation ?? obligationOf(articles);
    if (amount <= 0) throw DomainError.field('/obligation', 'share_amount_positive');
    const account_id = newId();
    const { reference } = await expectReceipt(tx, {
      purpose: PAYMENT_PURPOSE,
      sourceId: account_id,
      party: { kind: 'member', id: member.member_id },
      partyName: `${member.given_name} ${member.family_name}`,
      amount,
      wantedOn: on,
    });
    const account: ShareAccount = {
      account_id,
      member_id: member.member_id,
      payment_reference: reference!,
      opened_on: on,
      called: articles.share_called,
      version: 1,
    };
    await insertAccount(tx, account);
    // the promise is of the day she joined; where the books of that day are closed, it is booked today
    const day = !account.called || (await isBookableOn(tx, on)) ? on : today(tx.context.clock);
    await this.book.record(tx, [
      {
        account,
        kind: 'subscribed',
        amount,
        on: day,
        source: { kind: 'member', id: member.member_id },
        key: `subscribed:${account_id}:1`,
      },
    ]);
    await audit(tx, {
      action: 'share.subscribed',
      subject: { kind: 'share_account', id: account_id },
      changes: { member_id: member.member_id, amount, on },
    });
    return account;
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, passesElevenTest, type Id } from '#libs/kernel/index.js';
import { findMember, type Member } from '#libs/members/index.js';
import { audit, auditLook, Transactions, type TenantContext } from '#libs/platform/index.js';
import { groundHolds, GROUNDS, maskBsn, type Ground } from '../core/grounds.js';
import { deleteBsn, findBsn, putBsn } from '../data/bsn.repository.js';
import { VaultTransactions } from '../data/vault-transactions.js';

/** As the page shows it. */
export interface MaskedBsn {
  member_id: Id;
  masked: string | null;
  ground: Ground | null;
  stored_at: string | null;
  /** Grounds the law gives for this member. */
  grounds: Ground[];
}

/**
 * The BSN of a member. It lies encrypted in a table that only the vault's own database role can read, and every look at it is
 * in the log, in the same transaction. The bookkeeper sees that of whom the law demands it; a member her own.
 */
@Injectable()
export class KeepBsn {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: VaultTransactions,
  ) {}

  async view(context: TenantContext, memberId: Id): Promise<MaskedBsn> {
    const member = await this.memberFor(context, memberId);
    const row = await this.vault.run(context, (tx) => findBsn(tx, memberId));
    return {
      member_id: memberId,
      masked: row ? maskBsn(row.bsn) : null,
      ground: row?.ground ?? null,
      stored_at: row?.stored_at.toISOString() ?? null,
      grounds: GROUNDS.filter((ground) => groundHolds(ground, member.engagement)),
    };
  }

  /** @throws bsn (not a BSN), bsn_ground (the law gives no such ground for this member) */
  async put(context: TenantContext, memberId: Id, bsn: string, ground: Ground): Promise<MaskedBsn> {
    if (!context.has('bookkeeper')) throw new DomainError('forbidden', 'forbidden');
    const member = await this.memberFor(context, memberId);
    if (!passesElevenTest(bsn) || /^0+$/.test(bsn)) throw DomainError.field('/bsn', 'bsn');
    if (!groundHolds(ground, member.engagement)) throw DomainError.field('/ground', 'bsn_ground');
    await this.vault.run(context, async (tx) => {
      const before = await findBsn(tx, memberId);
      await putBsn(tx, memberId, bsn, ground);
      await audit(tx, {
        action: before ? 'bsn.changed' : 'bsn.stored',
        subject: { kind: 'member', id: memberId },
        changes: { ground: { from: before?.ground ?? null, to: ground } },
      });
    });
    return this.view(context, memberId);
  }

  /** The number itself. @param reason why; needed but for one's own */
  async look(context: TenantContext, memberId: Id, reason: string | undefined): Promise<{ bsn: string }> {
    await this.memberFor(context, memberId);
    if (reason === undefined && context.memberId !== memberId) throw DomainError.field('/reason', 'required');
    return this.vault.run(context, async (tx) => {
      const row = await findBsn(tx, memberId);
      if (!row) throw DomainError.notFound();
      await auditLook(tx, { subject: { kind: 'member', id: memberId }, what: 'bsn', reason });
      return { bsn: row.bsn };
    });
  }

  async delete(context: TenantContext, memberId: Id): Promise<void> {
    if (!context.has('bookkeeper')) throw new DomainError('forbidden', 'forbidden');
    await this.memberFor(context, memberId);
    await this.vault.run(context, async (tx) => {
      if (!(await deleteBsn(tx, memberId))) throw DomainError.notFound();
      await audit(tx, { action: 'bsn.deleted', subject: { kind: 'member', id: memberId } });
    });
  }

  /** @throws not_found for a member that is not there, or that is somebody else for who is no bookkeeper */
  private async memberFor(context: TenantContext, memberId: Id): Promise<Member> {
    if (!context.has('bookkeeper') && context.memberId !== memberId) throw DomainError.notFound();
    const member = await this.transactions.run(context, (tx) => findMember(tx, memberId));
    if (!member) throw DomainError.notFound();
    return member;
  }
}

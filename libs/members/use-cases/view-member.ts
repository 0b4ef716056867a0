import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Member } from '../core/member.js';
import { findMember } from '../data/member.repository.js';

@Injectable()
export class ViewMember {
  constructor(private readonly transactions: Transactions) {}

  /** Board and bookkeeper see anybody; others see themselves. @throws not_found, also for somebody else's record */
  async run(context: TenantContext, memberId: Id): Promise<Member> {
    if (!context.has('board', 'bookkeeper') && context.memberId !== memberId) throw DomainError.notFound();
    const member = await this.transactions.run(context, (tx) => findMember(tx, memberId));
    if (!member) throw DomainError.notFound();
    return member;
  }
}

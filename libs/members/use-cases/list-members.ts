import { Injectable } from '@nestjs/common';
import { DEFAULT_LIMIT, pageOf, Transactions, type Page, type TenantContext } from '#libs/platform/index.js';
import type { Member } from '../core/member.js';
import { listMembers, type MemberQuery } from '../data/member.repository.js';

@Injectable()
export class ListMembers {
  constructor(private readonly transactions: Transactions) {}

  /** A page of the register, by family name. */
  async run(context: TenantContext, query: MemberQuery): Promise<Page<Member>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.transactions.look(context, (tx) => listMembers(tx, query, limit));
    return pageOf(
      rows,
      limit,
      (member) => member,
      (member) => [member.family_name, member.given_name, member.member_id],
    );
  }
}

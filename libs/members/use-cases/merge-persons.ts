import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Member } from '../core/member.js';
import { lockMember, membershipsOf } from '../data/member.repository.js';
import { moveConsents, movePerson, moveSignIns, overlapsOf } from '../data/register.repository.js';
import { MOVES_MEMBERS, type MergesPersons } from '../moves-members.js';

/**
 * Two persons of the register turn out to be one: their memberships become those of one person. Hours, invoices and wages
 * hang on the membership and stay with it; sign-ins go to the last membership. One act, in the audit, all or nothing.
 */
@Injectable()
export class MergePersons {
  constructor(
    private readonly transactions: Transactions,
    private readonly discovery: DiscoveryService,
  ) {}

  /** @throws not_found, member_same_person, member_merge_overlap with the numbers that lie over each other */
  run(context: TenantContext, keptId: Id, otherId: Id): Promise<Member> {
    return this.transactions.run(context, async (tx) => {
      // always the smaller id first, so that two merges cannot wait for each other
      for (const id of [keptId, otherId].sort()) await lockMember(tx, id);
      const [kept, other] = [await lockMember(tx, keptId), await lockMember(tx, otherId)];
      if (kept.person_id === other.person_id) throw new DomainError('conflict', 'member_same_person');
      const [overlap] = await overlapsOf(tx, kept.person_id, other.person_id);
      if (overlap) throw new DomainError('conflict', 'member_merge_overlap', overlap);
      const moved = await membershipsOf(tx, other.person_id);
      const memberships = await movePerson(tx, other.person_id, kept.person_id);
      const all = await membershipsOf(tx, kept.person_id);
      const last = all.at(-1)!;
      const earlier = all.filter((one) => one !== last).map((one) => one.member_id);
      const changes: Record<string, number> = { memberships, sign_ins: await moveSignIns(tx, earlier, last.member_id) };
      const persons = { from: other.person_id, to: kept.person_id, memberIds: moved.map((one) => one.member_id) };
      for (const room of this.rooms()) changes[room.what] = await room.merge(tx, persons);
      changes['consents'] = await moveConsents(tx, other.person_id, kept.person_id);
      await audit(tx, {
        action: 'member.merged',
        subject: { kind: 'member', id: keptId },
        changes: { other: otherId, ...changes },
      });
      return all.find((one) => one.member_id === keptId)!;
    });
  }

  private rooms(): MergesPersons[] {
    return this.discovery
      .getProviders()
      .filter(({ metatype }) => metatype && Reflect.getMetadata(MOVES_MEMBERS, metatype))
      .map(({ instance }) => instance as MergesPersons);
  }
}

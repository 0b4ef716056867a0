import { Injectable } from '@nestjs/common';
import { changesBetween, given, tidyAddress } from '#libs/cooperatives/index.js';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, expectTouched, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { Member, MemberDetails } from '../core/member.js';
import { lockMember, updateMember } from '../data/member.repository.js';

const PERSONAL = [
  'given_name',
  'family_name',
  'email',
  'phone',
  'street',
  'house_number',
  'postal_code',
  'city',
  'country',
  'birth_date',
  'representative',
] as const satisfies readonly (keyof Member)[];

/** Corrects the register. Admission of a candidate is an act of its own. */
@Injectable()
export class ChangeMember {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param version the one the caller saw
   * @throws not_found, stale_version, member_email_taken, member_end_before_start, member_admit_by_act, a fault at /postal_code
   */
  run(context: TenantContext, memberId: Id, version: number, input: Partial<MemberDetails>): Promise<Member> {
    return this.transactions.run(context, (tx) => changeMember(tx, memberId, input, version));
  }
}

/**
 * The change itself, inside somebody's transaction: a correction asked for and granted is one act.
 * @param version the one the caller saw; left out when the row as it is now is meant
 * @throws as `ChangeMember`
 */
export async function changeMember(
  tx: Tx,
  memberId: Id,
  input: Partial<MemberDetails>,
  version?: number,
): Promise<Member> {
  const before = await lockMember(tx, memberId);
  expectTouched(version === undefined || before.version === version ? 1 : 0);
  const after = merge(before, input);
  await updateMember(tx, after);
  await audit(tx, {
    action: 'member.changed',
    subject: { kind: 'member', id: memberId },
    changes: changesBetween(before, after, ['class', 'engagement', 'status', 'joined_on']),
    personal: { personId: memberId, values: changesBetween(before, after, PERSONAL) },
  });
  return { ...after, version: before.version + 1 };
}

function merge(before: Member, input: Partial<MemberDetails>): Member {
  const merged = { ...before, ...given(input) };
  const { address, faults } = tidyAddress(merged);
  if (merged.ended_on !== null && merged.ended_on < merged.joined_on) {
    faults.push({ pointer: '/joined_on', code: 'member_end_before_start', params: { date: merged.joined_on } });
  }
  if (merged.class !== before.class && [merged.class, before.class].includes('candidate')) {
    faults.push({ pointer: '/class', code: 'member_admit_by_act' });
  }
  if (faults.length > 0) throw DomainError.faults(faults);
  return { ...merged, postal_code: address.postal_code };
}

import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { isMemberOn, type Engagement, type Member, type MemberClass } from '../core/member.js';
import { findMember } from './member.repository.js';

/** The questions other rooms ask the register, in their own transaction. */

/** The member, when they are one on that day; undefined when not, or when nobody has the id. */
export async function memberOn(tx: Tx, memberId: Id, date: LocalDate): Promise<Member | undefined> {
  const member = await findMember(tx, memberId);
  return member && isMemberOn(member, date) ? member : undefined;
}

/** Who a member is and from when to when; `ended_on` is the last day. */
export interface MembershipPeriod {
  member_id: Id;
  number: number;
  given_name: string;
  family_name: string;
  email: string | null;
  class: MemberClass;
  engagement: Engagement;
  joined_on: LocalDate;
  ended_on: LocalDate | null;
}

const PERIOD = `member_id, number, given_name, family_name, email, class, engagement, joined_on, ended_on`;

/** Periods of the members with these ids; ids nobody has are left out. */
export const membershipPeriods = (tx: Tx, memberIds: readonly Id[]): Promise<MembershipPeriod[]> =>
  tx.query<MembershipPeriod>(`select ${PERIOD} from member where cooperative_id = $1 and member_id = any($2::uuid[])`, [
    tx.context.cooperativeId,
    memberIds,
  ]);

/** Everybody who ever was a member, by number: for finding people by the name a file gives them. */
export const everyMembership = (tx: Tx): Promise<MembershipPeriod[]> =>
  tx.query<MembershipPeriod>(`select ${PERIOD} from member where cooperative_id = $1 order by number`, [
    tx.context.cooperativeId,
  ]);

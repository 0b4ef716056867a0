import { DomainError, today, type Id } from '#libs/kernel/index.js';
import { findMember } from '#libs/members/index.js';
import type { PersonOfData, TenantContext, Tx } from '#libs/platform/index.js';

/** Somebody about whom the office holds data, under every name it knows her by. */
export interface Person extends PersonOfData {
  name: string;
  /** The last day of membership lies ahead, or none is known. */
  isCurrentMember: boolean;
}

/** @throws not_found */
export async function personOf(tx: Tx, { memberId, loginId }: PersonOfData): Promise<Person> {
  if (!memberId) {
    if (!loginId) throw DomainError.notFound();
    return { loginId, name: await nameOfLogin(tx, loginId), isCurrentMember: false };
  }
  const member = await findMember(tx, memberId);
  if (!member) throw DomainError.notFound();
  const login = await tx.one<{ login_id: Id | null }>(`select login_of_member($1) as login_id`, [memberId]);
  return {
    memberId,
    loginId: loginId ?? login.login_id ?? undefined,
    name: `${member.given_name} ${member.family_name}`,
    isCurrentMember: member.ended_on === null || member.ended_on >= today(tx.context.clock),
  };
}

async function nameOfLogin(tx: Tx, loginId: Id): Promise<string> {
  const { held } = await tx.one<{ held: { membership: { display_name: string } } | null }>(
    `select personal_sign_in($1) as held`,
    [loginId],
  );
  if (!held) throw DomainError.notFound();
  return held.membership.display_name;
}

/** Who asks: a person with a session in the co-operative. @throws forbidden for programs and staff */
export function whoAsks(context: TenantContext): PersonOfData {
  const { actor, memberId } = context;
  if (actor.kind !== 'person' || !actor.id) throw new DomainError('forbidden', 'forbidden');
  return { loginId: actor.id, memberId };
}

import { DomainError, type Id } from '#libs/kernel/index.js';
import { nameRefusals, type Language, type Role, type Tx } from '#libs/platform/index.js';
import { dropLinks } from './provider.repository.js';

/** Somebody with access to the co-operative of the transaction. */
export interface PersonRow {
  login_id: Id;
  /** What they sign in with: an e-mail address, or a name made here. */
  address: string;
  has_mail: boolean;
  language: Language;
  roles: Role[];
  member_id: Id | null;
  display_name: string;
  has_password: boolean;
}

nameRefusals({ CK010: () => DomainError.field('/member_id', 'member_unknown') });

export const listPeople = (tx: Tx): Promise<PersonRow[]> => tx.query<PersonRow>(`select * from membership_list()`);

/** Holds the co-operative until the transaction ends, so that two acts cannot each take away the other's last board member. */
export async function lockPeople(tx: Tx): Promise<void> {
  await tx.query(`select 1 from cooperative where cooperative_id = $1 for no key update`, [tx.context.cooperativeId]);
}

/** The login of an address, made when nobody has it yet. */
export async function createLogin(tx: Tx, loginId: Id, address: string, language: Language): Promise<Id> {
  return (await tx.one<{ id: Id }>(`select login_create($1, $2, $3) as id`, [loginId, address, language])).id;
}

/** Gives or changes the access of a login to the co-operative of the transaction. @throws member_unknown */
export async function putMembership(
  tx: Tx,
  loginId: Id,
  roles: readonly Role[],
  memberId: Id | null,
  displayName: string,
): Promise<void> {
  await tx.query(`select membership_put($1, $2, $3, $4)`, [loginId, roles, memberId, displayName]);
}

export async function endMembership(tx: Tx, loginId: Id): Promise<void> {
  await tx.query(`select membership_end($1)`, [loginId]);
  await dropLinks(tx, loginId);
}

/** A password for a login made in the same transaction. */
export async function setFirstPassword(tx: Tx, loginId: Id, hash: string): Promise<void> {
  await tx.query(`select login_set_password($1, $2)`, [loginId, hash]);
}

/**
 * Takes away the second factors of a login and ends its sessions.
 * @returns `done`, or why not: it has no access here, has access elsewhere, cannot be mailed, or has no factor
 */
export const resetFactor = async (
  tx: Tx,
  loginId: Id,
): Promise<'done' | 'unknown' | 'elsewhere' | 'no_mail' | 'none'> =>
  (
    await tx.one<{ outcome: 'done' | 'unknown' | 'elsewhere' | 'no_mail' | 'none' }>(
      `select second_factor_reset($1) as outcome`,
      [loginId],
    )
  ).outcome;

import type { Known } from '#libs/imports/index.js';
import type { Tx } from '#libs/platform/index.js';
import { everyMembership } from '../data/member-lookups.js';

/** Whom a name in a file can stand for: by name either way round, number or address; two of one name have to be chosen from. */
export const knownMembers = async (tx: Tx): Promise<Known[]> =>
  (await everyMembership(tx)).map(({ member_id, given_name, family_name, email, number }) => ({
    id: member_id,
    name: `${given_name} ${family_name}`.trim(),
    keys: [`${family_name}, ${given_name}`, `${family_name} ${given_name}`, String(number), ...(email ? [email] : [])],
  }));

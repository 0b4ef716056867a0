import type { Id } from '#libs/kernel/index.js';
import type { Role } from '#libs/platform/index.js';
import type { PersonRow } from '../data/people.repository.js';

/** Somebody with access to a co-operative, as its people page shows them. */
export interface Person {
  login_id: Id;
  address: string;
  /** Who has none gets codes on paper. */
  has_mail: boolean;
  display_name: string;
  roles: Role[];
  member_id: Id | null;
  /** `invited` until there is a password. */
  state: 'active' | 'invited';
}

export const personOf = (row: PersonRow): Person => ({
  login_id: row.login_id,
  address: row.address,
  has_mail: row.has_mail,
  display_name: row.display_name,
  roles: row.roles,
  member_id: row.member_id,
  state: row.has_password ? 'active' : 'invited',
});

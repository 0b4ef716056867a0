import type { ClientBase } from 'pg';
import { newId, type Id } from '#libs/kernel/index.js';

/** Somebody who works for the service organisation. */
export interface NewStaff {
  address: string;
  displayName: string;
  organisation: string;
  /** For a login that has no password yet. */
  passwordHash?: string;
}

/**
 * Marks a login as service staff; makes it when nobody has the address yet, without a password. Only the owner of the
 * database can: no route leads here.
 */
export async function addStaff(
  owner: ClientBase,
  { address, displayName, organisation, passwordHash }: NewStaff,
): Promise<Id> {
  const made = await owner.query<{ id: Id }>(`select login_create($1, $2, 'nl') as id`, [newId(), address]);
  const loginId = made.rows[0]!.id;
  await owner.query(
    `insert into service_staff (login_id, display_name, organisation) values ($1, $2, $3)
     on conflict (login_id) do update set display_name = excluded.display_name, organisation = excluded.organisation, ended_at = null`,
    [loginId, displayName, organisation],
  );
  if (passwordHash !== undefined) {
    await owner.query(
      `update login set password_hash = $2, password_changed_at = now() where login_id = $1 and password_hash is null`,
      [loginId, passwordHash],
    );
  }
  return loginId;
}

/** Ends the mark, and with it every grant at the next request. @returns false when there was no such staff */
export async function endStaff(owner: ClientBase, address: string): Promise<boolean> {
  const { rowCount } = await owner.query(
    `update service_staff s set ended_at = now() from login l where l.login_id = s.login_id and l.address = lower($1) and s.ended_at is null`,
    [address],
  );
  return rowCount === 1;
}

export const staffList = async (owner: ClientBase) =>
  (
    await owner.query<{ address: string; display_name: string; organisation: string; ended: boolean }>(
      `select l.address, s.display_name, s.organisation, s.ended_at is not null as ended from service_staff s join login l using (login_id) order by 1`,
    )
  ).rows;

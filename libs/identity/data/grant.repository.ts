import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { nameRefusals, type Tx } from '#libs/platform/index.js';
import type { Area, Scope } from '../core/grants.js';

export interface LiveGrantRow {
  grant_id: Id;
  display_name: string;
  scope: Scope;
}

interface GrantFacts {
  grant_id: Id;
  reason: string;
  scope: Scope;
  starts_on: LocalDate;
  ends_on: LocalDate;
  created_at: Date;
  given_by: Id | null;
  told_at: Date | null;
  ended_at: Date | null;
  today: LocalDate;
}

/** A grant as the co-operative sees it. */
export interface GrantRow extends GrantFacts {
  login_id: Id;
  staff_name: string;
  organisation: string;
  ended_by: Id | null;
}

/** A grant as the one who holds it sees it. */
export interface AssignmentRow extends GrantFacts {
  cooperative_id: Id;
  name: string;
}

export interface StaffRow {
  login_id: Id;
  display_name: string;
  organisation: string;
}

nameRefusals({
  CK020: () => DomainError.field('/login_id', 'staff_unknown'),
  staff_grant_at_most_90_days: () => DomainError.field('/ends_on', 'grant_days'),
});

/** Questions about service staff that are asked before there is a tenant. */
@Injectable()
export class GrantRepository {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  live(loginId: Id, cooperativeId: Id): Promise<LiveGrantRow[]> {
    return this.dataSource.query<LiveGrantRow[]>(`select * from grants_live($1, $2)`, [loginId, cooperativeId]);
  }

  async staffOf(loginId: string): Promise<Omit<StaffRow, 'login_id'> | undefined> {
    return (await this.dataSource.query<StaffRow[]>(`select * from staff_of($1)`, [loginId]))[0];
  }

  /** The latest 200, the newest first. */
  assignmentsOf(loginId: string): Promise<AssignmentRow[]> {
    return this.dataSource.query<AssignmentRow[]>(`select * from grants_of($1)`, [loginId]);
  }

  cooperativesFor(loginId: string): Promise<{ cooperative_id: Id; name: string; city: string }[]> {
    return this.dataSource.query(`select * from staff_cooperatives($1) order by name, cooperative_id`, [loginId]);
  }
}

export const listStaff = (tx: Tx): Promise<StaffRow[]> => tx.query<StaffRow>(`select * from staff_list()`);

export const listGrants = (tx: Tx): Promise<GrantRow[]> => tx.query<GrantRow>(`select * from grants_here()`);

export interface NewGrant {
  grantId: Id;
  loginId: Id;
  reason: string;
  scope: Scope;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** Null when the staff announces it. */
  givenBy: Id | null;
}

/** @throws staff_unknown, grant_days */
export async function putGrant(tx: Tx, grant: NewGrant): Promise<void> {
  const { grantId, loginId, reason, scope, startsOn, endsOn, givenBy } = grant;
  await tx.query(`select grant_put($1, $2, $3, $4, $5, $6, $7)`, [
    grantId,
    loginId,
    reason,
    JSON.stringify(scope),
    startsOn,
    endsOn,
    givenBy,
  ]);
}

export async function markTold(tx: Tx, grantId: Id): Promise<void> {
  await tx.query(`select grant_told($1)`, [grantId]);
}

/** @returns false when it had ended already, or is no grant of this co-operative */
export const endGrant = async (tx: Tx, grantId: Id, by: Id): Promise<boolean> =>
  (await tx.one<{ ended: boolean }>(`select grant_end($1, $2) as ended`, [grantId, by])).ended;

export interface NewAccess {
  grantId: Id;
  loginId: Id;
  method: string;
  route: string;
  area: Area;
  isWrite: boolean;
  subjectIds: readonly Id[];
}

/** Writes one request under a grant into the co-operative's access list. */
export async function addAccess(tx: Tx, access: NewAccess): Promise<void> {
  const { cooperativeId, requestId, origin } = tx.context;
  await tx.execute(
    `insert into grant_access (cooperative_id, access_id, grant_id, login_id, request_id, method, route, area, is_write, subject_ids, ip, device)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      cooperativeId,
      newId(),
      access.grantId,
      access.loginId,
      requestId,
      access.method,
      access.route,
      access.area,
      access.isWrite,
      access.subjectIds,
      origin.ip ?? null,
      origin.device?.slice(0, 200) ?? null,
    ],
  );
}

export interface AccessRow {
  access_id: Id;
  at: Date;
  grant_id: Id;
  method: string;
  route: string;
  area: Area;
  is_write: boolean;
  subject_ids: Id[];
  ip: string | null;
  device: string | null;
}

/** The newest first. @param after the last one seen on the page before */
export const listAccess = (
  tx: Tx,
  filter: { grantId?: Id; writes?: boolean; after?: Id; limit: number },
): Promise<AccessRow[]> =>
  tx.query<AccessRow>(
    `select access_id, at, grant_id, method, route, area, is_write, subject_ids, ip, device from grant_access
     where cooperative_id = $1 and ($2::uuid is null or grant_id = $2) and ($3::boolean is null or is_write = $3)
       and ($4::uuid is null or access_id < $4)
     order by access_id desc limit $5`,
    [tx.context.cooperativeId, filter.grantId ?? null, filter.writes ?? null, filter.after ?? null, filter.limit],
  );

export const countAccess = (tx: Tx): Promise<{ grant_id: Id; uses: number; writes: number; last_used_at: Date }[]> =>
  tx.query(
    `select grant_id, count(*)::int as uses, (count(*) filter (where is_write))::int as writes, max(at) as last_used_at
     from grant_access where cooperative_id = $1 group by grant_id`,
    [tx.context.cooperativeId],
  );

import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { ActorKind } from '../database/tenant-context.js';
import type { Param, Tx } from '../database/tx.js';

export interface LogFilter {
  /** Who did it. */
  actor_id?: Id;
  actor_kind?: ActorKind;
  /** The grant or token under which it was done. */
  under_id?: Id;
  /** The beginning of what was done: `invoice` or `invoice.finalised`. */
  action?: string;
  subject_kind?: string;
  subject_id?: Id;
  /** First and last day, Europe/Amsterdam. */
  from?: LocalDate;
  until?: LocalDate;
  /** Only looks at what the law wants watched. */
  looks?: boolean;
}

export interface LogRow {
  audit_id: Id;
  at: string;
  actor_kind: ActorKind;
  actor_id: Id | null;
  actor_name: string;
  under_kind: 'grant' | 'token' | null;
  under_id: Id | null;
  action: string;
  subject_kind: string;
  subject_id: Id | null;
  changes: Record<string, unknown>;
  personal: Buffer | null;
  personal_of: Id | null;
  ip: string | null;
  device: string | null;
  sealed: boolean;
}

/** The newest first. @param after moment and id of the last one of the page before */
export function listLog(tx: Tx, filter: LogFilter, after: readonly [string, string] | undefined, limit: number) {
  const params: Param[] = [tx.context.cooperativeId];
  const bind = (value: Param) => `$${params.push(value)}`;
  const where = ['a.cooperative_id = $1'];
  if (filter.actor_id) where.push(`a.actor_id = ${bind(filter.actor_id)}`);
  if (filter.actor_kind) where.push(`a.actor_kind = ${bind(filter.actor_kind)}`);
  if (filter.under_id) where.push(`a.under_id = ${bind(filter.under_id)}`);
  if (filter.action) where.push(`starts_with(a.action, ${bind(filter.action)})`);
  if (filter.subject_kind) where.push(`a.subject_kind = ${bind(filter.subject_kind)}`);
  if (filter.subject_id) where.push(`a.subject_id = ${bind(filter.subject_id)}`);
  if (filter.looks) where.push(`a.action like '%.looked\\_at'`);
  if (filter.from) where.push(`a.at >= ${bind(filter.from)}::date::timestamp at time zone 'Europe/Amsterdam'`);
  if (filter.until) where.push(`a.at < (${bind(filter.until)}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`);
  if (after) where.push(`(a.at, a.audit_id) < (${bind(after[0])}::timestamptz, ${bind(after[1])}::uuid)`);
  return tx.query<LogRow>(
    `select a.audit_id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, a.actor_kind, a.actor_id, a.actor_name,
       a.under_kind, a.under_id, a.action, a.subject_kind, a.subject_id, a.changes, a.personal, a.personal_of, a.ip, a.device,
       exists (select from audit_seal s where s.cooperative_id = a.cooperative_id and s.audit_id = a.audit_id) as sealed
     from audit a where ${where.join(' and ')} order by a.at desc, a.audit_id desc limit ${bind(limit)}`,
    params,
  );
}

/** What people who act here are called now: those with access, and service staff. */
export async function actorNames(tx: Tx): Promise<Map<Id, string>> {
  const rows = await tx.query<{ login_id: Id; name: string }>(
    `select login_id, display_name as name from membership_list()
     union select login_id, staff_name || ' (' || organisation || ')' from grants_here()`,
  );
  return new Map(rows.map((row) => [row.login_id, row.name]));
}

import { dateAt, DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { TenantContext } from '#libs/platform/index.js';
import { stateOfGrant, type Area, type GrantAccess, type GrantState, type Scope } from '../core/grants.js';
import type { AssignmentRow, GrantRow } from '../data/grant.repository.js';

export interface ScopeItem {
  area: Area;
  access: GrantAccess;
}

/** What both who gives and who announces a grant fill in. */
export interface GrantRequest {
  reason: string;
  scope: ScopeItem[];
  starts_on?: LocalDate;
  ends_on: LocalDate;
}

interface GrantFactsView {
  grant_id: Id;
  reason: string;
  scope: ScopeItem[];
  starts_on: LocalDate;
  ends_on: LocalDate;
  state: GrantState;
  /** `announced` by the service organisation, or `given` by the co-operative. */
  origin: 'given' | 'announced';
  told_at: string | null;
  ended_at: string | null;
}

export interface Grant extends GrantFactsView {
  login_id: Id;
  staff_name: string;
  organisation: string;
  uses: number;
  writes: number;
  last_used_at: string | null;
}

export interface Assignment extends GrantFactsView {
  cooperative_id: Id;
  name: string;
}

/** @throws scope_twice, grant_date_past, at the field that is wrong */
export function readRequest(context: TenantContext, request: GrantRequest) {
  const today = dateAt(context.clock.now());
  const startsOn = request.starts_on ?? today;
  if (startsOn < today) throw DomainError.field('/starts_on', 'grant_date_past');
  if (request.ends_on < startsOn) throw DomainError.field('/ends_on', 'grant_days');
  const scope: Scope = Object.fromEntries(request.scope.map(({ area, access }) => [area, access]));
  if (Object.keys(scope).length < request.scope.length) throw DomainError.field('/scope', 'scope_twice');
  return { reason: request.reason, scope, startsOn, endsOn: request.ends_on };
}

export const scopeItems = (scope: Scope): ScopeItem[] =>
  Object.entries(scope).map(([area, access]) => ({ area: area as Area, access }));

const factsOf = (row: GrantRow | AssignmentRow): GrantFactsView => ({
  grant_id: row.grant_id,
  reason: row.reason,
  scope: scopeItems(row.scope),
  starts_on: row.starts_on,
  ends_on: row.ends_on,
  state: stateOfGrant(row, row.today),
  origin: row.given_by === null ? 'announced' : 'given',
  told_at: row.told_at?.toISOString() ?? null,
  ended_at: row.ended_at?.toISOString() ?? null,
});

export const grantOf = (row: GrantRow, use?: { uses: number; writes: number; last_used_at: Date }): Grant => ({
  ...factsOf(row),
  login_id: row.login_id,
  staff_name: row.staff_name,
  organisation: row.organisation,
  uses: use?.uses ?? 0,
  writes: use?.writes ?? 0,
  last_used_at: use?.last_used_at.toISOString() ?? null,
});

export const assignmentOf = (row: AssignmentRow): Assignment => ({
  ...factsOf(row),
  cooperative_id: row.cooperative_id,
  name: row.name,
});

import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#libs/kernel/index.js';
import type { Session } from '#libs/platform/index.js';
import { stateOfGrant, type Scope } from '../core/grants.js';
import { GrantRepository, type AssignmentRow } from '../data/grant.repository.js';
import { IdentityRepository, type MembershipRow } from '../data/identity.repository.js';
import { scopeItems, type ScopeItem } from './grant-view.js';

/** What one is in a co-operative; with a grant when one works there for the service organisation. */
export interface AccessInfo extends MembershipRow {
  grant: { organisation: string; ends_on: LocalDate; scope: ScopeItem[] } | null;
}

/** What the screens need to know about who is signed in. */
export interface SessionInfo {
  login: { login_id: string; address: string; language: string };
  /** To be sent back as `X-CSRF-Token` with every write. */
  csrf_token: string;
  /** A second factor was given; without it the office of who must have one stays closed. */
  second_factor: boolean;
  cooperatives: AccessInfo[];
  /** For whom one works when one is service staff. */
  service_organisation: string | null;
}

@Injectable()
export class ViewSession {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly grants: GrantRepository,
  ) {}

  async run(session: Session): Promise<SessionInfo> {
    // the session of a co-operative's own sign-in provider is a member's there, and nobody's elsewhere
    const isLimited = session.onlyIn !== undefined;
    const [memberships, staff] = await Promise.all([
      this.identity.membershipsOf(session.loginId, session.onlyIn ?? null),
      isLimited ? undefined : this.grants.staffOf(session.loginId),
    ]);
    const own = memberships.map((row): AccessInfo => ({ ...row, grant: null }));
    const assignments = staff ? await this.grants.assignmentsOf(session.loginId) : [];
    return {
      login: { login_id: session.loginId, address: session.address, language: session.language },
      csrf_token: session.csrfToken,
      second_factor: session.strong,
      cooperatives: [...own, ...(staff ? underGrants(own, assignments, staff) : [])],
      service_organisation: staff?.organisation ?? null,
    };
  }
}

/** One entry per co-operative that is not one's own, with everything its live grants open together. */
function underGrants(
  own: readonly AccessInfo[],
  assignments: readonly AssignmentRow[],
  { organisation, display_name }: { organisation: string; display_name: string },
): AccessInfo[] {
  const live = assignments.filter((row) => stateOfGrant(row, row.today) === 'live');
  const ids = [...new Set(live.map((row) => row.cooperative_id))].filter(
    (id) => !own.some((one) => one.cooperative_id === id),
  );
  return ids.map((cooperative_id) => {
    const rows = live.filter((row) => row.cooperative_id === cooperative_id);
    const ends_on = rows
      .map((row) => row.ends_on)
      .sort()
      .at(-1)!;
    const grant = { organisation, ends_on, scope: scopeItems(joined(rows.map((row) => row.scope))) };
    return { cooperative_id, name: rows[0]!.name, roles: ['bookkeeper'], member_id: null, display_name, grant };
  });
}

/** `write` wins over `read`. */
const joined = (scopes: readonly Scope[]): Scope =>
  scopes.reduce((all, scope) => {
    const writes = Object.fromEntries(Object.entries(all).filter(([, access]) => access === 'write'));
    return { ...all, ...scope, ...writes };
  }, {});

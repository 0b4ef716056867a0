import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Id } from '#libs/kernel/index.js';
import { TenantContext, Transactions, type RequestFacts, type Role } from '#libs/platform/index.js';
import { AREAS, areasOf, openedBy, type Scope } from '../core/grants.js';
import { addAccess, GrantRepository, type LiveGrantRow } from '../data/grant.repository.js';

/** What somebody without a membership asks of a co-operative. */
export interface Knock {
  loginId: Id;
  cooperativeId: Id;
  method: string;
  /** The path with its parameters named. */
  route: string;
  /** Values of the parameters. */
  params: Record<string, string>;
  /** Roles that may call the route. */
  roles: readonly Role[];
  isWrite: boolean;
}

/**
 * Lets service staff in under a live grant that covers the route, and writes the request into the co-operative's access
 * list before anything is read or done: no look without its trace. Asked at every request, so an ended grant is over at once.
 */
@Injectable()
export class EnterUnderGrant {
  constructor(
    private readonly grants: GrantRepository,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @param factsOf asked for once it is sure that there is a way in; may refuse for reasons of its own
   * @throws not_found without a live grant, outside_grant for what the grants do not cover
   */
  async run(knock: Knock, factsOf: () => RequestFacts): Promise<TenantContext> {
    const live = await this.grants.live(knock.loginId, knock.cooperativeId);
    if (live.length === 0) throw DomainError.notFound();
    const { grant, area } = cover(live, knock);
    const { grant_id: grantId, display_name: displayName } = grant;
    const holder = { grantId, loginId: knock.loginId, displayName, scope: scopeOfAll(live) };
    const facts = factsOf();
    const { once: _once, ...trace } = facts;
    await this.transactions.run(TenantContext.forStaff(knock.cooperativeId, holder, trace), (tx) =>
      addAccess(tx, {
        ...holder,
        area,
        method: knock.method,
        route: knock.route,
        isWrite: knock.isWrite,
        subjectIds: Object.entries(knock.params).flatMap(([name, value]) =>
          name !== 'cooperativeId' && isId(value) ? [value] : [],
        ),
      }),
    );
    return TenantContext.forStaff(knock.cooperativeId, holder, facts);
  }
}

/** Several grants of one person go together as far as each goes. */
function scopeOfAll(live: readonly LiveGrantRow[]): Scope {
  const all: Scope = {};
  for (const { scope } of live)
    for (const area of AREAS) if (all[area] !== 'write' && scope[area]) all[area] = scope[area];
  return all;
}

function cover(live: readonly LiveGrantRow[], { route, isWrite, roles }: Knock) {
  const areas = areasOf(route, isWrite);
  for (const grant of roles.includes('bookkeeper') ? live : []) {
    const area = openedBy(grant.scope, areas, isWrite);
    if (area) return { grant, area };
  }
  throw new DomainError('forbidden', 'outside_grant');
}

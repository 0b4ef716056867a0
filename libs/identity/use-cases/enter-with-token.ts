import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock, type Id } from '#libs/kernel/index.js';
import { CLOCK, TenantContext, Transactions, type RequestFacts, type Role } from '#libs/platform/index.js';
import { isOfAnother, scopeOf } from '../core/api-token.js';
import { areasOf, openedBy } from '../core/grants.js';
import { hashToken } from '../core/session-token.js';
import { useToken } from '../data/api-token.repository.js';

/** What a program asks of a co-operative. */
export interface TokenKnock {
  token: string;
  cooperativeId: Id;
  /** The path with its parameters named. */
  route: string;
  roles: readonly Role[];
  isWrite: boolean;
  needsProof: boolean;
}

/**
 * Lets a program in with a token of the co-operative. A route that belongs to no area, asks for a second proof, or is not for a
 * bookkeeper, is closed to every token.
 */
@Injectable()
export class EnterWithToken {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param factsOf asked for once it is sure that there is a way in; @throws not_found for a token of another co-operative, as for a person of another; token_refused (401), outside_scope (403) */
  async run(knock: TokenKnock, factsOf: () => RequestFacts): Promise<TenantContext> {
    const look = TenantContext.forJob(knock.cooperativeId, 'api-token', this.clock);
    const row = await this.transactions.run(look, (tx) => useToken(tx, hashToken(knock.token)));
    if (!row && isOfAnother(knock.token, knock.cooperativeId)) throw DomainError.notFound();
    if (!row) throw new DomainError('unauthenticated', 'token_refused');
    const areas = areasOf(knock.route, knock.isWrite);
    const scope = scopeOf(row.scopes);
    const opened = openedBy(scope, areas, knock.isWrite);
    if (!opened || knock.needsProof || !knock.roles.includes('bookkeeper')) {
      throw new DomainError('forbidden', 'outside_scope');
    }
    return TenantContext.forToken(
      knock.cooperativeId,
      { tokenId: row.token_id, loginId: row.created_by, name: row.name, scope },
      factsOf(),
    );
  }
}

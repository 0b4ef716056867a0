import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock, type Id } from '#libs/kernel/index.js';
import { audit, CLOCK, TenantContext, Transactions, type RequestFacts, type Session } from '#libs/platform/index.js';
import { endGrant, GrantRepository, listGrants } from '../data/grant.repository.js';
import { grantOf, type Grant } from './grant-view.js';

/** Ends a grant at once: the next request under it finds no co-operative. Ending one that is over is no error. */
@Injectable()
export class EndGrant {
  constructor(
    private readonly transactions: Transactions,
    private readonly grants: GrantRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws not_found for a grant into another co-operative */
  run(context: TenantContext, grantId: Id): Promise<Grant> {
    return this.transactions.run(context, async (tx) => {
      if (await endGrant(tx, grantId, context.actor.id!)) {
        await audit(tx, { action: 'grant.ended', subject: { kind: 'grant', id: grantId } });
      }
      const grant = (await listGrants(tx)).find((row) => row.grant_id === grantId);
      if (!grant) throw DomainError.notFound();
      return grantOf(grant);
    });
  }

  /** By who holds it. @throws not_found for a grant that is not theirs */
  async runForHolder(
    session: Pick<Session, 'loginId'>,
    grantId: Id,
    facts: Omit<RequestFacts, 'clock'>,
  ): Promise<void> {
    const loginId = session.loginId;
    const [staff, assignments] = await Promise.all([this.grants.staffOf(loginId), this.grants.assignmentsOf(loginId)]);
    const mine = assignments.find((row) => row.grant_id === grantId);
    if (!mine) throw DomainError.notFound();
    const grant = { grantId, loginId, displayName: staff?.display_name ?? '' };
    await this.run(TenantContext.forStaff(mine.cooperative_id, grant, { ...facts, clock: this.clock }), grantId);
  }
}

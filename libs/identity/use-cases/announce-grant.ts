import { Inject, Injectable } from '@nestjs/common';
import { DomainError, newId, type Clock, type Id } from '#libs/kernel/index.js';
import {
  audit,
  CLOCK,
  enqueue,
  TenantContext,
  Transactions,
  type RequestFacts,
  type Session,
} from '#libs/platform/index.js';
import { GrantRepository, putGrant } from '../data/grant.repository.js';
import { assignmentOf, readRequest, type Assignment, type GrantRequest } from './grant-view.js';

/** Topic of the job that tells the board; its subject is the grant. */
export const GRANT_MAIL = 'grant-mail';

/**
 * Service staff says that it is coming. The board is mailed, and only then the grant holds; the co-operative can end it at once.
 */
@Injectable()
export class AnnounceGrant {
  constructor(
    private readonly transactions: Transactions,
    private readonly grants: GrantRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws not_found for who is no service staff, and for a co-operative that is not there */
  async run(
    session: Pick<Session, 'loginId'>,
    cooperativeId: Id,
    request: GrantRequest,
    facts: Omit<RequestFacts, 'clock'>,
  ): Promise<Assignment> {
    const loginId = session.loginId;
    const staff = await this.grants.staffOf(loginId);
    if (!staff) throw DomainError.notFound();
    const known = await this.grants.cooperativesFor(loginId);
    if (!known.some((one) => one.cooperative_id === cooperativeId)) throw DomainError.notFound();
    const grantId = newId();
    const grant = { grantId, loginId, displayName: staff.display_name };
    const context = TenantContext.forStaff(cooperativeId, grant, { ...facts, clock: this.clock });
    const wanted = readRequest(context, request);
    await this.transactions.run(context, async (tx) => {
      await putGrant(tx, { grantId, loginId, ...wanted, givenBy: null });
      await enqueue(tx, { topic: GRANT_MAIL, subjectId: grantId });
      await audit(tx, {
        action: 'grant.announced',
        subject: { kind: 'grant', id: grantId },
        changes: { scope: wanted.scope, starts_on: wanted.startsOn, ends_on: wanted.endsOn },
      });
    });
    return assignmentOf((await this.grants.assignmentsOf(loginId)).find((row) => row.grant_id === grantId)!);
  }
}

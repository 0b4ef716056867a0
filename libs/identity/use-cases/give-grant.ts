import { Injectable } from '@nestjs/common';
import { newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { listGrants, putGrant } from '../data/grant.repository.js';
import { grantOf, readRequest, type Grant, type GrantRequest } from './grant-view.js';

/** Lets somebody of the service organisation in: for a reason, into some areas, until a day at most 90 days on. */
@Injectable()
export class GiveGrant {
  constructor(private readonly transactions: Transactions) {}

  /** @throws staff_unknown, grant_days, grant_date_past, scope_twice */
  run(context: TenantContext, loginId: Id, request: GrantRequest): Promise<Grant> {
    const wanted = readRequest(context, request);
    return this.transactions.run(context, async (tx) => {
      const grantId = newId();
      await putGrant(tx, { grantId, loginId, ...wanted, givenBy: context.actor.id! });
      await audit(tx, {
        action: 'grant.given',
        subject: { kind: 'grant', id: grantId },
        changes: { to: loginId, scope: wanted.scope, starts_on: wanted.startsOn, ends_on: wanted.endsOn },
      });
      return grantOf((await listGrants(tx)).find((grant) => grant.grant_id === grantId)!);
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import type { RequestState } from '../core/request.js';
import { listRequests, readRequest } from '../data/requests.js';
import { expectOwnOrOffice } from './own-or-office.js';
import { viewsOf, type RequestView } from './request-view.js';

/** What people asked: a list of tasks, the one that is due soonest on top. */
@Injectable()
export class ListRequests {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext, state?: RequestState): Promise<RequestView[]> {
    return this.transactions.run(context, async (tx) => viewsOf(tx, await listRequests(tx, state)));
  }
}

@Injectable()
export class ViewRequest {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, also for a member who looks at another's */
  run(context: TenantContext, requestId: Id): Promise<RequestView> {
    return this.transactions.run(context, async (tx) => {
      const request = await readRequest(tx, requestId);
      expectOwnOrOffice(context, request);
      return (await viewsOf(tx, [request]))[0]!;
    });
  }
}

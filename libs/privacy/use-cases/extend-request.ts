import { Injectable } from '@nestjs/common';
import { today, type Id } from '#libs/kernel/index.js';
import { audit, expectTouched, Transactions, type TenantContext } from '#libs/platform/index.js';
import { expectExtendable, extendedBy } from '../core/request.js';
import { lockRequest, readRequest, updateRequest } from '../data/requests.js';
import { viewsOf, type RequestView } from './request-view.js';

/** Two more months for a complex request, said within the first (AVG 12(3)). */
@Injectable()
export class ExtendRequest {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, stale_version, privacy_request_decided, privacy_extended_already, privacy_extension_too_late */
  run(context: TenantContext, requestId: Id, version: number, because: string): Promise<RequestView> {
    return this.transactions.run(context, async (tx) => {
      const request = await lockRequest(tx, requestId);
      expectTouched(request.version === version ? 1 : 0);
      expectExtendable(request, today(context.clock));
      const due_on = extendedBy(request.asked_on);
      await updateRequest(tx, { ...request, due_on, extended_because: because });
      await audit(tx, {
        action: 'privacy_request.extended',
        subject: { kind: 'privacy_request', id: requestId },
        changes: { due_on },
      });
      return (await viewsOf(tx, [await readRequest(tx, requestId)]))[0]!;
    });
  }
}

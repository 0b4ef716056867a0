import { Injectable } from '@nestjs/common';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { countAccess, listGrants, listStaff, type StaffRow } from '../data/grant.repository.js';
import { grantOf, type Grant } from './grant-view.js';

/** Who was let in, who can be let in, and how much each grant was used. */
@Injectable()
export class ListGrants {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext): Promise<{ items: Grant[]; staff: StaffRow[] }> {
    return this.transactions.run(context, async (tx) => {
      const uses = new Map((await countAccess(tx)).map((use) => [use.grant_id, use]));
      const items = (await listGrants(tx)).map((row) => grantOf(row, uses.get(row.grant_id)));
      return { items, staff: await listStaff(tx) };
    });
  }
}

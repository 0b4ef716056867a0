import { Inject, Injectable } from '@nestjs/common';
import { today, type Clock, type LocalDate } from '#libs/kernel/index.js';
import { CLOCK, DEFAULT_LIMIT, pageOf, Transactions, type Page, type TenantContext } from '#libs/platform/index.js';
import { linesOf, type ShareLine } from '../core/share-line.js';
import { readShareRegister, type ShareRegisterQuery } from '../data/share-register.js';

/** The register of shares as it was on a day, a page at a time. */
@Injectable()
export class ViewShareRegister {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(context: TenantContext, query: ShareRegisterQuery & { on?: LocalDate }): Promise<Page<ShareLine>> {
    const { limit = DEFAULT_LIMIT, on = today(this.clock) } = query;
    const rows = await this.transactions.look(context, (tx) => readShareRegister(tx, on, query, limit + 1));
    const { items, next_cursor } = pageOf(
      rows,
      limit,
      (row) => row,
      (row) => [row.family_name, row.given_name, row.account_id],
    );
    return { items: linesOf(items, on), next_cursor };
  }
}

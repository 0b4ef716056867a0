import { Injectable } from '@nestjs/common';
import { today, type LocalDate } from '#libs/kernel/index.js';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import { readTieOut, type TieOut } from '../data/balances.js';
import { readOpenItems, type OpenItem } from '../data/open-items.js';

/** Who owes what on a day, beside the control accounts that must say the same. */
export interface OpenItemList {
  readonly on: LocalDate;
  readonly items: readonly OpenItem[];
  readonly tieOut: readonly TieOut[];
}

@Injectable()
export class ViewOpenItems {
  constructor(private readonly transactions: Transactions) {}

  /** @param date today when left out */
  run(context: TenantContext, date?: LocalDate): Promise<OpenItemList> {
    const on = date ?? today(context.clock);
    return this.transactions.run(context, async (tx) => ({
      on,
      items: await readOpenItems(tx, on),
      tieOut: await readTieOut(tx, on),
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, type LocalDate } from '#libs/kernel/index.js';
import { Ledger, readOpenItems, type JournalEntryDraft, type OpenItem } from '#libs/ledger/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { demoId } from '../making/ids.js';
import { Random } from '../random.js';

const NEVER_PAYS = 0.06;
const SOONEST_DAYS = 8;
/** Some pay weeks after they should. */
const LATEST_DAYS = 35;

/** Most customers paid most invoices by the reference day: receipts on the bank that settle their open items. */
@Injectable()
export class ReceivePayments {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
  ) {}

  run(context: TenantContext, key: string, seed: string, reference: LocalDate): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const items = await readOpenItems(tx, reference);
      const receipts = items.flatMap((item) => {
        const random = new Random(seed, key, 'payment', item.reference);
        const paidOn = addDays(item.date, random.whole(SOONEST_DAYS, daysBetween(item.date, item.dueOn) + LATEST_DAYS));
        return random.chance(NEVER_PAYS) || paidOn >= reference ? [] : [receipt(item, key, paidOn)];
      });
      await this.ledger.postMany(tx, receipts.sort(byDate));
    });
  }
}

const byDate = (a: JournalEntryDraft, b: JournalEntryDraft): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.description < b.description ? -1 : 1;

const receipt = (item: OpenItem, key: string, date: LocalDate): JournalEntryDraft => ({
  journal: 'bank',
  date,
  description: `Ontvangst ${item.reference}`,
  sourceKey: `demo:receipt:${item.reference}`,
  sourceKind: 'bank_transaction',
  sourceId: demoId(key, 'receipt', item.reference),
  lines: [
    { account: 'bank', debit: item.open },
    { account: 'debtors', credit: item.open, relationId: item.relationId, settles: item.openItemId },
  ],
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cents, newId } from '#libs/kernel/index.js';
import { memorial, openBooks, receipt, sale, type TestBooks } from '#test/support/books.js';
import { readJournalEntry } from './data/journal-entries.js';
import { readOpenAmounts } from './data/open-items.js';

let books: TestBooks;
beforeAll(async () => {
  books = await openBooks();
  const draft = sale(books.customers[0]!, cents(10_000), cents(2_100));
  await books.run((tx) => books.ledger.post(tx, draft));
  const items = await books.run((tx) => readOpenAmounts(tx, 'invoice', [draft.sourceId]));
  const { openItemId } = items.get(draft.sourceId)!;
  await books.run((tx) => books.ledger.post(tx, receipt(books.customers[0]!, cents(100), openItemId)));
});
afterAll(() => books.close());

const CHANGES = [
  `update journal_entry set description = 'anders'`,
  `delete from journal_entry`,
  `update journal_line set debit_cents = debit_cents + 1 where debit_cents > 0`,
  `delete from journal_line`,
  `update open_item set amount_cents = 1`,
  `delete from open_item`,
  `update open_item_settlement set amount_cents = 1`,
  `delete from open_item_settlement`,
];

describe('what is posted', () => {
  it.each(CHANGES)('the application has no right to: %s', async (change) => {
    await expect(books.run((tx) => tx.execute(change))).rejects.toMatchObject({ code: '42501' });
  });

  it.each(CHANGES)('the database refuses to the owner of its tables: %s', async (change) => {
    const asOwner = `set local role coopkantoor_owner; set local app.cooperative_id = '${books.cooperativeId}'; ${change}`;
    await expect(books.sql(asOwner)).rejects.toMatchObject({ code: 'CK001' });
  });

  it('cannot be emptied by the application', async () => {
    await expect(books.run((tx) => tx.execute('truncate journal_line'))).rejects.toMatchObject({ code: '42501' });
  });
});

describe('an entry written around the ledger', () => {
  const write = (date: string, debit: number, credit: number) =>
    books.run(async (tx) => {
      const entryId = newId();
      await tx.execute(
        `insert into journal_entry (cooperative_id, entry_id, journal, year, number, date, period, description, source_key, source_kind, source_id)
         values ($1, $2, 'memorial', 2026, 999, $3, '2026-10', '', $4, 'proof', $2)`,
        [books.cooperativeId, entryId, date, `proof:${entryId}`],
      );
      await tx.execute(
        `insert into journal_line (cooperative_id, entry_id, line_no, account, debit_cents, credit_cents)
         values ($1, $2, 1, '1000', $3, 0), ($1, $2, 2, '4200', 0, $4)`,
        [books.cooperativeId, entryId, debit, credit],
      );
      return entryId;
    });

  it('is refused at commit when it does not balance', async () => {
    await expect(write('2026-10-15', 100, 99)).rejects.toMatchObject({ code: 'entry_unbalanced' });
    const [row] = await books.sql<{ count: number }>(`select count(*)::int from journal_entry where number = 999`);
    expect(row!.count).toBe(0);
  });

  it.each([
    ['a line of nil', 0, 0],
    ['a negative line', -1, -1],
  ])('is refused with %s', async (_, debit, credit) => {
    await expect(write('2026-10-15', debit, credit)).rejects.toMatchObject({ code: '23514' });
  });

  it('is refused when its date is not in its period', async () => {
    await expect(write('2026-11-01', 1, 1)).rejects.toMatchObject({ code: 'date_outside_period' });
  });

  it('cannot add a line to an entry that balances', async () => {
    const { entryId } = await books.run((tx) => books.ledger.post(tx, memorial(cents(100))));
    const add = books.run((tx) =>
      tx.execute(
        `insert into journal_line (cooperative_id, entry_id, line_no, account, debit_cents) values ($1, $2, 3, '1000', 5)`,
        [books.cooperativeId, entryId],
      ),
    );
    await expect(add).rejects.toMatchObject({ code: 'entry_unbalanced' });
    expect((await books.run((tx) => readJournalEntry(tx, entryId)))!.lines).toHaveLength(2);
  });
});

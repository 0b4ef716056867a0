import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, newId } from '#libs/kernel/index.js';
import { memorial, openBooks, receipt, sale, type TestBooks } from '#test/support/books.js';
import { readTieOut, readTrialBalance } from './data/balances.js';
import { readOpenItems } from './data/open-items.js';

let books: TestBooks;
beforeAll(async () => {
  books = await openBooks();
});
afterAll(() => books.close());

const numbersOf = async (journal: string): Promise<number[]> => {
  const rows = await books.sql<{ number: number }>(
    `select number from journal_entry where journal = $1 order by number`,
    [journal],
  );
  return rows.map(({ number }) => number);
};
const oneTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

describe('postings at the same moment', () => {
  it('get the numbers 1 to 16 without a gap, though some are rolled back', async () => {
    const outcomes = await Promise.allSettled(
      oneTo(24).map((i) =>
        books.run(async (tx) => {
          const posted = await books.ledger.post(tx, memorial(cents(i)));
          if (i % 3 === 0) throw new Error('taken back');
          return posted;
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
    expect(await numbersOf('memorial')).toEqual(oneTo(16));
  });

  it('of one event post it once', async () => {
    const draft = sale(books.customers[0]!, cents(100), cents(21));
    const posted = await Promise.all(oneTo(8).map(() => books.run((tx) => books.ledger.post(tx, draft))));
    expect(new Set(posted.map(({ entryId }) => entryId)).size).toBe(1);
    expect(posted.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await numbersOf('sales')).toEqual([1]);
  });

  it('of many entries in opposite order neither wait for each other for ever nor leave a gap', async () => {
    const mixed = () => [memorial(cents(1)), sale(books.customers[1]!, cents(100), cents(21))];
    const before = (await numbersOf('memorial')).length;
    await Promise.all(
      oneTo(12).map((i) => books.run((tx) => books.ledger.postMany(tx, i % 2 === 0 ? mixed() : mixed().reverse()))),
    );
    expect(await numbersOf('memorial')).toEqual(oneTo(before + 12));
    expect(await numbersOf('sales')).toEqual(oneTo(13));
  });
});

describe('whatever happens', () => {
  // from a euro on, so that there is VAT on it
  const amount = fc.integer({ min: 100, max: 5_000_000 });
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
  const customer = fc.nat({ max: 2 });
  const act = fc.oneof(
    fc.record({ kind: fc.constant('sale' as const), customer, amount, day }),
    fc.record({ kind: fc.constant('memorial' as const), amount, day }),
    // pays a share of the n-th open item
    fc.record({
      kind: fc.constant('payment' as const),
      nth: fc.nat({ max: 20 }),
      percent: fc.integer({ min: 1, max: 100 }),
      day,
    }),
    fc.record({ kind: fc.constant('reversal' as const), amount, day }),
  );
  type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

  const perform = (step: Act) =>
    books.run(async (tx) => {
      if (step.kind === 'sale') {
        const vat = Math.round(step.amount / 5);
        return books.ledger.post(tx, sale(books.customers[step.customer]!, cents(step.amount), cents(vat), step.day));
      }
      if (step.kind === 'memorial') return books.ledger.post(tx, memorial(cents(step.amount), step.day));
      if (step.kind === 'reversal') {
        const { entryId } = await books.ledger.post(tx, memorial(cents(step.amount), step.day));
        return books.ledger.reverse(tx, entryId, localDate(step.day), 'toch niet');
      }
      const items = await readOpenItems(tx, localDate('2026-12-31'));
      const item = items[step.nth % Math.max(items.length, 1)];
      if (!item) return undefined;
      const part = Math.max(1, Math.floor((item.open * step.percent) / 100));
      return books.ledger.post(tx, receipt(item.relationId, cents(part), item.openItemId, step.day));
    });

  it('the books balance and debtors tie out on every day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), day, async (acts, onDay) => {
        for (const step of acts) await perform(step);
        const [balance, tieOut] = await books.run(
          async (tx) =>
            [
              await readTrialBalance(tx, localDate('2026-11-01'), localDate(onDay)),
              await readTieOut(tx, localDate(onDay)),
            ] as const,
        );
        expect(balance.totals).toMatchObject({ opening: 0, closing: 0, debit: balance.totals.credit });
        expect(tieOut.map(({ difference }) => difference)).toEqual([0, 0]);
      }),
      { numRuns: 25 },
    );
    for (const journal of ['sales', 'bank', 'memorial']) {
      const numbers = await numbersOf(journal);
      expect(numbers).toEqual(oneTo(numbers.length));
    }
  });

  it('another co-operative sees none of it', async () => {
    const [row] = await books.sql<{ count: number }>(`select count(*)::int from journal_line`);
    expect(row!.count).toBeGreaterThan(50);
    await books.run(async (tx) => {
      await tx.execute(`set local app.cooperative_id = '${newId()}'`);
      for (const table of [
        'journal_entry',
        'journal_line',
        'open_item',
        'open_item_settlement',
        'ledger_account',
        'accounting_period',
      ])
        expect(await tx.query(`select 1 from ${table}`)).toEqual([]);
    });
  });
});

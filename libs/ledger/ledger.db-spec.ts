import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cents, localDate, newId, type Id } from '#libs/kernel/index.js';
import { memorial, openBooks, receipt, sale, type TestBooks } from '#test/support/books.js';
import { readTieOut, readTrialBalance } from './data/balances.js';
import { readJournalEntries, readJournalEntry } from './data/journal-entries.js';
import { readOpenAmounts, readOpenItems } from './data/open-items.js';

let books: TestBooks;
let customer: Id;
let other: Id;
beforeAll(async () => {
  books = await openBooks();
  [customer, other] = books.customers as [Id, Id];
});
afterAll(() => books.close());

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('posting', () => {
  it('writes the entry, its lines and its open item under the next number of the journal', async () => {
    const draft = sale(customer, cents(10_000), cents(2_100));
    const first = await books.run((tx) => books.ledger.post(tx, draft));
    const second = await books.run((tx) => books.ledger.post(tx, sale(other, cents(200), cents(42))));
    expect(second).toMatchObject({ number: first.number + 1, isNew: true });

    const entry = await books.run((tx) => readJournalEntry(tx, first.entryId));
    expect(entry).toMatchObject({
      journal: 'sales',
      year: 2026,
      period: '2026-10',
      date: '2026-10-15',
      sourceId: draft.sourceId,
      reversedBy: null,
    });
    expect(entry!.lines.map((line) => [line.lineNo, line.account, line.debit, line.credit])).toEqual([
      [1, '1300', 12_100, 0],
      [2, '8000', 0, 10_000],
      [3, '1800', 0, 2_100],
    ]);
    const open = await books.run((tx) => readOpenAmounts(tx, 'invoice', [draft.sourceId, newId()]));
    expect([...open]).toEqual([[draft.sourceId, { openItemId: expect.any(String), open: 12_100 }]]);
  });

  it('does nothing the second time the same event is posted', async () => {
    const draft = sale(customer, cents(5_000), cents(1_050));
    const first = await books.run((tx) => books.ledger.post(tx, draft));
    const again = await books.run((tx) => books.ledger.postMany(tx, [draft, draft]));
    expect(again).toEqual([0, 0].map(() => ({ ...first, isNew: false })));
    const entries = await books.run((tx) => readJournalEntries(tx, { sourceId: draft.sourceId, limit: 10 }));
    expect(entries).toHaveLength(1);
  });

  it('numbers many at once per journal, in the order given', async () => {
    const drafts = [memorial(cents(1)), sale(customer, cents(100), cents(21)), memorial(cents(2)), memorial(cents(3))];
    const posted = await books.run((tx) => books.ledger.postMany(tx, drafts));
    const [first] = posted;
    expect([posted[2]!.number, posted[3]!.number]).toEqual([first!.number + 1, first!.number + 2]);
    const entry = await books.run((tx) => readJournalEntry(tx, posted[2]!.entryId));
    expect(entry!.lines[0]!.debit).toBe(2);
  });

  it('gives the number back when the transaction is rolled back', async () => {
    const before = await books.run((tx) => books.ledger.post(tx, memorial(cents(1))));
    const refused = books.run(async (tx) => {
      await books.ledger.post(tx, memorial(cents(1)));
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    const after = await books.run((tx) => books.ledger.post(tx, memorial(cents(1))));
    expect(after.number).toBe(before.number + 1);
  });

  it('asks the database twice, however many there are', async () => {
    await books.run(async (tx) => {
      const asked = jest.spyOn(tx, 'query');
      await books.ledger.post(tx, sale(customer, cents(100), cents(21)));
      expect(asked).toHaveBeenCalledTimes(2);
      await books.ledger.postMany(
        tx,
        [1, 2, 3, 4, 5].map(() => sale(customer, cents(100), cents(21))),
      );
      expect(asked).toHaveBeenCalledTimes(4);
    });
  });

  it('writes nothing of many when one of them is refused', async () => {
    const good = memorial(cents(1));
    const wrong = { ...memorial(cents(1)), date: localDate('2031-01-01') };
    await expect(books.run((tx) => books.ledger.postMany(tx, [good, wrong]))).rejects.toThrow(code('period_missing'));
    expect(await books.run((tx) => readJournalEntries(tx, { sourceId: good.sourceId, limit: 1 }))).toEqual([]);
  });

  it('refuses a customer that another co-operative has', async () => {
    const draft = sale(newId(), cents(100), cents(21));
    await expect(books.run((tx) => books.ledger.post(tx, draft))).rejects.toThrow(code('card_missing'));
  });
});

describe('settling', () => {
  it('takes a payment off what is open, and no more than that', async () => {
    const draft = sale(customer, cents(10_000), cents(2_100));
    await books.run((tx) => books.ledger.post(tx, draft));
    const rest = async () =>
      (await books.run((tx) => readOpenAmounts(tx, 'invoice', [draft.sourceId]))).get(draft.sourceId)!;
    const { openItemId } = await rest();
    await books.run((tx) => books.ledger.post(tx, receipt(customer, cents(10_000), openItemId)));
    expect((await rest()).open).toBe(2_100);
    const tooMuch = books.run((tx) => books.ledger.post(tx, receipt(customer, cents(2_101), openItemId)));
    await expect(tooMuch).rejects.toThrow(code('settlement_too_large'));
    const elsewhere = books.run((tx) => books.ledger.post(tx, receipt(other, cents(100), openItemId)));
    await expect(elsewhere).rejects.toThrow(code('open_item_unknown'));
    await books.run((tx) => books.ledger.post(tx, receipt(customer, cents(2_100), openItemId)));
    const listed = (day: string) => books.run((tx) => readOpenItems(tx, localDate(day)));
    expect((await listed('2026-10-20')).map((item) => item.openItemId)).not.toContain(openItemId);
    expect((await listed('2026-10-19')).find((item) => item.openItemId === openItemId)?.open).toBe(12_100);
  });

  it('does not let two payments at the same moment both take the whole', async () => {
    const draft = sale(customer, cents(1_000), cents(210));
    await books.run((tx) => books.ledger.post(tx, draft));
    const item = (await books.run((tx) => readOpenAmounts(tx, 'invoice', [draft.sourceId]))).get(draft.sourceId)!;
    const pay = () => books.run((tx) => books.ledger.post(tx, receipt(customer, cents(1_210), item.openItemId)));
    const outcomes = await Promise.allSettled([pay(), pay(), pay(), pay()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('sets an invoice off against its credit note, once', async () => {
    const invoice = sale(customer, cents(10_000), cents(2_100));
    const note = sale(customer, cents(4_000), cents(840));
    const credit = {
      ...note,
      lines: note.lines.map(({ debit, credit: amount, ...line }) => ({
        ...line,
        ...(debit ? { credit: debit } : { debit: amount! }),
      })),
    };
    await books.run((tx) => books.ledger.postMany(tx, [invoice, credit]));
    const open = () => books.run((tx) => readOpenAmounts(tx, 'invoice', [invoice.sourceId, note.sourceId]));
    const items = await open();
    const offset = {
      openItemId: items.get(invoice.sourceId)!.openItemId,
      againstId: items.get(note.sourceId)!.openItemId,
      on: localDate('2026-10-31'),
      sourceKey: `invoice:${note.sourceId}:credited`,
    };
    expect(await books.run((tx) => books.ledger.offset(tx, offset))).toBe(4_840);
    expect(await books.run((tx) => books.ledger.offset(tx, offset))).toBe(0);
    expect([...(await open()).values()].map((item) => item.open)).toEqual([7_260, 0]);
  });
});

describe('reversing', () => {
  it('posts the mirror once; the mirror can be reversed once itself', async () => {
    const { entryId } = await books.run((tx) => books.ledger.post(tx, memorial(cents(777))));
    const reverse = (id: Id) =>
      books.run((tx) => books.ledger.reverse(tx, id, localDate('2026-10-31'), 'dubbel geboekt'));
    const mirror = await reverse(entryId);
    await expect(reverse(entryId)).rejects.toThrow(code('already_reversed'));
    const entries = await Promise.all(
      [entryId, mirror.entryId].map((id) => books.run((tx) => readJournalEntry(tx, id))),
    );
    expect(entries[0]!.reversedBy).toBe(mirror.entryId);
    expect(entries[1]).toMatchObject({ reversalOf: entryId, date: '2026-10-31' });
    expect(entries[1]!.lines.map((line) => [line.account, line.debit, line.credit])).toEqual([
      ['4200', 0, 777],
      ['1000', 777, 0],
    ]);
    await reverse(mirror.entryId);
    await expect(reverse(mirror.entryId)).rejects.toThrow(code('already_reversed'));
  });

  it('happens once when several try at the same moment', async () => {
    const { entryId } = await books.run((tx) => books.ledger.post(tx, memorial(cents(5))));
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map(() => books.run((tx) => books.ledger.reverse(tx, entryId, localDate('2026-10-31'), 'te laat'))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'already_reversed' });
  });

  it('leaves an invoice to its credit note, and knows no entry of nobody', async () => {
    const { entryId } = await books.run((tx) => books.ledger.post(tx, sale(customer, cents(100), cents(21))));
    const reverse = (id: Id) => books.run((tx) => books.ledger.reverse(tx, id, localDate('2026-10-31'), 'fout'));
    await expect(reverse(entryId)).rejects.toThrow(code('reversal_needs_document'));
    await expect(reverse(newId())).rejects.toThrow(code('not_found'));
  });
});

describe('the books as a whole', () => {
  it('balance, and debtors are the sum of their open items on every day', async () => {
    for (const day of ['2026-10-14', '2026-10-15', '2026-10-20', '2026-12-31'].map(localDate)) {
      const [balance, tieOut] = await books.run(
        async (tx) => [await readTrialBalance(tx, localDate('2026-01-01'), day), await readTieOut(tx, day)] as const,
      );
      expect(balance.totals).toMatchObject({ opening: 0, closing: 0 });
      expect(balance.totals.debit).toBe(balance.totals.credit);
      expect(tieOut.map(({ account, difference }) => [account, difference])).toEqual([
        ['1300', 0],
        ['1600', 0],
      ]);
    }
  });
});

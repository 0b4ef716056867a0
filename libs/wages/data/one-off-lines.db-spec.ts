import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cents, newId, type Id } from '#libs/kernel/index.js';
import { openBooks, type TestBooks } from '#test/support/books.js';
import { addWageLines, takeWageLines, waitingWageLines, withdrawWageLines } from './one-off-lines.js';

let books: TestBooks;
beforeAll(async () => {
  books = await openBooks();
});
afterAll(() => books.close());

const add = (source_id: Id) =>
  books.run((tx) => {
    const line = { member_id: books.memberId, kind: 'profit_bonus' as const, amount: cents(12_345), for_year: 2025 };
    return addWageLines(tx, [{ ...line, source_kind: 'profit_appropriation', source_id }]);
  });
const waiting = () => books.run((tx) => waitingWageLines(tx));
const take = (ids: readonly Id[], by = newId()) => books.run((tx) => takeWageLines(tx, ids, by));
const outcomes = async (acts: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(acts)).map((one) =>
    one.status === 'fulfilled' ? 'done' : (one.reason as { code: string }).code,
  );

describe('one-off pay', () => {
  it('waits once, however often its source asks', async () => {
    const source = newId();
    await Promise.all([add(source), add(source), add(source)]);
    expect((await waiting()).map(({ amount, source_id }) => [source_id, amount])).toEqual([[source, 12_345]]);
  });

  it('is taken by one of many that reach for it at once', async () => {
    const ids = (await waiting()).map(({ line_id }) => line_id);
    const all = await outcomes(Array.from({ length: 6 }, () => take(ids)));
    expect(all.sort()).toEqual(['done', ...Array.from({ length: 5 }, () => 'wage_line_taken')]);
    expect(await waiting()).toEqual([]);
  });

  it('is either taken or withdrawn, never both', async () => {
    const source = newId();
    await add(source);
    const ids = (await waiting()).map(({ line_id }) => line_id);
    const [taken, withdrawn] = await outcomes([take(ids), books.run((tx) => withdrawWageLines(tx, source))]);
    expect([
      ['done', 'wage_line_taken'],
      ['wage_line_withdrawn', 'done'],
    ]).toContainEqual([taken, withdrawn]);
    expect(await waiting()).toEqual([]);
  });

  it('that was withdrawn stays so, also in the database, and withdrawing again changes nothing', async () => {
    const source = newId();
    await add(source);
    const ids = (await waiting()).map(({ line_id }) => line_id);
    expect(await books.run((tx) => withdrawWageLines(tx, source))).toBe(1);
    expect(await books.run((tx) => withdrawWageLines(tx, source))).toBe(0);
    await expect(take(ids)).rejects.toMatchObject({ code: 'wage_line_withdrawn' });
    const change = books.sql(`update one_off_wage_line set withdrawn_at = null where source_id = $1`, [source]);
    await expect(change).rejects.toMatchObject({ code: 'CK745' });
  });
});

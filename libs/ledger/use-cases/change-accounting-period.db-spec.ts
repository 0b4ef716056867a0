import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cents } from '#libs/kernel/index.js';
import type { Role } from '#libs/platform/index.js';
import { memorial, openBooks, type TestBooks } from '#test/support/books.js';
import type { PeriodState } from '../core/period-state.js';
import { openYear, readPeriods } from '../data/accounting-periods.js';
import { ChangeAccountingPeriod } from './change-accounting-period.js';

let books: TestBooks;
beforeAll(async () => {
  books = await openBooks();
});
afterAll(() => books.close());

const find = async (period: string) => (await books.run(readPeriods)).find((each) => each.period === period)!;
const change = async (period: string, state: PeriodState, reason?: string) =>
  books.module
    .get(ChangeAccountingPeriod)
    .run(books.as(['bookkeeper']), { period, state, reason, version: (await find(period)).version });
const post = (date: string, roles: Role[]) =>
  books.run((tx) => books.ledger.post(tx, memorial(cents(100), date)), roles);

describe('accounting periods', () => {
  it('are the twelve months of a year, made once', async () => {
    await books.run((tx) => openYear(tx, 2026));
    await books.run((tx) => openYear(tx, 2028));
    const periods = await books.run(readPeriods);
    expect(periods).toHaveLength(24);
    expect(periods[10]).toMatchObject({ period: '2028-02', year: 2028, startsOn: '2028-02-01', endsOn: '2028-02-29' });
    expect(periods.every(({ state }) => state === 'open')).toBe(true);
  });

  it('closed softly take the entries of the bookkeeper and of nobody else', async () => {
    await change('2026-03', 'soft_closed');
    await expect(post('2026-03-31', ['board'])).rejects.toMatchObject({ code: 'period_soft_closed' });
    await expect(post('2026-03-31', ['bookkeeper'])).resolves.toMatchObject({ isNew: true });
    await expect(post('2026-04-01', ['board'])).resolves.toMatchObject({ isNew: true });
  });

  it('locked take nothing, and are reopened with a reason that is kept', async () => {
    await change('2026-02', 'locked');
    await expect(post('2026-02-28', ['bookkeeper'])).rejects.toMatchObject({
      code: 'period_locked',
      params: { period: '2026-02' },
    });
    await expect(change('2026-02', 'open')).rejects.toMatchObject({ code: 'period_reopening_needs_reason' });
    expect(await change('2026-02', 'open', 'factuur vergeten')).toMatchObject({ state: 'open', version: 3 });
    await expect(post('2026-02-28', ['bookkeeper'])).resolves.toMatchObject({ isNew: true });
    const audits = await books.sql(`select changes from audit where action = 'accounting_period.changed' order by at`);
    expect(audits.at(-1)!.changes).toEqual({
      period: '2026-02',
      from: 'locked',
      to: 'open',
      reason: 'factuur vergeten',
    });
  });

  it('are changed only in the version that was seen', async () => {
    const old = { period: '2026-05', state: 'locked' as const, version: 1 };
    const run = () => books.module.get(ChangeAccountingPeriod).run(books.as(['bookkeeper']), old);
    await run();
    await expect(run()).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('wait with the lock for a posting under way, and keep out what comes after', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let posted = () => {};
    const started = new Promise<void>((resolve) => (posted = resolve));
    const underWay = books.run(async (tx) => {
      await books.ledger.post(tx, memorial(cents(100), '2026-06-30'));
      posted();
      await held;
    });
    await started;
    const order: string[] = [];
    const locked = change('2026-06', 'locked').then(() => order.push('locked'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    order.push('released');
    release();
    await Promise.all([underWay, locked]);
    expect(order).toEqual(['released', 'locked']);
    await expect(post('2026-06-30', ['bookkeeper'])).rejects.toMatchObject({ code: 'period_locked' });
  });
});

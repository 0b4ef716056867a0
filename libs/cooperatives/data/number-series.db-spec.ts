import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '#libs/kernel/index.js';
import { TenantContext, Transactions, type Tx } from '#libs/platform/index.js';
import { giveCooperative, openOffice, type TestOffice } from '#test/support/office.js';
import { claimNumber, takeNumber } from './number-series.js';

let office: TestOffice;
let inCooperative: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  const context = TenantContext.forJob(await giveCooperative(office), 'test', systemClock);
  inCooperative = (work) => office.app.get(Transactions, { strict: false }).run(context, work);
});
afterAll(() => office.close());

describe('a series of numbers', () => {
  it('has no gap and no double, however many take one at once', async () => {
    const taken = await Promise.all(Array.from({ length: 30 }, () => inCooperative((tx) => takeNumber(tx, 'a'))));
    expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('gives the number of a refused act to the next one', async () => {
    const refused = inCooperative(async (tx) => {
      await takeNumber(tx, 'b');
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    expect(await inCooperative((tx) => takeNumber(tx, 'b'))).toBe(1);
  });

  it('starts again every year, and goes on after the highest one somebody chose', async () => {
    await inCooperative((tx) => claimNumber(tx, 'c', 12, 2026));
    await inCooperative((tx) => claimNumber(tx, 'c', 5, 2026));
    expect(await inCooperative((tx) => takeNumber(tx, 'c', 2026))).toBe(13);
    expect(await inCooperative((tx) => takeNumber(tx, 'c', 2027))).toBe(1);
    expect(await inCooperative((tx) => takeNumber(tx, 'c'))).toBe(1);
  });
});

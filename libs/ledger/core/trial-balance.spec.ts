import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents } from '#libs/kernel/index.js';
import { trialBalance, type AccountSums } from './trial-balance.js';

const account = (number: string, sums: Partial<AccountSums>): AccountSums => ({
  number,
  nameNl: number,
  nameEn: number,
  type: 'asset',
  role: null,
  earlierYears: cents(0),
  earlierThisYear: cents(0),
  debit: cents(0),
  credit: cents(0),
  ...sums,
});

describe('the trial balance', () => {
  it('opens results at nil and carries what earlier years left to the year result', () => {
    const { rows, totals } = trialBalance([
      account('0590', { type: 'equity', role: 'year_result' }),
      account('1010', { earlierYears: cents(70_000), earlierThisYear: cents(5_000), debit: cents(3_000) }),
      account('4000', { type: 'expense', earlierYears: cents(30_000) }),
      account('8000', {
        type: 'revenue',
        earlierYears: cents(-100_000),
        earlierThisYear: cents(-5_000),
        credit: cents(3_000),
      }),
      account('9000', { type: 'revenue' }),
    ]);
    expect(
      rows.map(({ number, opening, debit, credit, closing }) => [number, opening, debit, credit, closing]),
    ).toEqual([
      ['0590', -70_000, 0, 0, -70_000],
      ['1010', 75_000, 3_000, 0, 78_000],
      ['8000', -5_000, 0, 3_000, -8_000],
    ]);
    expect(totals).toEqual({ opening: 0, debit: 3_000, credit: 3_000, closing: 0 });
  });

  it('keeps its totals whatever the accounts are', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(cents);
    const sums = fc.record({
      type: fc.constantFrom<AccountSums['type']>('asset', 'revenue', 'expense'),
      earlierYears: amount,
    });
    fc.assert(
      fc.property(fc.array(sums, { maxLength: 30 }), (given) => {
        const accounts = given.map((entry, i) => account(String(1000 + i), entry));
        const all = [...accounts, account('0590', { type: 'equity', role: 'year_result' })];
        const { totals } = trialBalance(all);
        expect(totals.opening).toBe(given.reduce((total, { earlierYears }) => total + earlierYears, 0));
        expect(totals.closing).toBe(totals.opening);
      }),
    );
  });
});

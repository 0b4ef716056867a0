import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate } from '#libs/kernel/index.js';
import { contestedFrom, cutContested } from './exit-dispute.js';

const terms = (...amounts: number[]) =>
  amounts.map((amount, index) => ({
    number: index + 1,
    due_on: localDate(`20${27 + index}-12-31`),
    amount: cents(amount),
  }));

describe('what is contested of a refund', () => {
  it.each([
    ['nothing', 0, 2, undefined],
    ['the last term', 300, 1, undefined],
    ['both terms', 700, 0, undefined],
    ['more than is left', 900, 0, undefined],
    [
      'a part of the last',
      100,
      1,
      [
        ['2027-12-31', 400],
        ['2028-12-31', 200],
        ['2028-12-31', 100],
      ],
    ],
    [
      'the last and a part of the one before',
      350,
      0,
      [
        ['2027-12-31', 350],
        ['2027-12-31', 50],
        ['2028-12-31', 300],
      ],
    ],
  ])('can be %s', (_, contested, place, expected) => {
    const open = terms(400, 300);
    expect(contestedFrom(open, cents(contested))).toBe(place);
    const cut = cutContested(open, cents(contested), 8);
    expect(cut?.map(({ amount, due_on }) => [due_on, amount])).toEqual(expected);
    if (cut) expect(cut.map(({ number }) => number)).toEqual([8, 9, 10]);
  });

  it('stands apart to the cent once it was cut, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 20_000 }),
        (amounts, wanted) => {
          const open = terms(...amounts);
          const total = amounts.reduce((sum, one) => sum + one, 0);
          const contested = cents(Math.min(wanted, total));
          const cut = cutContested(open, contested, 1) ?? open;
          const waiting = cut.slice(contestedFrom(cut, contested));
          expect(cut.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
          expect(waiting.reduce((sum, { amount }) => sum + amount, 0)).toBe(contested);
          expect(cut.every(({ amount }) => amount > 0)).toBe(true);
        },
      ),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from './decimal.js';
import { add, cents, formatEuro, multiply, negate, parseEuro, roundToCents, spread, sum } from './money.js';

const anyCents = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(cents);

describe('rounding to cents', () => {
  // 20.124 → 20.12 and 20.125 → 20.13: the Belastingdienst's own example
  it.each([
    ['2012.4', 2012],
    ['2012.5', 2013],
    ['-2012.5', -2013],
    ['-2012.4', -2012],
    ['0.5', 1],
    ['-0.4', 0],
  ])('%s cents becomes %i', (value, expected) => {
    expect(roundToCents(new Decimal(value))).toBe(expected);
  });

  it('mirrors: a credit is rounded as its debit', () => {
    fc.assert(
      fc.property(anyCents, fc.integer({ min: 0, max: 10_000 }), (amount, permyriad) => {
        const factor = new Decimal(permyriad).div(10_000);
        expect(multiply(negate(amount), factor)).toBe(negate(multiply(amount, factor)));
      }),
    );
  });
});

describe('the written form', () => {
  it.each([
    '2143.1',
    '2143.100',
    '2.143,10',
    '1e3',
    '',
    '-',
    ' 1.00',
    '1.00 ',
    '+1.00',
    '.50',
    '١.٠٠',
    '1234567890123.00',
  ])('does not read %j', (text) => {
    expect(parseEuro(text)).toBeUndefined();
  });

  it('comes back as it went', () => {
    fc.assert(fc.property(anyCents, (amount) => expect(parseEuro(formatEuro(amount))).toBe(amount)));
  });

  it('writes cents below a euro', () => {
    expect([0, 5, -5, 50, 100, -12345].map((n) => formatEuro(cents(n)))).toEqual([
      '0.00',
      '0.05',
      '-0.05',
      '0.50',
      '1.00',
      '-123.45',
    ]);
  });
});

describe('spreading', () => {
  it('puts the odd cents in front', () => {
    expect(spread(cents(100_000), 3)).toEqual([33_334, 33_333, 33_333]);
    expect(spread(cents(-5), 2)).toEqual([-3, -2]);
  });

  it('loses no cent and differs by at most one', () => {
    fc.assert(
      fc.property(anyCents, fc.integer({ min: 1, max: 400 }), (amount, parts) => {
        const terms = spread(amount, parts);
        expect(sum(terms)).toBe(amount);
        expect(Math.max(...terms) - Math.min(...terms)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('refuses an amount that would not be exact', () => {
  expect(() => cents(0.5)).toThrow(RangeError);
  expect(() => cents(Number.NaN)).toThrow(RangeError);
  expect(() => add(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow(RangeError);
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ceilDiv, divide, exact, floorDiv, formatRate, halfUpDiv, parseRate, portion, rate } from './numbers.js';

describe('whole-number arithmetic', () => {
  const dividend = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  const divisor = fc.integer({ min: 1, max: 1_000_000_000 });

  it('divides like unlimited integers do', () => {
    fc.assert(
      fc.property(dividend, divisor, (n, d) => {
        const down = BigInt(n) / BigInt(d);
        expect(BigInt(floorDiv(n, d))).toBe(down);
        expect(BigInt(ceilDiv(n, d))).toBe(down + (BigInt(n) % BigInt(d) > 0n ? 1n : 0n));
        const k = BigInt(n) / BigInt(d);
        if (k > 0n) expect(BigInt(floorDiv(Number(k * BigInt(d) - 1n), d))).toBe(k - 1n);
      }),
    );
  });

  it('rounds half up, and mirrors below zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), divisor, (n, d) => {
        expect(BigInt(halfUpDiv(n, d))).toBe((2n * BigInt(n) + BigInt(d)) / (2n * BigInt(d)));
        for (const how of ['down', 'up', 'half_up'] as const) expect(divide(-n, d, how)).toBe(0 - divide(n, d, how));
      }),
    );
  });

  it('refuses what is no longer exact', () => {
    expect(() => exact(2 ** 53)).toThrow(RangeError);
    expect(() => exact(0.5)).toThrow(RangeError);
    expect(() => portion(9e12, rate(99_999), 'down')).toThrow(RangeError);
  });

  it.each([
    ['35.75', 35_750],
    ['8.324', 8_324],
    ['-31.01', -31_010],
    ['15', 15_000],
    ['0.5', 500],
  ])('reads %s percent as %i', (text, value) => {
    expect(parseRate(text)).toBe(value);
  });

  it.each(['', '1.2345', 'abc', '1,5', '.5', '1e3', '1234', ' 1'])('does not read %j as a percentage', (text) => {
    expect(parseRate(text)).toBeUndefined();
  });

  it('writes a rate with two or three decimals', () => {
    expect([35_750, 8_324, -31_010, 500, 0].map((value) => formatRate(rate(value)))).toEqual([
      '35.75',
      '8.324',
      '-31.01',
      '0.50',
      '0.00',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { cents } from '#libs/kernel/index.js';
import { offsetAmount } from './settlement.js';

describe('setting two open items off', () => {
  it.each([
    [12_100, -12_100, 12_100],
    [12_100, -5_000, 5_000],
    [-5_000, 12_100, -5_000],
    [12_100, 0, 0],
    [0, 0, 0],
  ])('%d against %d settles %d of the first', (first, second, settled) => {
    expect(offsetAmount(cents(first), cents(second))).toBe(settled);
  });

  it('needs a debt and a credit', () => {
    expect(() => offsetAmount(cents(100), cents(100))).toThrow(
      expect.objectContaining({ code: 'offset_needs_opposites' }),
    );
  });
});

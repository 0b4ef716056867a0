import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitMinutes } from './split.js';

describe('minutes over several customers', () => {
  it.each<[number, (string | number)[], number[]]>([
    [60, [50, 50], [30, 30]],
    [61, [50, 50], [31, 30]],
    [100, ['33.33', '33.33', '33.34'], [33, 33, 34]],
    [1, [40, 60], [0, 1]],
    [1, [50, 50], [1, 0]],
    [480, ['12.5', '87.5'], [60, 420]],
    [7, [10, 20, 70], [1, 1, 5]],
  ])('%i by %j is %j', (minutes, percents, parts) => {
    expect(splitMinutes(minutes, percents)).toEqual(parts);
  });

  it('loses and makes no minute, and is never a minute off', () => {
    const shares = fc
      .array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 6 })
      .map((cuts) => [...new Set([0, ...cuts.map((cut) => cut % 10_000), 10_000])].sort((a, b) => a - b))
      .map((cuts) => cuts.slice(1).map((cut, index) => (cut - cuts[index]!) / 100));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), shares, (minutes, percents) => {
        const parts = splitMinutes(minutes, percents);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(minutes);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (minutes * percents[index]!) / 100)).toBeLessThan(1 + 1e-9);
        });
      }),
    );
  });
});

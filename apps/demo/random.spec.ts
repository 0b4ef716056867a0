import { describe, expect, it } from '@jest/globals';
import { Random } from './random.js';

describe('chance', () => {
  it('is the same for the same words and another for others', () => {
    const draws = (...words: string[]) =>
      Array.from(
        { length: 5 },
        (
          (random) => () =>
            random.next()
        )(new Random(...words)),
      );
    expect(draws('a', 'b')).toEqual(draws('a', 'b'));
    expect(draws('a', 'b')).not.toEqual(draws('ab'));
  });

  it('is spread evenly over whole numbers, both ends included', () => {
    const random = new Random('dice');
    const thrown = new Map<number, number>();
    for (let i = 0; i < 6_000; i++) {
      const eyes = random.whole(1, 6);
      thrown.set(eyes, (thrown.get(eyes) ?? 0) + 1);
    }
    expect([...thrown.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    // five standard deviations (√(6000 × 1/6 × 5/6) ≈ 29) around 1000
    for (const count of thrown.values()) expect(Math.abs(count - 1_000)).toBeLessThan(145);
  });
});

import { describe, expect, it } from '@jest/globals';
import { choicesOf, eachTime } from './instalments';

describe('paying a share in times', () => {
  it.each([
    [1, [1]],
    [3, [1, 3]],
    [10, [1, 5, 10]],
    [36, [1, 5, 10, 20, 36]],
    [40, [1, 5, 10, 20, 40]],
    [60, [1, 5, 10, 20, 40, 60]],
  ])('in at most %d', (most, choices) => expect(choicesOf(most)).toEqual(choices));

  it.each([
    ['1000.00', 40, '25.00'],
    ['100.00', 3, null],
    ['1000.00', 1, null],
    ['0.10', 2, '0.05'],
  ])('%s in %d', (amount, times, each) => expect(eachTime(amount, times)).toBe(each));
});

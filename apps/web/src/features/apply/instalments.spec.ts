import { describe, expect, it } from '@jest/globals';
import { choicesOf, obligationOf, timesOf } from './instalments';

describe('paying a share in times', () => {
  it.each([
    [1, [1]],
    [3, [1, 3]],
    [10, [1, 5, 10]],
    [36, [1, 5, 10, 20, 36]],
    [40, [1, 5, 10, 20, 40]],
    [60, [1, 5, 10, 20, 40, 60]],
  ])('in at most %d', (most, choices) => expect(choicesOf(most)).toEqual(choices));

  it('is about every share a member takes', () => {
    const setting = (name: string, value: string) => ({ setting: name, value, name, reads: '', law: '', article: '' });
    const settings = [setting('share_amount', '250.50'), setting('share_count', '2')];
    expect(obligationOf({ name: '', legal_name: '', settings })).toBe('501.00');
  });

  it.each([
    ['1000.00', 40, { first: 40, amount: '25.00', later: null }],
    ['100.00', 3, { first: 1, amount: '33.34', later: '33.33' }],
    ['1000.00', 36, { first: 28, amount: '27.78', later: '27.77' }],
    ['1000.00', 1, null],
    ['0.10', 2, { first: 2, amount: '0.05', later: null }],
  ])('%s in %d', (amount, times, terms) => expect(timesOf(amount, times)).toEqual(terms));
});

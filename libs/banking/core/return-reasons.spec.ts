import { describe, expect, it } from '@jest/globals';
import { mayGoAgain, returnRule } from './return-reasons.js';

describe('what comes back', () => {
  it.each([
    ['AM04', 'retry', 'keep'],
    ['MD06', 'ask', 'keep'],
    ['MD01', 'stop', 'block'],
    ['MD07', 'desk', 'end'],
    ['MS02', 'ask', 'keep'],
    ['AC01', 'ask', 'block'],
    ['AC04', 'ask', 'block'],
    ['AC06', 'ask', 'block'],
    ['BE05', 'configuration', 'keep'],
    ['SL01', 'ask', 'keep'],
    ['RR04', 'desk', 'keep'],
    ['ZZ99', 'desk', 'keep'],
  ])('%s: %s, mandate %s', (code, next, mandate) => expect(returnRule(code)).toEqual({ next, mandate }));

  it('goes again twice when there was not enough money, and never without a mandate', () => {
    expect([1, 2, 3].map((returns) => mayGoAgain('AM04', returns))).toEqual([true, true, false]);
    expect(mayGoAgain('MD01', 1)).toBe(false);
    expect(mayGoAgain('AC04', 1)).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { amounts, choose, percent, year } from '#test/support/profit.js';
import { appropriate } from './appropriation.js';
import type { Part } from './choices.js';

describe('what the articles say', () => {
  const rules = {
    reserves_least: { percent: 40, clause: 'artikel 21' },
    indivisible_least: { percent: 30, clause: 'artikel 21 lid 2' },
    members_most: { percent: 35, clause: '' },
  };
  const facts = year(1_001, { rules });
  const lawful = [percent('general_reserve', 10), percent('indivisible_reserve', 30), percent('wage_bonus', 35)];

  it('holds to the cent, and a bound that is no whole cent is on the side of the proposal', () => {
    expect(amounts(choose(lawful), facts)).toEqual({
      general_reserve: 100,
      indivisible_reserve: 300,
      wage_bonus: 351,
      carried_forward: 250,
    });
  });

  it.each<[string, Part[], object]>([
    [
      'profit_rule_reserves_least_clause',
      [percent('general_reserve', 9), ...lawful.slice(1)],
      { percent: 40, clause: 'artikel 21' },
    ],
    [
      'profit_rule_indivisible_least_clause',
      [percent('general_reserve', 30), percent('indivisible_reserve', 29)],
      { percent: 30, clause: 'artikel 21 lid 2' },
    ],
    ['profit_rule_members_most', [...lawful, percent('member_distribution', 1)], { percent: 35, clause: '' }],
  ])('is named when it is broken: %s', (code, parts, params) => {
    expect(() => appropriate(choose(parts), facts)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ code, params })] }),
    );
  });
});

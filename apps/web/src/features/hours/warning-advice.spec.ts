import { describe, expect, it } from '@jest/globals';
import { adviceFor, perRule } from './warning-advice';

describe('what to do about a working-time warning', () => {
  it.each([
    ['atw_adult_break_5_5', 'break'],
    ['atw_youth_break', 'break'],
    ['atw_adult_rest_day', 'rest'],
    ['atw_night_series_rest', 'rest'],
    ['atw_youth_rest_week', 'young'],
    ['atw_youth_night', 'young'],
    ['atw_c15_schoolday', 'young'],
    ['atw_adult_week', 'less'],
    ['atw_night_avg', 'less'],
  ])('%s: %s', (code, advice) => expect(adviceFor(code)).toBe(advice));

  it('is said once for a rule', () => {
    const [a, b, c] = [
      { code: 'a', n: 1 },
      { code: 'b', n: 2 },
      { code: 'a', n: 3 },
    ];
    expect(perRule([a, b, c])).toEqual([[a, c], [b]]);
  });
});

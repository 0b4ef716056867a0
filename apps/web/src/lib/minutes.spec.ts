import { describe, expect, it } from '@jest/globals';
import { showMinutes, typedMinutes } from './minutes';

describe('hours as people write them', () => {
  it.each([
    ['7:30', 450],
    ['7,5', 450],
    ['7.5', 450],
    ['7,25', 435],
    ['7u30', 450],
    ['8', 480],
    ['', 0],
    ['0:05', 5],
  ])('%s is %d minutes', (typed, minutes) => {
    expect(typedMinutes(typed)).toBe(minutes);
  });

  it.each(['7:60', 'acht', '7:5', '-3', '1:2:3'])('%s is not understood', (typed) => {
    expect(typedMinutes(typed)).toBeNull();
  });

  it('may pass a day in a total', () => {
    expect([450, 31_230, 0, -90].map(showMinutes)).toEqual(['7:30', '520:30', '0:00', '\u22121:30']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { MOST_ATTEMPTS, pauseAfter, verdictOn } from './pauses.js';

describe('attempts', () => {
  it('are ten at most, with growing pauses', () => {
    const pauses = Array.from({ length: 10 }, (_, done) => pauseAfter(done + 1));
    expect(MOST_ATTEMPTS).toBe(10);
    expect(pauses.slice(0, 9)).toEqual([...pauses.slice(0, 9)].sort((a, b) => a! - b!));
    expect(pauses[0]).toBe(5);
    expect(pauses[9]).toBeUndefined();
  });

  it.each([
    [200, 'delivered'],
    [204, 'delivered'],
    [301, 'again'],
    [400, 'again'],
    [410, 'gone'],
    [500, 'again'],
  ])('%i is taken as %s', (status, verdict) => {
    expect(verdictOn(status)).toBe(verdict);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readSince, writeSince } from './since.js';

describe('since', () => {
  it.each([
    [undefined, { place: 0 }],
    ['p0', { place: 0 }],
    ['p120', { place: 120 }],
    ['2026-10-01T00:00:00Z', { moment: new Date(Date.UTC(2026, 9, 1)) }],
    ['2026-10-01T02:00+02:00', { moment: new Date(Date.UTC(2026, 9, 1)) }],
  ])('%s is understood', (text, since) => {
    expect(readSince(text)).toEqual(since);
  });

  it.each(['', 'p', 'p-1', '120', 'yesterday', '2026-10-01', '2026-13-01T00:00:00Z', '9999-01-01T00:00:00Z', 'p1e3'])(
    '%s is refused',
    (text) => {
      expect(() => readSince(text)).toThrow(expect.objectContaining({ code: 'since' }));
    },
  );

  it('goes on after the last change seen, and stays where it was when there was none', () => {
    expect(writeSince({ place: 4 }, 9)).toBe('p9');
    expect(writeSince({ place: 4 }, undefined)).toBe('p4');
    expect(readSince(writeSince({ moment: new Date(0 + 1e12) }, undefined))).toEqual({ moment: new Date(1e12) });
  });
});

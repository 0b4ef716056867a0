import { describe, expect, it, jest } from '@jest/globals';
import { version } from 'uuid';
import { isId, newId } from './ids.js';

describe('new ids', () => {
  const ids = Array.from({ length: 20_000 }, newId);

  it('are ids of version 7, each another one', () => {
    expect(ids.every((id) => isId(id) && version(id) === 7)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sort as they were made, within a millisecond too', () => expect(ids.toSorted()).toEqual(ids));

  it('carry the moment', () => {
    const before = Date.now();
    const moment = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
    expect(moment).toBeGreaterThanOrEqual(before);
    expect(moment).toBeLessThanOrEqual(Date.now());
  });

  it('sort as they were made when the clock is set back', () => {
    const first = newId();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
    try {
      expect(newId() > first).toBe(true);
    } finally {
      clock.mockRestore();
    }
  });

  it('tell nothing of each other: their last six bytes are random', () => {
    const ends = ids.map((id) => id.slice(-12));
    expect(new Set(ends).size).toBe(ends.length);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate } from '#libs/kernel/index.js';
import { overfullDays, overlaps } from '../time-entry-rules.js';
import type { WorkedTime } from '../worked-time.js';
import { clashesOf } from './clashes.js';

const day = localDate('2026-09-07');
const worked = (start: string, end: string, minutes: number, date = day): WorkedTime => ({ date, start, end, minutes });
const refused = (rows: WorkedTime[], stored: WorkedTime[] = []) =>
  [
    ...clashesOf(
      rows.map((row, index) => ({ line: index + 2, worked: row })),
      stored,
    ),
  ].map(([line, { code, params }]) => [line, code, params.line ?? params.lines ?? params.date]);

describe('clashesOf', () => {
  it('refuses the later of two rows that overlap, and not one that only overlaps a refused row', () => {
    const rows = [worked('08:00', '10:00', 120), worked('09:00', '12:00', 180), worked('11:00', '13:00', 120)];
    expect(refused(rows)).toEqual([[3, 'import_overlaps_row', 2]]);
  });

  it('refuses what overlaps stored hours, over midnight too; touching is fine', () => {
    const stored = [worked('22:00', '02:00', 240, addDays(day, -1)), worked('12:00', '13:00', 60)];
    const rows = [worked('01:59', '03:00', 61), worked('03:00', '12:00', 540), worked('12:30', '14:00', 90)];
    expect(refused(rows, stored)).toEqual([
      [2, 'import_overlaps_stored', day],
      [4, 'import_overlaps_stored', day],
    ]);
  });

  it('refuses all rows of a day that would hold too much, together with what is stored', () => {
    const rows = [
      { date: day, minutes: 600 },
      { date: day, minutes: 500 },
      { date: addDays(day, 1), minutes: 900 },
    ];
    expect(refused(rows, [{ date: day, minutes: 400 }])).toEqual([
      [2, 'import_day_over_24', '2, 3'],
      [3, 'import_day_over_24', '2, 3'],
    ]);
    expect(refused(rows, [{ date: day, minutes: 340 }])).toEqual([]);
  });

  it('leaves nothing that overlaps or does not fit', () => {
    const time = fc.record({ at: fc.integer({ min: 0, max: 4_000 }), minutes: fc.integer({ min: 1, max: 700 }) });
    const clock = (at: number) => new Date(at * 60_000).toISOString().slice(11, 16);
    const row = time.map(({ at, minutes }) =>
      worked(clock(at), clock(at + minutes), minutes, addDays(day, Math.floor(at / 1_440))),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
        const out = new Set(refused(rows).map(([line]) => line));
        const kept = rows.filter((_, index) => !out.has(index + 2));
        expect(overlaps(kept)).toEqual([]);
        expect(overfullDays(kept)).toEqual([]);
      }),
    );
  });
});

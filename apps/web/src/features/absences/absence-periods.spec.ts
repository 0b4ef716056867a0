import { describe, expect, it } from '@jest/globals';
import type { Absence } from '../../lib/contract';
import { absencePeriods } from './absence-periods';

const day = (date: string, changes: Partial<Absence> = {}): Absence => ({
  member_id: 'a',
  member_name: 'Mollie Proef',
  date,
  kind: 'leave',
  part: 'day',
  minutes: null,
  note: '',
  entered_by_name: null,
  ...changes,
});

describe('periods of absence', () => {
  it('join days on end, over a weekend too', () => {
    const days = ['2026-11-05', '2026-11-06', '2026-11-09', '2026-11-11'].map((date) => day(date));
    expect(absencePeriods(days).map(({ from, until }) => [from, until])).toEqual([
      ['2026-11-05', '2026-11-09'],
      ['2026-11-11', '2026-11-11'],
    ]);
  });

  it('keep people, kinds and parts apart', () => {
    const days = [day('2026-11-05'), day('2026-11-06', { part: 'half' }), day('2026-11-06', { member_id: 'b' })];
    expect(absencePeriods(days)).toHaveLength(3);
  });
});

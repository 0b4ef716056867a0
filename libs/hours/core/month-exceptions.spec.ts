import { describe, expect, it } from '@jest/globals';
import { localDate, newId, type Month } from '#libs/kernel/index.js';
import { isException, monthFindings, type MemberWeek, type MonthMember } from './month-exceptions.js';

const id = newId();
const MONTH = '2026-09' as Month;
const AFTER = localDate('2026-10-20');

const member = (joined = '2026-01-01', ended: string | null = null): MonthMember => ({
  member_id: id,
  member_name: 'Mollie Proef',
  joined_on: localDate(joined),
  ended_on: ended === null ? null : localDate(ended),
});

const week = (monday: string, changes: Partial<MemberWeek> = {}): MemberWeek => ({
  member_id: id,
  monday: localDate(monday),
  open_minutes: 0,
  rejected_minutes: 0,
  submitted_minutes: 0,
  approved_minutes: 0,
  outside_minutes: 0,
  handed_in: false,
  absent: false,
  ...changes,
});

const brief = (...args: Parameters<typeof monthFindings>) =>
  monthFindings(...args).map(({ monday, finding, minutes }) => `${monday} ${finding} ${minutes}`);

describe('what stands out in a month', () => {
  it('tells not worked from not filled in', () => {
    const weeks = [
      week('2026-08-31', { approved_minutes: 480, handed_in: true }),
      week('2026-09-07', { handed_in: true }),
      week('2026-09-14', { absent: true }),
      week('2026-09-28', { open_minutes: 60, submitted_minutes: 30, rejected_minutes: 15 }),
    ];
    expect(brief(MONTH, [member()], weeks, AFTER)).toEqual([
      '2026-09-07 not_worked 0',
      '2026-09-14 absent 0',
      '2026-09-21 not_filled_in 0',
      '2026-09-28 not_submitted 60',
      '2026-09-28 rejected 15',
      '2026-09-28 not_approved 30',
    ]);
    expect(monthFindings(MONTH, [member()], weeks, AFTER).filter(isException)).toHaveLength(4);
  });

  it('shows hours of days on which somebody was not a member, also in weeks after the last one', () => {
    const weeks = [
      week('2026-09-14', { approved_minutes: 480, outside_minutes: 240 }),
      week('2026-09-28', { submitted_minutes: 60, outside_minutes: 60 }),
    ];
    const left = [member('2026-09-14', '2026-09-16')];
    expect(brief(MONTH, left, weeks, AFTER)).toEqual([
      '2026-09-14 not_a_member 240',
      '2026-09-28 not_approved 60',
      '2026-09-28 not_a_member 60',
    ]);
    expect(monthFindings(MONTH, left, weeks, AFTER).filter(isException)).toHaveLength(3);
    // the last day lay in the same week, in the month before
    const over = [week('2026-08-31', { approved_minutes: 60, outside_minutes: 60 })];
    expect(brief(MONTH, [member('2026-01-01', '2026-08-31')], over, AFTER)).toEqual(['2026-08-31 not_a_member 60']);
  });

  it('asks nothing of weeks before somebody joined, after the last day, or to come', () => {
    expect(brief(MONTH, [member('2026-09-16', '2026-09-22')], [], AFTER)).toEqual([
      '2026-09-14 not_filled_in 0',
      '2026-09-21 not_filled_in 0',
    ]);
    expect(brief(MONTH, [member('2026-10-01')], [], AFTER)).toEqual([]);
    expect(brief(MONTH, [member()], [], localDate('2026-09-08'))).toEqual([
      '2026-08-31 not_filled_in 0',
      '2026-09-07 not_filled_in 0',
    ]);
  });
});

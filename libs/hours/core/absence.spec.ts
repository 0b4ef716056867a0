import { describe, expect, it } from '@jest/globals';
import { localDate } from '#libs/kernel/index.js';
import { daysOfAbsence, withoutReason, type AbsenceMark } from './absence.js';

const mark = (changes: Partial<AbsenceMark> = {}): AbsenceMark => ({
  from: localDate('2026-11-05'),
  until: localDate('2026-11-10'),
  kind: 'leave',
  part: 'day',
  minutes: null,
  note: '',
  ...changes,
});

describe('the days of an absence', () => {
  it('are the working days of a period, and a Saturday when it is named alone', () => {
    expect(daysOfAbsence(mark())).toEqual(['2026-11-05', '2026-11-06', '2026-11-09', '2026-11-10']);
    const saturday = localDate('2026-11-07');
    expect(daysOfAbsence(mark({ from: saturday, until: saturday }))).toEqual(['2026-11-07']);
  });

  it.each<[Partial<AbsenceMark>, string]>([
    [{ until: localDate('2026-11-04') }, 'absence_range'],
    [{ until: localDate('2027-11-07') }, 'absence_range'],
    [{ part: 'hours' }, 'absence_minutes'],
    [{ minutes: 60 }, 'absence_minutes'],
    [{ kind: 'sickness', note: 'griep' }, 'absence_sickness_note'],
  ])('refuses %j as %s', (changes, code) => {
    expect(() => daysOfAbsence(mark(changes))).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ code })] }),
    );
  });

  it('hides why from who leads a project', () => {
    expect(withoutReason({ kind: 'sickness', note: '', part: 'day' })).toEqual({
      kind: 'absent',
      note: '',
      part: 'day',
    });
  });
});

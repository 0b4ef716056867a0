import { describe, expect, it } from '@jest/globals';
import { localDate, newId } from '#libs/kernel/index.js';
import { calendarText } from './calendar.js';

describe('a calendar', () => {
  const stamp = new Date('2026-09-01T12:00:00Z');
  const cooperative = newId();

  it('takes whole days, and instants where there are times', () => {
    const text = calendarText(
      'Uren',
      cooperative,
      [
        {
          uid: 'plan-1',
          title: 'Kantine 8:00',
          from: localDate('2026-09-07'),
          until: localDate('2026-09-13'),
          startsAt: null,
          endsAt: null,
        },
        {
          uid: 'entry-1',
          title: 'Plein; nacht',
          from: localDate('2026-10-24'),
          until: localDate('2026-10-24'),
          startsAt: new Date('2026-10-24T20:00:00Z'),
          endsAt: new Date('2026-10-25T06:30:00Z'),
        },
      ],
      stamp,
    );
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toContain(`UID:plan-1@${cooperative}`);
    expect(lines).toContain('DTSTART;VALUE=DATE:20260907');
    expect(lines).toContain('DTEND;VALUE=DATE:20260914');
    expect(lines).toContain('DTSTART:20261024T200000Z');
    expect(lines).toContain('DTEND:20261025T063000Z');
    expect(lines).toContain('SUMMARY:Plein\\; nacht');
  });
});

import { describe, expect, it } from '@jest/globals';
import { localDate, newId, type Id } from '#libs/kernel/index.js';
import { copyWeek, type CopyRequest } from './copy-week.js';
import type { StoredEntry } from './time-entry.js';

const [project, ended, activity, member] = [newId(), newId(), newId(), newId()];
const MONDAY = localDate('2026-09-07');

const entry = (date: string, changes: Partial<StoredEntry> = {}): StoredEntry => ({
  entryId: newId(),
  memberId: member,
  projectId: project,
  activityId: activity,
  date: localDate(date),
  minutes: 240,
  breakMinutes: 0,
  description: 'Soep',
  billable: true,
  state: 'approved',
  version: 3,
  ...changes,
});

const request = (stored: StoredEntry[], changes: Partial<CopyRequest> = {}): CopyRequest => ({
  from: MONDAY,
  to: localDate('2026-09-14'),
  stored,
  ground: {
    member: { name: 'Mollie Proef', joinedOn: localDate('2026-01-01'), endedOn: null },
    projects: new Map<Id, { name: string; startsOn: typeof MONDAY; endsOn: typeof MONDAY | null; leadMemberId: null }>([
      [project, { name: 'Kantine', startsOn: localDate('2026-01-01'), endsOn: null, leadMemberId: null }],
      [
        ended,
        { name: 'Plein', startsOn: localDate('2026-01-01'), endsOn: localDate('2026-09-12'), leadMemberId: null },
      ],
    ]),
    activities: new Map([[activity, { name: 'Koken', billable: true }]]),
  },
  mayWrite: () => true,
  closed: () => false,
  ...changes,
});

describe('copying a week', () => {
  it('takes over days, times, breaks and words, open and new', () => {
    const shift = { start: '22:00', end: '06:30', minutes: 480, breakMinutes: 30 };
    const source = [entry('2026-09-07'), entry('2026-09-11', shift)];
    const { made, leftOut } = copyWeek(request(source));
    expect(made).toMatchObject([
      { date: '2026-09-14', minutes: 240, description: 'Soep', billable: true },
      { date: '2026-09-18', ...shift },
    ]);
    expect(source.map((one) => one.entryId)).not.toContain(made[0]!.entryId);
    expect(leftOut).toEqual([]);
  });

  it('leaves days that have hours as they are, so that twice is once', () => {
    const stored = [entry('2026-09-07'), entry('2026-09-08'), entry('2026-09-14', { minutes: 60 })];
    expect(copyWeek(request(stored)).made.map(({ date }) => date)).toEqual(['2026-09-15']);
  });

  it('leaves out what no longer fits and says why', () => {
    const night = entry('2026-09-07', { start: '22:00', end: '06:00', minutes: 480 });
    const morning = entry('2026-09-15', { start: '05:00', end: '09:00' });
    const stored = [night, morning, entry('2026-09-09', { projectId: ended }), entry('2026-09-10')];
    const { made, leftOut } = copyWeek(request(stored, { closed: (date) => date === '2026-09-17' }));
    expect(made).toEqual([]);
    expect(leftOut).toMatchObject([
      { date: '2026-09-14', code: 'hours_overlap' },
      { date: '2026-09-16', code: 'hours_project_closed' },
      { date: '2026-09-17', code: 'hours_month_closed', params: { month: '2026-09' } },
    ]);
  });
});

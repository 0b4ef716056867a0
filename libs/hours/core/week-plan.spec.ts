import { describe, expect, it } from '@jest/globals';
import { localDate, newId, type Id } from '#libs/kernel/index.js';
import type { StoredEntry } from './time-entry.js';
import { planWeek, type WeekLine, type WeekRequest } from './week-plan.js';

const [member, other, project, closed, activity] = [newId(), newId(), newId(), newId(), newId()];
const monday = localDate('2026-09-07');

const stored = (changes: Partial<StoredEntry> = {}): StoredEntry => ({
  entryId: newId(),
  memberId: member,
  projectId: project,
  activityId: activity,
  date: monday,
  minutes: 60,
  breakMinutes: 0,
  description: '',
  billable: true,
  state: 'open',
  version: 4,
  ...changes,
});

const lineOf = ({ entryId, date, minutes, start, end }: StoredEntry, changes: Partial<WeekLine> = {}): WeekLine => ({
  entry_id: entryId,
  project_id: project,
  activity_id: activity,
  date,
  ...(start && end ? { start_time: start, end_time: end } : { minutes }),
  ...changes,
});

const plan = (lines: WeekLine[], kept: StoredEntry[], changes: Partial<WeekRequest> = {}) =>
  planWeek({
    memberId: member,
    monday,
    lines,
    stored: kept,
    ground: {
      member: { name: 'Mollie', joinedOn: localDate('2026-01-01'), endedOn: null },
      projects: new Map([
        [project, { name: 'Kantine', startsOn: localDate('2026-01-01'), endsOn: null, leadMemberId: null }],
        [
          closed,
          { name: 'Plein', startsOn: localDate('2026-01-01'), endsOn: localDate('2026-06-30'), leadMemberId: null },
        ],
      ]),
      activities: new Map([[activity, { name: 'Koken', billable: false }]]),
    },
    mayWrite: () => true,
    ...changes,
  });

const ids = (entries: readonly { entryId: Id }[]) => entries.map(({ entryId }) => entryId);

describe('planWeek', () => {
  it('leaves alone what says nothing new, also a rejected line', () => {
    const kept = [stored(), stored({ state: 'rejected', billable: false }), stored({ state: 'approved' })];
    expect(
      plan(
        kept.map((entry) => lineOf(entry)),
        kept,
      ),
    ).toEqual({ gone: [], made: [] });
  });

  it('takes away what is left out, but nothing that is handed in, of another week, of another member or out of reach', () => {
    const gone = stored();
    const kept = [
      gone,
      stored({ state: 'submitted' }),
      stored({ state: 'approved' }),
      stored({ date: localDate('2026-09-06') }),
      stored({ date: localDate('2026-09-14') }),
      stored({ memberId: other }),
    ];
    expect(ids(plan([], kept).gone)).toEqual([gone.entryId]);
    expect(plan([], kept, { mayWrite: () => false }).gone).toEqual([]);
  });

  it('makes changed lines anew with the next version and new ones with the first', () => {
    const before = stored();
    const fresh = lineOf(stored({ date: localDate('2026-09-08') }));
    const { gone, made } = plan([lineOf(before, { minutes: 90 }), fresh], [before]);
    expect(ids(gone)).toEqual([before.entryId]);
    expect(made.map(({ minutes, version, billable }) => [minutes, version, billable])).toEqual([
      [90, 5, true],
      [60, 1, false],
    ]);
  });

  it('keeps a break between times that did not change', () => {
    const before = stored({ start: '08:00', end: '17:00', minutes: 480 });
    expect(plan([lineOf(before)], [before]).made).toEqual([]);
    expect(plan([lineOf(before, { end_time: '18:00' })], [before]).made).toMatchObject([{ minutes: 600 }]);
  });

  it('lets two lines swap their times', () => {
    const morning = stored({ start: '08:00', end: '12:00', minutes: 240 });
    const afternoon = stored({ start: '13:00', end: '17:00', minutes: 240 });
    const swapped = [
      lineOf(morning, { start_time: '13:00', end_time: '17:00' }),
      lineOf(afternoon, { start_time: '08:00', end_time: '12:00' }),
    ];
    expect(plan(swapped, [morning, afternoon]).made).toHaveLength(2);
  });

  it.each<[string, Partial<WeekLine>, StoredEntry[], string, string]>([
    [
      'hours of the night before',
      { start_time: '00:30', end_time: '02:00', minutes: undefined },
      [stored({ date: localDate('2026-09-06'), start: '22:00', end: '01:00', minutes: 180 })],
      'hours_overlap',
      '/entries/0/start_time',
    ],
    [
      'what is handed in',
      { start_time: '09:00', end_time: '10:00', minutes: undefined },
      [stored({ state: 'submitted', start: '08:00', end: '12:00', minutes: 240 })],
      'hours_overlap',
      '/entries/0/start_time',
    ],
    [
      'a full day',
      { minutes: 600 },
      [stored({ state: 'approved', minutes: 900 })],
      'hours_over_24',
      '/entries/0/minutes',
    ],
    ['a closed project', { project_id: closed }, [], 'invalid_input', '/entries/0/date'],
  ])('refuses a line beside %s', (_, changes, kept, code, pointer) => {
    const line = lineOf(stored(), changes);
    expect(() => plan([line], kept)).toThrow(
      expect.objectContaining({ code, faults: [expect.objectContaining({ pointer })] }),
    );
  });

  it('refuses to change what is handed in, and an id of somebody else', () => {
    const handedIn = stored({ state: 'submitted' });
    const foreign = stored({ memberId: other });
    expect(() => plan([lineOf(handedIn, { minutes: 5 })], [handedIn])).toThrow('hours_entry_locked');
    expect(() => plan([lineOf(foreign)], [foreign])).toThrow('hours_entry_exists');
  });
});

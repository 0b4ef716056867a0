import { describe, expect, it } from '@jest/globals';
import { cents, localDate, newId } from '#libs/kernel/index.js';
import { hoursRows, type WorkedDay } from './hours-table.js';
import { memberShareRows } from './member-share.js';
import { shownCell, totalsOf } from './table.js';
import { checkView, type ReportView } from './view.js';

const [mollie, tjolk, kantine, plein, lunch] = [newId(), newId(), newId(), newId(), newId()];

const day = (changes: Partial<WorkedDay> = {}): WorkedDay => ({
  member_id: mollie,
  member_name: 'Mollie Proef',
  engagement: 'employed',
  project_id: kantine,
  project_name: 'Kantine',
  customer_name: 'School De Proef',
  activity_id: lunch,
  activity_name: 'Lunch',
  date: localDate('2026-09-08'),
  state: 'approved',
  billable: true,
  billed_rate_cents: null,
  minutes: 90,
  ...changes,
});

const rates = [{ id: 'a', from: localDate('2026-01-01'), hourlyRate: cents(4500) }];

describe('a report of hours', () => {
  it('adds up per person and project, with what was billed at its own rate', () => {
    const days = [
      day(),
      day({ billed_rate_cents: cents(4000), minutes: 60 }),
      day({ state: 'open', minutes: 30, billable: false }),
      day({
        member_id: tjolk,
        member_name: 'Tjolk Proef',
        project_id: plein,
        project_name: 'Plein',
        customer_name: null,
      }),
    ];
    const measures = [
      'minutes',
      'billable_minutes',
      'approved_minutes',
      'value',
      'billed_value',
      'unbilled_value',
    ] as const;
    expect(hoursRows(days, rates, { groups: ['member'], measures }, 'nl')).toEqual([
      ['Mollie Proef', 180, 150, 150, 10_750, 4_000, 6_750],
      ['Tjolk Proef', 90, 90, 90, 6_750, 0, 6_750],
    ]);
    expect(hoursRows(days, rates, { groups: ['customer', 'month'], measures: ['minutes'] }, 'nl')).toEqual([
      ['Eigen werk', '2026-09', 90],
      ['School De Proef', '2026-09', 180],
    ]);
    expect(hoursRows(days, rates, { groups: ['week'], measures: ['minutes'] }, 'nl')).toEqual([['2026-09-07', 270]]);
  });

  it('counts what was worked before the office, without a value, a week or a billable hour', () => {
    const opening = day({ activity_id: null, activity_name: null, state: 'opening', date: localDate('2026-03-01') });
    const days = [day(), { ...opening, billable: false, minutes: 600 }];
    const measures = ['minutes', 'billable_minutes', 'approved_minutes', 'value'] as const;
    const sums = [600, 0, 0, 0];
    for (const group of ['activity', 'week', 'state'] as const) {
      expect(hoursRows(days, rates, { groups: [group], measures }, 'nl')).toContainEqual(['beginstand', ...sums]);
    }
    expect(hoursRows(days, rates, { groups: ['month'], measures }, 'nl')[0]).toEqual(['2026-03', ...sums]);
  });

  it('gives two people of one name a row each', () => {
    const twins = [day(), day({ member_id: tjolk })];
    expect(hoursRows(twins, rates, { groups: ['member'], measures: ['minutes'] }, 'nl')).toHaveLength(2);
  });

  it.each([
    [1234567, 'euro', 'nl', '12.345,67'],
    [1234567, 'euro', 'en', '12,345.67'],
    [-90, 'minutes', 'nl', '−1:30'],
    [6667, 'percent', 'nl', '66,7%'],
    [null, 'euro', 'nl', ''],
    ['Kantine', 'text', 'nl', 'Kantine'],
  ] as const)('shows %s as %s in %s: %s', (value, kind, language, text) => {
    expect(shownCell(value, kind, language)).toBe(text);
  });

  it('totals figures, not texts or percentages', () => {
    const columns = [
      { key: 'a', title: 'A', kind: 'text' as const },
      { key: 'b', title: 'B', kind: 'minutes' as const },
      { key: 'c', title: 'C', kind: 'percent' as const },
    ];
    expect(
      totalsOf(columns, [
        ['x', 10, 5_000],
        ['y', 5, 5_000],
      ]),
    ).toEqual([null, 15, null]);
  });
});

describe('turnover worked by members', () => {
  const labels = { members: 'Leden', others: 'Anderen' };
  it('is the share of the value, of the minutes while there is no value', () => {
    const work = [
      { member_id: mollie, is_member: true, minutes: 120, value: cents(20_000) },
      { member_id: tjolk, is_member: false, minutes: 120, value: cents(10_000) },
    ];
    expect(memberShareRows(work, labels)).toEqual([
      ['Leden', 1, 120, 20_000, 6_667],
      ['Anderen', 1, 120, 10_000, 3_333],
    ]);
    const free = work.map((one) => ({ ...one, value: cents(0) }));
    expect(memberShareRows(free, labels).map((row) => row[4])).toEqual([5_000, 5_000]);
    expect(memberShareRows([], labels).map((row) => row[4])).toEqual([0, 0]);
  });
});

describe('a view', () => {
  const view: ReportView = {
    kind: 'hours',
    from: localDate('2026-01-01'),
    until: localDate('2026-12-31'),
    groups: ['member'],
    measures: ['minutes'],
    only: 'all',
    memberId: null,
    projectId: null,
    customerId: null,
  };
  it.each<[Partial<ReportView>, string]>([
    [{ until: localDate('2025-12-31') }, 'report_period'],
    [{ until: localDate('2030-01-01') }, 'report_period'],
    [{ groups: [] }, 'report_groups'],
    [{ groups: ['member', 'member'] }, 'report_groups'],
    [{ measures: [] }, 'report_measures'],
  ])('refuses %j as %s', (changes, code) => {
    expect(() => checkView({ ...view, ...changes })).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ code })] }),
    );
    expect(checkView(view)).toBe(view);
  });
});

import { describe, expect, it } from '@jest/globals';
import { dateOrderOf, looksLikeDate, readDate, readDuration, splitMoment, wholeMinutes } from '#libs/imports/index.js';
import { readTimeOfDay } from './read-time-of-day.js';
import { cellReader } from './read-cells.js';
import { readBillable, readTags } from './read-marks.js';
import type { Layout } from './columns.js';

describe('readDate', () => {
  it.each([
    ['2026-09-07', '2026-09-07', '2026-09-07'],
    ['2026/9/7', '2026-09-07', '2026-09-07'],
    ['20260907', '2026-09-07', '2026-09-07'],
    ['7-9-2026', '2026-09-07', '2026-07-09'],
    ['07/09/2026', '2026-09-07', '2026-07-09'],
    ['7.9.26', '2026-09-07', '2026-07-09'],
    ['25-10-2026', '2026-10-25', undefined],
    ['10/25/2026', undefined, '2026-10-25'],
    ['ma 7-9-2026', '2026-09-07', '2026-07-09'],
    ['7 september 2026', '2026-09-07', '2026-09-07'],
    ['7-mrt-26', '2026-03-07', '2026-03-07'],
    ['1 okt. 2026', '2026-10-01', '2026-10-01'],
    ['7-9-2026 00:00', '2026-09-07', '2026-07-09'],
    ['2026-09-07T07:30:00', '2026-09-07', '2026-09-07'],
    ['31-2-2026', undefined, undefined],
    ['2026-02-29', undefined, undefined],
    ['7-9', undefined, undefined],
    ['07/09-2026', undefined, undefined],
    ['7 foo 2026', undefined, undefined],
    ['46272', undefined, undefined],
    ['2026-09-07T07:30:00Z', undefined, undefined],
    ['', undefined, undefined],
  ])('%j is %s with the day first, %s with the month first', (cell, dayFirst, monthFirst) => {
    expect([readDate(cell, 'day_first'), readDate(cell, 'month_first')]).toEqual([dayFirst, monthFirst]);
    expect(looksLikeDate(cell)).toBe((dayFirst ?? monthFirst) !== undefined);
  });

  it.each<[string[], ReturnType<typeof dateOrderOf>]>([
    [['03/04/2026', '25/04/2026'], { order: 'day_first', count: 2, example: '03/04/2026' }],
    [['03/04/2026', '04/25/2026'], { order: 'month_first', count: 2, example: '03/04/2026' }],
    [['3-4-2026', '12-12-2026'], { count: 2, example: '3-4-2026' }],
    [['25-4-2026', '4-25-2026'], { count: 2, example: '25-4-2026' }],
    [['2026-04-25', '1 mei 2026', 'x'], { count: 0 }],
  ])('the order of %j', (cells, evidence) => {
    expect(dateOrderOf(cells)).toEqual(evidence);
  });
});

describe('readTimeOfDay', () => {
  it.each([
    ['07:30', '07:30', 0],
    ['9:00', '09:00', 0],
    ['11:37:15', '11:37', 15],
    ['02:43:00 PM', '14:43', 0],
    ['02:43 PM', '14:43', 0],
    ['12:15:00 PM', '12:15', 0],
    ['12:15 am', '00:15', 0],
    ['9 p.m.', '21:00', 0],
    ['7.30', '07:30', 0],
    ['7u30', '07:30', 0],
    ['0730', '07:30', 0],
    ['8', '08:00', 0],
    ['24:00', '00:00', 0],
  ])('%j is %s and %d seconds', (cell, time, seconds) => {
    expect(readTimeOfDay(cell)).toEqual({ time, seconds });
  });

  it.each([
    '',
    '25:00',
    '24:01',
    '07:60',
    '07:30:60',
    '13:00 PM',
    '0:30 AM',
    '8,5',
    '-1:00',
    'morgen',
    '7:3',
    '2026-09-07',
  ])('%j is no time', (cell) => {
    expect(readTimeOfDay(cell)).toBeUndefined();
  });

  it('is taken out of a cell with a date before it', () => {
    expect(splitMoment('7-9-2026 9:00 PM')).toEqual({ date: '7-9-2026', time: '9:00 PM' });
    expect(splitMoment('7-9-2026')).toEqual({ date: '7-9-2026' });
  });
});

describe('readDuration in minutes', () => {
  const decimal = { unit: 'hours', fraction: 'decimal' } as const;
  it.each([
    ['4:00', 240],
    ['04:00:00', 240],
    ['4:07:03', 247],
    ['3:05:29', 185],
    ['3:05:30', 186],
    ['0:00:30', 1],
    ['0:00:29', 0],
    ['0:00', 0],
    ['26:15', 1575],
    ['4', 240],
    ['1.5', 90],
    ['1,5', 90],
    ['3.08', 185],
    ['3,08', 185],
    ['0,42', 25],
    ['4.12', 247],
    [',75', 45],
    ['1u30', 90],
    ['1 uur 30 min', 90],
    ['2 uur', 120],
    ['1,5 u', 90],
    ['90 min', 90],
    ['-1:30', -90],
  ])('%j is %d', (cell, minutes) => {
    expect(wholeMinutes(readDuration(cell, decimal) ?? NaN)).toBe(minutes);
  });

  it.each(['', '-', '1:60', '1:30:60', '1.234,5', '1:5', 'x', '1h 99m', '.', '1e3', '0x10', '١'])(
    '%j is none',
    (cell) => {
      expect(readDuration(cell, decimal)).toBeUndefined();
    },
  );

  it.each([
    ['7.30', 450],
    ['7,30', 450],
    ['8.00', 480],
    ['7.5', 450],
    ['7', 420],
  ])('%j is %d when a point parts hours from minutes', (cell, minutes) => {
    expect(wholeMinutes(readDuration(cell, { unit: 'hours', fraction: 'minutes' }) ?? NaN)).toBe(minutes);
  });

  it.each([
    ['90', 90],
    ['1:30', 90],
    ['90,5', 91],
  ])('%j is %d in a column of minutes', (cell, minutes) => {
    expect(wholeMinutes(readDuration(cell, { unit: 'minutes', fraction: 'decimal' }) ?? NaN)).toBe(minutes);
  });

  it('brings two decimals of an hour back to the minute they were made of', () => {
    for (let minutes = 0; minutes <= 24 * 60; minutes += 1) {
      const written = (Math.round((minutes * 100) / 60) / 100).toFixed(2);
      expect(wholeMinutes(readDuration(written, decimal) ?? NaN)).toBe(minutes);
    }
  });
});

describe('the text of a cell', () => {
  const text = (raw: string, layout: Layout) =>
    cellReader({ line: 2, cells: [raw] }, { description: 0 }, layout)('description');
  it.each<[string, Layout, string]>([
    ["' Bedden onkruidvrij", 'kimai', 'Bedden onkruidvrij'],
    ["' LADDER gehaald", 'kimai', 'LADDER gehaald'],
    ["' - haag", 'kimai', '- haag'],
    ["' =SOM(A1)", 'kimai', '=SOM(A1)'],
    ["' \thaag", 'kimai', 'haag'],
    ["' s avonds gewerkt", 'kimai', "' s avonds gewerkt"],
    ["' Bedden", 'unknown', "' Bedden"],
    ["''links''", 'clockify', '"links"'],
    ["''links''", 'unknown', "''links''"],
    ['-', 'toggl', ''],
    ['- haag', 'toggl', '- haag'],
    ['-', 'unknown', '-'],
    ['  Cre\u0300me ', 'unknown', 'Cr\u00e8me'],
  ])('%j of %s is %j', (raw, layout, plain) => {
    expect(text(raw, layout)).toBe(plain);
  });

  it('other texts of Kimai keep their apostrophe', () => {
    expect(cellReader({ line: 2, cells: ["' Bedden"] }, { project: 0 }, 'kimai')('project')).toBe("' Bedden");
  });
});

describe('marks', () => {
  it.each([
    ['Yes', true],
    ['1', true],
    ['ja', true],
    ['No', false],
    ['0', false],
    ['Nee', false],
    ['', undefined],
    ['misschien', 'unreadable'],
  ])('%j is %s', (cell, mark) => {
    expect(readBillable(cell)).toBe(mark);
  });

  it('tags are parted by commas, each once', () => {
    expect(readTags('keuken, zaal,, keuken')).toEqual(['keuken', 'zaal']);
  });
});

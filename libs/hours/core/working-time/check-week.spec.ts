import { describe, expect, it } from '@jest/globals';
import { addDays, localDate, type LocalDate } from '#libs/kernel/index.js';
import { workingTimeLimits } from '../../working-time-limits.js';
import type { WorkedTime } from '../worked-time.js';
import { checkWeek, type WeekToCheck } from './check-week.js';
import { severityFor } from './for-whom.js';
import type { Severity } from './limits.js';

const MONDAY = localDate('2026-09-07');
const limits = workingTimeLimits();

/** `0 07:00-19:15/45`: day of the week, times, minutes of rest; `0 8h`: hours alone. */
function entry(text: string, monday = MONDAY): WorkedTime {
  const [day = '0', time = ''] = text.split(' ');
  const date = addDays(monday, Number(day));
  const hours = /^([\d.]+)h$/.exec(time);
  if (hours) return { date, minutes: Number(hours[1]) * 60 };
  const [times = '', rest = '0'] = time.split('/');
  const [start = '', end = ''] = times.split('-');
  const at = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const between = (at(end) - at(start) + 1440) % 1440;
  return { date, start, end, minutes: between - Number(rest), breakMinutes: Number(rest) };
}

const week = (hours: number, monday: LocalDate): WorkedTime[] =>
  [0, 1, 2, 3, 4].map((day) => ({ date: addDays(monday, day), minutes: hours * 12 }));

const rulesOf = (texts: readonly string[], changes: Partial<WeekToCheck> = {}) =>
  checkWeek({ monday: MONDAY, entries: texts.map((text) => entry(text)), absent: [], limits, ...changes }).map(
    ({ rule }) => rule,
  );

describe('an adult employee', () => {
  it.each<[string, string[], string[]]>([
    ['11.5 hours with 45 minutes of rest', ['0 07:00-19:15/45'], []],
    ['12.25 hours', ['0 07:00-20:00/45'], ['adult-shift']],
    ['5.5 hours without a break', ['0 08:00-13:30'], []],
    ['a minute more', ['0 08:00-13:31'], ['adult-break-5.5']],
    ['pauses of 14 minutes, which are work', ['0 08:00-10:00', '0 10:14-12:00', '0 12:14-14:30'], ['adult-break-5.5']],
    ['pauses of 15 minutes', ['0 08:00-10:00', '0 10:15-12:00', '0 12:15-14:30'], []],
    ['seven hours, part of them without times: nobody was asked for a break', ['0 08:00-12:00', '0 3h'], []],
    ['10.5 hours with half an hour', ['0 08:00-19:00/30'], ['adult-break-10']],
    ['a short night, the first of the week', ['0 14:00-22:30/45', '1 08:00-12:00'], []],
    [
      'the second short night in seven days',
      ['0 14:00-22:30/45', '1 08:00-12:00', '2 14:00-22:30/45', '3 08:00-12:00'],
      ['adult-rest-day'],
    ],
    ['23:00 to 01:00, no night shift', ['0 23:00-01:00', '1 12:00-16:00'], []],
    ['a night of ten hours', ['0 22:00-08:30/30'], []],
    ['a night of more', ['0 22:00-08:45/30'], ['adult-break-10', 'night-shift']],
    ['thirteen hours without times', ['0 13h'], ['adult-shift']],
    ['61 hours in a week', ['0 12h', '1 12h', '2 12h', '3 12h', '4 12h', '5 1h'], ['adult-week']],
  ])('%s', (_, texts, rules) => {
    expect(rulesOf(texts).sort()).toEqual([...rules].sort());
  });

  it('has fourteen hours after a night that ends after two', () => {
    expect(rulesOf(['0 22:00-08:30/45', '1 22:29-23:59'])).toEqual(['night-rest']);
    expect(rulesOf(['0 22:00-08:30/45', '1 22:30-23:59'])).toEqual([]);
  });

  it('works 55 hours on average in four weeks, and 48 in sixteen with sickness at its agreed length', () => {
    const before = (weeks: number) => addDays(MONDAY, -7 * weeks);
    const four = [60, 60, 50, 50].flatMap((hours, index) => week(hours, before(3 - index)));
    expect(checkWeek({ monday: MONDAY, entries: four, absent: [], limits })).toEqual([]);
    const more = [...four, entry('5 1h')];
    expect(checkWeek({ monday: MONDAY, entries: more, absent: [], limits }).map(({ rule }) => rule)).toEqual([
      'adult-avg-4',
    ]);
    const sixteen = Array.from({ length: 15 }, (_, index) => week(50, before(index))).flat();
    const sick = [0, 1, 2, 3].map((day) => ({ date: addDays(before(15), day), minutes: 480 }));
    expect(checkWeek({ monday: MONDAY, entries: sixteen, absent: [], limits })).toEqual([]);
    expect(checkWeek({ monday: MONDAY, entries: sixteen, absent: sick, limits })).toMatchObject([
      { rule: 'adult-avg-16', value: 2933, limit: 2880, article: 'ATW 5:7(2)(c)', severity: 'warn' },
    ]);
  });

  it('rests 36 hours in seven days', () => {
    const daily = [0, 1, 2, 3, 4, 5, 6].map((day) => entry(`${day} 09:00-13:00`));
    const before = daily.map((one) => ({ ...one, date: addDays(one.date, -7) }));
    expect(
      checkWeek({ monday: MONDAY, entries: [...before, ...daily], absent: [], limits }).map(({ rule }) => rule),
    ).toEqual(['adult-rest-week']);
    expect(
      checkWeek({ monday: MONDAY, entries: [...before.slice(0, 5), ...daily.slice(0, 5)], absent: [], limits }),
    ).toEqual([]);
  });

  it('counts true hours on the night the clock goes back', () => {
    const monday = localDate('2026-10-19');
    const night = { date: localDate('2026-10-24'), start: '22:00', end: '07:30', minutes: 630 };
    expect(checkWeek({ monday, entries: [night], absent: [], limits })).toMatchObject([
      { rule: 'night-shift', value: 630, limit: 600 },
      { rule: 'adult-break-10', value: 0, work: 630 },
    ]);
  });

  it('rests 46 hours after three nights, and has at most seven in a row', () => {
    const nights = ['0 23:00-07:00/30', '1 23:00-07:00/30', '2 23:00-07:00/30'];
    expect(rulesOf([...nights, '5 04:30-05:00'])).toEqual(['night-series-rest']);
    expect(rulesOf([...nights, '5 05:00-06:00'])).toEqual([]);
    const eight = [-1, 0, 1, 2, 3, 4, 5, 6].map((day) => `${day} 23:00-06:00/30`);
    expect(rulesOf(eight)).toContain('night-series');
    expect(rulesOf(eight.slice(1))).not.toContain('night-series');
  });

  it('has at most 36 late nights in sixteen weeks, and 40 hours on average with sixteen of them', () => {
    const nights = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        date: addDays(MONDAY, 4 - 3 * index),
        start: '23:00',
        end: '05:00',
        minutes: 330,
      }));
    const rules = (count: number) =>
      checkWeek({ monday: MONDAY, entries: nights(count), absent: [], limits }).map(({ rule }) => rule);
    expect(rules(36)).toEqual([]);
    expect(rules(37)).toEqual(['night-16-weeks']);
  });
});

describe('somebody of 16 or 17', () => {
  const bornOn = localDate('2009-03-01');
  it.each<[string, string[], string[]]>([
    ['9.5 hours with a break', ['0 08:00-18:00/30'], ['youth-shift']],
    ['until 23:15', ['0 19:00-23:15'], ['youth-night']],
    ['until 23:00', ['0 19:00-23:00'], []],
    ['11.5 hours of rest', ['0 18:00-22:30', '1 10:00-12:00'], ['youth-rest-day']],
    ['more than 4.5 hours without a break', ['0 08:00-12:31'], ['youth-break']],
    ['4.5 hours without one', ['0 08:00-12:30'], []],
    ['school and then work, 9.5 hours together', ['0 08:30-15:00', '0 16:00-19:00'], ['youth-shift']],
    ['twelve hours of rest', ['0 18:00-22:00', '1 10:00-12:00'], []],
    ['a short rest that was last week', ['-2 18:00-22:30', '-1 10:00-12:00'], []],
    ['46 hours', ['0 9h', '1 9h', '2 9h', '3 9h', '4 9h', '5 1h'], ['youth-week']],
    ['a night', ['0 23:00-06:00/30'], ['youth-night']],
  ])('%s', (_, texts, rules) => {
    const found = checkWeek({ monday: MONDAY, entries: texts.map((text) => entry(text)), absent: [], limits, bornOn });
    const hard = found.filter(({ rule }) => rule !== 'youth-school');
    expect(hard.map(({ rule }) => rule)).toEqual(rules);
    expect(hard.every(({ severity }) => severity === 'strong')).toBe(true);
  });

  it('is told once a week that school counts too', () => {
    expect(checkWeek({ monday: MONDAY, entries: [entry('0 1h')], absent: [], limits, bornOn })).toMatchObject([
      { rule: 'youth-school', date: null, severity: 'note', article: 'ATW 5:7(1)(b), 4:4(2)' },
    ]);
    expect(checkWeek({ monday: MONDAY, entries: [entry('-1 1h')], absent: [], limits, bornOn })).toEqual([]);
  });
});

describe('somebody of 16 or 17 whose school hours are known', () => {
  const bornOn = localDate('2009-03-01');
  const told = (texts: string[], hours: readonly (readonly [from: string, hours: number])[]) =>
    checkWeek({
      monday: MONDAY,
      entries: texts.map((text) => entry(text)),
      absent: [],
      limits,
      bornOn,
      school: hours.map(([from, count]) => ({ valid_from: localDate(from), minutes: count * 60 })),
    }).map(({ rule, value, severity, withSchool }) => [rule, value / 60, severity, withSchool === true]);

  it.each<[string, string[], [string, number][], ReturnType<typeof told>]>([
    ['is within 45 hours together', ['5 8h'], [['2026-09-01', 25]], [['youth-school', 33, 'note', true]]],
    ['is at 45 hours', ['4 8h', '5 7h'], [['2026-09-07', 30]], [['youth-school', 45, 'note', true]]],
    ['is above 45 hours', ['4 8h', '5 8h'], [['2026-09-01', 30]], [['youth-week', 46, 'strong', true]]],
    [
      'has a holiday',
      ['5 8h'],
      [
        ['2026-06-01', 30],
        ['2026-09-07', 0],
      ],
      [],
    ],
    ['begins school after this week', ['5 8h'], [['2026-09-08', 30]], [['youth-school', 8, 'note', false]]],
    ['did not work', [], [['2026-09-01', 40]], []],
    [
      'is above 40 on average over four weeks',
      ['-16 8h', '-9 8h', '-2 8h', '5 8h'],
      [['2026-08-01', 33]],
      [
        ['youth-school', 41, 'note', true],
        ['youth-avg-4', 41, 'strong', true],
      ],
    ],
    [
      'had a holiday in those four weeks',
      ['-16 8h', '-9 8h', '-2 8h', '5 8h'],
      [['2026-08-24', 33]],
      [['youth-school', 41, 'note', true]],
    ],
  ])('%s', (_, texts, hours, found) => {
    expect(told(texts, hours)).toEqual(found);
  });
});

describe('who turns eighteen', () => {
  const wednesday = { bornOn: localDate('2008-09-09') };
  it.each<[string, string[], string[]]>([
    ['is a minor on the day before', ['1 08:00-18:00/30'], ['youth-shift']],
    ['is an adult on the day itself', ['2 08:00-18:00/30'], []],
    ['rests as a minor before the work of a minor', ['0 18:00-22:30', '1 10:00-12:00'], ['youth-rest-day']],
    ['rests as an adult from the day itself', ['1 18:00-22:30', '2 10:00-12:00'], []],
    ['works no later than eleven on the eve, and is an adult after midnight', ['1 22:00-02:00'], ['youth-night']],
    ['keeps the week of a minor', ['0 9h', '1 9h', '2 9h', '3 9h', '4 9h', '5 1h'], ['youth-week']],
  ])('%s', (_, texts, rules) => {
    expect(rulesOf(texts, wednesday).filter((rule) => rule !== 'youth-school')).toEqual(rules);
  });

  it('is told of the minutes before midnight only', () => {
    const found = checkWeek({
      monday: MONDAY,
      entries: [entry('1 22:00-02:00')],
      absent: [],
      limits,
      ...wednesday,
    });
    expect(found).toMatchObject([{ rule: 'youth-night', value: 60, limit: 0 }, { rule: 'youth-school' }]);
  });
});

describe('a child', () => {
  const fifteen = localDate('2010-09-08');
  const found = (texts: string[], bornOn = fifteen) =>
    checkWeek({ monday: MONDAY, entries: texts.map((text) => entry(text)), absent: [], limits, bornOn });

  it.each<[string, LocalDate, string[]]>([
    ['of twelve may not work', localDate('2014-01-01'), ['c12-none']],
    ['of thirteen may help', localDate('2013-09-07'), ['c13-14']],
    ['of fourteen may help', localDate('2011-09-08'), ['c13-14']],
    ['of fifteen may do light work', localDate('2011-09-07'), ['c15-kind']],
    ['is one until sixteen', fifteen, ['c15-kind']],
    ['is none from sixteen', localDate('2010-09-07'), ['youth-school']],
  ])('%s', (_, bornOn, rules) => {
    expect(found(['5 1h'], bornOn).map(({ rule }) => rule)).toEqual(rules);
    expect(found([], bornOn)).toEqual([]);
  });

  it.each<[string, string[], string[], Severity[]]>([
    ['two hours on a Monday', ['0 15:00-17:00'], [], []],
    ['a minute more', ['0 15:00-17:01'], ['c15-schoolday'], ['warn']],
    ['eight hours on a Saturday', ['5 08:00-16:30/30'], [], []],
    ['a minute more', ['5 08:00-16:31/30'], ['c15-otherday'], ['strong']],
    ['more than eight on a weekday, whatever the day', ['0 9h'], ['c15-otherday'], ['strong']],
    ['a Saturday without a break', ['5 08:00-12:31'], ['c15-break'], ['strong']],
    ['4.5 hours without one', ['5 08:00-12:30'], [], []],
    ['until half past seven in the evening', ['5 18:00-19:30'], ['c15-rest-school'], ['warn']],
    ['until seven', ['5 17:00-19:00'], [], []],
    ['until five past nine in the evening', ['5 19:00-21:05'], ['c15-rest-holiday'], ['strong']],
    ['before seven in the morning', ['5 06:30-09:00'], ['c15-rest-holiday'], ['strong']],
    ['a Sunday', ['6 10:00-12:00'], ['c15-sunday'], ['warn']],
    ['twelve hours in a week', ['0 2h', '1 2h', '5 8h'], [], []],
    ['more than twelve', ['0 2h', '1 2h', '2 1h', '5 8h'], ['c15-schoolweek'], ['warn']],
    ['six days', ['0 1h', '1 1h', '2 1h', '3 1h', '4 1h', '5 1h'], ['c15-days'], ['strong']],
  ])('of fifteen: %s', (_, texts, rules, severities) => {
    const told = found(texts).filter(({ rule }) => rule !== 'c15-kind');
    expect(told.map(({ rule }) => rule)).toEqual(rules);
    expect(told.map(({ severity }) => severity)).toEqual(severities);
  });

  it.each<[string, number, [string, Severity][]]>([
    [
      'a week with school',
      25,
      [
        ['c15-rest-school', 'strong'],
        ['c15-schoolday', 'warn'],
        ['c15-schoolweek', 'strong'],
      ],
    ],
    ['a holiday', 0, []],
  ])('of fifteen in %s', (_, hours, rules) => {
    const week = checkWeek({
      monday: MONDAY,
      entries: ['0 16:30-19:30', '1 2h', '5 8h'].map((text) => entry(text)),
      absent: [],
      limits,
      bornOn: fifteen,
      school: [{ valid_from: MONDAY, minutes: hours * 60 }],
    });
    const told = week.filter(({ rule }) => rule !== 'c15-kind').map(({ rule, severity }) => [rule, severity]);
    expect(told.sort()).toEqual(rules);
  });

  it('of fifteen has forty hours in any week', () => {
    const told = found(['0 8h', '1 8h', '2 8h', '3 8h', '4 8h', '5 1h']);
    expect(told.find(({ rule }) => rule === 'c15-holidayweek')).toMatchObject({ value: 41 * 60, limit: 40 * 60 });
    expect(told.some(({ rule }) => rule === 'c15-schoolweek')).toBe(false);
  });
});

describe('for whom', () => {
  it.each<[string, string, Severity, Severity | undefined]>([
    ['employed', 'adult-shift', 'warn', 'warn'],
    ['trainee', 'youth-night', 'strong', 'strong'],
    ['self_employed', 'adult-shift', 'warn', 'note'],
    ['self_employed', 'youth-shift', 'strong', 'note'],
    ['volunteer', 'adult-shift', 'warn', undefined],
    ['volunteer', 'youth-shift', 'strong', undefined],
    ['volunteer', 'youth-night', 'strong', 'strong'],
    ['participant', 'youth-night', 'strong', undefined],
    ['none', 'adult-week', 'warn', undefined],
  ])('%s, %s', (engagement, rule, severity, shown) => {
    expect(severityFor(engagement, { rule, severity })).toBe(shown);
  });
});

describe('the law on the day', () => {
  it('knows no limit before it held', () => {
    expect(limits.on('adult-shift', localDate('2007-03-31'))).toBeUndefined();
    expect(limits.on('adult-shift', localDate('2007-04-01'))).toMatchObject({ limit: 12, article: 'ATW 5:7(2)(a)' });
  });
});

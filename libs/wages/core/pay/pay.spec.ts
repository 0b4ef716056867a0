import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, parseEuro, type Cents } from '#libs/kernel/index.js';
import { loadParameters } from '../../parameters.js';
import { rate } from '../numbers.js';
import { claimedTwice, fixedTravelAllowance, splitAllowance } from './allowances.js';
import { extraExpiry, holidayAllowance, holidayMinutes, statutoryLapse, threeTimesMinimum } from './holiday.js';
import { checkMinimumWage, minimumWageStretches } from './minimum-wage.js';
import { partTimeShare, pensionContribution, pensionFaults, type PensionScheme } from './pension.js';
import { sickPay, weekOfSickness, type SickTime } from './sick-pay.js';
import { workCostsYear, type WorkCost } from './work-costs.js';

const book = loadParameters();
const d = localDate;
const on = (date: string) => book.on(d(date));
const euro = (text: string): Cents => parseEuro(text) ?? cents(NaN);

describe('statutory minimum wage', () => {
  const STEPS = ['2025-01-01', '2025-07-01', '2026-01-01', '2026-07-01'];
  const TABLE: [number, boolean, string][] = [
    [21, false, '14.06 14.40 14.71 14.99'],
    [20, false, '11.25 11.52 11.77 11.99'],
    [19, false, '8.44 8.64 8.83 8.99'],
    [18, false, '7.03 7.20 7.36 7.50'],
    [17, false, '5.55 5.69 5.81 5.92'],
    [16, false, '4.85 4.97 5.07 5.17'],
    [15, false, '4.22 4.32 4.41 4.50'],
    [18, true, '6.40 6.55 6.69 6.82'],
    [19, true, '7.38 7.56 7.72 7.87'],
    [20, true, '8.65 8.86 9.05 9.22'],
    [21, true, '14.06 14.40 14.71 14.99'],
    [17, true, '5.55 5.69 5.81 5.92'],
  ];
  const hourly = (born: string, apprentice: boolean, date: string) =>
    minimumWageStretches(book, d(born), apprentice, d(date), d(date))[0]?.hourly;

  it.each(TABLE)('at %i (apprentice: %s): %s', (age, apprentice, amounts) => {
    const found = STEPS.map((date) => hourly(`${Number(date.slice(0, 4)) - age}-01-01`, apprentice, date));
    expect(found).toEqual(amounts.split(' ').map(euro));
  });

  it('is the adult amount at 45, and none under 15 or from AOW age', () => {
    expect(hourly('1981-05-05', false, '2026-03-01')).toBe(1471);
    expect(
      minimumWageStretches(book, d('2011-06-02'), false, d('2026-06-01'), d('2026-06-30')).map((part) => [
        part.from,
        part.hourly,
        part.exempt,
      ]),
    ).toEqual([
      ['2026-06-01', undefined, 'under_15'],
      ['2026-06-02', 441, undefined],
    ]);
    expect(
      minimumWageStretches(book, d('1959-06-15'), false, d('2026-06-14'), d('2026-06-15')).map((part) => part.exempt),
    ).toEqual([undefined, 'aow_age']);
  });

  it('changes on the birthday and on 1 July within one period', () => {
    const parts = minimumWageStretches(book, d('2005-07-10'), false, d('2026-06-22'), d('2026-07-19'));
    expect(parts.map((part) => [part.from, part.to, part.age, part.hourly])).toEqual([
      ['2026-06-22', '2026-06-30', 20, 1177],
      ['2026-07-01', '2026-07-09', 20, 1199],
      ['2026-07-10', '2026-07-19', 21, 1499],
    ]);
  });

  const march = (minutes: number) => [{ from: d('2026-03-01'), to: d('2026-03-31'), minutes }];
  const adult = { birthDate: d('1990-01-01'), apprentice: false };

  it('is checked to the cent on the hours really worked', () => {
    // 173 hours and 20 minutes × 14.71 = 2,549.7333…: 2,549.74 meets it, 2,549.73 does not
    expect(checkMinimumWage(book, adult, march(10_400), euro('2549.74'))).toMatchObject({
      status: 'met',
      required: 254_974,
      shortfall: 0,
    });
    expect(checkMinimumWage(book, adult, march(10_400), euro('2549.73'))).toMatchObject({
      status: 'below',
      required: 254_974,
      shortfall: 1,
    });
  });

  it('uses both rates around a birthday when hours carry their dates, and spreads them when they do not', () => {
    const person = { birthDate: d('2006-03-16'), apprentice: false }; // 20 from 16 March: 8.83 then 11.77
    const dated = [
      { from: d('2026-03-02'), to: d('2026-03-13'), minutes: 4_800 },
      { from: d('2026-03-16'), to: d('2026-03-31'), minutes: 600 },
    ];
    expect(checkMinimumWage(book, person, dated, euro('824.10'))).toMatchObject({
      status: 'met',
      required: 82_410,
      spread: false,
    });
    const undated = checkMinimumWage(book, person, march(5_280), euro('824.10')); // 22 weekdays: 10 before, 12 from the birthday
    expect(undated).toMatchObject({ status: 'below', spread: true, required: 40 * 883 + 48 * 1177 });
    expect(undated.parts.map((part) => part.minutes)).toEqual([2_400, 2_880]);
  });

  it('says what it cannot assess', () => {
    expect(checkMinimumWage(book, adult, undefined, euro('2000.00'))).toMatchObject({
      status: 'not_assessable',
      reason: 'hours_unknown',
    });
    expect(checkMinimumWage(book, adult, march(0), euro('2000.00'))).toMatchObject({
      status: 'not_assessable',
      reason: 'no_hours',
    });
    expect(checkMinimumWage(book, { ...adult, birthDate: d('1950-01-01') }, march(600), euro('1.00'))).toMatchObject({
      status: 'not_applicable',
      reason: 'aow_age',
    });
  });

  it('loses no minute when spreading', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18_000 }), fc.integer({ min: 1, max: 28 }), (minutes, day) => {
        const person = { birthDate: d(`2005-06-${String(day).padStart(2, '0')}`), apprentice: false };
        const { parts } = checkMinimumWage(
          book,
          person,
          [{ from: d('2026-06-15'), to: d('2026-07-12'), minutes }],
          cents(0),
        );
        expect(parts.reduce((total, part) => total + part.minutes, 0)).toBe(minutes);
      }),
    );
  });
});

describe('pension', () => {
  const SCHEME: PensionScheme = {
    employee: rate(8_000),
    employer: rate(16_000),
    franchise: euro('19200.00'),
    maximum: euro('137800.00'),
    partTime: rate(100_000),
  };

  it('is a percentage of the wage above the franchise', () => {
    // 3,000.00 − 19,200 / 12 = 1,400.00
    expect(pensionContribution(SCHEME, euro('3000.00'), 'month')).toMatchObject({
      franchise: 160_000,
      base: 140_000,
      employee: 11_200,
      employer: 22_400,
    });
  });
  it('scales franchise and maximum to part-time, and is nothing below the franchise', () => {
    const half = { ...SCHEME, partTime: partTimeShare(1_080, 2_160) };
    expect(half.partTime).toBe(50_000);
    expect(pensionContribution(half, euro('3000.00'), 'month')).toMatchObject({ franchise: 80_000, base: 220_000 });
    expect(pensionContribution(SCHEME, euro('1500.00'), 'month')).toMatchObject({ base: 0, employee: 0 });
  });
  it('stops at the maximum', () => {
    expect(pensionContribution(SCHEME, euro('20000.00'), 'month').base).toBe(1_148_333 - 160_000);
  });
  it('is checked against the fiscal limits of 2026', () => {
    expect(pensionFaults(on('2026-01-01'), SCHEME, '/pension')).toEqual([]);
    const outside = { ...SCHEME, franchise: euro('19171.99'), maximum: euro('137800.01') };
    expect(pensionFaults(on('2026-01-01'), outside, '/pension').map((fault) => fault.code)).toEqual([
      'pension_franchise_too_low',
      'pension_maximum_too_high',
    ]);
    expect(pensionFaults(on('2025-01-01'), outside, '/pension')).toEqual([]);
  });
});

describe('sick pay', () => {
  const TIME: SickTime = {
    wage: euro('2000.00'),
    minutes: 4_800,
    days: 10,
    waitingDays: 0,
    week: 1,
    agreedRate: undefined,
    minimumHourly: cents(1_471),
    aowAge: false,
    capped: false,
  };
  const at = (change: Partial<SickTime> = {}) => sickPay(on('2026-01-01'), { ...TIME, ...change });

  it('is 70% of the wage when that is above the minimum wage', () => {
    expect(at()).toMatchObject({ amount: 140_000, binding: 'rate', floor: 117_680 });
  });
  it('is the minimum wage for the hours in the first 52 weeks, not after', () => {
    expect(at({ wage: euro('1500.00') })).toMatchObject({ amount: 117_680, binding: 'minimum_wage' });
    expect(at({ wage: euro('1500.00'), week: 52 })).toMatchObject({ amount: 117_680 });
    expect(at({ wage: euro('1500.00'), week: 53 })).toMatchObject({ amount: 105_000, binding: 'rate' });
  });
  it('follows a better agreement', () => {
    expect(at({ agreedRate: rate(100_000) }).amount).toBe(200_000);
    expect(at({ agreedRate: rate(50_000) }).amount).toBe(140_000);
  });
  it('leaves out waiting days, at most two', () => {
    expect(at({ waitingDays: 2 })).toMatchObject({ counted: 160_000, amount: 112_000 });
    expect(() => at({ waitingDays: 3 })).toThrow('too_many_waiting_days');
    expect(() => at({ days: 1, waitingDays: 2 })).toThrow('sick_days_too_few');
    expect(() => at({ days: 0 })).toThrow('sick_days_too_few');
  });
  it('may stop at the maximum day wage: 305.41 in 2026', () => {
    expect(at({ wage: euro('5000.00'), capped: true })).toMatchObject({ counted: 305_410, amount: 213_787 });
    expect(at({ wage: euro('5000.00') }).amount).toBe(350_000);
  });
  it('ends after 104 weeks, over AOW age after six', () => {
    expect([at({ week: 104 }).binding, at({ week: 105 }).binding]).toEqual(['rate', 'ended']);
    expect([at({ week: 6, aowAge: true }).amount, at({ week: 7, aowAge: true }).amount]).toEqual([140_000, 0]);
  });
  it('counts spells less than four weeks apart as one, without the days in between', () => {
    const week = (second: string, date: string) =>
      weekOfSickness(
        on('2026-01-01'),
        [
          { from: d(second), to: undefined },
          { from: d('2026-01-05'), to: d('2026-01-18') },
        ],
        d(date),
      );
    expect(week('2026-02-15', '2026-02-15')).toBe(3); // 27 days well
    expect(week('2026-02-16', '2026-02-16')).toBe(1); // 28 days well
    expect(week('2026-02-15', '2026-01-25')).toBeUndefined();
    expect(week('2026-02-15', '2026-01-12')).toBe(2);
  });
});

describe('holiday allowance and hours', () => {
  const in2026 = on('2026-01-01');
  it('is 8% of the wage, more by agreement, never less', () => {
    expect(holidayAllowance(in2026, euro('2549.74'), rate(8_000)).amount).toBe(20_398);
    expect(holidayAllowance(in2026, euro('1000.00'), rate(8_330)).amount).toBe(8_330);
    expect(() => holidayAllowance(in2026, euro('1000.00'), rate(7_999))).toThrow('holiday_allowance_below_minimum');
  });
  it('may leave out wage above three times the minimum wage', () => {
    const cap = threeTimesMinimum(cents(1_471), 9_600);
    expect(cap).toBe(706_080);
    expect(holidayAllowance(in2026, euro('8000.00'), rate(8_000), cap)).toMatchObject({
      base: 706_080,
      leftOut: 93_920,
      amount: 56_486,
    });
  });
  it('gives four weeks of hours a year and says when they lapse', () => {
    expect(holidayMinutes(in2026, 2_160, 'month')).toBe(720);
    expect(statutoryLapse(in2026, 2026)).toBe('2027-07-01');
    expect(extraExpiry(in2026, 2026)).toBe('2032-01-01');
  });
});

describe('untaxed allowances', () => {
  it.each([
    ['2025-06-01', 'mileage', 100, '0.23', '23.00', '0.00'],
    ['2026-06-01', 'mileage', 100, '0.25', '25.00', '0.00'],
    ['2026-01-01', 'mileage', 100, '0.30', '25.00', '5.00'],
    ['2026-01-01', 'mileage', 100, '0.20', '20.00', '0.00'],
    ['2025-01-01', 'home_working', 8, '2.40', '19.20', '0.00'],
    ['2026-01-01', 'home_working', 8, '2.50', '19.60', '0.40'],
    ['2025-01-01', 'meal', 1, '4.00', '3.95', '0.05'],
    ['2026-01-01', 'meal', 1, '4.05', '4.05', '0.00'],
    ['2026-01-01', 'lodging', 2, '7.00', '14.00', '0.00'],
  ] as const)('%s %s: %i × %s: untaxed %s, wage %s', (date, code, units, perUnit, untaxed, taxable) => {
    expect(splitAllowance(on(date), code, units, euro(perUnit))).toMatchObject({
      untaxed: euro(untaxed),
      taxable: euro(taxable),
    });
  });
  it('never pays commuting and home-working for the same day', () => {
    expect(claimedTwice([d('2026-03-02'), d('2026-03-03')], [d('2026-03-03'), d('2026-03-04')])).toEqual([
      '2026-03-03',
    ]);
  });
  it('has a fixed travel allowance for 214 days a year', () => {
    expect(fixedTravelAllowance(on('2026-01-01'), 20, 5)).toBe(8_917); // 214 × 20 × 0.25 / 12 = 89.1666…
    expect(fixedTravelAllowance(on('2026-01-01'), 20, 3)).toBe(5_350);
  });
});

describe('work-related costs scheme', () => {
  const cost = (amount: string, treatment: WorkCost['treatment'] = 'free_space', person?: string): WorkCost => ({
    date: d('2026-12-01'),
    description: 'kerstpakket',
    amount: euro(amount),
    treatment,
    person,
  });
  it.each([
    ['300000.00', '6000.00'],
    ['400000.00', '8000.00'],
    ['500000.00', '9180.00'],
  ])('a wage sum of %s gives a free space of %s', (wageSum, freeSpace) => {
    expect(workCostsYear(on('2026-01-01'), euro(wageSum), []).freeSpace).toBe(euro(freeSpace));
    expect(workCostsYear(on('2025-01-01'), euro(wageSum), []).freeSpace).toBe(euro(freeSpace));
  });
  it('levies 80% on the excess; exemptions do not use the space', () => {
    const year = workCostsYear(on('2026-01-01'), euro('100000.00'), [
      cost('2100.00'),
      cost('5000.00', 'targeted_exemption'),
      cost('10.00', 'nil_valuation'),
    ]);
    expect(year).toMatchObject({ freeSpace: 200_000, used: 210_000, left: 0, excess: 10_000, finalLevy: 8_000 });
  });
  it('points at a person above 2,400 a year', () => {
    const year = workCostsYear(on('2026-01-01'), euro('900000.00'), [
      cost('2000.00', 'free_space', 'A'),
      cost('400.01', 'free_space', 'A'),
      cost('2400.00', 'free_space', 'B'),
    ]);
    expect(year.aboveCustomary).toEqual([{ person: 'A', amount: 240_001 }]);
  });
});

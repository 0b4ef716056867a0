import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, Decimal, localDate, newId, sum, type Id } from '#libs/kernel/index.js';
import { entryAmounts, hoursLines, hoursNet, hoursOf, type BillableEntry } from './hours-lines.js';

const GARDEN = newId();
const OFFICE = newId();
const vat = { treatment: 'standard', percentOn: () => new Decimal(21) } as const;

const entry = (minutes: number, change: Partial<BillableEntry> = {}): BillableEntry => ({
  entryId: newId(),
  activityId: GARDEN,
  activityName: 'Groenonderhoud',
  date: localDate('2026-10-05'),
  minutes,
  hourlyRate: cents(4250),
  ...change,
});

describe('hoursNet', () => {
  it.each([
    [60, 4250, 4250],
    [90, 4250, 6375],
    [20, 5000, 1667],
    [10, 4250, 708],
    [1, 30, 1],
    [1, 29, 0],
    [2310, 4750, 182875],
    [1440, 0, 0],
  ])('%i minutes at %i cents is %i cents', (minutes, rate, net) => {
    expect(hoursNet(minutes, cents(rate))).toBe(net);
  });

  it('shows hours to four decimals and counts with the minutes', () => {
    expect(hoursOf(20).toString()).toBe('0.3333');
    expect(hoursOf(2310).toString()).toBe('38.5');
  });
});

describe('hoursLines', () => {
  it('makes one line per activity and rate, however many people and days are in it', () => {
    const lines = hoursLines(
      [
        entry(120, { date: localDate('2026-10-07') }),
        entry(30),
        entry(60, { hourlyRate: cents(5500) }),
        entry(45, { activityId: OFFICE, activityName: 'Administratie' }),
      ],
      vat,
    );
    expect(
      lines.map(({ description, unitPrice, net, suppliedOn, startsOn }) => [
        description,
        unitPrice,
        net,
        startsOn,
        suppliedOn,
      ]),
    ).toEqual([
      ['Administratie', 4250, 3188, '2026-10-05', '2026-10-05'],
      ['Groenonderhoud', 4250, 10625, '2026-10-05', '2026-10-07'],
      ['Groenonderhoud', 5500, 5500, '2026-10-05', '2026-10-05'],
    ]);
  });

  it('keeps hours before and after a change of the VAT rate apart', () => {
    const percentOn = (date: string) => new Decimal(date < '2026-10-06' ? 9 : 21);
    const lines = hoursLines([entry(60), entry(60, { date: localDate('2026-10-07') })], {
      treatment: 'reduced',
      percentOn,
    });
    expect(lines.map(({ percent }) => percent.toNumber())).toEqual([9, 21]);
  });

  const anyEntry = fc
    .record({
      minutes: fc.integer({ min: 1, max: 1440 }),
      rate: fc.integer({ min: 0, max: 20_000 }),
      activity: fc.constantFrom(GARDEN, OFFICE),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ minutes, rate, activity, day }) =>
      entry(minutes, {
        hourlyRate: cents(rate),
        activityId: activity,
        date: localDate(`2026-10-${String(day).padStart(2, '0')}`),
      }),
    );

  it('bills every entry on exactly one line, within half a cent of minutes × rate', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 40 }), (entries) => {
        const lines = hoursLines(entries, vat);
        const billed: Id[] = lines.flatMap((line) => line.entries.map(({ entryId }) => entryId));
        expect(billed.sort()).toEqual(entries.map(({ entryId }) => entryId).sort());
        for (const line of lines) {
          const sixtieths = line.entries.reduce((total, { minutes, hourlyRate }) => total + minutes * hourlyRate, 0);
          expect(Math.abs(line.net * 60 - sixtieths)).toBeLessThanOrEqual(30);
        }
      }),
    );
  });

  it('spreads the net of a line over its entries to the cent', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 40 }), (entries) => {
        for (const line of hoursLines(entries, vat)) {
          const amounts = entryAmounts(line.entries);
          expect(sum(amounts)).toBe(line.net);
          expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

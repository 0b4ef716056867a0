import { describe, expect, it } from '@jest/globals';
import { cents, Decimal, localDate, newId, type Month } from '#libs/kernel/index.js';
import { deliveryLines, fixedFeeLines, monthsDue, type FixedFee } from './agreed-lines.js';
import { draftLines, supplyPeriod } from './draft-lines.js';

const vat = { treatment: 'standard', percentOn: () => new Decimal(21) } as const;
const terms = { vat, language: 'nl' } as const;
const month = (text: string) => text as Month;

const fee: FixedFee = {
  feeId: newId(),
  description: 'Beheer van het gebouw',
  monthlyAmount: cents(45_000),
  firstMonth: month('2026-08'),
  lastMonth: null,
  billedMonths: [],
};

describe('monthsDue', () => {
  it.each([
    ['only months that ended', {}, '2026-10-30', ['2026-08', '2026-09']],
    ['a month on its last day', {}, '2026-10-31', ['2026-08', '2026-09', '2026-10']],
    ['not what was billed before', { billedMonths: [month('2026-09')] }, '2026-10-31', ['2026-08', '2026-10']],
    ['not after its last month', { lastMonth: month('2026-09') }, '2026-12-31', ['2026-08', '2026-09']],
    ['nothing before it starts', {}, '2026-07-31', []],
    ['over the turn of a year', { firstMonth: month('2026-12') }, '2027-02-28', ['2026-12', '2027-01', '2027-02']],
  ])('bills %s', (_, change, until, expected) => {
    expect(monthsDue({ ...fee, ...change }, localDate(until))).toEqual(expected);
  });
});

describe('deliveryLines', () => {
  it.each([
    ['12.5', 1_995, 24_938],
    ['0.3333', 100, 33],
    ['2.125', 20, 43],
  ])('%s × %i cents is %i cents', (quantity, price, net) => {
    const [line] = deliveryLines(
      [
        {
          deliveryId: newId(),
          suppliedOn: localDate('2026-10-03'),
          description: 'Haag knippen',
          quantity: new Decimal(quantity),
          unit: 'metre',
          unitPrice: cents(price),
        },
      ],
      vat,
    );
    expect(line!.net).toBe(net);
  });
});

describe('supplyPeriod', () => {
  it('runs from the first day of work to the last', () => {
    const lines = draftLines({ entries: [], deliveries: [], fees: [fee] }, localDate('2026-09-30'), terms);
    expect(supplyPeriod(lines)).toEqual({ from: '2026-08-01', to: '2026-09-30' });
    expect(supplyPeriod([])).toBeUndefined();
    expect(fixedFeeLines([fee], localDate('2026-08-31'), terms)).toMatchObject([
      { net: 45_000, suppliedOn: '2026-08-31', description: 'Beheer van het gebouw, augustus 2026' },
    ]);
  });
});

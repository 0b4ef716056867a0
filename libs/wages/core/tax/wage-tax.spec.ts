import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, parseEuro, type Cents } from '#libs/kernel/index.js';
import { loadParameters } from '../../parameters.js';
import { PERIOD_KINDS } from '../period.js';
import { AGE_GROUPS } from '../parameters/tax-tables.js';
import { labourCredit } from './annual-tax.js';
import { ageGroupAt } from './age-group.js';
import { periodTax, rowStart, tableWageOf, youngDisabledCredit } from './period-tax.js';
import { annualWageForSpecialRate, specialTax } from './special-rate.js';

const book = loadParameters();
const of = (year: number) => book.on(localDate(`${year}-01-01`));
const euro = (text: string): Cents => parseEuro(text) ?? cents(NaN);
const WITH = { colour: 'white', taxCredit: true, singleElderly: false } as const;
const WITHOUT = { ...WITH, taxCredit: false } as const;

// Printed rows of the white month tables (Belastingdienst, Nederland, Standaard): without credit / with credit / credited labour credit.
const PRINTED: [number, string, string, string][] = [
  [2026, '1350.00', '482.58 30.50 192.50', '240.92 0.00 0.00'],
  [2026, '2133.00', '762.50 67.67 435.25', '380.67 0.00 78.75'],
  [2026, '2803.50', '1002.25 309.00 454.42', '500.42 0.00 208.83'],
  [2026, '3456.00', '1239.33 575.17 467.08', '659.33 155.25 233.33'],
  [2026, '4801.50', '1744.67 1225.08 408.58', '1164.67 877.92 204.17'],
  [2026, '7204.50', '2727.08 2475.00 252.08', '2147.08 2021.08 126.00'],
  [2025, '1903.50', '681.83 77.33 348.83', '341.08 0.00 43.50'],
  [2025, '3303.00', '1184.67 528.08 460.17', '611.25 113.00 230.25'],
  [2025, '5202.00', '1896.42 1458.67 361.67', '1323.00 1103.83 181.00'],
];

const CASES = PRINTED.flatMap(([year, wage, below, aow]) => [
  { year, wage, group: 'below_aow' as const, row: below },
  { year, wage, group: 'aow_born_1946_or_later' as const, row: aow },
]);

describe('white month table', () => {
  it.each(CASES)('$year, $wage, $group: $row', ({ year, wage, group, row }) => {
    const tables = of(year).tax;
    const [without, withCredit, labour] = row.split(' ').map(euro);
    expect(periodTax(tables, euro(wage), 'month', group, WITHOUT).tax).toBe(without);
    const result = periodTax(tables, euro(wage), 'month', group, WITH);
    expect([result.tax, result.creditedLabourCredit]).toEqual([withCredit, labour]);
  });

  it('shows the steps of the worked example: 3,456.00 in 2026', () => {
    const result = periodTax(of(2026).tax, euro('3456.00'), 'month', 'below_aow', WITH);
    expect(result.annual).toMatchObject({
      tableWage: 41_472,
      grossTax: 14_872,
      generalCredit: 2_365,
      labourCredit: 5_605,
      tax: 6_902,
    });
    expect(result.annual?.bracket).toMatchObject({ above: 38_883, rate: 37_560, taxAtEdge: 13_900 });
  });

  it('takes the lower row between two rows, and drops net pay where the next row begins', () => {
    const tables = of(2026).tax;
    const net = (wage: string) => euro(wage) - periodTax(tables, euro(wage), 'month', 'below_aow', WITH).tax;
    expect(net('3455.99')).toBe(288_266);
    expect(net('3456.00')).toBe(288_083);
  });

  it('taxes what lies above the last row at the top rate, rounded down', () => {
    const tables = of(2026).tax;
    const last = periodTax(tables, euro('11092.50'), 'month', 'below_aow', WITH);
    expect(last.annual?.tableWage).toBe(133_110);
    expect(last.tax).toBe(465_167);
    const above = periodTax(tables, euro('12092.51'), 'month', 'below_aow', WITH);
    expect(above.aboveMaximum).toBe(49_500); // 1,000.01 × 49.5% = 495.00495
    expect(above.tax).toBe(465_167 + 49_500);
    expect(of(2025).tax.maximum).toBe(129_330);
  });

  it('steps by 4.50 a month, 13.50 a quarter, and 4.15 or 4.16 a four-week period', () => {
    const steps = (kind: (typeof PERIOD_KINDS)[number]) =>
      new Set(Array.from({ length: 40 }, (_, row) => rowStart((row + 1) * 54, kind) - rowStart(row * 54, kind)));
    expect([...steps('month')]).toEqual([450]);
    expect([...steps('quarter')]).toEqual([1350]);
    expect([...steps('four_weeks')].sort()).toEqual([415, 416]);
  });

  it('pays no tax and credits nothing on no wage or a negative one', () => {
    expect(periodTax(of(2026).tax, cents(0), 'month', 'below_aow', WITH)).toMatchObject({
      tax: 0,
      creditedLabourCredit: 0,
    });
    expect(periodTax(of(2026).tax, euro('-10.00'), 'week', 'below_aow', WITH)).toMatchObject({
      tax: 0,
      creditedLabourCredit: 0,
    });
  });

  it('gives no labour credit on the green table', () => {
    const green = periodTax(of(2026).tax, euro('3456.00'), 'month', 'below_aow', { ...WITH, colour: 'green' });
    expect(green.creditedLabourCredit).toBe(0);
    expect(green.tax).toBe(104_225); // (14,872 − 2,365) / 12
  });

  it('gives the single elderly credit on request over AOW age only', () => {
    const tax = (group: 'below_aow' | 'aow_born_1946_or_later', singleElderly: boolean) =>
      periodTax(of(2026).tax, euro('4801.50'), 'month', group, { ...WITH, singleElderly }).tax;
    expect(tax('aow_born_1946_or_later', true)).toBe(87_792 - 4_500); // 540 / 12
    expect(tax('below_aow', true)).toBe(tax('below_aow', false));
  });
});

describe('properties of every table', () => {
  const row = fc.record({
    year: fc.constantFrom(2025, 2026),
    group: fc.constantFrom(...AGE_GROUPS),
    kind: fc.constantFrom(...PERIOD_KINDS),
    tableWage: fc.integer({ min: 0, max: 2_500 }).map((step) => step * 54),
    taxCredit: fc.boolean(),
  });

  it('net pay does not fall from one row to the next', () => {
    fc.assert(
      fc.property(row, ({ year, group, kind, tableWage, taxCredit }) => {
        const net = (row: number) => {
          const wage = rowStart(row, kind);
          return wage - periodTax(of(year).tax, wage, kind, group, { ...WITH, taxCredit }).tax;
        };
        expect(net(tableWage + 54)).toBeGreaterThanOrEqual(net(tableWage));
      }),
      { numRuns: 2_000 },
    );
  });

  it('a wage anywhere on a row pays the tax of that row', () => {
    fc.assert(
      fc.property(row, fc.integer({ min: 0, max: 20_000 }), ({ year, group, kind, tableWage }, extra) => {
        const tables = of(year).tax;
        const start = rowStart(tableWage, kind);
        const wage = cents(Math.max(start, Math.min(start + extra, rowStart(tableWage + 54, kind) - 1)));
        if (tableWage > tables.maximum) return;
        expect(tableWageOf(tables, wage, kind)).toBe(tableWage);
        if (wage > 0 && wage <= rowStart(tables.maximum, kind)) {
          expect(periodTax(tables, wage, kind, group, WITH).tax).toBe(
            periodTax(tables, cents(Math.max(1, start)), kind, group, WITH).tax,
          );
        }
      }),
    );
  });

  it('the credited labour credit is never above the labour credit nor above the tax before credits', () => {
    fc.assert(
      fc.property(row, ({ year, group, tableWage }) => {
        const annual = periodTax(
          of(year).tax,
          cents(Math.max(1, rowStart(tableWage, 'month'))),
          'month',
          group,
          WITH,
        ).annual;
        expect(annual?.creditedLabourCredit).toBeLessThanOrEqual(
          Math.min(annual?.labourCredit ?? 0, annual?.grossTax ?? 0),
        );
      }),
    );
  });
});

describe('labour credit', () => {
  it('is zero from its last edge on', () => {
    const { tax } = of(2026);
    expect(labourCredit(tax, tax.columns.below_aow, 132_919)).toBe(1);
    expect(labourCredit(tax, tax.columns.below_aow, 132_920)).toBe(0);
    // over AOW age the taper leaves 1.84 euro at the edge, which the rule cuts off
    expect(labourCredit(tax, tax.columns.aow_born_1946_or_later, 132_919)).toBe(2);
    expect(labourCredit(tax, tax.columns.aow_born_1946_or_later, 132_920)).toBe(0);
  });
});

describe('jonggehandicaptenkorting', () => {
  it.each([
    [2026, 923, 'quarter', '230.75'],
    [2026, 923, 'month', '76.92'],
    [2026, 923, 'four_weeks', '71.00'],
    [2026, 923, 'week', '17.75'],
    [2026, 923, 'day', '3.55'],
    [2026, 462, 'month', '38.50'],
    [2025, 909, 'month', '75.75'],
    [2025, 909, 'quarter', '227.25'],
    [2025, 909, 'four_weeks', '69.92'],
    [2025, 909, 'week', '17.48'],
    [2025, 909, 'day', '3.50'],
  ] as const)('%i, %i a year, per %s: %s', (_year, perYear, kind, amount) => {
    expect(youngDisabledCredit(perYear, kind)).toBe(euro(amount));
  });

  it('comes off last, not below zero, and only with the payroll tax credit', () => {
    const { tax } = of(2026);
    const at = (wage: string, choice: typeof WITH | typeof WITHOUT) =>
      periodTax(tax, euro(wage), 'month', 'below_aow', choice, true);
    expect(at('3456.00', WITH)).toMatchObject({ tax: 57_517 - 7_692, youngDisabled: 7_692 });
    expect(at('1350.00', WITH)).toMatchObject({ tax: 0, youngDisabled: 3_050 });
    expect(at('3456.00', WITHOUT)).toMatchObject({ tax: 123_933, youngDisabled: 0 });
  });
});

describe('age group', () => {
  const group = (born: string, paid: string) =>
    ageGroupAt(of(Number(paid.slice(0, 4))), localDate(born), localDate(paid));
  it.each([
    ['1959-03-31', '2026-02-28', 'below_aow'],
    ['1959-03-31', '2026-03-01', 'aow_born_1946_or_later'],
    ['1958-12-15', '2025-12-01', 'aow_born_1946_or_later'],
    ['1945-12-31', '2026-01-31', 'aow_born_1945_or_earlier'],
    ['1946-01-01', '2026-01-31', 'aow_born_1946_or_later'],
  ])('born %s, paid %s: %s', (born, paid, expected) => {
    expect(group(born, paid)).toBe(expected);
  });
});

describe('special rate', () => {
  // from; percentage without credit; percentage with credit (standard + offset), tabel bijzondere beloningen
  const SPECIAL: [
    number,
    'white' | 'green',
    'below_aow' | 'aow_born_1946_or_later' | 'aow_born_1945_or_earlier',
    string,
  ][] = [
    [
      2026,
      'white',
      'below_aow',
      '0 35750 0; 11358 35750 27430; 12923 35750 4740; 23931 35750 33800; 29737 35750 40200; 38884 37560 42010; 45593 37560 50470; 78427 49500 56010; 143555 49500 49500',
    ],
    [
      2026,
      'white',
      'aow_born_1946_or_later',
      '0 17850 0; 34719 17850 20070; 38884 37560 39780; 45593 37560 44010; 46003 37560 59010; 59783 37560 44010; 78427 49500 52750; 143555 49500 49500',
    ],
    [
      2026,
      'white',
      'aow_born_1945_or_earlier',
      '34719 17850 20070; 41123 17850 20070; 41124 37560 39780; 45593 37560 44010',
    ],
    [
      2026,
      'green',
      'below_aow',
      '0 35750 0; 8714 35750 35750; 29737 35750 42150; 38884 37560 43960; 78427 49500 49500',
    ],
    [
      2026,
      'green',
      'aow_born_1946_or_later',
      '0 17850 0; 20297 17850 17850; 29737 17850 21050; 38884 37560 40760; 46003 37560 55760; 59783 37560 40760; 78427 49500 49500',
    ],
    [2026, 'green', 'aow_born_1945_or_earlier', '38884 17850 21050; 41124 37560 40760'],
    [
      2025,
      'white',
      'below_aow',
      '0 35820 0; 11050 35820 27770; 13144 35820 5790; 24342 35820 33560; 28407 35820 39900; 38442 37480 41560; 43072 37480 50330; 76818 49500 56010; 139405 49500 49500',
    ],
    [
      2025,
      'white',
      'aow_born_1946_or_later',
      '0 17920 0; 34001 17920 19960; 38442 37480 39520; 43072 37480 43910; 45309 37480 58910; 58876 37480 43910; 76818 49500 52760; 139405 49500 49500',
    ],
    [2025, 'white', 'aow_born_1945_or_earlier', '38442 17920 19960; 40503 37480 39520'],
  ];
  const rows = SPECIAL.flatMap(([year, colour, group, text]) =>
    text.split('; ').map((row) => ({ year, colour, group, row })),
  );

  it.each(rows)('$year $colour $group: $row', ({ year, colour, group, row }) => {
    const [from = 0, without, withCredit] = row.split(' ').map(Number);
    const at = (choice: boolean) =>
      specialTax(of(year), euro('1000.00'), cents(from * 100), group, {
        colour,
        taxCredit: choice,
        singleElderly: false,
      }).applied;
    expect([at(false), at(true)]).toEqual([without, withCredit]);
  });

  it('keeps the lower row up to the last euro before the next', () => {
    expect(specialTax(of(2026), euro('1000.00'), euro('12922.99'), 'below_aow', WITH).applied).toBe(27_430);
  });

  it('starts later for the single elderly credit', () => {
    const at = (annual: string) =>
      specialTax(of(2026), euro('100.00'), euro(annual), 'aow_born_1946_or_later', { ...WITH, singleElderly: true })
        .applied;
    expect([at('37408.00'), at('37409.00')]).toEqual([0, 20_070]);
  });

  it('rounds down to cents and can be raised, not lowered, on request', () => {
    const at = (requested?: number) =>
      specialTax(of(2026), euro('1111.11'), euro('40000.00'), 'below_aow', WITH, requested as never);
    expect(at().tax).toBe(46_677); // 1,111.11 × 42.01% = 466.777…
    expect(at(49_500)).toMatchObject({ tax: 54_999, requested: true });
    expect(at(10_000)).toMatchObject({ tax: 46_677, requested: false });
  });

  it('has no green table for 2025 and says so', () => {
    expect(() =>
      specialTax(of(2025), euro('1000.00'), euro('20000.00'), 'below_aow', { ...WITH, colour: 'green' }),
    ).toThrow('wage_parameter_unknown');
  });

  it('scales a part of last year to a whole year', () => {
    expect(
      annualWageForSpecialRate(euro('10000.00'), { from: localDate('2025-07-02'), to: localDate('2025-12-31') }),
    ).toBe(1_994_536); // × 365 / 183
    expect(
      annualWageForSpecialRate(euro('10000.00'), { from: localDate('2025-01-01'), to: localDate('2025-12-31') }),
    ).toBe(1_000_000);
  });
});

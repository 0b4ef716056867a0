import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, Decimal, localDate, negate } from '#libs/kernel/index.js';
import { vatGroups, type VatTreatment } from '#libs/ledger/index.js';
import { linesCredited, mirrorLines, staysWithin } from './credit-note.js';
import { lineNet, type InvoiceLine } from './invoice-line.js';
import { totalsOf } from './invoice-totals.js';
import type { NumberedLine } from './sales-invoice.js';

const line = (quantity: string, price: number, treatment: VatTreatment = 'standard', percent = 21): InvoiceLine => ({
  kind: 'free',
  description: 'Werk',
  quantity: new Decimal(quantity),
  unit: 'hour',
  unitPrice: cents(price),
  net: lineNet(new Decimal(quantity), cents(price)),
  treatment,
  percent: new Decimal(percent),
  suppliedOn: localDate('2026-10-05'),
});

const numbered = (lines: readonly InvoiceLine[]): NumberedLine[] =>
  lines.map((each, index) => ({ ...each, lineNo: index + 1 }));

const figures = (...lines: InvoiceLine[]) => totalsOf(vatGroups(lines));

describe('totalsOf', () => {
  it('rounds VAT per group, not per line: 37.50 + 12.50 at 21 % is 10.50', () => {
    expect(figures(line('1', 3750), line('1', 1250))).toMatchObject({ net: 5000, vat: 1050, total: 6050 });
  });

  it('keeps treatments apart', () => {
    const totals = figures(line('2', 5000), line('1', 1000, 'reduced', 9), line('1', 2000, 'exempt', 0));
    expect(totals.groups.map(({ treatment, taxable, vat }) => [treatment, taxable, vat])).toEqual([
      ['standard', 10_000, 2_100],
      ['reduced', 1_000, 90],
      ['exempt', 2_000, 0],
    ]);
    expect(totals.total).toBe(15_190);
  });
});

describe('mirrorLines', () => {
  it('turns every figure of any invoice to the cent', () => {
    const anyLine = fc
      .record({
        quantity: fc.integer({ min: -100_000, max: 9_999_999 }),
        price: fc.integer({ min: 0, max: 100_000 }),
        taxed: fc.constantFrom<[VatTreatment, number]>(
          ['standard', 21],
          ['reduced', 9],
          ['exempt', 0],
          ['reverse_charge', 0],
        ),
      })
      .map(({ quantity, price, taxed }) => line(new Decimal(quantity).div(10_000).toString(), price, ...taxed));
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), (lines) => {
        const [invoice, credit] = [figures(...lines), figures(...mirrorLines(numbered(lines)))];
        expect([credit.net, credit.vat, credit.total]).toEqual(
          [invoice.net, invoice.vat, invoice.total].map((n) => negate(n)),
        );
        expect(invoice.total).toBe(invoice.net + invoice.vat);
        expect(linesCredited(numbered(lines), [])).toEqual([]);
        if (invoice.total >= 0) expect(staysWithin(invoice, [credit])).toBe(true);
        if (invoice.total > 0) expect(staysWithin(invoice, [credit, credit])).toBe(false);
      }),
    );
  });
});

describe('linesCredited', () => {
  const lines = numbered([line('10', 5000), line('10', 5000), line('3', 0)]);
  const credit = (lineNo: number | null, quantity: string, price = 5000) => ({
    ...line(quantity, price),
    creditsLineNo: lineNo,
  });
  it.each<[string, InvoiceLine[], number[]]>([
    ['everything mirrored', mirrorLines(lines), [1, 2, 3]],
    ['one of two equal lines', [credit(2, '-10')], [2]],
    ['a part', [credit(1, '-9.99')], []],
    ['parts that are the whole', [credit(1, '-4'), credit(1, '-6')], [1]],
    ['the same amount in other words', [credit(1, '-1', 50_000)], [1]],
    ['the whole number of hours at a part of the price', [credit(1, '-10', 500)], []],
    ['an amount that is on no line', [credit(null, '-20')], []],
    ['a part of a line without amount', [credit(3, '-2', 0)], []],
    ['all of a line without amount', [credit(3, '-3', 0)], [3]],
  ])('%s', (_, credits, expected) => {
    expect(linesCredited(lines, credits)).toEqual(expected);
  });
});

describe('staysWithin', () => {
  const original = figures(line('10', 5000), line('1', 1000, 'reduced', 9));
  it.each([
    ['a part', [figures(line('-4', 5000))], true],
    ['all of one rate', [figures(line('-10', 5000))], true],
    ['two parts that are the whole', [figures(line('-4', 5000)), figures(line('-6', 5000))], true],
    ['two parts that are more', [figures(line('-4', 5000)), figures(line('-7', 5000))], false],
    ['another rate than the original', [figures(line('-1', 5000, 'exempt', 0))], false],
    ['more of one rate than there was', [figures(line('-2', 1000, 'reduced', 9))], false],
  ])('%s: %#', (_, credits, fits) => {
    expect(staysWithin(original, credits)).toBe(fits);
  });

  it('lets a discount line be credited with the rest', () => {
    const discounted = figures(line('10', 5000), line('-1', 1000, 'reduced', 9));
    expect(staysWithin(discounted, [figures(line('-10', 5000), line('1', 1000, 'reduced', 9))])).toBe(true);
    expect(staysWithin(discounted, [figures(line('-1', 5000), line('-1', 1000, 'reduced', 9))])).toBe(false);
  });
});

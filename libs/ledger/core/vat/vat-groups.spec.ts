import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, Decimal, negate, sum, type Cents } from '#libs/kernel/index.js';
import { vatGroups, type TaxedLine } from './vat-groups.js';
import { VAT_TREATMENTS, type VatTreatment } from './vat-table.js';

const line = (treatment: VatTreatment, percent: number, net: number): TaxedLine => ({
  treatment,
  percent: new Decimal(percent),
  net: cents(net),
});

describe('VAT per group', () => {
  // finance facts 3.2: 37.50 + 12.50, 20.124 and 20.125; the other figures by hand
  it.each<[string, number, number[], number]>([
    ['on the sum, not per line (per line gives 10.51)', 21, [3750, 1250], 1050],
    ['20.1243 goes down', 21, [9583], 2012],
    ['20.125 goes up: half away from zero', 12.5, [16100], 2013],
    ['−20.125 goes down: a credit note mirrors its invoice', 12.5, [-16100], -2013],
    ['9% of 33.33', 9, [3333], 300],
    ['9% of 0.05 is half a cent less', 9, [5], 0],
    ['9% of 0.06 is half a cent more', 9, [6], 1],
    ['lines that cancel leave a group of nil', 21, [5000, -5000], 0],
  ])('%s', (_, percent, nets, vat) => {
    const treatment = percent === 9 ? 'reduced' : 'standard';
    const groups = vatGroups(nets.map((net) => line(treatment, percent, net)));
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ taxable: nets.reduce((a, b) => a + b), vat });
  });

  it('keeps treatments apart, also those without VAT, and orders them', () => {
    const groups = vatGroups([
      line('exempt', 0, 100),
      line('reduced', 9, 10_000),
      line('standard', 19, 300),
      line('reverse_charge', 0, 200),
      line('standard', 21, 400),
    ]);
    expect(groups.map(({ treatment, percent, vat }) => [treatment, percent.toNumber(), vat])).toEqual([
      ['standard', 21, 84],
      ['standard', 19, 57],
      ['reduced', 9, 900],
      ['reverse_charge', 0, 0],
      ['exempt', 0, 0],
    ]);
  });

  const taxed = fc.record({
    treatment: fc.constantFrom(...VAT_TREATMENTS),
    percent: fc.constantFrom('0', '9', '21').map((percent) => new Decimal(percent)),
    net: fc.integer({ min: -10_000_000, max: 10_000_000 }).map(cents),
  });

  it('keeps every cent of the taxable amount, stays within half a cent of the exact VAT, and mirrors', () => {
    fc.assert(
      fc.property(fc.array(taxed, { maxLength: 40 }), (lines) => {
        const groups = vatGroups(lines);
        expect(sum(groups.map(({ taxable }) => taxable))).toBe(sum(lines.map(({ net }) => net)));
        for (const { taxable, percent, vat } of groups)
          expect(percent.times(taxable).div(100).minus(vat).abs().lte('0.5')).toBe(true);
        const mirrored = vatGroups(lines.map((entry) => ({ ...entry, net: negate(entry.net) })));
        expect(mirrored.map(({ vat }) => vat)).toEqual(groups.map(({ vat }): Cents => negate(vat)));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { localDate } from '#libs/kernel/index.js';
import { VAT_TREATMENTS, VatTable } from './core/vat/vat-table.js';
import { vatRate, vatTreatment } from './vat.js';

describe('the VAT rates', () => {
  // finance facts 2
  it.each([
    ['standard', '2012-10-01', 21],
    ['standard', '2026-10-31', 21],
    ['reduced', '2019-01-01', 9],
    ['reduced', '2026-10-31', 9],
    ['zero', '2026-10-31', 0],
    ['reverse_charge', '2026-10-31', 0],
    ['exempt', '2026-10-31', 0],
  ] as const)('%s on %s is %d', (treatment, date, percent) => {
    expect(vatRate(treatment, localDate(date)).toNumber()).toBe(percent);
  });

  it.each([
    ['standard', '2012-09-30'],
    ['reduced', '2018-12-31'],
  ] as const)('are not guessed for %s on %s', (treatment, date) => {
    expect(() => vatRate(treatment, localDate(date))).toThrow(
      expect.objectContaining({ code: 'vat_rate_unknown', params: { treatment, date } }),
    );
  });

  it('say where a treatment goes: UBL category, box, accounts (finance facts 2, chart)', () => {
    const facts = VAT_TREATMENTS.map((treatment) => vatTreatment(treatment));
    expect(facts.map((fact) => [fact.treatment, fact.ublCategory, fact.box, fact.revenueRole, fact.vatRole])).toEqual([
      ['standard', 'S', '1a', 'revenue_standard', 'vat_standard'],
      ['reduced', 'S', '1b', 'revenue_reduced', 'vat_reduced'],
      ['zero', 'Z', '1e', 'revenue_untaxed', null],
      ['reverse_charge', 'AE', '1e', 'revenue_untaxed', null],
      ['exempt', 'E', null, 'revenue_exempt', null],
    ]);
    expect(vatTreatment('reverse_charge')).toMatchObject({
      exemptionCode: 'VATEX-EU-AE',
      wording: { nl: 'Btw verlegd' },
      needsCustomerVatNumber: true,
    });
  });
});

describe('a VAT table', () => {
  const treatment = (name: string, rates: object[]) => ({
    treatment: name,
    ubl_category: 'S',
    exemption_code: null,
    box: null,
    revenue_role: 'revenue_standard',
    vat_role: null,
    wording: null,
    needs_customer_vat_number: false,
    rates,
  });
  const table = (standard: object[]) =>
    VatTable.read({
      treatments: VAT_TREATMENTS.map((name) =>
        treatment(name, name === 'standard' ? standard : [{ valid_from: '2019-01-01', percent: '9', source: 'law' }]),
      ),
    });

  it('gives each day the rate that started last', () => {
    const rates = table([
      { valid_from: '2012-10-01', percent: '21', source: 'law' },
      { valid_from: '2030-01-01', percent: '22.5', source: 'law' },
    ]);
    expect(rates.rate('standard', localDate('2029-12-31')).toString()).toBe('21');
    expect(rates.rate('standard', localDate('2030-01-01')).toString()).toBe('22.5');
  });

  it.each([
    ['no rates', []],
    ['a date that does not exist', [{ valid_from: '2026-02-30', percent: '21', source: 'law' }]],
    ['no percentage', [{ valid_from: '2026-01-01', percent: '21%', source: 'law' }]],
    ['no source', [{ valid_from: '2026-01-01', percent: '21', source: '' }]],
    [
      'dates out of order',
      [
        { valid_from: '2026-01-01', percent: '21', source: 'law' },
        { valid_from: '2026-01-01', percent: '22', source: 'law' },
      ],
    ],
  ])('is refused with %s', (_, rates) => {
    expect(() => table(rates)).toThrow(RangeError);
  });

  it('is refused when a treatment is missing or posts to no known account', () => {
    expect(() => VatTable.read({ treatments: [] })).toThrow(/standard stands 0 times/);
    const unknown = { ...treatment('standard', []), revenue_role: 'omzet' };
    expect(() => VatTable.read({ treatments: [unknown] })).toThrow(/omzet/);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#libs/kernel/index.js';
import { loadParameters } from '../parameters.js';
import { WAGE_REFUSALS } from './explain/refusals.js';
import { inWords, proForma, proFormaBatch, readProForma } from './pro-forma.js';

const book = loadParameters();
type Json = Record<string, unknown>;
const golden = JSON.parse(readFileSync(new URL('../cases/month-2026-printed-row.json', import.meta.url), 'utf8')) as {
  input: Json;
};
const payslip = golden.input;

/** Codes whose sentences the platform has for every room. */
const SHARED = ['required', 'unknown_field', 'text', 'euro', 'date', 'choice', 'flag', 'object', 'list', 'whole'];

/** The faults of a request, as `pointer code`. */
function faultsOf(raw: unknown): string[] {
  try {
    proForma(book, readProForma(raw, book));
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.faults.map((fault) => `${fault.pointer} ${fault.code}`);
  }
}
const inPart = (part: string, change: Json): Json => ({
  payslip: { ...payslip, [part]: { ...(payslip[part] as Json | undefined), ...change } },
});
const with_ = (change: Json): Json => ({ payslip: { ...payslip, ...change } });

describe('bad input is refused with its field and its reason', () => {
  const CASES: [string, Json, string][] = [
    ['negative hours', with_({ hours: '-1' }), '/payslip/hours hours_negative'],
    ['300 hours in a month', with_({ hours: '300' }), '/payslip/hours hours_too_many'],
    [
      '300 paid hours in a month',
      with_({ pay: [{ kind: 'basic', hours: '300', hourly: '20.00' }] }),
      '/payslip/pay/0/hours hours_too_many',
    ],
    ['hours that are no number', with_({ hours: 'NaN' }), '/payslip/hours hours_invalid'],
    [
      'a birth date in the future',
      inPart('person', { birth_date: '2030-01-01' }),
      '/payslip/person/birth_date birth_date_in_future',
    ],
    [
      'a birth date that does not exist',
      inPart('person', { birth_date: '1990-02-30' }),
      '/payslip/person/birth_date date',
    ],
    [
      'an implausible birth date',
      inPart('person', { birth_date: '1900-01-01' }),
      '/payslip/person/birth_date birth_date_implausible',
    ],
    [
      'the tax credit with missing data',
      inPart('person', { anonymous: true }),
      '/payslip/tax/tax_credit tax_credit_without_data',
    ],
    [
      'a credit for young disabled people without the tax credit',
      with_({ tax: { young_disabled: true } }),
      '/payslip/tax/young_disabled needs_the_tax_credit',
    ],
    [
      'a single elderly credit without the tax credit',
      with_({ tax: { single_elderly: true } }),
      '/payslip/tax/single_elderly needs_the_tax_credit',
    ],
    ['a pay period of another kind', inPart('period', { kind: 'fortnight' }), '/payslip/period/kind choice'],
    [
      'a month that starts on the second',
      inPart('period', { from: '2026-03-02' }),
      '/payslip/period/from pay_period_invalid',
    ],
    ['a month that ends early', inPart('period', { to: '2026-03-30' }), '/payslip/period/to pay_period_invalid'],
    [
      'a week that starts on a Tuesday',
      inPart('period', { kind: 'week', from: '2026-03-03' }),
      '/payslip/period/from pay_period_invalid',
    ],
    [
      'four weeks that are none',
      inPart('period', { kind: 'four_weeks', from: '2026-03-02' }),
      '/payslip/period/from pay_period_invalid',
    ],
    [
      'a quarter that starts in February',
      inPart('period', { kind: 'quarter', from: '2026-02-01' }),
      '/payslip/period/from pay_period_invalid',
    ],
    [
      'a percentage above 100',
      with_({ employer: { size: 'small', whk: { wga: '100.1', zw: '0' } } }),
      '/payslip/employer/whk/wga percentage_too_high',
    ],
    [
      'a negative percentage',
      with_({ employer: { size: 'small', whk: { wga: '-1', zw: '0' } } }),
      '/payslip/employer/whk/wga percentage_negative',
    ],
    [
      'more than half of WGA from net pay',
      inPart('employer', { wga_from_net: '0.49' }),
      '/payslip/employer/wga_from_net wga_more_than_half',
    ],
    ['an unknown year', inPart('period', { from: '2027-01-01' }), '/payslip/period/from wage_year_unknown'],
    ['a payment in an unknown year', with_({ paid_on: '2027-01-04' }), '/payslip/paid_on wage_year_unknown'],
    [
      'a norm without hours',
      { payslip, floors: { norms: [{ publisher: 'a' }] } },
      '/floors/norms/0/hours_per_week norm_without_hours',
    ],
    ['an unknown kind of pay', with_({ pay: [{ kind: 'gift', amount: '1.00' }] }), '/payslip/pay/0/kind choice'],
    ['an amount with a comma', with_({ pay: [{ kind: 'basic', amount: '1,00' }] }), '/payslip/pay/0/amount euro'],
    ['an amount that is a number', with_({ pay: [{ kind: 'basic', amount: 1 }] }), '/payslip/pay/0/amount euro'],
    [
      'an amount above a million',
      with_({ pay: [{ kind: 'basic', amount: '1000000.01' }] }),
      '/payslip/pay/0/amount amount_too_large',
    ],
    [
      'a negative hourly wage',
      with_({ pay: [{ kind: 'basic', hours: '1', hourly: '-1.00' }] }),
      '/payslip/pay/0/hourly amount_negative',
    ],
    [
      'one-off pay without an annual wage',
      with_({ pay: [{ kind: 'bonus', amount: '1.00' }] }),
      '/payslip/special/annual_wage annual_wage_missing',
    ],
    [
      'basic pay at the special rate',
      with_({ pay: [{ kind: 'basic', amount: '1.00', as_special: true }] }),
      '/payslip/pay/0/as_special special_rate_not_allowed',
    ],
    [
      'three waiting days',
      with_({ pay: [{ kind: 'sick', wage: '1.00', hours: '8', days: 5, waiting_days: 3, week: 1 }] }),
      '/payslip/pay/0/waiting_days whole',
    ],
    [
      'a contract that ends before it starts',
      inPart('contract', { from: '2026-03-10', to: '2026-03-09' }),
      '/payslip/contract/to ends_before_it_starts',
    ],
    [
      'a contract that starts after the period',
      inPart('contract', { from: '2026-04-01' }),
      '/payslip/contract/from contract_starts_after_period',
    ],
    [
      'holiday allowance below 8%',
      with_({ holiday_allowance: { percent: '7.99' } }),
      '/payslip/holiday_allowance/percent holiday_allowance_below_minimum',
    ],
    [
      'hours outside the period',
      with_({ hours: undefined, worked_hours: [{ from: '2026-02-28', to: '2026-03-01', hours: '8' }] }),
      '/payslip/worked_hours/0/from outside_the_period',
    ],
    [
      'a franchise below the fiscal limit',
      with_({ pension: { employee_percent: '5', employer_percent: '5', franchise: '1000.00', maximum: '50000.00' } }),
      '/payslip/pension/franchise pension_franchise_too_low',
    ],
    ['a mistyped field', with_({ payd_on: '2026-03-31' }), '/payslip/payd_on unknown_field'],
    ['a list that is none', with_({ pay: {} }), '/payslip/pay list'],
    ['a flag that is a word', inPart('tax', { tax_credit: 'yes' }), '/payslip/tax/tax_credit flag'],
    ['no payslip at all', {}, '/payslip required'],
    ['a list instead of an object', { payslip: [] }, '/payslip object'],
    ['a net that no gross reaches', { payslip, net: '999999.00' }, '/net net_not_reachable'],
  ];
  it.each(CASES)('%s', (_name, raw, fault) => {
    expect(faultsOf(raw)).toContain(fault);
    expect([...SHARED, ...Object.keys(WAGE_REFUSALS)]).toContain(fault.split(' ')[1]);
  });

  it('all faults come at once', () => {
    expect(faultsOf({ payslip: { ...payslip, hours: '-1', person: { birth_date: 'x' } } })).toHaveLength(2);
  });

  it('any junk gives faults, never a crash and never a NaN', () => {
    const junk = fc.oneof(fc.constant(null), fc.string(), fc.double(), fc.boolean(), fc.constant([]), fc.constant({}));
    const fields = fc.constantFrom(
      'period',
      'paid_on',
      'person',
      'tax',
      'contract',
      'employer',
      'hours',
      'pay',
      'pension',
      'special',
      'untaxed',
      'deductions',
      'cumulatives',
      'earlier_in_period',
    );
    fc.assert(
      fc.property(fields, junk, (field, value) => {
        try {
          const result = proForma(book, readProForma({ payslip: { ...payslip, [field]: value } }, book));
          expect(Object.values(result.payslip.totals).every(Number.isSafeInteger)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('pro forma', () => {
  it('gives payslip, floors and employer cost', () => {
    const result = proForma(book, readProForma({ payslip }, book));
    expect(result.payslip.totals.net).toBe(288_083);
    expect(result.employerCost).toBe(432_448);
    expect(result.floors.statutory.status).toBe('met');
  });

  it('goes from net to gross: the lowest basic pay, other pay as it is', () => {
    const result = proForma(
      book,
      readProForma({ payslip: { ...payslip, pay: [{ kind: 'allowance', amount: '100.00' }] }, net: '2880.83' }, book),
    );
    expect(result.payslip.totals).toMatchObject({ gross: 345_416, net: 288_083 });
    expect(result.payslip.lines.slice(0, 2).map((line) => [line.code, line.amount])).toEqual([
      ['basic', 335_416],
      ['allowance', 10_000],
    ]);
  });

  it('answers a batch in order, a faulty row by itself', () => {
    const [first, second, third] = proFormaBatch(book, [
      { payslip },
      { payslip: { ...payslip, hours: '-1' } },
      { payslip },
    ]);
    expect(first).toEqual(third);
    expect(second).toBeInstanceOf(DomainError);
  });

  it('speaks both languages', () => {
    const result = proForma(book, readProForma({ payslip }, book));
    expect(inWords(result, 'nl').lines.map((line) => line.label)).toContain('Uit te betalen');
    expect(inWords(result, 'en').floors.statutory.at(-1)).toBe(
      'You earn €3,456.00. That is enough: the minimum is €2,294.76.',
    );
  });

  it('says that the green table of 2025 is not known', () => {
    const severance = {
      ...payslip,
      period: { kind: 'month', from: '2025-03-01' },
      pay: [{ kind: 'severance', amount: '5000.00' }],
      special: { annual_wage: '30000.00' },
    };
    expect(() => proForma(book, readProForma({ payslip: severance }, book))).toThrow(
      expect.objectContaining({ code: 'wage_parameter_unknown' }),
    );
  });

  it('taxes severance by the green table, without employee insurances', () => {
    const severance = {
      ...payslip,
      pay: [{ kind: 'severance', amount: '5000.00' }],
      special: { annual_wage: '40000.00' },
    };
    const { payslip: slip } = proForma(book, readProForma({ payslip: severance }, book));
    // 37.56% + 6.40% = 43.96% of 5,000.00
    expect(slip.lines.find((line) => line.code === 'wage_tax_green')?.amount).toBe(-219_800);
    expect(slip.totals).toMatchObject({ insured: 0, net: 280_200 });
  });
});

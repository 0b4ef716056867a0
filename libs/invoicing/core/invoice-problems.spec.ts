import { describe, expect, it } from '@jest/globals';
import { cents, Decimal, localDate } from '#libs/kernel/index.js';
import { vatGroups, type VatTreatment } from '#libs/ledger/index.js';
import { lineNet, type InvoiceLine } from './invoice-line.js';
import type { Customer, Issuer } from './invoice-parties.js';
import { invoiceProblems, isReady, type InvoiceToCheck } from './invoice-problems.js';
import { totalsOf } from './invoice-totals.js';

const address = { street: 'Dorpsstraat', houseNumber: '12', postalCode: '1234 AB', city: 'Ons Dorp', country: 'NL' };
const issuer: Issuer = {
  ...address,
  legalName: 'Groenkring Proef U.A.',
  kvkNumber: '30123456',
  vatNumber: 'NL004495445B01',
  iban: 'NL63TRIO0212345678',
  email: null,
  phone: null,
  colour: '#123f33',
};
const customer: Customer = {
  ...address,
  number: 1,
  name: 'School De Linde',
  contactName: '',
  kvkNumber: null,
  vatNumber: null,
};

const line = (treatment: VatTreatment = 'standard', quantity = 1, suppliedOn = '2026-10-05'): InvoiceLine => ({
  kind: 'free',
  description: 'Werk',
  quantity: new Decimal(quantity),
  unit: 'piece',
  unitPrice: cents(5000),
  net: lineNet(new Decimal(quantity), cents(5000)),
  treatment,
  percent: new Decimal(treatment === 'standard' ? 21 : 0),
  suppliedOn: localDate(suppliedOn),
});

function check(change: Partial<InvoiceToCheck>, lines: InvoiceLine[] = [line()]): string[] {
  const invoice: InvoiceToCheck = {
    kind: 'invoice',
    issueDate: localDate('2026-10-31'),
    termDays: 30,
    issuer,
    customer,
    lines,
    totals: totalsOf(vatGroups(lines)),
    vatReason: '',
    withinOriginal: true,
    ...change,
  };
  return invoiceProblems(invoice).map(({ blocking, code }) => (blocking ? code : `(${code})`));
}

describe('invoiceProblems', () => {
  it('finds nothing wrong with a whole invoice', () => {
    expect(check({})).toEqual([]);
    expect(isReady([])).toBe(true);
  });

  it.each<[string, Partial<InvoiceToCheck>, InvoiceLine[], string[]]>([
    [
      'no address of the customer',
      { customer: { ...customer, street: '' } },
      [line()],
      ['customer_address_incomplete'],
    ],
    [
      'a PO box without a number',
      { customer: { ...customer, houseNumber: ' ' } },
      [line()],
      ['customer_address_incomplete'],
    ],
    ['reverse charge without VAT number', {}, [line('reverse_charge')], ['customer_vat_number_missing']],
    [
      'reverse charge with VAT number',
      { customer: { ...customer, vatNumber: 'NL000099998B57' } },
      [line('reverse_charge')],
      [],
    ],
    [
      'no registration of the co-operative',
      { issuer: { ...issuer, kvkNumber: null } },
      [line()],
      ['issuer_kvk_number_missing'],
    ],
    [
      'no VAT number while charging VAT',
      { issuer: { ...issuer, vatNumber: null } },
      [line()],
      ['issuer_vat_number_missing'],
    ],
    [
      'no VAT number, exempt only',
      { issuer: { ...issuer, vatNumber: null }, vatReason: 'art. 11' },
      [line('exempt')],
      [],
    ],
    ['no account to pay to', { issuer: { ...issuer, iban: null } }, [line()], ['issuer_iban_missing']],
    ['exempt has a usual wording', {}, [line('exempt')], []],
    ['zero rate without saying why', {}, [line('zero')], ['vat_reason_missing']],
    ['no lines', {}, [], ['invoice_without_lines']],
    ['lines that come to nothing', {}, [line(), line('standard', -1)], ['invoice_without_amount']],
    ['a negative invoice', {}, [line('standard', -1)], ['invoice_negative']],
    ['a positive credit note', { kind: 'credit_note' }, [line()], ['credit_note_positive']],
    [
      'a credit note of too much',
      { kind: 'credit_note', withinOriginal: false },
      [line('standard', -1)],
      ['credit_exceeds_invoice'],
    ],
    [
      'a credit note needs no account',
      { kind: 'credit_note', issuer: { ...issuer, iban: null } },
      [line('standard', -1)],
      [],
    ],
    ['a late invoice', {}, [line('standard', 1, '2026-08-31'), line()], ['(invoice_late)']],
    ['a long term', { termDays: 61 }, [line()], ['(payment_term_long)']],
    ['work that is still to be done', {}, [line('standard', 1, '2026-11-01')], ['(supplied_in_future)']],
  ])('%s', (_, change, lines, codes) => {
    expect(check(change, lines)).toEqual(codes);
  });
});

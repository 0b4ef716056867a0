import { describe, expect, it } from '@jest/globals';
import { cents, Decimal, localDate, newId } from '#libs/kernel/index.js';
import { vatGroups, vatTreatment, type VatTreatment } from '#libs/ledger/index.js';
import { invoicePdf } from './invoice-document.js';
import { totalsOf } from './invoice-totals.js';
import { invoiceDocument } from './invoice-to-document.js';
import type { NumberedLine, SalesInvoice, SpecifiedEntry } from './sales-invoice.js';

const address = { street: 'Kweekweg', houseNumber: '3', postalCode: '1234 AB', city: 'Ons Dorp', country: 'NL' };

const line = (change: Partial<NumberedLine> = {}): NumberedLine => ({
  lineNo: 1,
  kind: 'hours',
  description: 'Groenonderhoud',
  quantity: new Decimal('1.8333'),
  unit: 'hour',
  unitPrice: cents(4250),
  net: cents(7792),
  treatment: 'standard',
  percent: new Decimal(21),
  suppliedOn: localDate('2026-10-06'),
  ...change,
});

const entry = (minutes: number, day: string): SpecifiedEntry => ({
  entryId: newId(),
  lineNo: 1,
  date: localDate(day),
  memberName: 'Noor Proef',
  activityName: 'Groenonderhoud',
  description: 'Borders wieden',
  minutes,
  hourlyRate: cents(4250),
});
const hours = [entry(90, '2026-10-05'), entry(20, '2026-10-06')];

function invoice(lines: NumberedLine[], change: Partial<SalesInvoice> = {}): SalesInvoice {
  return {
    invoiceId: newId(),
    kind: 'invoice',
    state: 'final',
    version: 2,
    numberText: 'F2026-0012',
    customerId: newId(),
    projectId: null,
    creditsInvoiceId: null,
    runId: null,
    periodFrom: localDate('2026-10-05'),
    periodTo: localDate('2026-10-06'),
    issueDate: localDate('2026-11-02'),
    dueDate: localDate('2026-12-02'),
    paymentReference: 'RF6320260007',
    language: 'nl',
    yourReference: '',
    note: 'Eerste alinea.\n\nTweede alinea.',
    lines,
    totals: totalsOf(vatGroups(lines)),
    parties: {
      issuer: {
        ...address,
        legalName: 'Coöperatie Groenkring U.A.',
        kvkNumber: '30123456',
        vatNumber: 'NL004495445B01',
        iban: 'NL63TRIO0212345678',
        email: null,
        phone: null,
        colour: '#123f33',
      },
      customer: { ...address, number: 1, name: 'School De Linde', contactName: '', kvkNumber: null, vatNumber: null },
      project: null,
      vatReason: '',
      original: null,
    },
    terms: { series: 'F', days: 30 },
    templateVersion: 1,
    ...change,
  };
}
const drawn = (of: SalesInvoice, with_: SpecifiedEntry[] = []) =>
  invoiceDocument(of, { hours: with_, today: localDate('2026-11-21'), factsOf: vatTreatment });

describe('invoiceDocument', () => {
  it('shows hours in two decimals with the exact time beside them, and a specification that adds up', () => {
    const document = drawn(invoice([line()]), hours);
    expect(document.lines[0]).toMatchObject({
      quantity: '1.83',
      detail: '1:50 uur',
      unitPrice: 4250,
      net: 7792,
      rate: '21',
    });
    expect(document.hours.map((row) => row.amount)).toEqual([6375, 1417]);
    expect(document.totals).toEqual({ net: 7792, vat: 1636, gross: 9428 });
  });

  it('leaves the time out where two decimals are exact', () => {
    const document = drawn(invoice([line({ quantity: new Decimal('1.5'), net: cents(6375) })]), [
      entry(90, '2026-10-05'),
    ]);
    expect(document.lines[0]).toMatchObject({ quantity: '1.50' });
    expect(document.lines[0]).not.toHaveProperty('detail');
  });

  it('says when a delivery was made', () => {
    const delivery = line({ kind: 'delivery', quantity: new Decimal('12.5'), unit: 'metre' });
    expect(drawn(invoice([delivery])).lines[0]).toMatchObject({
      quantity: '12.5',
      unit: 'metre',
      detail: '6\u00a0oktober\u00a02026',
    });
  });

  it('is a preview without number, dated today, for a draft', () => {
    const draft = invoice([line()], {
      state: 'draft',
      numberText: null,
      issueDate: null,
      dueDate: null,
      paymentReference: null,
    });
    expect(drawn(draft)).toMatchObject({
      number: null,
      issueDate: '2026-11-21',
      dueDate: '2026-12-21',
      paymentReference: null,
    });
  });

  it('names the country of a customer abroad in the language of the invoice', () => {
    const parties = invoice([line()]).parties;
    const abroad = { ...parties, customer: { ...parties.customer, country: 'BE' } };
    expect(drawn(invoice([line()], { parties: abroad })).customer.addressLines).toEqual([
      'Kweekweg 3',
      '1234 AB  Ons Dorp',
      'België',
    ]);
    expect(drawn(invoice([line()], { parties: abroad, language: 'en' })).customer.addressLines.at(-1)).toBe('Belgium');
    expect(drawn(invoice([line()])).customer.addressLines).toHaveLength(2);
  });

  it.each<[VatTreatment, string, string | undefined, string | null]>([
    ['standard', 'iets', undefined, '21'],
    ['exempt', '', 'Vrijgesteld van btw, artikel 11 Wet OB', null],
    [
      'exempt',
      'Zorg, artikel 11 lid 1 onderdeel g Wet OB.',
      'Vrijgesteld van btw: Zorg, artikel 11 lid 1 onderdeel g Wet OB',
      null,
    ],
    ['exempt', 'Vrijgesteld van btw, artikel 11 Wet OB', 'Vrijgesteld van btw, artikel 11 Wet OB', null],
    ['reverse_charge', 'Onderaannemer schilderwerk', 'Btw verlegd', null],
    ['zero', 'tabel II post a.6', '0% btw: tabel II post a.6', '0'],
  ])('%s with reason "%s" says %s', (treatment, vatReason, wording, rate) => {
    const taxed = line({ treatment, percent: new Decimal(treatment === 'standard' ? 21 : 0) });
    const of = invoice([taxed]);
    const document = drawn({ ...of, parties: { ...of.parties, vatReason } });
    expect(document.vatGroups[0]!.wording).toBe(wording);
    expect(document.vatGroups[0]!.rate).toBe(rate);
    expect(document.lines[0]!.rate).toBe(rate);
  });

  it('says it in the language of the customer', () => {
    const reversed = line({ treatment: 'reverse_charge', percent: new Decimal(0) });
    expect(drawn(invoice([reversed], { language: 'en' })).vatGroups[0]!.wording).toBe(
      'VAT reverse charged (btw verlegd)',
    );
  });

  it('gives equal bytes for equal data', () => {
    const of = invoice([line()]);
    expect(invoicePdf(drawn(of, hours)).equals(invoicePdf(drawn(of, hours)))).toBe(true);
  });

  it('splits a note into paragraphs', () => {
    expect(drawn(invoice([line()])).notes).toEqual(['Eerste alinea.', 'Tweede alinea.']);
  });
});

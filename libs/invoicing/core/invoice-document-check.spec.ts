import { describe, expect, it } from '@jest/globals';
import { cents } from '#libs/kernel/index.js';
import { invoiceFaults } from './invoice-document-check.js';
import { type InvoiceDocument } from './invoice-document-model.js';
import { line, sampleInvoice, sampleIssuer, totalled } from './invoice-document-samples.js';

const sample = sampleInvoice();
const reversed = totalled([line('Schilderwerk', '1', 1000, { treatment: 'reverse_charge', rate: null })]);
const exempt = totalled([line('Les', '1', 1000, { treatment: 'exempt', rate: null })]);
const { vatNumber: _vat, kvkNumber: _kvk, ...unnumbered } = sampleIssuer;

describe('what an invoice must say', () => {
  it('finds nothing wrong with a complete one', () => expect(invoiceFaults(sample)).toEqual([]));

  it.each<[string, Partial<InvoiceDocument>, string[]]>([
    ['no address', { customer: { name: 'Voorbeeld', addressLines: [' '] } }, ['/customer/addressLines']],
    [
      'a postbox only',
      { customer: { name: 'Voorbeeld', addressLines: ['Postbus 12', '1000 AA Amsterdam'] } },
      ['/customer/addressLines'],
    ],
    ['no numbers of the co-operative', { issuer: unnumbered }, ['/issuer/kvkNumber', '/issuer/vatNumber']],
    ['no VAT number, all exempt', { issuer: { ...unnumbered, kvkNumber: '30123456' }, ...exempt }, []],
    ['reverse charge without the customer’s VAT number', reversed, ['/customer/vatNumber']],
    ['a credit note of nothing', { kind: 'credit_note' }, ['/original']],
    ['no lines', { lines: [] }, ['/lines', '/totals/net']],
    ['figures that do not add up', { totals: { ...sample.totals, gross: cents(1) } }, ['/totals/gross']],
  ])('notices %s', (_, changes, pointers) => {
    expect(invoiceFaults({ ...sample, ...changes }).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

import { type Fault } from '#libs/kernel/index.js';
import { type InvoiceDocument, type InvoiceParty } from './invoice-document-model.js';

/**
 * What the law wants on an invoice and this one lacks (art. 35a lid 1 and art. 34f Wet OB; Handelsregisterwet for the
 * KvK number), one fault per field; empty when it may be issued. Figures must agree with each other, too.
 */
export function invoiceFaults(document: InvoiceDocument): Fault[] {
  const { customer, issuer, kind, lines, original, supply, totals, vatGroups } = document;
  const reversed = vatGroups.some(({ treatment }) => treatment === 'reverse_charge');
  const unregistered = vatGroups.every(({ treatment }) => treatment === 'exempt' || treatment === 'small_business');
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const checks: [boolean, string, string][] = [
    ...partyChecks(issuer, '/issuer'),
    ...partyChecks(customer, '/customer'),
    [filled(issuer.kvkNumber), '/issuer/kvkNumber', 'invoice_kvk_missing'],
    [filled(issuer.vatNumber) || unregistered, '/issuer/vatNumber', 'invoice_vat_number_missing'],
    [filled(customer.vatNumber) || !reversed, '/customer/vatNumber', 'invoice_customer_vat_number_missing'],
    [kind === 'invoice' || original !== undefined, '/original', 'credit_note_original_missing'],
    [supply.from <= supply.to, '/supply', 'invoice_supply_period'],
    [lines.length > 0, '/lines', 'invoice_lines_missing'],
    [lines.every(({ description }) => filled(description)), '/lines', 'invoice_line_description_missing'],
    [sum(lines.map(({ net }) => net)) === totals.net, '/totals/net', 'invoice_figures'],
    [sum(vatGroups.map(({ taxable }) => taxable)) === totals.net, '/vatGroups', 'invoice_figures'],
    [sum(vatGroups.map(({ vat }) => vat)) === totals.vat, '/totals/vat', 'invoice_figures'],
    [totals.net + totals.vat === totals.gross, '/totals/gross', 'invoice_figures'],
  ];
  return checks.filter(([holds]) => !holds).map(([, pointer, code]) => ({ pointer, code }));
}

/** A name and an address; a postbox alone is not one (finance facts, section 1.1). */
const partyChecks = (party: InvoiceParty, pointer: string): [boolean, string, string][] => [
  [filled(party.name), `${pointer}/name`, 'invoice_name_missing'],
  [party.addressLines.filter(filled).length >= 2, `${pointer}/addressLines`, 'invoice_address_missing'],
  [!/^postbus\b/i.test(party.addressLines[0] ?? ''), `${pointer}/addressLines`, 'invoice_address_postbox'],
];

const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

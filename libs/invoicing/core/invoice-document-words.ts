import { decimalText, type Language } from '#libs/documents/index.js';
import { type InvoiceDocument, type Unit, type VatTreatment } from './invoice-document-model.js';

const DUTCH = {
  invoice: 'Factuur',
  creditNote: 'Creditfactuur',
  draft: 'Concept',
  watermark: 'CONCEPT',
  corrects: 'Bij factuur {number} van {date}',
  attention: 't.a.v.',
  kvk: 'KvK',
  vatNumber: 'Btw',
  toPay: 'Te betalen',
  credit: 'Tegoed',
  dueDate: 'Betaal uiterlijk',
  issueDate: 'Factuurdatum',
  supply: 'Geleverd',
  subject: 'Betreft',
  yourReference: 'Referentie',
  orderNumber: 'Ordernummer',
  description: 'Omschrijving',
  quantity: 'Aantal',
  price: 'Prijs',
  vat: 'Btw',
  amount: 'Bedrag',
  net: 'Subtotaal zonder btw',
  vatOver: 'Btw {rate} over {taxable}',
  reverseChargeOver: 'Btw verlegd over {taxable}',
  exemptOver: 'Vrijgesteld van btw over {taxable}',
  total: 'Totaal',
  payHead: 'Zo betaal je',
  payText: 'Maak {amount} over, uiterlijk op {date}.',
  payTo: 'Naar',
  payName: 'Op naam van',
  payReference: 'Betalingskenmerk',
  scan: 'Of scan de code met de app van je bank. Alles staat dan al ingevuld.',
  scanAlt: 'QR-code om {amount} te betalen aan {name}, kenmerk {reference}',
  refund: 'Dit bedrag verrekenen we met een openstaande factuur, of we maken het aan je over.',
  logoAlt: 'Logo van {name}',
  hoursHead: 'Urenspecificatie',
  hoursOf: 'bij factuur {number}',
  hoursOfDraft: 'bij deze conceptfactuur',
  hoursOfCredit: 'bij creditfactuur {number}',
  date: 'Datum',
  member: 'Wie',
  activity: 'Werk',
  hours: 'Uren',
  rate: 'Tarief',
  page: 'Pagina {page} van {pages}',
};

const ENGLISH: typeof DUTCH = {
  invoice: 'Invoice',
  creditNote: 'Credit note',
  draft: 'Draft',
  watermark: 'DRAFT',
  corrects: 'Corrects invoice {number} of {date}',
  attention: 'attn.',
  kvk: 'KvK',
  vatNumber: 'VAT',
  toPay: 'To pay',
  credit: 'Credit',
  dueDate: 'Pay by',
  issueDate: 'Invoice date',
  supply: 'Supplied',
  subject: 'Subject',
  yourReference: 'Your reference',
  orderNumber: 'Order number',
  description: 'Description',
  quantity: 'Quantity',
  price: 'Price',
  vat: 'VAT',
  amount: 'Amount',
  net: 'Subtotal excluding VAT',
  vatOver: 'VAT {rate} on {taxable}',
  reverseChargeOver: 'VAT reverse charged on {taxable}',
  exemptOver: 'Exempt from VAT on {taxable}',
  total: 'Total',
  payHead: 'How to pay',
  payText: 'Please transfer {amount} on or before {date}.',
  payTo: 'To',
  payName: 'In the name of',
  payReference: 'Reference',
  scan: 'Or scan the code with your banking app. Everything is filled in for you.',
  scanAlt: 'QR code to pay {amount} to {name}, reference {reference}',
  refund: 'We settle this amount with an open invoice, or transfer it to you.',
  logoAlt: 'Logo of {name}',
  hoursHead: 'Hours worked',
  hoursOf: 'with invoice {number}',
  hoursOfDraft: 'with this draft invoice',
  hoursOfCredit: 'with credit note {number}',
  date: 'Date',
  member: 'Who',
  activity: 'Work',
  hours: 'Hours',
  rate: 'Rate',
  page: 'Page {page} of {pages}',
};

export type Words = typeof DUTCH;
export const words = (language: Language): Words => (language === 'nl' ? DUTCH : ENGLISH);

/** Fills the named places of a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

const UNITS: Record<Language, Record<Unit, string>> = {
  nl: {
    hour: 'uur',
    piece: 'st.',
    fixed: '',
    day: 'dagen',
    month: 'mnd',
    kilometre: 'km',
    metre: 'm',
    square_metre: 'm²',
    trip: 'ritten',
  },
  en: {
    hour: 'hrs',
    piece: 'pcs',
    fixed: '',
    day: 'days',
    month: 'mo',
    kilometre: 'km',
    metre: 'm',
    square_metre: 'm²',
    trip: 'trips',
  },
};

/** `38,5 uur`; a fixed price shows only its number. */
export function quantityText(quantity: string, unit: Unit, language: Language): string {
  const name = UNITS[language][unit];
  return name ? `${decimalText(quantity)}\u00a0${name}` : decimalText(quantity);
}

const NO_RATE: Record<Language, Partial<Record<VatTreatment, string>>> = {
  nl: { reverse_charge: 'verlegd', exempt: 'vrij' },
  en: { reverse_charge: 'reversed', exempt: 'exempt' },
};

/** What the VAT column says of a line: `21%`, `verlegd`, `vrij`. */
export const rateText = (treatment: VatTreatment, rate: string | null, language: Language): string =>
  NO_RATE[language][treatment] ?? `${decimalText(rate ?? '0')}%`;

/** The legal sentences under an invoice, each once; with the customer's VAT number where the charge is reversed. */
export function legalWordings(document: InvoiceDocument): string[] {
  const { customer, language, vatGroups } = document;
  const sentences = vatGroups.flatMap(({ treatment, wording }) => {
    if (!wording) return [];
    if (treatment !== 'reverse_charge' || !customer.vatNumber) return [`${wording}.`];
    return [`${wording}${language === 'nl' ? ' naar' : ' to'} ${customer.vatNumber}.`];
  });
  return [...new Set(sentences)];
}

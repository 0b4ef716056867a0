import { dateText, durationText, type Language, type Logo } from '#libs/documents/index.js';
import type { LocalDate } from '#libs/kernel/index.js';
import type { VatTreatment, VatTreatmentFacts } from '#libs/ledger/index.js';
import { specifiedAmounts } from './hours-lines.js';
import type { InvoiceDocument, InvoiceLine as DrawnLine, InvoiceParty, VatGroup } from './invoice-document-model.js';
import { dueDate } from './invoice-dates.js';
import type { Customer, Issuer, PostalAddress } from './invoice-parties.js';
import type { NumberedLine, SalesInvoice, SpecifiedEntry } from './sales-invoice.js';

/** What is drawn besides the invoice itself. */
export interface DrawnWith {
  readonly hours: readonly SpecifiedEntry[];
  readonly logo?: Logo;
  /** The date a draft would get if it became final today. */
  readonly today: LocalDate;
  /** What an invoice must say of a treatment. */
  readonly factsOf: (treatment: VatTreatment) => Pick<VatTreatmentFacts, 'wording'>;
}

/** The document of an invoice: of a final one what was written down then, of a draft a preview without number. */
export function invoiceDocument(invoice: SalesInvoice, { factsOf, hours, logo, today }: DrawnWith): InvoiceDocument {
  const { language, parties, totals } = invoice;
  const issueDate = invoice.issueDate ?? today;
  const amounts = specifiedAmounts(hours);
  return {
    templateVersion: 1,
    language,
    kind: invoice.kind,
    number: invoice.numberText,
    ...(parties.original ? { original: parties.original } : {}),
    issuer: issuerOf(parties.issuer, logo),
    customer: customerOf(parties.customer, parties.issuer, language),
    issueDate,
    supply: { from: invoice.periodFrom ?? issueDate, to: invoice.periodTo ?? issueDate },
    dueDate: invoice.dueDate ?? dueDate(issueDate, invoice.terms.days),
    paymentReference: invoice.paymentReference,
    ...(parties.project ? { subject: parties.project.name } : {}),
    ...(invoice.yourReference ? { yourReference: invoice.yourReference } : {}),
    lines: invoice.lines.map((line) => lineOf(line, hours, language)),
    vatGroups: totals.groups.map((group) => ({
      treatment: group.treatment,
      rate: rateOf(group.treatment, group.percent.toString()),
      taxable: group.taxable,
      vat: group.vat,
      ...wordingOf(factsOf(group.treatment), group.treatment, parties.vatReason, language),
    })),
    totals: { net: totals.net, vat: totals.vat, gross: totals.total },
    notes: invoice.note.split('\n').filter((paragraph) => paragraph.trim() !== ''),
    hours: hours.map((entry, index) => ({
      date: entry.date,
      member: entry.memberName,
      activity: entry.activityName,
      description: entry.description,
      minutes: entry.minutes,
      rate: entry.hourlyRate,
      amount: amounts[index]!,
    })),
  };
}

function issuerOf(issuer: Issuer, logo: Logo | undefined): InvoiceDocument['issuer'] {
  return {
    name: issuer.legalName,
    addressLines: addressLines(issuer),
    ...registrations(issuer),
    iban: issuer.iban ?? '',
    ...(issuer.email ? { email: issuer.email } : {}),
    ...(issuer.phone ? { phone: issuer.phone } : {}),
    ...(logo ? { logo } : {}),
    brandColour: issuer.colour,
  };
}

const customerOf = (customer: Customer, issuer: Issuer, language: Language): InvoiceParty => ({
  name: customer.name,
  ...(customer.contactName ? { attention: customer.contactName } : {}),
  addressLines: [
    ...addressLines(customer),
    ...(customer.country === issuer.country ? [] : [countryName(customer.country, language)]),
  ],
  ...registrations(customer),
});

const addressLines = ({ city, houseNumber, postalCode, street }: PostalAddress): string[] =>
  [`${street} ${houseNumber}`.trim(), `${postalCode}  ${city}`.trim()].filter((line) => line !== '');

const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;

const registrations = ({ kvkNumber, vatNumber }: Pick<Issuer, 'kvkNumber' | 'vatNumber'>) => ({
  ...(kvkNumber ? { kvkNumber } : {}),
  ...(vatNumber ? { vatNumber } : {}),
});

function lineOf(line: NumberedLine, hours: readonly SpecifiedEntry[], language: Language): DrawnLine {
  const isHours = line.kind === 'hours';
  return {
    description: line.description,
    ...(isHours ? exactTime(line, hours, language) : {}),
    ...(line.kind === 'delivery' ? { detail: dateText(line.suppliedOn, language) } : {}),
    quantity: isHours ? line.quantity.toFixed(2) : line.quantity.toString(),
    unit: line.unit,
    unitPrice: line.unitPrice,
    net: line.net,
    treatment: line.treatment,
    rate: rateOf(line.treatment, line.percent.toString()),
  };
}

/** The hours and minutes that were counted with, where two decimals of an hour cannot say them. */
function exactTime(line: NumberedLine, hours: readonly SpecifiedEntry[], language: Language): { detail?: string } {
  const minutes = hours
    .filter((entry) => entry.lineNo === line.lineNo)
    .reduce((total, entry) => total + entry.minutes, 0);
  if ((minutes * 5) % 3 === 0) return {};
  return { detail: `${durationText(minutes)} ${language === 'nl' ? 'uur' : 'hours'}` };
}

const rateOf = (treatment: VatTreatment, percent: string): string | null =>
  treatment === 'exempt' || treatment === 'reverse_charge' ? null : percent;

/** The usual wording of a treatment, or the project's own reason in the words the law asks for. */
function wordingOf(
  { wording: usual }: Pick<VatTreatmentFacts, 'wording'>,
  treatment: VatTreatment,
  reason: string,
  language: Language,
): Pick<VatGroup, 'wording'> {
  const own = reason === '' ? undefined : reasonText(treatment, withoutStop(reason), language);
  const wording = own ?? usual?.[language];
  return wording ? { wording } : {};
}

/** Only an exemption and the 0% rule have a reason of their own. */
function reasonText(treatment: VatTreatment, reason: string, language: Language): string | undefined {
  if (treatment === 'zero') return `${language === 'nl' ? '0% btw' : '0% VAT'}: ${reason}`;
  if (treatment !== 'exempt') return undefined;
  if (/vrijgesteld|exempt/i.test(reason)) return reason;
  return `${language === 'nl' ? 'Vrijgesteld van btw' : 'Exempt from VAT'}: ${reason}`;
}

const withoutStop = (text: string): string => text.replace(/\.\s*$/, '');

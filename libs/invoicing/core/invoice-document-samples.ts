import {
  cents,
  localDate,
  multiply,
  paymentReference,
  roundToCents,
  Decimal,
  sum,
  type Cents,
} from '#libs/kernel/index.js';
import { vatTreatment } from '#libs/ledger/index.js';
import {
  type HoursRow,
  type InvoiceDocument,
  type InvoiceIssuer,
  type InvoiceLine,
  type VatGroup,
} from './invoice-document-model.js';

/** Invented documents for tests, previews of a co-operative's colours and the drawing benchmark. */

const LEAF = 'M4 44C4 20 20 4 48 4c0 26-14 42-36 42 4-14 12-22 24-30C22 22 12 32 8 48z';

export const sampleIssuer: InvoiceIssuer = {
  name: 'Groencoöperatie De Verzonnen Tuin U.A.',
  addressLines: ['Fantasiepad 12', '1068 AB Amsterdam'],
  kvkNumber: '30123456',
  vatNumber: 'NL004495445B01',
  iban: 'NL63TRIO0212345678',
  email: 'facturen@verzonnentuin.example',
  phone: '020 555 01 23',
  logo: { kind: 'paths', width: 52, height: 52, paths: [{ d: LEAF, fill: '#2f6b3c' }] },
  brandColour: '#2f6b3c',
};

export const line = (
  description: string,
  quantity: string,
  unitPrice: number,
  rest: Partial<InvoiceLine> = {},
): InvoiceLine => ({
  description,
  quantity,
  unit: 'hour',
  unitPrice: cents(unitPrice),
  net: multiply(cents(unitPrice), quantity),
  treatment: 'standard',
  rate: '21',
  ...rest,
});

/** The office itself knows no participants in the KOR; the drawing does. */
const KOR = 'Vrijgesteld van btw op grond van artikel 25 Wet OB';

/** Groups lines as EN 16931 asks: VAT over the summed taxable amount of each treatment and rate. */
export function totalled(lines: readonly InvoiceLine[]): Pick<InvoiceDocument, 'lines' | 'vatGroups' | 'totals'> {
  const groups = new Map<string, InvoiceLine[]>();
  for (const each of lines) {
    const key = `${each.treatment} ${each.rate}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const vatGroups = [...groups.values()].map((members): VatGroup => {
    const { rate, treatment } = members[0]!;
    const taxable = sum(members.map(({ net }) => net));
    const vat = roundToCents(new Decimal(taxable).times(rate ?? 0).dividedBy(100));
    const wording = treatment === 'small_business' ? KOR : vatTreatment(treatment).wording?.nl;
    return { treatment, rate, taxable, vat, ...(wording ? { wording } : {}) };
  });
  const net = sum(lines.map((each) => each.net));
  const vat = sum(vatGroups.map((group) => group.vat));
  return { lines, vatGroups, totals: { net, vat, gross: (net + vat) as Cents } };
}

/** An invoice of one line, to be changed as the case needs. */
export function sampleInvoice(changes: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const number = changes.number === undefined ? '2026-0042' : changes.number;
  return {
    templateVersion: 1,
    language: 'nl',
    kind: 'invoice',
    number,
    issuer: sampleIssuer,
    customer: {
      name: 'Scholengroep Het Voorbeeld',
      attention: 'de crediteurenadministratie',
      addressLines: ['Bedachtplein 3', '1067 CD Amsterdam'],
    },
    issueDate: localDate('2026-11-05'),
    supply: { from: localDate('2026-10-01'), to: localDate('2026-10-31') },
    dueDate: localDate('2026-12-05'),
    paymentReference: number === null ? null : paymentReference(number),
    subject: 'Schoolplein Kastanjehof, onderhoud in oktober',
    ...totalled([line('Onderhoud schoolplein', '38.5', 5500)]),
    notes: [],
    hours: [],
    ...changes,
  };
}

const MEMBERS = ['Samira Yıldız', 'Łukasz Gębicki', 'Noor de Wit', 'Şükrü Doğan'];
const WORK = [
  ['Snoeien', 'Heg aan de straatkant en de linden bij de ingang'],
  ['Aanplant', 'Vaste planten, vak 3'],
  ['Onkruid', 'Geveltuinen even zijde'],
  ['Overleg', 'Rondgang met de beheerder over de winterbeurt en het afvoeren van het snoeihout'],
] as const;

export function sampleHours(count: number): HoursRow[] {
  return Array.from({ length: count }, (_, index): HoursRow => {
    const minutes = 60 + 15 * (index % 20);
    const rate = cents(5500);
    const [activity, description] = WORK[index % WORK.length]!;
    const day = String(1 + (index % 31)).padStart(2, '0');
    const amount = multiply(rate, new Decimal(minutes).dividedBy(60));
    return {
      date: localDate(`2026-10-${day}`),
      member: MEMBERS[index % MEMBERS.length]!,
      activity,
      description,
      minutes,
      rate,
      amount,
    };
  });
}

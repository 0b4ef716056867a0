import type { LocalDate } from '#libs/kernel/index.js';
import type { MandateKind } from './mandate.js';

/** What a mandate must carry (SEPA Core rulebook; finance facts 7.3). */
export interface MandateFacts {
  readonly creditor: {
    legal_name: string;
    street: string;
    house_number: string;
    postal_code: string;
    city: string;
    country: string;
  };
  readonly creditorIdentifier: string;
  readonly reference: string;
  readonly holderName: string;
  readonly iban: string;
  readonly kind: MandateKind;
  readonly noticeDays: number;
  readonly signedOn: LocalDate;
}

export interface MandateText {
  readonly title: string;
  /** Label and value, in the order of the model. */
  readonly fields: readonly (readonly [string, string])[];
  /** The two sentences of authorisation, the notice agreed on, and the right to a refund. */
  readonly sentences: readonly string[];
  /** The whole, as it is kept with the signature. */
  readonly lines: readonly string[];
}

/** The mandate in words. The sentences follow the model of the European Payments Council. */
export function mandateText(facts: MandateFacts, language: 'nl' | 'en'): MandateText {
  const { title, labels, kinds, sentences } = WORDS[language];
  const { creditor, creditorIdentifier, reference, holderName, iban, kind, noticeDays, signedOn } = facts;
  const place = `${creditor.postal_code} ${creditor.city}`.trim();
  const address = [`${creditor.street} ${creditor.house_number}`.trim(), place, creditor.country]
    .filter((part) => part !== '')
    .join(', ');
  const values = [
    creditor.legal_name,
    address,
    creditorIdentifier,
    reference,
    holderName,
    inFours(iban),
    kinds[kind],
    signedOn,
  ];
  const fields = labels.map((label, i) => [label, values[i]!] as const);
  const said = sentences(creditor.legal_name, noticeDays);
  return { title, fields, sentences: said, lines: [title, ...fields.map((field) => field.join(': ')), ...said] };
}

const inFours = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

const WORDS = {
  nl: {
    title: 'Machtiging voor automatische incasso (SEPA)',
    labels: [
      'Incassant',
      'Adres',
      'Incassant-ID',
      'Kenmerk van de machtiging',
      'Naam van de rekeninghouder',
      'IBAN',
      'Soort betaling',
      'Getekend op',
    ],
    kinds: { recurrent: 'terugkerend', one_off: 'eenmalig' },
    sentences: (name: string, days: number) => [
      `Je geeft toestemming aan ${name} om opdrachten aan je bank te sturen om een bedrag van je rekening af te schrijven.`,
      `Je geeft je bank toestemming om een bedrag van je rekening af te schrijven volgens de opdracht van ${name}.`,
      `${name} laat je het bedrag en de datum minstens ${days} dagen vooraf weten. Een schema met alle termijnen tegelijk mag ook.`,
      'Ben je het niet eens met een afschrijving? Dan kun je die tot 8 weken later door je bank laten terugboeken.',
    ],
  },
  en: {
    title: 'SEPA direct debit mandate',
    labels: [
      'Creditor',
      'Address',
      'Creditor identifier',
      'Mandate reference',
      'Name of the account holder',
      'IBAN',
      'Type of payment',
      'Signed on',
    ],
    kinds: { recurrent: 'recurrent', one_off: 'one-off' },
    sentences: (name: string, days: number) => [
      `By signing this mandate you authorise ${name} to send instructions to your bank to debit your account.`,
      `You authorise your bank to debit your account in accordance with the instructions from ${name}.`,
      `${name} tells you the amount and the date at least ${days} days ahead. One schedule of all instalments will do.`,
      'You are entitled to a refund from your bank. You must ask for it within 8 weeks after your account was debited.',
    ],
  },
} as const;

import { formatEuro, type Cents } from '#libs/kernel/index.js';

export interface NoticeFacts {
  readonly name: string;
  readonly cooperative: string;
  readonly amount: Cents;
  /** In the reader's words. */
  readonly date: string;
  readonly mandateReference: string;
  readonly creditorIdentifier: string;
  readonly remittance: string;
  /** Masked. */
  readonly account: string;
}

export interface NoticeMail {
  readonly subject: string;
  readonly text: string;
}

/** The announcement of a collection: amount, date, mandate and creditor, as the SEPA rulebook wants. */
export const noticeMail = (facts: NoticeFacts, language: 'nl' | 'en'): NoticeMail => WORDS[language](facts);

const WORDS = {
  nl: (f: NoticeFacts): NoticeMail => ({
    subject: `Aankondiging: € ${inDutch(f.amount)} op ${f.date}`,
    text: [
      `Beste ${f.name},`,
      `Op ${f.date} schrijven we € ${inDutch(f.amount)} af van je rekening ${f.account}.`,
      ...(f.remittance === '' ? [] : [`Waarvoor: ${f.remittance}`]),
      `Kenmerk van je machtiging: ${f.mandateReference}\nIncassant: ${f.cooperative}\nIncassant-ID: ${f.creditorIdentifier}`,
      'Klopt er iets niet? Laat het ons dan voor die datum weten.',
      `Groet,\n${f.cooperative}`,
    ].join('\n\n'),
  }),
  en: (f: NoticeFacts): NoticeMail => ({
    subject: `Announcement: € ${formatEuro(f.amount)} on ${f.date}`,
    text: [
      `Dear ${f.name},`,
      `On ${f.date} we debit € ${formatEuro(f.amount)} from your account ${f.account}.`,
      ...(f.remittance === '' ? [] : [`What for: ${f.remittance}`]),
      `Reference of your mandate: ${f.mandateReference}\nCreditor: ${f.cooperative}\nCreditor identifier: ${f.creditorIdentifier}`,
      'Is something not right? Let us know before that date.',
      `Kind regards,\n${f.cooperative}`,
    ].join('\n\n'),
  }),
} as const;

const inDutch = (amount: Cents): string => formatEuro(amount, ',');

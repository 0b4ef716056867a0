import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Both, RetentionKey } from './retention-rules.js';

/** Of whom something is held: what somebody is in the register, how she signs in, or what she is as a customer or supplier. */
export interface PersonOfData {
  memberId?: Id;
  loginId?: Id;
  relationId?: Id;
}

export const CATEGORIES = {
  name: { nl: 'naam', en: 'name' },
  contact: { nl: 'adres en contact', en: 'address and contact' },
  birth: { nl: 'geboortedatum', en: 'date of birth' },
  membership: { nl: 'lidmaatschap', en: 'membership' },
  work: { nl: 'werk en uren', en: 'work and hours' },
  absence: { nl: 'verlof en verzuim', en: 'leave and absence' },
  pay: { nl: 'loon', en: 'pay' },
  money: { nl: 'bedragen en rekeningen', en: 'amounts and accounts' },
  bank: { nl: 'bankgegevens', en: 'bank details' },
  identity_number: { nl: 'burgerservicenummer', en: 'citizen service number (BSN)' },
  identity_document: { nl: 'identiteitsbewijs', en: 'identity document' },
  vote: { nl: 'stem', en: 'vote' },
  sign_in: { nl: 'aanmelden', en: 'signing in' },
  trace: { nl: 'wat iemand deed in het kantoor', en: 'what somebody did in the office' },
  free_text: { nl: 'vrije tekst', en: 'free text' },
  document: { nl: 'documenten', en: 'documents' },
} as const satisfies Record<string, Both>;
export type Category = keyof typeof CATEGORIES;

export const SUBJECTS = {
  member: { nl: 'leden en oud-leden', en: 'members and former members' },
  applicant: { nl: 'aspirant-leden', en: 'applicants' },
  employee: { nl: 'medewerkers', en: 'employees' },
  user: { nl: 'mensen die inloggen', en: 'people who sign in' },
  contact: { nl: 'contactpersonen van klanten en leveranciers', en: 'contacts of customers and suppliers' },
} as const satisfies Record<string, Both>;
export type Subject = keyof typeof SUBJECTS;

/** Article 6(1) AVG. */
export const LEGAL_BASES = {
  consent: { nl: 'toestemming (AVG 6.1.a)', en: 'consent (GDPR 6(1)(a))' },
  contract: { nl: 'overeenkomst (AVG 6.1.b)', en: 'contract (GDPR 6(1)(b))' },
  law: { nl: 'wettelijke plicht (AVG 6.1.c)', en: 'legal obligation (GDPR 6(1)(c))' },
  interest: { nl: 'gerechtvaardigd belang (AVG 6.1.f)', en: 'legitimate interest (GDPR 6(1)(f))' },
} as const satisfies Record<string, Both>;
export type LegalBasis = keyof typeof LEGAL_BASES;

export const RECIPIENTS = {
  own_people: { nl: 'mensen van de coöperatie met die taak', en: 'people of the co-operative with that task' },
  dienstencoop: { nl: 'de DienstenCoop (verwerker)', en: 'the DienstenCoop (processor)' },
  customer: { nl: 'de klant voor wie gewerkt is', en: 'the customer the work was for' },
  tax_authority: { nl: 'Belastingdienst', en: 'tax authority' },
  pension_fund: { nl: 'pensioenfonds', en: 'pension fund' },
  bank: { nl: 'de bank', en: 'the bank' },
  kvk: { nl: 'Kamer van Koophandel', en: 'Chamber of Commerce' },
  mail_provider: { nl: 'de mailserver', en: 'the mail server' },
  all_members: { nl: 'alle leden', en: 'all members' },
} as const satisfies Record<string, Both>;
export type Recipient = keyof typeof RECIPIENTS;

/** What becomes of the rows of one table, or of some of their columns, when their term is over. */
export interface Keeping {
  rule: RetentionKey;
  /**
   * SQL for the date the term starts, over the columns of alias `t`; null in a row means that it has not started.
   * Without it nothing ever starts: the row goes with what it belongs to.
   */
  from?: string;
  /** SQL that must also hold for a row to go. */
  only?: string;
  /** The columns it is about; all of the row unless said. */
  columns?: readonly string[];
  /** `delete` takes the row, `set` empties columns (SQL expressions), `stays` leaves it and says why. */
  atEnd: 'delete' | { set: Readonly<Record<string, string>> } | { stays: Both };
}

export interface PersonalTable {
  title: Both;
  of: readonly Subject[];
  purpose: Both;
  basis: LegalBasis;
  recipients: readonly Recipient[];
  /** Columns that say something about a person, each with what kind of thing it says. */
  personal: Readonly<Record<string, Category>>;
  /** Other text, JSON and bytes, each with the reason why it says nothing about a person. */
  notPersonal?: Readonly<Record<string, string>>;
  /** How the rows of one person are found. SQL over alias `t`; `$member`, `$login` and `$relation` are her ids or null. */
  whose: string;
  /** Columns that go along in the export without being personal themselves: dates, states. */
  with?: readonly string[];
  /** Left out of the export, and why. */
  withheld?: Both;
  keep: readonly Keeping[];
}

/** A table about things, not people: every column of text in it says nothing about anybody, because. */
export interface ImpersonalTable {
  nothingPersonal: string;
}

export type TableDeclaration = PersonalTable | ImpersonalTable;
export type Tables = Readonly<Record<string, TableDeclaration>>;

export const isPersonal = (table: TableDeclaration): table is PersonalTable => !('nothingPersonal' in table);

/** One group of rows in what somebody gets to see of herself. */
export interface Section {
  room: string;
  table: string;
  title: Both;
  rows: Record<string, unknown>[];
  /** Files that belong to it, by their id in the document store. */
  documents?: { documentId: Id; name: string }[];
  /** What is not in it, and why. */
  withheld?: Both;
}

/** What the end of a term takes or took: a line of the preview and of the report. */
export interface Expiry {
  room: string;
  table: string;
  title: Both;
  rule: RetentionKey;
  /** Empty when whole rows go. */
  columns: readonly string[];
  act: 'delete' | 'empty';
  rows: number;
  /** Rows whose term started on this day or earlier. */
  startedBefore: LocalDate;
}

/** What an erasure did with one group of rows. */
export interface Erasure {
  room: string;
  table: string;
  title: Both;
  rows: number;
  act: 'deleted' | 'emptied' | 'kept';
  columns: readonly string[];
  /** Of what is kept. */
  rule?: RetentionKey;
  because?: Both;
  until?: LocalDate | null;
}

import { negate, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { AccountRole } from './account.js';
import type { VatTreatment } from './vat/vat-table.js';

export const JOURNALS = ['sales', 'purchase', 'bank', 'cash', 'memorial', 'payroll', 'opening'] as const;
export type Journal = (typeof JOURNALS)[number];

/** Exactly one side, in cents above zero. */
export type Side =
  { readonly debit: Cents; readonly credit?: undefined } | { readonly credit: Cents; readonly debit?: undefined };

/** A line of an entry that is to be posted. */
export type JournalLineDraft = Side & {
  /** A role, or a number of four digits. */
  readonly account: AccountRole | (string & {});
  readonly description?: string;
  /** The card of a customer or supplier: obligatory on debtors and creditors. */
  readonly relationId?: Id;
  /** The card of a member: obligatory on the member accounts. */
  readonly memberId?: Id;
  readonly projectId?: Id;
  /** On revenue and VAT lines: what the VAT return counts. */
  readonly vatTreatment?: VatTreatment;
  /** On debtors and creditors: this line is a new open item (one per entry), of the entry's date and the line's amount. */
  readonly opens?: { readonly reference: string; readonly dueOn: LocalDate };
  /** On debtors and creditors: this line pays (part of) an open item. */
  readonly settles?: Id;
};

/** An entry that is to be posted. It carries no number and no period yet: posting gives both. */
export interface JournalEntryDraft {
  readonly journal: Journal;
  readonly date: LocalDate;
  /** In Dutch: the books are Dutch whatever language a reader has chosen. */
  readonly description: string;
  /** Names the event once and for all, e.g. `invoice:<id>:finalised`: posting it again posts nothing. At most 200 characters. */
  readonly sourceKey: string;
  /** The document it stems from, e.g. `invoice`. */
  readonly sourceKind: string;
  readonly sourceId: Id;
  /** The entry this one takes back. */
  readonly reversalOf?: Id;
  readonly lines: readonly JournalLineDraft[];
}

/** A posted line: one of both amounts is zero. */
export interface JournalLine {
  readonly lineNo: number;
  readonly account: string;
  readonly accountNameNl: string;
  readonly accountNameEn: string;
  /** On debtors or creditors: the line is part of an open item. */
  readonly isOpenItem: boolean;
  readonly debit: Cents;
  readonly credit: Cents;
  readonly description: string;
  readonly relationId: Id | null;
  readonly memberId: Id | null;
  readonly projectId: Id | null;
  readonly vatTreatment: VatTreatment | null;
}

/** A posted entry: never changed, only taken back by another. */
export interface JournalEntry {
  readonly entryId: Id;
  readonly journal: Journal;
  readonly year: number;
  readonly number: number;
  readonly date: LocalDate;
  readonly period: string;
  readonly description: string;
  readonly sourceKind: string;
  readonly sourceId: Id;
  readonly reversalOf: Id | null;
  readonly reversedBy: Id | null;
  /** The moment, ISO 8601 in UTC. */
  readonly postedAt: string;
  readonly lines: readonly JournalLine[];
}

/** An amount on the debit side; a negative one lands on the credit side, as a credit note needs it. */
export const debitSide = (amount: Cents): Side => (amount < 0 ? { credit: negate(amount) } : { debit: amount });

/** An amount on the credit side; a negative one lands on the debit side. */
export const creditSide = (amount: Cents): Side => (amount < 0 ? { debit: negate(amount) } : { credit: amount });

/** Debit as a positive amount, credit as a negative one. */
export const signed = (side: Side): Cents => side.debit ?? negate(side.credit);

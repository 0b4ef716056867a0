import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Party } from './party.js';

export const ORDER_KINDS = ['payment', 'collection', 'receipt'] as const;
/** Money that goes out, that we fetch, or that somebody sends. */
export type OrderKind = (typeof ORDER_KINDS)[number];

export const ORDER_STATES = ['waiting', 'in_batch', 'sent', 'settled', 'returned', 'withdrawn'] as const;
/** `sent`: in a batch that was exported. `returned`: came back, and waits for somebody to decide. */
export type OrderState = (typeof ORDER_STATES)[number];

/** What a payment is for, in the words of the room that offers it: `share_refund`, `wage`. */
export type Purpose = string;

/** What of its own a room means: together with the purpose the natural key of an order. */
export interface SourceRef {
  readonly sourceId: Id;
  /** Which part of it, from 1; 1 unless said. */
  readonly part?: number;
}

/** What every order says. Money is in cents, above zero. */
export interface NewOrder extends SourceRef {
  readonly purpose: Purpose;
  readonly party: Party;
  /** As the register or the book of relations says it. The name on the bank account is another thing. */
  readonly partyName: string;
  readonly amount: Cents;
  /** The day it should be done; of a receipt the day it is due. */
  readonly wantedOn: LocalDate;
  /** For the other's statement, at most 140 characters. */
  readonly remittance?: string;
}

export interface NewPayment extends NewOrder {
  /** The other's structured reference, instead of `remittance`. */
  readonly reference?: string;
}

export interface NewCollection extends NewOrder {
  /** The party's mandate of the moment unless said. */
  readonly mandateId?: Id;
  /** When the payer was told amount and date: set when a schedule of all of them was agreed on. */
  readonly notifiedOn?: LocalDate;
  /** No more are to come under this mandate. */
  readonly isLast?: boolean;
}

export type NewReceipt = NewOrder;

/** An order as it stands. */
export interface PaymentOrder {
  readonly orderId: Id;
  readonly kind: OrderKind;
  readonly purpose: Purpose;
  readonly sourceId: Id;
  readonly part: number;
  readonly party: Party;
  readonly partyName: string;
  readonly amount: Cents;
  readonly wantedOn: LocalDate;
  readonly remittance: string;
  /** Structured: of a receipt the one to quote when paying. */
  readonly reference: string | null;
  readonly mandateId: Id | null;
  readonly isLast: boolean;
  readonly notifiedOn: LocalDate | null;
  readonly state: OrderState;
  readonly batchId: Id | null;
  /** How often it went to the bank, this time included. With the order's id it names one going: use both in the key of a posting. */
  readonly attempt: number;
  /** How often it came back before. */
  readonly returns: number;
  /** Why it came back the last time, as the bank says it: `AM04`. */
  readonly returnCode: string | null;
  /** Of a receipt: what came in until now. */
  readonly received: Cents;
}

/** What came of offering: the order that is there, new or from before. */
export interface Offered extends SourceRef {
  readonly orderId: Id;
  readonly purpose: Purpose;
  readonly part: number;
  readonly state: OrderState;
  readonly reference: string | null;
  readonly isNew: boolean;
}

import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';

export const BATCH_KINDS = ['payment', 'collection'] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

export const BATCH_CATEGORIES = ['general', 'wages'] as const;
/** Wages are never beside other payments: the bank shows them as one amount, and so nobody reads who earns what. */
export type BatchCategory = (typeof BATCH_CATEGORIES)[number];

export const categoryOf = (purpose: string): BatchCategory => (purpose === 'wage' ? 'wages' : 'general');

export const BATCH_STATES = [
  'draft',
  'approved',
  'exported',
  'accepted',
  'rejected',
  'settled',
  'partly_returned',
  'cancelled',
] as const;
export type BatchState = (typeof BATCH_STATES)[number];

export interface PaymentBatch {
  readonly batchId: Id;
  readonly number: number;
  readonly kind: BatchKind;
  readonly category: BatchCategory;
  readonly executionOn: LocalDate;
  /** Our own account. */
  readonly iban: string;
  readonly holderName: string;
  readonly creditorIdentifier: string | null;
  readonly orderCount: number;
  readonly total: Cents;
  /** Names the file for the bank; at most 35 signs. */
  readonly messageId: string;
  readonly state: BatchState;
  readonly madeBy: Id;
  readonly madeAt: Date;
  /** Everybody who made it or changed anything of it, the first to do so first. */
  readonly hands: readonly Id[];
  readonly approvedBy: Id | null;
  readonly exportedBy: Id | null;
  readonly exportedAt: Date | null;
  readonly documentId: Id | null;
  /** Of the file, in hexadecimal. */
  readonly sha256: string | null;
  readonly rejectedBecause: string;
  readonly settledOn: LocalDate | null;
  readonly version: number;
}

/** Who looks at a batch with fresh eyes: somebody who neither made it nor ever changed anything of it, back again or not. */
export const isSecondPerson = ({ hands }: Pick<PaymentBatch, 'hands'>, who: Id): boolean => !hands.includes(who);

export const SEQUENCES = ['OOFF', 'FRST', 'RCUR', 'FNAL'] as const;
/** Which collection of a mandate it is: the only one, the first, one of many, the last. */
export type Sequence = (typeof SEQUENCES)[number];

export interface SequenceFacts {
  readonly mandateKind: 'recurrent' | 'one_off';
  /** Nothing went to the bank under this mandate yet, and our bank wants to be told so. */
  readonly isFirst: boolean;
  /** Who offered it says that nothing more comes under this mandate: no other order of the party may use it after. */
  readonly isLast: boolean;
}

/**
 * Every bank takes a first one as `RCUR` since November 2016, so that a refused first one changes nothing for the next. `FRST`
 * only where the creditor's bank still asks for it. `FNAL` ends the mandate at the bank, not the plan: only who owns the mandate
 * says so, and a share plan, whose mandate serves the member's other collections too, does not.
 */
export const sequenceOf = ({ mandateKind, isFirst, isLast }: SequenceFacts): Sequence => {
  if (mandateKind === 'one_off') return 'OOFF';
  if (isLast) return 'FNAL';
  return isFirst ? 'FRST' : 'RCUR';
};

/** What a line says to the bank: the order as it was when the batch was made. */
export interface BatchLine {
  readonly orderId: Id;
  readonly lineNo: number;
  readonly amount: Cents;
  readonly iban: string;
  readonly holderName: string;
  readonly remittance: string;
  readonly reference: string | null;
  readonly endToEndId: string;
  readonly mandateId: Id | null;
  readonly mandateReference: string | null;
  readonly mandateSignedOn: LocalDate | null;
  readonly originalIban: string | null;
  readonly sequence: Sequence | null;
}

export type BatchAct = 'change' | 'approve' | 'export' | 'accept' | 'reject' | 'settle' | 'return' | 'cancel';

const POSSIBLE: Readonly<Record<BatchAct, readonly BatchState[]>> = {
  change: ['draft', 'approved'],
  approve: ['draft'],
  export: ['approved'],
  accept: ['exported'],
  reject: ['exported', 'accepted'],
  settle: ['exported', 'accepted', 'partly_returned', 'settled'],
  return: ['exported', 'accepted', 'partly_returned', 'settled'],
  cancel: ['draft', 'approved'],
};

/** What can be done with a batch in a state; who may do it is another question. */
export const canNow = (act: BatchAct, state: BatchState): boolean => POSSIBLE[act].includes(state);

export const actsIn = (state: BatchState): BatchAct[] =>
  (Object.keys(POSSIBLE) as BatchAct[]).filter((act) => canNow(act, state));

import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import { mandateFault, type Mandate } from './mandate.js';
import { sequenceOf, type BatchKind, type BatchLine } from './payment-batch.js';

/** A waiting order and the account it could go to. */
export interface Candidate {
  readonly orderId: Id;
  readonly partyName: string;
  readonly amount: Cents;
  readonly remittance: string;
  readonly reference: string | null;
  readonly isLast: boolean;
  readonly account?: { readonly iban: string; readonly holderName: string };
  readonly mandate?: Mandate;
  /** Nothing went to the bank under this mandate yet, or what did was refused before money moved. */
  readonly mandateIsNew?: boolean;
}

export interface LeftOut {
  readonly orderId: Id;
  readonly partyName: string;
  /** Why it cannot go now. */
  readonly code: string;
}

export interface BatchPlan {
  readonly kind: BatchKind;
  readonly number: number;
  readonly executionOn: LocalDate;
  readonly creditorIdentifier: string | null;
  /** Our bank asks for `FRST` on the first collection of a mandate. */
  readonly firstAsFrst?: boolean;
}

export interface Chosen {
  readonly lines: BatchLine[];
  readonly leftOut: LeftOut[];
}

/** The lines of a batch, and what must wait. A one-off mandate carries one line, also within a batch. */
export function chooseLines(plan: BatchPlan, candidates: readonly Candidate[]): Chosen {
  const lines: BatchLine[] = [];
  const leftOut: LeftOut[] = [];
  const used = new Set<Id>();
  const begun = new Set<Id>();
  for (const candidate of candidates) {
    const code = plan.kind === 'payment' ? accountFault(candidate) : collectionFault(plan, candidate, used);
    if (code) {
      leftOut.push({ orderId: candidate.orderId, partyName: candidate.partyName, code });
      continue;
    }
    if (candidate.mandate?.kind === 'one_off') used.add(candidate.mandate.mandateId);
    const mandateId = candidate.mandate?.mandateId;
    const isFirst = plan.firstAsFrst === true && candidate.mandateIsNew === true && !begun.has(mandateId!);
    if (mandateId) begun.add(mandateId);
    lines.push(lineOf(plan, candidate, lines.length + 1, isFirst));
  }
  return { lines, leftOut };
}

const accountFault = ({ account }: Candidate): string | undefined => (account ? undefined : 'party_account_missing');

function collectionFault(plan: BatchPlan, { mandate }: Candidate, used: ReadonlySet<Id>): string | undefined {
  if (!mandate) return 'mandate_missing';
  if (mandate.creditorIdentifier !== plan.creditorIdentifier) return 'mandate_other_creditor';
  return used.has(mandate.mandateId) ? 'mandate_used' : mandateFault(mandate, plan.executionOn);
}

function lineOf(plan: BatchPlan, candidate: Candidate, lineNo: number, isFirst: boolean): BatchLine {
  const { orderId, amount, remittance, reference, mandate, isLast } = candidate;
  const collecting = plan.kind === 'collection' ? mandate : undefined;
  const account = collecting ?? candidate.account!;
  return {
    orderId,
    lineNo,
    amount,
    iban: account.iban,
    holderName: account.holderName,
    remittance,
    reference,
    endToEndId: `${batchName(plan.number)}-${String(lineNo).padStart(6, '0')}`,
    mandateId: collecting?.mandateId ?? null,
    mandateReference: collecting?.reference ?? null,
    mandateSignedOn: collecting?.signedOn ?? null,
    originalIban: collecting?.originalIban ?? null,
    sequence: collecting ? sequenceOf({ mandateKind: collecting.kind, isFirst, isLast }) : null,
  };
}

/** What a batch is called in references to it. */
export const batchName = (number: number): string => `B${String(number).padStart(6, '0')}`;

import { describe, expect, it } from '@jest/globals';
import { cents, localDate, newId } from '#libs/kernel/index.js';
import { chooseLines, type BatchPlan, type Candidate } from './choose-lines.js';
import type { Mandate } from './mandate.js';

const mandate = (over: Partial<Mandate> = {}): Mandate => ({
  mandateId: newId(),
  reference: 'M000001',
  party: { kind: 'member', id: newId() },
  iban: 'NL32BUNQ2012345678',
  holderName: 'N. Proef',
  originalIban: null,
  creditorIdentifier: 'NL66ZZZ301234560000',
  signedOn: localDate('2026-01-05'),
  signedHow: 'on_paper',
  language: 'nl',
  kind: 'recurrent',
  noticeDays: 14,
  state: 'active',
  stateReason: '',
  stateOn: null,
  lastCollectedOn: null,
  ...over,
});
const order = (of: Mandate, mandateIsNew: boolean): Candidate => ({
  orderId: newId(),
  partyName: 'Noor Proef',
  amount: cents(5_000),
  remittance: '',
  reference: null,
  isLast: false,
  mandate: of,
  mandateIsNew,
});
const plan: BatchPlan = {
  kind: 'collection',
  number: 1,
  executionOn: localDate('2026-12-01'),
  creditorIdentifier: 'NL66ZZZ301234560000',
};

describe('the lines of a collection', () => {
  const [fresh, used, once] = [mandate(), mandate(), mandate({ kind: 'one_off' })];
  const waiting = [order(fresh, true), order(fresh, true), order(used, false), order(once, true), order(once, true)];
  const sequences = (firstAsFrst: boolean) => {
    const { leftOut, lines } = chooseLines({ ...plan, firstAsFrst }, waiting);
    return [lines.map((line) => line.sequence).join(' '), leftOut.map(({ code }) => code).join(' ')];
  };

  it('say which one is the first of its mandate, where the bank wants to know', () => {
    expect(sequences(true)).toEqual(['FRST RCUR RCUR OOFF', 'mandate_used']);
    expect(sequences(false)).toEqual(['RCUR RCUR RCUR OOFF', 'mandate_used']);
  });

  it.each<[string, Partial<Mandate>]>([
    ['mandate_ended', { state: 'ended' }],
    ['mandate_blocked', { state: 'blocked' }],
    ['mandate_lapsed', { signedOn: localDate('2023-11-30') }],
    ['mandate_other_creditor', { creditorIdentifier: 'NL09ZZZ998877660000' }],
  ])('leave out what cannot be collected: %s', (code, over) => {
    const { leftOut, lines } = chooseLines(plan, [order(mandate(over), true)]);
    expect([lines.length, leftOut[0]!.code]).toEqual([0, code]);
  });
});

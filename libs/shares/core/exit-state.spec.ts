import { describe, expect, it } from '@jest/globals';
import { cents, localDate } from '#libs/kernel/index.js';
import { exitState, exitWait, type ExitFacts, type TermState } from './exit-state.js';

const terms = (...states: TermState[]) =>
  states.map((state, index) => ({
    number: index + 1,
    due_on: localDate(`${2027 + index}-01-10`),
    amount: cents(50_000),
    state,
  }));
const facts = (given: Partial<ExitFacts> = {}): ExitFacts => ({
  fixed: true,
  claim: cents(100_000),
  settled: cents(0),
  paid_out: cents(0),
  has_proposal: false,
  disputed: false,
  heirs_unknown: false,
  account: 'good',
  today: localDate('2027-01-05'),
  ...given,
});
const decided = (...states: TermState[]) => ({ decided: { kind: 'refund' as const, terms: terms(...states) } });

describe('an exit', () => {
  it.each([
    ['open, for the bookkeeper', { fixed: false }, 'open', 'bookkeeper'],
    ['settled when there is nothing to claim', { claim: cents(0) }, 'settled', null],
    ['fixed, with a proposal for the board', { has_proposal: true }, 'claim_fixed', 'board'],
    ['fixed, without a proposal', {}, 'claim_fixed', 'bookkeeper'],
    ['scheduled, and its day is near', decided('open', 'open'), 'scheduled', 'bookkeeper'],
    ['scheduled, and its day is far', { ...decided('open'), today: localDate('2026-12-26') }, 'scheduled', 'date'],
    [
      'scheduled, and its day is two weeks away',
      { ...decided('open'), today: localDate('2026-12-27') },
      'scheduled',
      'bookkeeper',
    ],
    ['waiting for an account', { ...decided('open'), account: 'unconfirmed' }, 'scheduled', 'account'],
    ['waiting for heirs, whatever the account', { ...decided('open'), heirs_unknown: true }, 'scheduled', 'heirs'],
    ['with the bank', decided('offered', 'open'), 'scheduled', 'bank'],
    [
      'partly paid, the next term far away',
      { ...decided('paid', 'open'), settled: cents(50_000), paid_out: cents(50_000) },
      'part_paid',
      'date',
    ],
    [
      'come back from an account nobody made sure of since',
      { ...decided('returned'), account: 'returned' },
      'scheduled',
      'account',
    ],
    ['settled by set-off alone', { settled: cents(100_000) }, 'settled', null],
    ['contested as a whole', { ...decided('contested'), disputed: true }, 'disputed', 'dispute'],
    [
      'contested in part, the rest goes on',
      { ...decided('open', 'contested'), disputed: true },
      'disputed',
      'bookkeeper',
    ],
    [
      'contested after everything was paid',
      { ...decided('paid'), disputed: true, settled: cents(100_000) },
      'disputed',
      'dispute',
    ],
    [
      'deferred',
      { decided: { kind: 'deferral', terms: terms('open') }, today: localDate('2026-06-01') },
      'deferred',
      'date',
    ],
  ] as [string, Partial<ExitFacts>, string, string | null][])('is %s', (_, given, state, waits) => {
    const all = facts(given);
    expect([exitState(all), exitWait(all)]).toEqual([state, waits]);
  });
});

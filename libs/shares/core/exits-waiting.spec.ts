import { describe, expect, it } from '@jest/globals';
import { localDate, newId } from '#libs/kernel/index.js';
import { exitWaiting, type WaitingExit } from './exits-waiting.js';

const me = newId();
const other = newId();
const day = localDate;
const base: WaitingExit = {
  waits_for: null,
  exit: { fixed_on: day('2026-03-01') },
  proposal: undefined,
  dispute: undefined,
  member: { ended_on: day('2026-01-31') },
};

describe('for whom a leaving waits', () => {
  it.each<[string, Partial<WaitingExit>, unknown[]]>([
    ['nobody when the next day is still to come', { waits_for: 'date' }, []],
    ['nobody when the bank has it', { waits_for: 'bank' }, []],
    [
      'who fixes the claim, from the last day on',
      { waits_for: 'bookkeeper', exit: undefined },
      [['claims', '2026-01-31']],
    ],
    ['who makes sure of the account', { waits_for: 'account' }, [['refund_accounts', '2026-03-01']]],
    [
      'the board, for a proposal of another',
      { waits_for: 'board', proposal: { prepared_by: other } },
      [['refunds', '2026-03-01']],
    ],
    [
      'the board, for a proposal the office made',
      { waits_for: 'board', proposal: { prepared_by: null } },
      [['refunds', '2026-03-01']],
    ],
    ['not who prepared the proposal', { waits_for: 'board', proposal: { prepared_by: me } }, []],
    [
      'not who wrote the objection down',
      { waits_for: 'dispute', dispute: { raised_on: day('2026-04-02'), recorded_by: me } },
      [],
    ],
    [
      'the board twice: for the objection and for the part that is not contested',
      {
        waits_for: 'board',
        proposal: { prepared_by: other },
        dispute: { raised_on: day('2026-04-02'), recorded_by: other },
      },
      [
        ['objections', '2026-04-02'],
        ['refunds', '2026-03-01'],
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(exitWaiting({ ...base, ...change }, me)).toEqual(expected);
  });
});

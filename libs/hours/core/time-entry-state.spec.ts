import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel/index.js';
import {
  assertEditable,
  canDo,
  ENTRY_ACTS,
  ENTRY_STATES,
  isEditable,
  isLocked,
  stateAfter,
} from './time-entry-state.js';

const outcome = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error instanceof DomainError ? [error.kind, error.code, error.params] : error;
  }
};

/** Per state what submit, approve, reject, reopen, invoice and release lead to. */
const TABLE = {
  open: ['submitted', '-', '-', '-', '-', '-'],
  submitted: ['-', 'approved', 'rejected', '-', '-', '-'],
  approved: ['-', '-', '-', 'rejected', 'invoiced', '-'],
  rejected: ['-', '-', '-', '-', '-', '-'],
  invoiced: ['-', '-', '-', '-', '-', 'approved'],
} as const;

describe('the states of a time entry', () => {
  it.each(ENTRY_STATES)('from %s', (state) => {
    ENTRY_ACTS.forEach((act, index) => {
      const next = TABLE[state][index];
      expect(canDo(state, act)).toBe(next !== '-');
      expect(outcome(() => stateAfter(state, act))).toEqual(
        next === '-' ? ['conflict', 'hours_state_forbids', { state, act }] : next,
      );
    });
  });

  it('only open and rejected entries may be changed; approved and invoiced ones are locked', () => {
    expect(ENTRY_STATES.filter(isEditable)).toEqual(['open', 'rejected']);
    expect(ENTRY_STATES.filter(isLocked)).toEqual(['approved', 'invoiced']);
    expect(outcome(() => assertEditable('open'))).toBeUndefined();
    expect(outcome(() => assertEditable('approved'))).toEqual([
      'conflict',
      'hours_entry_locked',
      { state: 'approved' },
    ]);
  });
});

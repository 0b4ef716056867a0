import { describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel/index.js';
import { entriesToDecide, type Decider, type EntryToDecide } from './decision.js';
import type { EntryState } from './time-entry-state.js';

const [lead, member] = [newId(), newId()];
const entry = (state: EntryState, changes: Partial<EntryToDecide> = {}): EntryToDecide => ({
  entry_id: newId(),
  member_id: member,
  lead_member_id: lead,
  state,
  ...changes,
});
const OFFICE: Decider = { memberId: undefined, anyProject: true, ownApproval: 'board' };
const LEAD: Decider = { memberId: lead, anyProject: false, ownApproval: 'board' };

const decide = (act: 'approve' | 'reject' | 'reopen', entries: EntryToDecide[], decider: Decider = OFFICE) =>
  entriesToDecide(
    act,
    entries.map(({ entry_id }) => entry_id),
    entries,
    decider,
  ).length;

describe('entriesToDecide', () => {
  it.each<['approve' | 'reject' | 'reopen', EntryState, number | string]>([
    ['approve', 'submitted', 1],
    ['approve', 'approved', 0],
    ['approve', 'open', 'hours_state_forbids'],
    ['approve', 'rejected', 'hours_state_forbids'],
    ['reject', 'submitted', 1],
    ['reject', 'rejected', 0],
    ['reject', 'open', 'hours_state_forbids'],
    ['reject', 'approved', 'hours_state_forbids'],
    ['reopen', 'approved', 1],
    ['reopen', 'rejected', 0],
    ['reopen', 'open', 'hours_state_forbids'],
    ['reopen', 'submitted', 'hours_state_forbids'],
  ])('to %s what is %s gives %s', (act, state, expected) => {
    const asked = () => decide(act, [entry(state)]);
    if (typeof expected === 'number') expect(asked()).toBe(expected);
    else expect(asked).toThrow(expected);
  });

  it('lets a lead decide on his projects, not on those of others, of nobody, or his own hours', () => {
    expect(decide('approve', [entry('submitted')], LEAD)).toBe(1);
    for (const lead_member_id of [member, null]) {
      expect(() => decide('approve', [entry('submitted', { lead_member_id })], LEAD)).toThrow('hours_not_your_project');
    }
    const nobody = { ...LEAD, memberId: undefined };
    expect(() => decide('approve', [entry('submitted', { lead_member_id: null })], nobody)).toThrow(
      'hours_not_your_project',
    );
    expect(() => decide('reject', [entry('submitted', { member_id: lead })], LEAD)).toThrow('hours_own_approval');
    expect(decide('approve', [entry('submitted', { member_id: lead })], { ...LEAD, anyProject: true })).toBe(1);
  });

  it.each<[Decider['ownApproval'], boolean, boolean]>([
    ['nobody', false, false],
    ['board', true, false],
    ['leads', true, true],
  ])('own hours are a choice: %s', (ownApproval, board, leads) => {
    const own = (decider: Decider) => () => decide('approve', [entry('submitted', { member_id: lead })], decider);
    const may = (decider: Decider, allowed: boolean) =>
      allowed ? expect(own(decider)()).toBe(1) : expect(own(decider)).toThrow('hours_own_approval');
    may({ ...LEAD, anyProject: true, ownApproval }, board);
    may({ ...LEAD, ownApproval }, leads);
    expect(decide('approve', [entry('submitted')], { ...OFFICE, ownApproval })).toBe(1);
  });

  it('refuses all when one is unknown, and says which', () => {
    const known = entry('submitted');
    expect(() => entriesToDecide('approve', [known.entry_id, newId()], [known], OFFICE)).toThrow(
      expect.objectContaining({ kind: 'not_found', faults: [{ pointer: '/entry_ids/1', code: 'not_found' }] }),
    );
  });

  it('counts an entry once, however often it is named', () => {
    const one = entry('submitted');
    expect(entriesToDecide('approve', [one.entry_id, one.entry_id], [one], OFFICE)).toEqual([one.entry_id]);
  });
});

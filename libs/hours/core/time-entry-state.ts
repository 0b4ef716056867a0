import { DomainError } from '#libs/kernel/index.js';

export const ENTRY_STATES = ['open', 'submitted', 'approved', 'rejected', 'invoiced'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/**
 * - submit (inleveren): the member hands in the week
 * - approve, reject (goedkeuren, afwijzen): the project lead or bookkeeper; rejecting needs a reason
 * - reopen (heropenen): from approved back to the member with a reason, before it is on an invoice
 * - invoice, release: a sales invoice takes the hours, or gives them back (draft thrown away, invoice credited)
 */
export const ENTRY_ACTS = ['submit', 'approve', 'reject', 'reopen', 'invoice', 'release'] as const;
export type EntryAct = (typeof ENTRY_ACTS)[number];

const TRANSITIONS: Readonly<Record<EntryAct, Partial<Record<EntryState, EntryState>>>> = {
  submit: { open: 'submitted' },
  approve: { submitted: 'approved' },
  reject: { submitted: 'rejected' },
  reopen: { approved: 'rejected' },
  invoice: { approved: 'invoiced' },
  release: { invoiced: 'approved' },
};

/** Whether the member may still change or remove the entry. */
export const isEditable = (state: EntryState): boolean => state === 'open' || state === 'rejected';

/** Approved and invoiced entries are locked. */
export const isLocked = (state: EntryState): boolean => state === 'approved' || state === 'invoiced';

export const canDo = (state: EntryState, act: EntryAct): boolean => TRANSITIONS[act][state] !== undefined;

/** @throws DomainError conflict `hours_state_forbids` with `state` and `act` when the act is not possible from here */
export function stateAfter(state: EntryState, act: EntryAct): EntryState {
  const next = TRANSITIONS[act][state];
  if (next === undefined) throw new DomainError('conflict', 'hours_state_forbids', { state, act });
  return next;
}

/** @throws DomainError conflict `hours_entry_locked` when the entry may not be changed or removed */
export function assertEditable(state: EntryState): void {
  if (!isEditable(state)) throw new DomainError('conflict', 'hours_entry_locked', { state });
}

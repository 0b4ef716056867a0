import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { ExitWait } from './exit-state.js';

export type ExitWaiting = 'refunds' | 'objections' | 'claims' | 'refund_accounts';

/** Of one leaving, what decides for whom it waits. */
export interface WaitingExit {
  readonly waits_for: ExitWait | null;
  /** Not here: the claim is to be fixed. */
  readonly exit: { readonly fixed_on: LocalDate } | undefined;
  readonly proposal: { readonly prepared_by: Id | null } | undefined;
  readonly dispute: { readonly raised_on: LocalDate; readonly recorded_by: Id | null } | undefined;
  readonly member: { readonly ended_on: LocalDate | null };
}

/**
 * What of one leaving waits for a person, with the day it began. Who prepared a proposal or wrote down an objection does not
 * decide it: for her nothing waits.
 */
export function exitWaiting(of: WaitingExit, viewer: Id | undefined): [ExitWaiting, LocalDate | null][] {
  const { dispute, exit, member, proposal, waits_for } = of;
  const found: [ExitWaiting, LocalDate | null][] = [];
  if (dispute && !isOwn(dispute.recorded_by, viewer)) found.push(['objections', dispute.raised_on]);
  if (waits_for === 'board' && !isOwn(proposal?.prepared_by, viewer)) found.push(['refunds', exit?.fixed_on ?? null]);
  if (waits_for === 'bookkeeper') found.push(['claims', exit?.fixed_on ?? member.ended_on]);
  if (waits_for === 'account') found.push(['refund_accounts', exit?.fixed_on ?? null]);
  return found;
}

const isOwn = (who: Id | null | undefined, viewer: Id | undefined): boolean => viewer !== undefined && who === viewer;

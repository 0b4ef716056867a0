import { DomainError, type Id } from '#libs/kernel/index.js';
import type { TenantContext } from '#libs/platform/index.js';
import { leaderOf } from './decider.js';

/** Whose hours a request is about: the member it names, else the one who asks. @throws forbidden for a member who names another */
export function whoseHours(context: TenantContext, memberId: Id | undefined): Id {
  const id = memberId ?? context.memberId;
  if (id === undefined) throw DomainError.field('/member_id', 'required');
  if (id !== context.memberId && !context.has('project_lead', 'board', 'bookkeeper')) {
    throw new DomainError('forbidden', 'forbidden');
  }
  return id;
}

/**
 * In which projects somebody writes hours of a member: in any when they are their own, or for board and bookkeeper; a
 * project lead writes for others only where he leads.
 * @returns the leader whose projects it is limited to; null for any
 */
export function limitedTo(context: TenantContext, memberId: Id): Id | null {
  return memberId === context.memberId ? null : leaderOf(context);
}

import { DomainError } from '#libs/kernel/index.js';

/** Open to all who may post; softly closed to all but the bookkeeper; locked to everybody (finance facts 12.3). */
export const PERIOD_STATES = ['open', 'soft_closed', 'locked'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/**
 * Whether an entry may be posted in a period.
 * @throws period_locked, period_soft_closed (409)
 */
export function checkPosting(period: { period: string; state: PeriodState }, isBookkeeper: boolean): void {
  if (period.state === 'locked') throw new DomainError('conflict', 'period_locked', { period: period.period });
  if (period.state === 'soft_closed' && !isBookkeeper)
    throw new DomainError('conflict', 'period_soft_closed', { period: period.period });
}

/**
 * Whether a period may go from one state to another. Every step is allowed, but what leaves `locked` needs a reason.
 * @throws period_reopening_needs_reason (422)
 */
export function checkTransition(from: PeriodState, to: PeriodState, reason: string | undefined): void {
  if (from === 'locked' && to !== 'locked' && !reason)
    throw DomainError.field('/reason', 'period_reopening_needs_reason');
}

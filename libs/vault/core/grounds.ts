import type { Engagement } from '#libs/members/index.js';

/**
 * Why the law lets a BSN be kept (UAVG 46): payroll and its returns (Wet LB 28), the identity copy of employees (Wet LB 28, 29),
 * pension, and the statement of payments to third parties. Consent is no ground.
 */
export const GROUNDS = ['wages', 'identity_copy', 'pension', 'third_party_payments'] as const;
export type Ground = (typeof GROUNDS)[number];

const OF_EMPLOYEES: readonly Ground[] = ['wages', 'identity_copy', 'pension'];

/** The first three are about employees only; payments to third parties about those who are none. */
export const groundHolds = (ground: Ground, engagement: Engagement): boolean =>
  OF_EMPLOYEES.includes(ground) === (engagement === 'employed');

/** `•••••6789`: the last four digits, never more. */
export const maskBsn = (bsn: string): string => `•••••${bsn.slice(-4)}`;

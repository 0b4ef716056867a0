import type { Id } from '#libs/kernel/index.js';
import type { TenantContext, Tx } from '#libs/platform/index.js';
import type { Decider } from '../core/decision.js';
import { readHoursSettings } from '../data/hours-settings.js';

export const deciderOf = async (tx: Tx): Promise<Decider> => ({
  memberId: tx.context.memberId,
  anyProject: tx.context.has('board', 'bookkeeper'),
  ownApproval: (await readHoursSettings(tx)).own_approval,
});

/** The leader whose projects somebody decides on; null for any project. A lead who is no member leads none. */
export const leaderOf = (context: TenantContext): Id | null =>
  context.has('board', 'bookkeeper') ? null : (context.memberId ?? NOBODY);

const NOBODY = '00000000-0000-0000-0000-000000000000' as Id;

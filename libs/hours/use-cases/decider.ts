import type { Id } from '#libs/kernel/index.js';
import type { TenantContext } from '#libs/platform/index.js';
import type { Decider } from '../core/decision.js';

export const deciderOf = (context: TenantContext): Decider => ({
  memberId: context.memberId,
  anyProject: context.has('board', 'bookkeeper'),
});

/** The leader whose projects somebody decides on; null for any project. A lead who is no member leads none. */
export const leaderOf = (context: TenantContext): Id | null =>
  context.has('board', 'bookkeeper') ? null : (context.memberId ?? NOBODY);

const NOBODY = '00000000-0000-0000-0000-000000000000' as Id;

import type { Movement, MovementKind } from './movement.js';

/** Events that an act of their own takes back; a correction by hand would leave that act half done. */
const BY_THEIR_OWN_ACT: ReadonlySet<MovementKind> = new Set([
  'corrected',
  'claim_fixed',
  'set_off',
  'refund_paid',
  'refund_returned',
  'overpayment_returned',
]);

/** Whether somebody may take a movement back by hand: it moved money, and no bank, payslip or exit hangs on it. */
export const isCorrectable = ({ channel, figure, kind }: Pick<Movement, 'channel' | 'figure' | 'kind'>): boolean =>
  figure !== null && channel !== 'direct_debit' && !BY_THEIR_OWN_ACT.has(kind);

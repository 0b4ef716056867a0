import { subtract, ZERO, type Cents } from '#libs/kernel/index.js';

/** What a wage of one period leaves free. Cents per period, net. */
export interface NetWage {
  readonly net_pay: Cents;
  /** Net of the statutory minimum wage for the hours of the period (WML art. 13: closed to deduction). */
  readonly minimum_wage_net: Cents;
  /** Stated by the bailiff while an attachment runs (BW 7:632(2)); never computed here. */
  readonly attachment_free: Cents | null;
  /** Already withheld under an attachment. */
  readonly attachments: Cents;
  /** The co-operative's own floor, when it has one. */
  readonly living_wage_floor: Cents | null;
}

/**
 * How much of a net wage may be paid out in her name (facts 7.4): what is above the highest of the floors, after attachments.
 * Never below zero.
 */
export function deductionRoom({
  attachment_free,
  attachments,
  living_wage_floor,
  minimum_wage_net,
  net_pay,
}: NetWage): Cents {
  const floor = Math.max(minimum_wage_net, attachment_free ?? 0, living_wage_floor ?? 0) as Cents;
  const room = subtract(subtract(net_pay, floor), attachments);
  return room > 0 ? room : ZERO;
}

/** The deduction itself: nothing without agreement, else the smallest of what is due, what she agreed to at most and the room. */
export function deduction(due: Cents, agreedMost: Cents | null, room: Cents): Cents {
  if (agreedMost === null) return ZERO;
  return Math.max(0, Math.min(due, agreedMost, room)) as Cents;
}

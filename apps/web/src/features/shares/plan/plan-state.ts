import type { MemberShare, ShareChannel, SharePlanBody, ShareRhythm } from '../../../lib/contract-shares';
import { monthOf, today } from '../../../lib/dates';
import { amountOf, centsOf } from '../../../lib/money';
import { isAbove } from '../amounts';
import { later } from './later';

/** What a person chooses: an amount a time, a number of times, or all of it at once. */
export type PlanMode = 'amount' | 'terms' | 'once';

export interface PlanState {
  mode: PlanMode;
  /** Cents. */
  amount: number;
  terms: number;
  rhythm: ShareRhythm;
  first: string;
  channel: ShareChannel;
  fromHolidayPay: boolean;
  reason: string;
}

/** Twenty terms of fifty euro are usual for a share of a thousand. */
const USUAL = 5_000;

/** The plan there is, to change it; or a usual one. */
export function startOf({ plan, unpaid }: MemberShare): PlanState {
  const whole = centsOf(unpaid);
  const next = plan?.terms.find((term) => isAbove(term.open));
  const amount = Math.min(whole, next ? centsOf(next.amount) : USUAL);
  const nextMonth = later(`${monthOf(today())}-01`, 'monthly', 1);
  const rhythm = plan && plan.rhythm !== 'once' ? plan.rhythm : 'monthly';
  return {
    mode: plan?.rhythm === 'once' ? 'once' : 'amount',
    amount,
    terms: Math.max(1, Math.ceil(whole / Math.max(1, amount))),
    rhythm,
    first: next && next.due_on > today() ? next.due_on : nextMonth,
    channel: plan?.channel ?? 'bank_transfer',
    fromHolidayPay: false,
    reason: '',
  };
}

export function bodyOfPlan(state: PlanState): SharePlanBody {
  const { amount, channel, first, mode, reason, rhythm, terms } = state;
  return {
    channel,
    first_due_on: first,
    rhythm: mode === 'once' ? 'once' : rhythm,
    ...(mode === 'terms' ? { terms } : {}),
    ...(mode === 'amount' ? { term_amount: amountOf(amount) } : {}),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  };
}

import type { OrderState } from '#libs/banking/index.js';
import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { PlanChannel } from './plan.js';

export const HANDLED_STATES = [
  'paid',
  'waiting',
  'in_batch',
  'sent',
  'returned',
  'asked',
  'by_wage',
  'by_invoice',
] as const;
/**
 * How far a term is that was collected. `waiting`, `in_batch`, `sent` and `returned`: where its direct debit is. `asked`: who
 * pays it herself was asked to. `by_wage` and `by_invoice`: taken with the next payslip or invoice.
 */
export type HandledState = (typeof HANDLED_STATES)[number];

/** A term of a month that fell due or was offered to the bank. Cents. */
export interface HandledTerm {
  readonly account_id: Id;
  readonly member_name: string;
  readonly plan_id: Id;
  readonly number: number;
  readonly due_on: LocalDate;
  readonly channel: PlanChannel;
  readonly amount: Cents;
  readonly paid: Cents;
}

const OF_ORDER: Readonly<Record<OrderState, HandledState>> = {
  waiting: 'waiting',
  in_batch: 'in_batch',
  sent: 'sent',
  settled: 'paid',
  returned: 'returned',
  withdrawn: 'asked',
};

/** @param order the state of its direct debit; undefined when there never was one */
export function handledState(
  { amount, channel, paid }: Pick<HandledTerm, 'amount' | 'channel' | 'paid'>,
  order: OrderState | undefined,
): HandledState {
  if (paid >= amount) return 'paid';
  if (channel === 'direct_debit' && order) return OF_ORDER[order];
  if (channel === 'payroll') return 'by_wage';
  return channel === 'invoice_set_off' ? 'by_invoice' : 'asked';
}

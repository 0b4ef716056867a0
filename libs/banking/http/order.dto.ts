import type { Cents, LocalDate } from '#libs/kernel/index.js';
import {
  Choice,
  DateField,
  Euro,
  Flag,
  IdField,
  ListOf,
  Nested,
  PageQuery,
  Text,
  Whole,
} from '#libs/platform/index.js';
import { ORDER_KINDS, ORDER_STATES, type OrderKind, type OrderState } from '../core/payment-order.js';

export class OrdersQuery extends PageQuery {
  @Choice(ORDER_KINDS, { optional: true }) kind?: OrderKind;
  @Choice(ORDER_STATES, { optional: true }) state?: OrderState;
}

export class OrderView {
  @IdField() order_id: string;
  @Choice(ORDER_KINDS) kind: string;
  @Text({ description: 'What it is for, as the room that offers it says: share_refund, wage.' }) purpose: string;
  @IdField() source_id: string;
  @Whole() part: number;
  @Choice(['member', 'relation']) party_kind: string;
  @IdField() party_id: string;
  @Text() party_name: string;
  @Euro() amount: string;
  @DateField() wanted_on: string;
  @Text({ min: 0 }) remittance: string;
  @Text({ nullable: true, description: 'Structured; of a receipt the one to quote.' }) reference: string | null;
  @DateField({ nullable: true }) notified_on: string | null;
  @Choice(ORDER_STATES) state: string;
  @IdField({ nullable: true }) batch_id: string | null;
  @Whole({ description: 'How often it came back.' }) returns: number;
  @Text({ nullable: true }) return_code: string | null;
  @Flag({ description: 'It came back, and may be offered again as it is.' }) may_go_again: boolean;
  @Euro({ description: 'Of a receipt: what came in until now.' }) received: string;
}

export class OrderPage {
  @ListOf(OrderView) items: OrderView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

export class ReturnedOrderView {
  @Nested(OrderView) order: OrderView;
  @Choice(['retry', 'ask', 'stop', 'desk', 'configuration'], { description: 'What somebody has to do now.' })
  next: string;
  @Choice(['keep', 'block', 'end']) mandate: string;
}

export class ReopeningInput {
  @DateField() wanted_on: LocalDate;
}

export class ReceiptInput {
  @Text({ max: 40, description: 'The reference we gave out, spaces or not.', example: 'RF63 2026 0007' })
  reference: string;
  @Euro({ min: 1 }) amount: Cents;
  @DateField() received_on: LocalDate;
  @Choice(['bank', 'cash']) counter_account: 'bank' | 'cash';
}

export class UndoInput {
  @Text({ max: 200 }) reason: string;
  @DateField({
    optional: true,
    description: 'The day it was written down for unless said; when that period is closed, a later day.',
  })
  on?: LocalDate;
}

export class RegisteredReceiptView {
  @IdField() receipt_id: string;
  @Nested(OrderView) order: OrderView;
}

export class ReceiptView {
  @IdField() receipt_id: string;
  @IdField() order_id: string;
  @Text() reference: string;
  @Text() party_name: string;
  @Text() purpose: string;
  @Euro() amount: string;
  @DateField() received_on: string;
  @Choice(['bank', 'cash']) counter_account: string;
  @DateField({ nullable: true, description: 'Taken back on that day: it was a mistake.' }) undone_on: string | null;
  @Text({ min: 0 }) undo_reason: string;
}

export class ReceiptPage {
  @ListOf(ReceiptView) items: ReceiptView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Party } from '../core/party.js';
import type { OrderKind, OrderState, PaymentOrder } from '../core/payment-order.js';

/** The columns of an order, of table alias `o`. */
export const ORDER_COLUMNS = `o.order_id, o.kind, o.purpose, o.source_id, o.part, o.party_kind, o.party_id, o.party_name, o.amount_cents, o.wanted_on,
  o.remittance, o.reference, o.mandate_id, o.is_last, o.notified_on, o.state, o.batch_id, o.attempt, o.returns, o.return_code, o.received_cents`;

export interface OrderRow {
  order_id: Id;
  kind: OrderKind;
  purpose: string;
  source_id: Id;
  part: number;
  party_kind: Party['kind'];
  party_id: Id;
  party_name: string;
  amount_cents: Cents;
  wanted_on: LocalDate;
  remittance: string;
  reference: string | null;
  mandate_id: Id | null;
  is_last: boolean;
  notified_on: LocalDate | null;
  state: OrderState;
  batch_id: Id | null;
  attempt: number;
  returns: number;
  return_code: string | null;
  received_cents: Cents;
}

export const orderOf = (row: OrderRow): PaymentOrder => ({
  orderId: row.order_id,
  kind: row.kind,
  purpose: row.purpose,
  sourceId: row.source_id,
  part: row.part,
  party: { kind: row.party_kind, id: row.party_id },
  partyName: row.party_name,
  amount: row.amount_cents,
  wantedOn: row.wanted_on,
  remittance: row.remittance,
  reference: row.reference,
  mandateId: row.mandate_id,
  isLast: row.is_last,
  notifiedOn: row.notified_on,
  state: row.state,
  batchId: row.batch_id,
  attempt: row.attempt,
  returns: row.returns,
  returnCode: row.return_code,
  received: row.received_cents,
});

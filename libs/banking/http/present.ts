import { maskIban } from '#libs/cooperatives/index.js';
import { formatEuro, today, type Id } from '#libs/kernel/index.js';
import { sentence, type TenantContext } from '#libs/platform/index.js';
import type { LeftOut } from '../core/choose-lines.js';
import { firstDayFor } from '../core/execution-date.js';
import type { LineFlag } from '../core/line-flags.js';
import { lapsesOn, type Mandate } from '../core/mandate.js';
import type { PartyAccount } from '../core/party-account.js';
import { isSecondPerson, type PaymentBatch } from '../core/payment-batch.js';
import type { PaymentOrder } from '../core/payment-order.js';
import { mayGoAgain } from '../core/return-reasons.js';
import type { LineSeen } from '../data/batch-view.js';
import type { WaitingGroup } from '../data/orders.js';
import type { MandateSeen } from '../data/mandate-seen.js';
import type { ReceiptRow } from '../data/receipts.js';
import type { CollectionSettingsWithHint } from '../use-cases/collection-settings.js';
import type { BatchSeen, People } from '../use-cases/view-batches.js';
import type { BatchDetailView, BatchLineView, BatchView, LeftOutView, WaitingGroupView } from './batch.dto.js';
import type { OrderView, ReceiptView } from './order.dto.js';
import type { CollectionSettingsView, MandateLineView, MandateView, PartyAccountView } from './party.dto.js';

const nameOf = (people: People | undefined, id: Id | null): string => (id && people?.get(id)) ?? '';

/** @param people names by login; without them nobody is named */
export const batchView = (context: TenantContext, batch: PaymentBatch, people?: People): BatchView => ({
  batch_id: batch.batchId,
  number: batch.number,
  kind: batch.kind,
  category: batch.category,
  execution_on: batch.executionOn,
  iban: maskIban(batch.iban),
  creditor_identifier: batch.creditorIdentifier,
  order_count: batch.orderCount,
  total: formatEuro(batch.total),
  message_id: batch.messageId,
  state: batch.state,
  made_by_name: nameOf(people, batch.madeBy),
  is_own: context.actor.id !== undefined && !isSecondPerson(batch, context.actor.id),
  approved_by_name: nameOf(people, batch.approvedBy),
  exported_at: batch.exportedAt?.toISOString() ?? null,
  file_sha256: batch.sha256,
  rejected_because: batch.rejectedBecause,
  settled_on: batch.settledOn,
  version: batch.version,
});

export const batchDetailView = (context: TenantContext, seen: BatchSeen): BatchDetailView => ({
  ...batchView(context, seen.batch, seen.people),
  changed_by_names: seen.batch.hands
    .filter((hand) => hand !== seen.batch.madeBy)
    .map((hand) => nameOf(seen.people, hand)),
  acts: seen.acts,
  flags: Object.entries(seen.flags).map(([flag, count]) => ({ flag, count })),
  totals: seen.totals.map(({ state, count, cents }) => ({ state, count, total: formatEuro(cents) })),
  untold: seen.untold,
});

export const leftOutView = (context: TenantContext, { orderId, partyName, code }: LeftOut): LeftOutView => ({
  order_id: orderId,
  party_name: partyName,
  code,
  detail: sentence(code, {}, context.language),
});

export const lineView = (line: LineSeen & { flags: LineFlag[] }): BatchLineView => ({
  order_id: line.order_id,
  line_no: line.line_no,
  party_kind: line.party_kind,
  party_id: line.party_id,
  party_name: line.party_name,
  holder_name: line.holder_name,
  iban: line.iban,
  amount: formatEuro(line.amount_cents),
  purpose: line.purpose,
  source_id: line.source_id,
  remittance: line.remittance,
  reference: line.reference,
  end_to_end_id: line.end_to_end_id,
  mandate_reference: line.mandate_reference,
  sequence: line.sequence,
  notified_on: line.notified_on,
  state: line.state,
  settled_on: line.settled_on,
  returned_on: line.returned_on,
  return_code: line.return_code,
  flags: line.flags,
});

export const waitingView = (context: TenantContext, group: WaitingGroup): WaitingGroupView => ({
  kind: group.kind,
  category: group.category,
  count: group.count,
  total: formatEuro(group.total_cents),
  first_wanted_on: group.first_wanted_on,
  first_day: firstDayFor(group.kind, today(context.clock), group.first_wanted_on),
});

export const orderView = (order: PaymentOrder): OrderView => ({
  order_id: order.orderId,
  kind: order.kind,
  purpose: order.purpose,
  source_id: order.sourceId,
  part: order.part,
  party_kind: order.party.kind,
  party_id: order.party.id,
  party_name: order.partyName,
  amount: formatEuro(order.amount),
  wanted_on: order.wantedOn,
  remittance: order.remittance,
  reference: order.reference,
  notified_on: order.notifiedOn,
  state: order.state,
  batch_id: order.batchId,
  returns: order.returns,
  return_code: order.returnCode,
  may_go_again: order.state === 'returned' && mayGoAgain(order.returnCode ?? '', order.returns),
  received: formatEuro(order.received),
});

export const receiptView = (row: ReceiptRow): ReceiptView => ({
  receipt_id: row.receipt_id,
  order_id: row.order_id,
  reference: row.reference,
  party_name: row.party_name,
  purpose: row.purpose,
  amount: formatEuro(row.amount_cents),
  received_on: row.received_on,
  counter_account: row.counter_account,
  undone_on: row.undone_on,
  undo_reason: row.undo_reason ?? '',
});

export const accountView = (context: TenantContext, account: PartyAccount): PartyAccountView => ({
  account_id: account.accountId,
  party_kind: account.party.kind,
  party_id: account.party.id,
  iban: account.iban,
  holder_name: account.holderName,
  recorded_on: account.recordedOn,
  is_own: account.recordedBy !== null && account.recordedBy === context.actor.id,
  confirmed_on: account.confirmedOn,
  confirmed_how: account.confirmedHow,
});

export const mandateView = (mandate: Mandate): MandateView => ({
  mandate_id: mandate.mandateId,
  reference: mandate.reference,
  party_kind: mandate.party.kind,
  party_id: mandate.party.id,
  iban: maskIban(mandate.iban),
  holder_name: mandate.holderName,
  creditor_identifier: mandate.creditorIdentifier,
  signed_on: mandate.signedOn,
  signed_how: mandate.signedHow,
  kind: mandate.kind,
  notice_days: mandate.noticeDays,
  state: mandate.state,
  state_reason: mandate.stateReason,
  state_on: mandate.stateOn,
  last_collected_on: mandate.lastCollectedOn,
  lapses_on: lapsesOn(mandate),
});

export const mandateLineView = (mandate: MandateSeen): MandateLineView => ({
  ...mandateView(mandate),
  party_name: mandate.partyName,
  has_paper: mandate.hasPaper,
});

export const settingsView = (settings: CollectionSettingsWithHint): CollectionSettingsView => ({
  creditor_identifier: settings.creditorIdentifier,
  notice_days: settings.noticeDays,
  first_as_frst: settings.firstAsFrst,
  suggestion: settings.suggestion,
  version: settings.version,
});

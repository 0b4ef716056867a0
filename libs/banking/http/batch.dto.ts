import type { Id, LocalDate } from '#libs/kernel/index.js';
import {
  Choice,
  Choices,
  DateField,
  Euro,
  Flag,
  IdField,
  Ids,
  ListOf,
  Pattern,
  Text,
  TextList,
  Whole,
} from '#libs/platform/index.js';
import { LINE_FLAGS } from '../core/line-flags.js';
import { BATCH_CATEGORIES, BATCH_KINDS, BATCH_STATES, SEQUENCES } from '../core/payment-batch.js';

export class NewBatchInput {
  @Choice(BATCH_KINDS) kind: 'payment' | 'collection';
  @Choice(BATCH_CATEGORIES, { optional: true, description: 'general unless said' }) category?: 'general' | 'wages';
  @DateField({ description: 'A day on which banks work.' }) execution_on: LocalDate;
  @Ids({ optional: true, description: 'These only; left out, everything that is wanted by then.' }) order_ids?: Id[];
}

export class BatchChangeInput {
  @DateField({ description: 'A day on which banks work. An approval of the batch is void by it.' })
  execution_on: LocalDate;
}

export class SettlementInput {
  @DateField({ description: 'The booking date of the bank.' }) on: LocalDate;
}

export class BankRejectionInput {
  @Text({ max: 300 }) because: string;
}

export class AnnouncementInput {
  @Flag({ optional: true, description: 'Who has no e-mail address was told otherwise, today.' }) by_hand?: boolean;
}

export class ReturnInput {
  @DateField() on: LocalDate;
  @Pattern('return_code', /^[A-Z]{2}[A-Z0-9]{2}$/, { description: 'ISO 20022, as the bank gives it.', example: 'AM04' })
  reason_code: string;
}

export class BatchView {
  @IdField() batch_id: string;
  @Whole() number: number;
  @Choice(BATCH_KINDS) kind: string;
  @Choice(BATCH_CATEGORIES) category: string;
  @DateField() execution_on: string;
  @Text({ description: 'Our own account, masked.' }) iban: string;
  @Text({ nullable: true }) creditor_identifier: string | null;
  @Whole() order_count: number;
  @Euro({ description: 'Compare it with what the bank shows.' }) total: string;
  @Text({ description: 'By this the bank knows the file.' }) message_id: string;
  @Choice(BATCH_STATES) state: string;
  @Text({ min: 0 }) made_by_name: string;
  @Flag({ description: 'You made it or changed something of it once: somebody else approves.' }) is_own: boolean;
  @Text({ min: 0 }) approved_by_name: string;
  @Text({ nullable: true }) exported_at: string | null;
  @Text({ nullable: true, description: 'SHA-256 of the file, in hexadecimal.' }) file_sha256: string | null;
  @Text({ min: 0 }) rejected_because: string;
  @DateField({ nullable: true }) settled_on: string | null;
  @Whole() version: number;
}

export class BatchPage {
  @ListOf(BatchView) items: BatchView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

export class FlagCountView {
  @Choice(LINE_FLAGS) flag: string;
  @Whole() count: number;
}

export class LineTotalView {
  @Choice(['in_batch', 'settled', 'returned', 'released']) state: string;
  @Whole() count: number;
  @Euro() total: string;
}

const ACTS = ['change', 'approve', 'export', 'accept', 'reject', 'settle', 'return', 'cancel'] as const;

export class BatchDetailView extends BatchView {
  @Choices(ACTS, { description: 'What can be done with it now.' }) acts: string[];
  @TextList({ description: 'Who changed something of it after it was made.' }) changed_by_names: string[];
  @ListOf(FlagCountView, { description: 'Lines that stand out, while it can still change.' }) flags: FlagCountView[];
  @ListOf(LineTotalView) totals: LineTotalView[];
  @Whole({ description: 'Payers who were not told yet.' }) untold: number;
}

export class LeftOutView {
  @IdField() order_id: string;
  @Text() party_name: string;
  @Text() code: string;
  @Text() detail: string;
}

export class MadeBatchView extends BatchView {
  @ListOf(LeftOutView, { description: 'What had to wait, and why.' }) left_out: LeftOutView[];
}

export class BatchLineView {
  @IdField() order_id: string;
  @Whole() line_no: number;
  @Choice(['member', 'relation']) party_kind: string;
  @IdField() party_id: string;
  @Text() party_name: string;
  @Text() holder_name: string;
  @Text({ description: 'Whole as long as the batch waits to be approved, masked after.' }) iban: string;
  @Euro() amount: string;
  @Text() purpose: string;
  @IdField() source_id: string;
  @Text({ min: 0 }) remittance: string;
  @Text({ nullable: true }) reference: string | null;
  @Text() end_to_end_id: string;
  @Text({ nullable: true }) mandate_reference: string | null;
  @Choice(SEQUENCES, { nullable: true }) sequence: string | null;
  @DateField({ nullable: true }) notified_on: string | null;
  @Choice(['in_batch', 'settled', 'returned', 'released']) state: string;
  @DateField({ nullable: true }) settled_on: string | null;
  @DateField({ nullable: true }) returned_on: string | null;
  @Text({ nullable: true }) return_code: string | null;
  @Choices(LINE_FLAGS) flags: string[];
}

export class BatchLinePage {
  @ListOf(BatchLineView) items: BatchLineView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

export class UntoldView {
  @IdField() order_id: string;
  @Text() party_name: string;
}

export class AnnouncedView {
  @Whole() mailed: number;
  @Whole() by_hand: number;
  @ListOf(UntoldView) without_address: UntoldView[];
}

export class WaitingGroupView {
  @Choice(BATCH_KINDS) kind: string;
  @Choice(BATCH_CATEGORIES) category: string;
  @Whole() count: number;
  @Euro() total: string;
  @DateField() first_wanted_on: string;
  @DateField({ description: 'The first day on which the bank could carry something of it out.' }) first_day: string;
}

export class WaitingView {
  @ListOf(WaitingGroupView) items: WaitingGroupView[];
}

import {
  ACTOR_KINDS,
  Choice,
  DateField,
  Euro,
  Flag,
  IdField,
  ListOf,
  Nested,
  Text,
  Whole,
} from '#libs/platform/index.js';
import { LineView, VatGroupView } from './invoice-line.dto.js';

export class ProblemView {
  @Text() code: string;
  @Text({ description: 'what is wrong, in the language asked for' }) detail: string;
  @Flag({ description: 'whether it stands in the way of becoming final' }) blocking: boolean;
}

export class InvoiceSummaryView {
  @IdField() invoice_id: string;
  @Choice(['invoice', 'credit_note']) kind: string;
  @Choice(['draft', 'final']) state: string;
  @Text({ nullable: true, example: 'F2026-0001' }) number: string | null;
  @IdField() customer_id: string;
  @Text() customer_name: string;
  @IdField({ nullable: true }) project_id: string | null;
  @Text({ nullable: true }) project_name: string | null;
  @IdField({ nullable: true }) run_id: string | null;
  @DateField({ nullable: true }) period_from: string | null;
  @DateField({ nullable: true }) period_to: string | null;
  @DateField({ nullable: true }) issue_date: string | null;
  @DateField({ nullable: true }) due_date: string | null;
  @Whole() minutes: number;
  @Euro() net: string;
  @Euro() vat: string;
  @Euro() total: string;
  @Euro({ nullable: true, description: 'what is still to be paid; null for a draft' }) open_amount: string | null;
  @IdField({ nullable: true }) document_id: string | null;
  @ListOf(ProblemView) problems: ProblemView[];
  @Whole() version: number;
}

export class InvoicePage {
  @ListOf(InvoiceSummaryView) items: InvoiceSummaryView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

export class SpecifiedHoursView {
  @IdField() entry_id: string;
  @Whole() line_no: number;
  @DateField() date: string;
  @Text() member_name: string;
  @Text() activity_name: string;
  @Text() description: string;
  @Whole() minutes: number;
  @Euro() hourly_rate: string;
  @Euro({ description: 'its part of the line: the parts add up to the line to the cent' }) amount: string;
}

export class CreditNoteView {
  @IdField() invoice_id: string;
  @Text({ nullable: true }) number: string | null;
  @Choice(['draft', 'final']) state: string;
}

export class PostedLineView {
  @Text() account: string;
  @Text() name: string;
  @Euro() debit: string;
  @Euro() credit: string;
}

export class PostedEntryView {
  @IdField() entry_id: string;
  @Text() journal: string;
  @Whole() number: number;
  @DateField() date: string;
  @Text() period: string;
  @ListOf(PostedLineView) lines: PostedLineView[];
}

export class EventView {
  @Text() at: string;
  @Text() action: string;
  @Text({ description: 'what happened, in the language asked for' }) detail: string;
  @Choice(ACTOR_KINDS) actor_kind: string;
  @IdField({ nullable: true }) actor_id: string | null;
}

export class InvoiceDetailView extends InvoiceSummaryView {
  @Choice(['nl', 'en']) language: string;
  @Text() your_reference: string;
  @Text() note: string;
  @Text({ nullable: true }) payment_reference: string | null;
  @IdField({ nullable: true }) credits_invoice_id: string | null;
  @Text({ nullable: true }) credits_number: string | null;
  @ListOf(LineView) lines: LineView[];
  @ListOf(VatGroupView) vat_groups: VatGroupView[];
  @ListOf(SpecifiedHoursView) hours: SpecifiedHoursView[];
  @ListOf(CreditNoteView) credit_notes: CreditNoteView[];
  @Nested(PostedEntryView, { nullable: true }) journal_entry: PostedEntryView | null;
  @ListOf(EventView) timeline: EventView[];
}

export class UnbilledItemView {
  @IdField() customer_id: string;
  @Text() customer_name: string;
  @IdField() project_id: string;
  @Text() project_code: string;
  @Text() project_name: string;
  @Whole() minutes: number;
  @Euro({ description: 'without VAT, and without the hours that have no rate' }) value: string;
  @Whole() entry_count: number;
  @Whole() without_rate_count: number;
  @Whole() delivery_count: number;
  @Whole() fixed_fee_count: number;
  @Whole() line_count: number;
  @DateField({ nullable: true }) first_date: string | null;
  @DateField({ nullable: true }) last_date: string | null;
}

export class UnbilledView {
  @ListOf(UnbilledItemView) items: UnbilledItemView[];
  @Whole() total_minutes: number;
  @Euro() total_value: string;
}

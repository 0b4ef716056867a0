import { Choice, DateField, Flag, IdField, ListOf, Text, Whole } from '#libs/platform/index.js';
import { SIDES, type Side } from '../use-cases/register.js';

export class RuleView {
  @Text() key: string;
  @Text() title: string;
  @Text({ description: 'how long' }) term: string;
  @Choice(['law', 'policy']) demanded_by: string;
  @Text() because: string;
  @Text() source: string;
  @DateField() in_force: string;
}

export class ExpiryView {
  @Text() room: string;
  @Text() table: string;
  @Text() title: string;
  @Choice(['delete', 'empty']) act: string;
  @Whole() rows: number;
  @DateField({ description: 'its term started on this day or earlier' }) started_before: string;
  @Text({ description: 'why' }) because: string;
}

export class RetentionReportView {
  @IdField() report_id: string;
  @Text() month: string;
  @DateField() on_date: string;
  @Choice(['preview', 'done']) state: string;
  @ListOf(ExpiryView) lines: ExpiryView[];
  @Whole() rows: number;
  @Flag() automatic: boolean;
  @Text({ nullable: true }) done_at: string | null;
  @Whole() version: number;
}

export class ClearingView {
  @Flag({ description: 'whether a month is cleared without somebody confirming it' }) clears_automatically: boolean;
  @Whole() version: number;
}

export class RetentionView extends ClearingView {
  @ListOf(RuleView) rules: RuleView[];
  @ListOf(RetentionReportView) reports: RetentionReportView[];
}

export class ClearingInput {
  @Flag() clears_automatically: boolean;
}

export class AgreementRowView {
  @Text() first: string;
  @Text() second: string;
  @Text() third: string;
}

export class AgreementPartView {
  @Choice(['heading', 'text', 'table']) kind: string;
  @Text() text: string;
  @ListOf(AgreementRowView) rows: AgreementRowView[];
}

export class AcceptanceView {
  @IdField() acceptance_id: string;
  @Text() agreement: string;
  @Text() accepted_name: string;
  @Text() accepted_at: string;
}

export class AgreementView {
  @Text({ description: 'of the text' }) agreement: string;
  @Text() title: string;
  @ListOf(AgreementPartView) parts: AgreementPartView[];
  @Flag() is_accepted: boolean;
  @ListOf(AcceptanceView) acceptances: AcceptanceView[];
}

export class AcceptanceInput {
  @Text({ max: 20, description: 'the version that was shown' }) agreement: string;
}

export class RegisterQuery {
  @Choice(SIDES, { optional: true, description: 'as controller (default) or as the processor of this co-operative' })
  side?: Side;
}

export class RegisterEntryView {
  @Text() room: string;
  @Text() table: string;
  @Text() title: string;
  @Text() people: string;
  @Text() data: string;
  @Text() purpose: string;
  @Text() basis: string;
  @Text() recipients: string;
  @Text() kept: string;
}

export class RegisterView {
  @Choice(SIDES) side: string;
  @Text() controller: string;
  @Text() processor: string;
  @Text() security: string;
  @Text() transfers: string;
  @ListOf(RegisterEntryView) items: RegisterEntryView[];
}

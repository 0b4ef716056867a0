import { Choice, IdField, ListOf, Text, Whole } from '../http/fields.js';
import { Nested } from '../http/fields.js';

export class RunView {
  @IdField() run_id: string;
  @Text() kind: string;
  @Text() natural_key: string;
  @Choice(['running', 'finished', 'cancelled']) state: string;
  @Whole() total: number;
  @Whole() done: number;
  @Whole() failed: number;
  @Whole({ description: 'made for a part: the document is being drawn' }) busy: number;
  @Whole() waiting: number;
  @Whole() cancelled: number;
  @Whole({ description: 'how far a long item is: rows of an import' }) step: number;
  @Whole({ description: 'of how much; zero when nobody tells' }) steps: number;
  @Text() created_at: string;
  @Text({ nullable: true }) finished_at: string | null;
  @IdField({ nullable: true }) started_by: string | null;
}

export class ReasonView {
  @Text() code: string;
  @Text({ description: 'the reason in the language asked for' }) detail: string;
}

export class RunItemView {
  @Whole() item_no: number;
  @IdField() subject_id: string;
  @Text() label: string;
  @Choice(['waiting', 'busy', 'done', 'failed', 'cancelled']) state: string;
  @Nested(ReasonView, { nullable: true }) reason: ReasonView | null;
  @IdField({ nullable: true }) result_id: string | null;
}

export class RunDetailView extends RunView {
  @ListOf(RunItemView) items: RunItemView[];
}

export class RunListView {
  @ListOf(RunView) items: RunView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

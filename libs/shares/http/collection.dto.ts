import type { Month } from '#libs/kernel/index.js';
import { Choice, DateField, Euro, IdField, ListOf, MonthField, Nested, Text, Whole } from '#libs/platform/index.js';
import { HANDLED_STATES, type HandledState } from '../core/collection-handled.js';
import { PLAN_CHANNELS, type PlanChannel } from '../core/plan.js';

export class ShareCollectionQuery {
  @MonthField() month: Month;
}

export class ShareCollectionBody {
  @MonthField() month: Month;
}

export class TermToCollectView {
  @IdField() account_id: string;
  @IdField() member_id: string;
  @Text() member_name: string;
  @Whole() number: number;
  @DateField() due_on: string;
  @Euro() amount: string;
  @Text({ nullable: true, description: 'why it cannot be collected now, as a code' }) problem: string | null;
  @Text({ nullable: true, description: 'the same in words' }) problem_detail: string | null;
}

export class CollectionGroupView {
  @Choice(PLAN_CHANNELS) channel: PlanChannel;
  @Whole() terms: number;
  @Euro() amount: string;
  @ListOf(TermToCollectView) items: TermToCollectView[];
}

export class HandledTermView {
  @IdField() account_id: string;
  @Text() member_name: string;
  @Whole() number: number;
  @DateField() due_on: string;
  @Choice(PLAN_CHANNELS) channel: PlanChannel;
  @Choice(HANDLED_STATES) state: HandledState;
  @Euro() amount: string;
}

export class LateTermsView {
  @Whole() terms: number;
  @Euro() amount: string;
}

export class ShareCollectionView {
  @MonthField() month: string;
  @IdField({ nullable: true, description: 'the run of this month, when it was started' }) run_id: string | null;
  @ListOf(CollectionGroupView) groups: CollectionGroupView[];
  @ListOf(HandledTermView, { description: 'what was done with terms of the month already' })
  handled: HandledTermView[];
  @Nested(LateTermsView, { description: 'collected before, past their day, and open still' })
  late: LateTermsView;
  @Euro() total: string;
}

export class OverpaymentOffered {
  @IdField() order_id: string;
}

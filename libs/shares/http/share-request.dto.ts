import type { Cents, LocalDate } from '#libs/kernel/index.js';
import { Choice, DateField, Euro, Flag, IdField, ListOf, Text, Whole } from '#libs/platform/index.js';
import { PLAN_CHANNELS, RHYTHMS, type PlanChannel, type Rhythm } from '../core/plan.js';
import { REQUEST_KINDS, REQUEST_STATES } from '../core/share-request.js';
import { AMOUNT } from './fields.js';

export class PlanRequestBody {
  @Choice(PLAN_CHANNELS) channel: PlanChannel;
  @Choice(RHYTHMS) rhythm: Rhythm;
  @DateField() first_due_on: LocalDate;
  @Whole({ min: 1, max: 520, optional: true, description: 'this or term_amount' }) terms?: number;
  @Euro({ ...AMOUNT, optional: true, description: 'this or terms' }) term_amount?: Cents;
  @Text({ max: 300, description: 'why, for the board' }) reason: string;
}

export class PauseRequestBody {
  @Whole({ min: 1, max: 24 }) terms: number;
  @Text({ max: 300, description: 'why, for the board' }) reason: string;
}

export class ShareDecisionBody {
  @Flag() agrees: boolean;
  @Text({ max: 300, optional: true, description: 'for the member; a refusal says why' }) answer?: string;
}

export class ShareRequestMade {
  @IdField() request_id: string;
}

export class ShareRequestView {
  @IdField() request_id: string;
  @Choice(REQUEST_KINDS) kind: (typeof REQUEST_KINDS)[number];
  @Choice(PLAN_CHANNELS, { nullable: true }) channel: PlanChannel | null;
  @Choice(RHYTHMS, { nullable: true }) rhythm: Rhythm | null;
  @DateField({ nullable: true }) first_due_on: string | null;
  @Whole({ nullable: true, description: 'of a plan how many terms; of a pause how many to skip' }) terms: number | null;
  @Euro({ nullable: true }) term_amount: string | null;
  @Text() reason: string;
  @DateField() asked_on: string;
  @Choice(REQUEST_STATES) state: (typeof REQUEST_STATES)[number];
  @DateField({ nullable: true }) decided_on: string | null;
  @Text({ min: 0 }) answer: string;
}

export class WaitingRequestView extends ShareRequestView {
  @IdField() account_id: string;
  @IdField() member_id: string;
  @Text() member_name: string;
  @Flag({ description: 'yours: somebody else decides' }) is_own: boolean;
}

export class WaitingRequestListView {
  @ListOf(WaitingRequestView) items: WaitingRequestView[];
}

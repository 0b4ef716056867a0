import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
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
import { AGREEMENT_KINDS, type AgreementKind } from '../core/agreement.js';
import { CHANNELS, FIGURES, MOVEMENT_KINDS } from '../core/movement.js';
import { PLAN_CHANNELS, RHYTHMS, type PlanChannel, type Rhythm } from '../core/plan.js';
import { GIVING_BACK, SHARE_STATES } from '../core/share-detail.js';
import { AMOUNT } from './fields.js';
import { ShareRequestView } from './share-request.dto.js';

export class ShareDayQuery {
  @DateField({ optional: true, description: 'today when left out' }) on?: LocalDate;
}

export class SharesQuery extends PageQuery {
  @DateField({ optional: true, description: 'today when left out' }) on?: LocalDate;
  @Text({ optional: true, max: 100, description: 'part of a name, or a number' }) search?: string;
  @Whole({ optional: true, min: 1, max: 520, inQuery: true, description: 'only who has at least so many late terms' })
  late_terms?: number;
}

export class NewShareAccountInput {
  @IdField() member_id: Id;
  @DateField({ optional: true, description: 'the first day of membership when left out' }) opened_on?: LocalDate;
  @Euro({ ...AMOUNT, optional: true, description: 'what the articles say when left out' }) obligation?: Cents;
}

export class PlanBody {
  @Choice(PLAN_CHANNELS) channel: PlanChannel;
  @Choice(RHYTHMS) rhythm: Rhythm;
  @DateField() first_due_on: LocalDate;
  @Whole({ min: 1, max: 520, optional: true, description: 'this or term_amount' }) terms?: number;
  @Euro({ ...AMOUNT, optional: true, description: 'this or terms' }) term_amount?: Cents;
  @Text({ max: 200, optional: true }) reason?: string;
}

export class PauseBody {
  @Whole({ min: 1, max: 24 }) terms: number;
  @Text({ max: 200, optional: true }) reason?: string;
}

export class PaymentBody {
  @IdField({ description: 'made by the client: the same id again changes nothing' }) payment_id: Id;
  @Euro(AMOUNT) amount: Cents;
  @DateField() paid_on: LocalDate;
  @Choice(['bank_transfer', 'cash'] as const) channel: 'bank_transfer' | 'cash';
}

export class CorrectionBody {
  @IdField() movement_id: Id;
  @Text({ max: 200 }) reason: string;
  @DateField({ optional: true, description: 'today when left out' }) on?: LocalDate;
}

export class AgreementBody {
  @Choice(AGREEMENT_KINDS) kind: AgreementKind;
  @Euro({ ...AMOUNT, description: 'at most this per payslip or invoice' }) most: Cents;
  @DateField() starts_on: LocalDate;
  @Flag({ optional: true }) from_holiday_pay?: boolean;
}

export class WordingView {
  @Text() wording: string;
}

export class AgreementMade {
  @IdField() agreement_id: string;
}

export class DeductionAgreementView {
  @IdField() agreement_id: string;
  @Choice(AGREEMENT_KINDS) kind: AgreementKind;
  @Euro() most: string;
  @DateField() starts_on: string;
  @Flag() from_holiday_pay: boolean;
  @Text() wording: string;
  @Text() signed_at: string;
  @DateField({ nullable: true }) revoked_on: string | null;
}

export class TermView {
  @Whole() number: number;
  @DateField() due_on: string;
  @Euro() amount: string;
  @Euro() open: string;
}

export class NextTermView extends TermView {
  @IdField() plan_id: string;
}

export class PlannedTermView {
  @Whole() number: number;
  @DateField() due_on: string;
  @Euro() amount: string;
}

export class TermsView {
  @ListOf(PlannedTermView) terms: PlannedTermView[];
}

export class InstalmentPlanView {
  @IdField() plan_id: string;
  @DateField() agreed_on: string;
  @Choice(PLAN_CHANNELS) channel: PlanChannel;
  @Choice(RHYTHMS) rhythm: Rhythm;
  @Text() reason: string;
  @Whole() skipped_terms: number;
  @ListOf(TermView) terms: TermView[];
}

export class MovementView {
  @IdField() movement_id: string;
  @Choice(MOVEMENT_KINDS) kind: (typeof MOVEMENT_KINDS)[number];
  @Choice(FIGURES, { nullable: true }) figure: (typeof FIGURES)[number] | null;
  @Euro({ description: 'signed: what the figure changes by' }) change: string;
  @DateField() on_date: string;
  @Choice(CHANNELS, { nullable: true }) channel: (typeof CHANNELS)[number] | null;
  @Text() reason: string;
  @IdField({ nullable: true }) reverses: string | null;
  @Flag({ description: 'a correction can take it back' }) correctable: boolean;
}

export class GivingBackView {
  @Euro() amount: string;
  @DateField() wanted_on: string;
  @Choice(GIVING_BACK, { description: 'sent: it went to the bank; returned: it came back and waits for somebody' })
  state: (typeof GIVING_BACK)[number];
}

export class ShareLimitsView {
  @Whole() most_terms: number;
  @Whole() pause_terms: number;
}

class ShareFigures {
  @Euro({ description: 'subscribed, less what was remitted' }) obligation: string;
  @Euro() paid: string;
  @Euro() unpaid: string;
  @Euro({ description: 'paid too much: hers to have back' }) held: string;
  @Euro({ description: 'paid in, less losses, until she leaves' }) capital: string;
  @Euro({ description: 'what the co-operative owes her after she left' }) claim: string;
}

export class MemberShareView extends ShareFigures {
  @IdField() account_id: string;
  @IdField() member_id: string;
  @Whole() member_number: number;
  @Text() member_name: string;
  @Text() payment_reference: string;
  @DateField() opened_on: string;
  @DateField({ nullable: true }) ended_on: string | null;
  @DateField() on: string;
  @Choice(SHARE_STATES) state: (typeof SHARE_STATES)[number];
  @Euro() loss: string;
  @Euro() interest: string;
  @Euro() due: string;
  @Euro() arrears: string;
  @DateField({ nullable: true }) arrears_since: string | null;
  @Whole() late_terms: number;
  @Nested(NextTermView, { nullable: true }) next_term: NextTermView | null;
  @Nested(InstalmentPlanView, { nullable: true }) plan: InstalmentPlanView | null;
  @ListOf(DeductionAgreementView) agreements: DeductionAgreementView[];
  @Nested(ShareLimitsView) limits: ShareLimitsView;
  @Flag() has_mandate: boolean;
  @Nested(GivingBackView, { nullable: true, description: 'paid too much and on its way back to her' })
  giving_back: GivingBackView | null;
  @Nested(ShareRequestView, {
    nullable: true,
    description: 'what she asked of the board: open, or decided not long ago',
  })
  request: ShareRequestView | null;
  @ListOf(MovementView) movements: MovementView[];
  @Whole() version: number;
}

export class ShareLineView extends ShareFigures {
  @IdField() account_id: string;
  @IdField() member_id: string;
  @Whole() member_number: number;
  @Text() member_name: string;
  @DateField() opened_on: string;
  @DateField({ nullable: true }) ended_on: string | null;
  @Choice(SHARE_STATES) state: (typeof SHARE_STATES)[number];
  @Euro() due: string;
  @Flag() is_late: boolean;
  @Whole({ description: 'terms more than fourteen days late' }) late_terms: number;
  @Euro({ description: 'open of those' }) arrears: string;
}

export class SharePage {
  @ListOf(ShareLineView) items: ShareLineView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

export class MemberWithoutShare {
  @IdField() member_id: string;
  @Whole() member_number: number;
  @Text() member_name: string;
  @DateField() joined_on: string;
}

export class ShareSummaryView extends ShareFigures {
  @DateField() on: string;
  @Whole() accounts: number;
  @Euro() due: string;
  @Whole({ description: 'accounts with a term that is more than fourteen days late' }) late: number;
  @Flag({ description: 'register and ledger agree' }) agrees: boolean;
  @ListOf(MemberWithoutShare) without_account: MemberWithoutShare[];
}

export class TieView {
  @Choice(['capital', 'claim', 'held'] as const) name: 'capital' | 'claim' | 'held';
  @Euro() register: string;
  @Euro() ledger: string;
  @Euro() difference: string;
}

export class DifferingView {
  @IdField() member_id: string;
  @Whole() member_number: number;
  @Text() member_name: string;
  @ListOf(TieView) ties: TieView[];
}

export class ShareTieOutView {
  @DateField() on: string;
  @Flag() agrees: boolean;
  @ListOf(TieView) ties: TieView[];
  @ListOf(DifferingView) differing: DifferingView[];
}

export class ReceivedView {
  @IdField() account_id: string;
  @Euro({ description: 'counted as paid in' }) collected: string;
  @Euro({ description: 'above the obligation: held for her' }) held: string;
}

export class CorrectionMade {
  @IdField() movement_id: string;
}

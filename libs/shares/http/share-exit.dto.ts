import { Iban } from '#libs/cooperatives/index.js';
import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import { Choice, Choices, DateField, Euro, Flag, IdField, ListOf, Nested, Text, Whole } from '#libs/platform/index.js';
import {
  DEFERRAL_GROUNDS,
  EXIT_CAUSES,
  SET_OFF_COUNTERS,
  UNPAID_HANDLINGS,
  type DeferralGround,
  type ExitCause,
  type SetOffCounter,
} from '../core/exit.js';
import { LIQUIDITY_WARNINGS } from '../core/exit-liquidity.js';
import { ACCOUNT_STANDINGS, EXIT_STATES, EXIT_WAITS, TERM_STATES } from '../core/exit-state.js';
import { AMOUNT } from './fields.js';
import { ExitDisputeView } from './share-dispute.dto.js';

const RULES = ['at_once', 'after_accounts', 'yearly_terms'] as const;
const CHECKS = ['called_back', 'in_person', 'letter', 'iban_name_check'] as const;

export class ExitOutlookQuery {
  @DateField({ optional: true, description: 'her last day; today when left out' }) on?: LocalDate;
}

export class ExitClaimBody {
  @Choice(EXIT_CAUSES, { optional: true, description: 'what the register says when left out' }) cause?: ExitCause;
  @Euro({ ...AMOUNT, optional: true, description: 'her part in a loss, where the articles know one' }) loss?: Cents;
  @Text({ optional: true, max: 200 }) loss_decision?: string;
  @Text({ optional: true, max: 200, description: 'the adopted accounts the loss is in' }) loss_accounts?: string;
  @DateField({ optional: true }) accounts_adopted_on?: LocalDate;
  @DateField({ optional: true, description: 'the last day of membership when left out' }) on?: LocalDate;
}

export class ExitProposalBody {
  @DateField({ optional: true, description: 'when the accounts of the year of leaving were adopted' })
  accounts_adopted_on?: LocalDate;
}

export class ExitSetOffBody {
  @IdField({ description: 'made by the client: the same id again changes nothing' }) set_off_id: Id;
  @Text({ max: 200 }) what: string;
  @Euro(AMOUNT) amount: Cents;
  @Text({ max: 200, description: 'the paper the debt rests on' }) evidence: string;
  @Choice(SET_OFF_COUNTERS) counter: SetOffCounter;
  @IdField({ optional: true, description: 'the open invoice, with debtors' }) open_item_id?: Id;
}

export class ExitDecisionBody {
  @IdField({ description: 'the proposal the board saw' }) schedule_id: Id;
  @Text({ max: 200, description: 'how the decision is known' }) decision: string;
}

export class ExitDeferralBody {
  @DateField({ description: 'the new day of the first open term' }) until: LocalDate;
  @Choice(DEFERRAL_GROUNDS) ground: DeferralGround;
  @Text({ max: 500, description: 'told to the former member' }) reason: string;
  @Text({ max: 200 }) decision: string;
}

export class ExitHeirsBody {
  @Flag() known: boolean;
  @Text({ optional: true, max: 300 }) names?: string;
  @Text({ optional: true, max: 200, description: 'notary and number' }) certificate?: string;
  @DateField({ optional: true }) certificate_seen_on?: LocalDate;
  @Iban({ optional: true }) iban?: string;
  @Text({ optional: true, max: 70 }) holder_name?: string;
}

export class ExitAccountCheckBody {
  @Choice(CHECKS) how: (typeof CHECKS)[number];
}

export class OwnInvoiceView {
  @IdField() open_item_id: string;
  @Text() relation_name: string;
  @Text() reference: string;
  @DateField() due_on: string;
  @Euro() open: string;
}

export class OwnInvoicesView {
  @ListOf(OwnInvoiceView) items: OwnInvoiceView[];
  @Euro({ description: 'what she owes on her card of 1330 today' }) on_card: string;
}

export class RefundTermLine {
  @Whole() number: number;
  @DateField() due_on: string;
  @Euro() amount: string;
  @Choice(TERM_STATES) state: (typeof TERM_STATES)[number];
}

export class RefundScheduleView {
  @IdField() schedule_id: string;
  @Whole() version: number;
  @Choice(['refund', 'deferral'] as const) kind: 'refund' | 'deferral';
  @Choice(RULES) rule: (typeof RULES)[number];
  @DateField({ nullable: true }) accounts_on: string | null;
  @Flag({ description: 'the day of adoption is not known yet' }) accounts_expected: boolean;
  @Choice(['', ...DEFERRAL_GROUNDS] as const) ground: DeferralGround | '';
  @Text() reason: string;
  @DateField({ nullable: true }) decided_on: string | null;
  @Text() decision: string;
  @DateField({ nullable: true }) replaced_on: string | null;
  @ListOf(RefundTermLine) terms: RefundTermLine[];
}

export class ExitSetOffView {
  @IdField() set_off_id: string;
  @Text() what: string;
  @Euro() amount: string;
  @Text() evidence: string;
  @Choice(SET_OFF_COUNTERS) counter: SetOffCounter;
  @DateField() on_date: string;
}

export class ExitHeirsView {
  @Flag() known: boolean;
  @Text() names: string;
  @Text() certificate: string;
  @DateField({ nullable: true }) certificate_seen_on: string | null;
}

export class ExitRulesView {
  @Choice(RULES) schedule: (typeof RULES)[number];
  @Whole() months: number;
  @Whole() terms: number;
  @Flag() may_be_deferred: boolean;
  @Flag() may_share_loss: boolean;
  @Flag() may_be_set_off: boolean;
}

class ShareExitHead {
  @IdField() account_id: string;
  @IdField() member_id: string;
  @Whole() member_number: number;
  @Text() member_name: string;
  @DateField() last_day: string;
  @Flag() died: boolean;
  @Choice(EXIT_STATES) state: (typeof EXIT_STATES)[number];
  @Choice(EXIT_WAITS, { nullable: true, description: 'who or what has to move' })
  waits_for: (typeof EXIT_WAITS)[number] | null;
  @Euro({ description: 'what she gets back in all, before set-offs' }) claim: string;
  @Euro({ description: 'still to be paid back' }) rest: string;
  @DateField({ nullable: true }) next_due: string | null;
}

export class ShareExitLineView extends ShareExitHead {}

export class ComingExitView {
  @IdField() account_id: string;
  @Text() member_name: string;
  @DateField() last_day: string;
}

export class ShareExitListView {
  @ListOf(ComingExitView, { description: 'gave notice and are still a member; on the first page only' })
  coming: ComingExitView[];
  @ListOf(ShareExitLineView) items: ShareExitLineView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

export class ShareExitView extends ShareExitHead {
  @Euro() paid: string;
  @Euro() loss: string;
  @Text() loss_decision: string;
  @Text() loss_accounts: string;
  @Euro() interest: string;
  @Euro() unpaid: string;
  @Choice(UNPAID_HANDLINGS) unpaid_handling: (typeof UNPAID_HANDLINGS)[number];
  @Euro({ description: 'set off against the claim' }) set_off: string;
  @Euro({ description: 'paid back so far' }) refunded: string;
  @Euro({ description: 'what she owes after a payment of hers came back' }) owes: string;
  @DateField({ nullable: true }) fixed_on: string | null;
  @ListOf(ExitDisputeView) disputes: ExitDisputeView[];
  @ListOf(ExitSetOffView) set_offs: ExitSetOffView[];
  @Nested(ExitHeirsView, { nullable: true }) heirs: ExitHeirsView | null;
  @Nested(RefundScheduleView, { nullable: true }) proposal: RefundScheduleView | null;
  @Nested(RefundScheduleView, { nullable: true }) decided: RefundScheduleView | null;
  @ListOf(RefundScheduleView) history: RefundScheduleView[];
  @Choice(ACCOUNT_STANDINGS) account_standing: (typeof ACCOUNT_STANDINGS)[number];
  @Text({ nullable: true, description: 'masked' }) iban: string | null;
  @Nested(ExitRulesView) rules: ExitRulesView;
  @Flag({ description: 'whoever asks is on the board and did not prepare the proposal' }) may_decide: boolean;
}

export class OutlookTermView {
  @Whole() number: number;
  @DateField() due_on: string;
  @Euro() amount: string;
}

export class ExitOutlookView {
  @DateField() on: string;
  @Euro() paid: string;
  @Euro() interest: string;
  @Euro({ description: 'what she would get back' }) claim: string;
  @Euro() unpaid: string;
  @Choice(UNPAID_HANDLINGS) unpaid_handling: (typeof UNPAID_HANDLINGS)[number];
  @Choice(RULES) rule: (typeof RULES)[number];
  @Flag({ description: 'the days rest on when the accounts are expected to be adopted' }) accounts_expected: boolean;
  @ListOf(OutlookTermView) terms: OutlookTermView[];
  @Flag() may_be_deferred: boolean;
  @Flag() may_share_loss: boolean;
  @Flag() may_be_set_off: boolean;
}

export class LiquidityMonthView {
  @Text() month: string;
  @Euro() collections: string;
  @Euro() refunds: string;
  @Euro() other_in: string;
  @Euro() other_out: string;
  @Euro({ description: 'in the bank at its end, as planned' }) balance: string;
}

export class ShareLiquidityView {
  @Euro() bank: string;
  @Euro({ description: 'owed without a day; counted in the first month' }) undated: string;
  @Euro({ description: 'what former members are owed is not in it' }) equity: string;
  @Euro({ description: 'what the articles want to remain' }) reserve: string;
  @Choices(LIQUIDITY_WARNINGS) warnings: (typeof LIQUIDITY_WARNINGS)[number][];
  @ListOf(LiquidityMonthView) months: LiquidityMonthView[];
}

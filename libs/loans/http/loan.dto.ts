import type { Cents, Decimal, Id, LocalDate } from '#libs/kernel/index.js';
import {
  Checked,
  Choice,
  DateField,
  Euro,
  Flag,
  IdField,
  ListOf,
  Nested,
  Quantity,
  Text,
  Whole,
} from '#libs/platform/index.js';
import { INTERVALS, REPAYMENTS, type LoanAgreement, type Repayment } from '../core/agreement.js';
import { LOAN_EVENTS } from '../core/card.js';
import { DAY_COUNTS, type DayCount } from '../core/day-count.js';
import { RECORDED, type LoanAct } from '../core/plan-event.js';
import { PAID_PARTS, type PaidPart } from '../core/under-way.js';
import type { Scheduled } from '../core/schedule.js';

const AMOUNT = { min: 1, max: 10_000_000_000 };
const PERCENT = { scale: 4, min: 0, max: 100, description: 'per year' };
const everyMonths = INTERVALS.join(', ');

export class LoanInput {
  @IdField() member_id: Id;
  @Euro(AMOUNT) amount: Cents;
  @DateField() agreed_on: LocalDate;
  @DateField({ description: 'The day the money is to come; terms count from it.' }) starts_on: LocalDate;
  @Quantity(PERCENT) interest_percent: Decimal;
  @Choice(DAY_COUNTS) day_count: DayCount;
  @Whole({ min: 1, max: 600 }) term_months: number;
  @Whole({ min: 1, max: 12, description: `Months between two terms: ${everyMonths}.` }) every_months: number;
  @Choice(REPAYMENTS) repayment: Repayment;
  @Flag() subordinated: boolean;
  @Flag({ description: 'The lender is on the board.' }) lender_on_board: boolean;
  @Text({ min: 0, max: 1000, multiline: true, optional: true, description: 'Who decided instead of the lender.' })
  conflict_remark?: string;
  @DateField({ description: 'When the law on deposits and prospectuses was looked at, before the loan was offered.' })
  wft_checked_on: LocalDate;
  @Text({ min: 0, max: 1000, multiline: true, optional: true, description: 'What was found.' }) wft_note?: string;
}

export class LoanTermsQuery {
  @Euro(AMOUNT) amount: Cents;
  @DateField() starts_on: LocalDate;
  @Quantity(PERCENT) interest_percent: Decimal;
  @Checked('choice', (text) => (DAY_COUNTS as readonly string[]).includes(text)) day_count: DayCount;
  @Whole({ min: 1, max: 600, inQuery: true }) term_months: number;
  @Whole({ min: 1, max: 12, inQuery: true }) every_months: number;
  @Choice(REPAYMENTS) repayment: Repayment;
}

export class LoanEventInput {
  @Choice(RECORDED) kind: LoanAct['kind'];
  @DateField({ description: 'Of money: the day on the bank statement. Of interest: up to which day, not included.' })
  date: LocalDate;
  @Euro({ ...AMOUNT, optional: true, description: 'Left out for interest that falls due.' }) amount?: Cents;
}

export class LoanCorrectionInput {
  @IdField() event_id: Id;
  @DateField() date: LocalDate;
  @Text({ max: 200 }) reason: string;
}

export class LoanPaymentInput {
  @Choice(PAID_PARTS) part: PaidPart;
  @Euro(AMOUNT) amount: Cents;
  @DateField({ description: 'When it should be paid.' }) wanted_on: LocalDate;
}

class LoanPaymentResource {
  @IdField() order_id: string;
  @Choice(PAID_PARTS) part: PaidPart;
  @Euro() amount: string;
  @DateField() wanted_on: string;
  @Choice(['waiting', 'in_batch', 'returned']) state: string;
}

export class LoanYearEndInput {
  @DateField({ description: 'Last day of the financial year.' }) on: LocalDate;
}

export class LoanYearEndView {
  @Whole({ description: 'Loans of which something moved.' }) moved: number;
}

export class LoansQuery {
  @DateField({ optional: true, description: 'Today unless said.' }) on?: LocalDate;
}

export class LoanStatementQuery {
  @Whole({ min: 1900, max: 2199, inQuery: true }) year: number;
}

class LoanTermResource {
  @Whole() no: number;
  @DateField() due_on: string;
  @Euro() interest: string;
  @Euro() principal: string;
  @Euro() payment: string;
  @Euro({ description: 'What is owed after it.' }) rest: string;
}

export class LoanTermsView {
  @ListOf(LoanTermResource, { max: 600 }) terms: LoanTermResource[];
}

class LoanEventResource {
  @IdField() event_id: string;
  @Choice(LOAN_EVENTS) kind: (typeof LOAN_EVENTS)[number];
  @DateField() date: string;
  @DateField({ nullable: true }) from_on: string | null;
  @Euro({ description: 'Above zero, but for what is moved back to long term.' }) amount: string;
  @IdField({ nullable: true, description: 'Of a correction: what it takes back.' }) reverses: string | null;
  @Flag({ description: 'Taken back later.' }) is_corrected: boolean;
  @Text({ min: 0 }) reason: string;
  @IdField() entry_id: string;
  @Flag({ description: 'Stems from a payment order or a receipt: taken back there.' }) is_of_banking: boolean;
}

class LoanCardResource {
  @Euro({ description: 'What is owed.' }) principal: string;
  @Euro({ description: 'Of that: in the books as due within a year.' }) short: string;
  @Euro({ description: 'Interest that is due and not yet paid.' }) interest: string;
  @Euro() received: string;
  @Euro() repaid: string;
  @Euro() interest_due: string;
  @Euro() interest_paid: string;
}

export class LoanSummaryView {
  @IdField() loan_id: string;
  @Whole() number: number;
  @IdField() member_id: string;
  @Text() member_name: string;
  @Euro() amount: string;
  @DateField() agreed_on: string;
  @DateField() starts_on: string;
  @DateField() ends_on: string;
  @Quantity() interest_percent: string;
  @Choice(DAY_COUNTS) day_count: DayCount;
  @Whole() term_months: number;
  @Whole() every_months: number;
  @Choice(REPAYMENTS) repayment: Repayment;
  @Flag() subordinated: boolean;
  @DateField({ nullable: true }) withdrawn_on: string | null;
  @Nested(LoanCardResource) card: LoanCardResource;
  @DateField({ nullable: true, description: 'Of the first term after the day asked about.' }) next_due_on:
    string | null;
  @Whole() version: number;
}

export class LoanView extends LoanSummaryView {
  @Flag() lender_on_board: boolean;
  @Text({ min: 0, max: 1000 }) conflict_remark: string;
  @DateField() wft_checked_on: string;
  @Text({ min: 0, max: 1000 }) wft_note: string;
  @DateField({ nullable: true, description: 'First day of the next interest.' }) interest_from: string | null;
  @Euro({ description: 'Interest from that day until today, not yet booked.' }) interest_running: string;
  @Text({ nullable: true, description: 'To quote when the money of the loan is transferred, while it is expected.' })
  payment_reference: string | null;
  @ListOf(LoanPaymentResource, { description: 'Offered to be paid, not booked yet.' }) under_way: LoanPaymentResource[];
  @ListOf(LoanTermResource, { max: 600 }) terms: LoanTermResource[];
  @ListOf(LoanEventResource, { max: 10_000 }) events: LoanEventResource[];
}

class LoanTieOutResource {
  @Euro({ description: 'All cards together.' }) cards: string;
  @Euro({ description: 'Accounts 0700 and 1648 together.' }) ledger: string;
  @Euro({ description: 'Zero when all is well.' }) difference: string;
}

export class LoanListView {
  @DateField() on: string;
  @ListOf(LoanSummaryView) items: LoanSummaryView[];
  @Nested(LoanTieOutResource) tie_out: LoanTieOutResource;
  @Whole() lenders: number;
  @Flag({ description: '150 lenders or EUR 5 million is reached: the law on deposits may apply.' })
  wft_warning: boolean;
}

export class OwnLoansView {
  @ListOf(LoanView) items: LoanView[];
}

export const agreementOf = ({ conflict_remark = '', wft_note = '', ...input }: LoanInput): LoanAgreement => ({
  ...input,
  conflict_remark: input.lender_on_board ? conflict_remark : '',
  wft_note,
});

export const scheduledOf = (query: LoanTermsQuery): Scheduled => query;

import { Injectable } from '@nestjs/common';
import { Decimal, cents, localDate, today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import {
  AgreeLoan,
  ReclassifyLoans,
  RecordLoanEvent,
  type LoanAct,
  type LoanAgreement,
  type LoanTerm,
} from '#libs/loans/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Description } from '../cooperatives/description.js';
import { demoId } from '../making/ids.js';

/** The co-operative whose members lent it something. */
const LENT_TO = 'spade';
const YEAR_END = localDate('2025-12-31');
const LAST_RECEIVED = YEAR_END;

type Terms = Omit<LoanAgreement, 'member_id'>;

const common = {
  day_count: '30E/360',
  every_months: 12,
  subordinated: false,
  lender_on_board: false,
  conflict_remark: '',
  wft_note: 'Drie leden, samen onder € 15.000. Nagekeken met de accountant.',
} as const;

const LOANS: readonly Terms[] = [
  {
    ...common,
    amount: cents(300_000),
    agreed_on: localDate('2025-06-16'),
    starts_on: localDate('2025-07-01'),
    interest_percent: new Decimal(2),
    term_months: 36,
    repayment: 'linear',
    wft_checked_on: localDate('2025-06-10'),
  },
  {
    ...common,
    amount: cents(1_000_000),
    agreed_on: localDate('2025-09-01'),
    starts_on: localDate('2025-10-01'),
    interest_percent: new Decimal('2.5'),
    term_months: 60,
    every_months: 3,
    repayment: 'annuity',
    subordinated: true,
    wft_checked_on: localDate('2025-08-25'),
  },
  {
    ...common,
    amount: cents(150_000),
    agreed_on: localDate('2026-10-05'),
    starts_on: localDate('2026-11-01'),
    interest_percent: new Decimal('1.5'),
    term_months: 24,
    repayment: 'bullet',
    wft_checked_on: localDate('2026-09-30'),
  },
];

interface Lent {
  readonly loanId: Id;
  readonly terms: readonly LoanTerm[];
}

/** Three loans of members: one in yearly parts, one in quarters, one whose money has yet to come. */
@Injectable()
export class LendMoney {
  constructor(
    private readonly transactions: Transactions,
    private readonly agreeLoan: AgreeLoan,
    private readonly recordEvent: RecordLoanEvent,
    private readonly reclassify: ReclassifyLoans,
  ) {}

  /** What is there already is not made again. The first lender is the member of the demonstration's sign-ins. */
  async run(context: TenantContext, { key, signsIn }: Description): Promise<void> {
    if (key !== LENT_TO || (await this.isLent(context))) return;
    const lent: Lent[] = [];
    for (const [place, given] of [signsIn.member, 'Mollie', 'Zeppo'].entries())
      lent.push(await this.lend(context, { ...LOANS[place]!, member_id: demoId(key, 'member', given) }));
    await this.reclassify.run(context, YEAR_END);
    for (const loan of lent) await this.payBack(context, loan);
  }

  private async lend(context: TenantContext, agreement: LoanAgreement): Promise<Lent> {
    const lent = await this.agreeLoan.run(context, agreement, ({ loan, terms }) => ({ loanId: loan.loan_id, terms }));
    // the money of the last one has yet to come
    if (agreement.starts_on > LAST_RECEIVED) return { ...lent, terms: [] };
    await this.record(context, lent.loanId, 'received', agreement.starts_on, agreement.amount);
    return lent;
  }

  private async payBack(context: TenantContext, { loanId, terms }: Lent): Promise<void> {
    for (const { due_on, interest, principal } of terms.filter((term) => term.due_on <= today(context.clock))) {
      await this.record(context, loanId, 'interest_due', due_on);
      await this.record(context, loanId, 'interest_paid', due_on, interest);
      await this.record(context, loanId, 'repaid', due_on, principal);
    }
  }

  private async record(
    context: TenantContext,
    loanId: Id,
    kind: LoanAct['kind'],
    date: LocalDate,
    amount?: Cents,
  ): Promise<void> {
    await this.recordEvent.run(
      context,
      loanId,
      { kind, date, ...(amount !== undefined && { amount }) },
      () => undefined,
    );
  }

  private async isLent(context: TenantContext): Promise<boolean> {
    const loan = await this.transactions.run(context, (tx) =>
      tx.maybe(`select from member_loan where cooperative_id = $1 limit 1`, [context.cooperativeId]),
    );
    return loan !== undefined;
  }
}

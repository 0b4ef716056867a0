import { Injectable } from '@nestjs/common';
import { Decimal, cents, localDate } from '#libs/kernel/index.js';
import { AgreeLoan, ReclassifyLoans, RecordLoanEvent, type LoanAgreement } from '#libs/loans/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Description } from '../cooperatives/description.js';
import { demoId } from '../making/ids.js';

/** The co-operative whose members lent it something. */
const LENT_TO = 'spade';
const YEAR_END = localDate('2025-12-31');

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

/** Three loans of members: one half paid back, one in quarters, one whose money has yet to come. */
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
    if (key !== LENT_TO) return;
    if (await this.isLent(context)) return;
    for (const [place, given] of [signsIn.member, 'Mollie', 'Zeppo'].entries()) {
      await this.lend(context, { ...LOANS[place]!, member_id: demoId(key, 'member', given) }, place);
    }
    await this.reclassify.run(context, YEAR_END);
  }

  private async lend(context: TenantContext, agreement: LoanAgreement, place: number): Promise<void> {
    const loanId = await this.agreeLoan.run(context, agreement, ({ loan }) => loan.loan_id);
    if (place === LOANS.length - 1) return;
    const record = (kind: 'received' | 'interest_due' | 'interest_paid' | 'repaid', date: string, amount?: number) =>
      this.recordEvent.run(
        context,
        loanId,
        { kind, date: localDate(date), ...(amount !== undefined && { amount: cents(amount) }) },
        ({ card }) => card,
      );
    await record('received', agreement.starts_on, agreement.amount);
    if (place > 0) return;
    const { interest } = await record('interest_due', '2026-07-01');
    await record('interest_paid', '2026-07-01', interest);
    await record('repaid', '2026-07-01', 100_000);
  }

  private async isLent(context: TenantContext): Promise<boolean> {
    const loan = await this.transactions.run(context, (tx) =>
      tx.maybe(`select from member_loan where cooperative_id = $1 limit 1`, [context.cooperativeId]),
    );
    return loan !== undefined;
  }
}

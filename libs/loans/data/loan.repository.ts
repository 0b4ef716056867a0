import { Decimal, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { expectTouched, nameRefusals, type Tx } from '#libs/platform/index.js';
import { DomainError } from '#libs/kernel/index.js';
import type { Loan } from '../core/agreement.js';

nameRefusals({
  CK740: () => new DomainError('conflict', 'loan_agreement_stands'),
  CK741: () => new DomainError('conflict', 'loan_card_negative'),
  member_loan_event_reversed_once: () => new DomainError('conflict', 'loan_corrected_already'),
});

const COLUMNS = `loan_id, number, member_id, amount_cents as amount, agreed_on, starts_on, interest_percent, day_count, term_months, every_months,
  repayment, subordinated, lender_on_board, conflict_remark, wft_checked_on, wft_note, withdrawn_on, version`;

type Row = Omit<Loan, 'interest_percent'> & { interest_percent: string };
const loanOf = (row: Row): Loan => ({ ...row, interest_percent: new Decimal(row.interest_percent) });

export async function insertLoan(tx: Tx, loan: Loan): Promise<void> {
  await tx.execute(
    `insert into member_loan (cooperative_id, loan_id, number, member_id, amount_cents, agreed_on, starts_on, interest_percent, day_count,
       term_months, every_months, repayment, subordinated, lender_on_board, conflict_remark, wft_checked_on, wft_note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      tx.context.cooperativeId,
      loan.loan_id,
      loan.number,
      loan.member_id,
      loan.amount,
      loan.agreed_on,
      loan.starts_on,
      loan.interest_percent.toFixed(),
      loan.day_count,
      loan.term_months,
      loan.every_months,
      loan.repayment,
      loan.subordinated,
      loan.lender_on_board,
      loan.conflict_remark,
      loan.wft_checked_on,
      loan.wft_note,
    ],
  );
}

/** By number; of one member when named. */
export const readLoans = async (tx: Tx, memberId?: Id): Promise<Loan[]> =>
  (
    await tx.query<Row>(
      `select ${COLUMNS} from member_loan where cooperative_id = $1 and ($2::uuid is null or member_id = $2) order by number`,
      [tx.context.cooperativeId, memberId ?? null],
    )
  ).map(loanOf);

/** @throws not_found */
export const findLoan = async (tx: Tx, loanId: Id): Promise<Loan> =>
  loanOf(
    await tx.one<Row>(`select ${COLUMNS} from member_loan where cooperative_id = $1 and loan_id = $2`, [
      tx.context.cooperativeId,
      loanId,
    ]),
  );

/** Held until the transaction ends: two acts on one loan wait for each other. @throws not_found */
export const lockLoan = async (tx: Tx, loanId: Id): Promise<Loan> =>
  loanOf(
    await tx.one<Row>(
      `select ${COLUMNS} from member_loan where cooperative_id = $1 and loan_id = $2 for no key update`,
      [tx.context.cooperativeId, loanId],
    ),
  );

/** One more version: somebody who looked earlier is told that something happened since. */
export const touchLoan = (tx: Tx, loanId: Id): Promise<number> =>
  tx.execute(`update member_loan set version = version + 1 where cooperative_id = $1 and loan_id = $2`, [
    tx.context.cooperativeId,
    loanId,
  ]);

/** @throws stale_version */
export async function writeWithdrawal(tx: Tx, loanId: Id, on: LocalDate, version: number): Promise<void> {
  expectTouched(
    await tx.execute(
      `update member_loan set withdrawn_on = $3, version = version + 1
       where cooperative_id = $1 and loan_id = $2 and version = $4 and withdrawn_on is null`,
      [tx.context.cooperativeId, loanId, on, version],
    ),
  );
}

/** Who lends and what is owed to them, with one more loan when it is being looked at. */
export async function readLending(
  tx: Tx,
  withOne?: { member_id: Id; amount: Cents },
): Promise<{ lenders: number; total: Cents }> {
  return tx.one(
    `with owed as (
       select l.member_id, coalesce(sum(e.principal_cents), 0) as owed from member_loan l
       left join member_loan_event e on e.cooperative_id = l.cooperative_id and e.loan_id = l.loan_id
       where l.cooperative_id = $1 and l.withdrawn_on is null group by l.loan_id, l.member_id),
     after as (select member_id, owed from owed where owed > 0 union all select $2::uuid, $3::bigint where $2::uuid is not null)
     select count(distinct member_id)::int as lenders, coalesce(sum(owed), 0)::bigint as total from after`,
    [tx.context.cooperativeId, withOne?.member_id ?? null, withOne?.amount ?? 0],
  );
}

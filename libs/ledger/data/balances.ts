import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { trialBalance, type AccountSums, type TrialBalance } from '../core/trial-balance.js';

/** The trial balance over the days `from` to `to`, both included. */
export async function readTrialBalance(tx: Tx, from: LocalDate, to: LocalDate): Promise<TrialBalance> {
  const sums = await tx.query<AccountSums>(
    `with year as (
       select coalesce(
         (select min(starts_on) from accounting_period where cooperative_id = $1 and year = (
           select year from accounting_period where cooperative_id = $1 and $2::date between starts_on and ends_on)),
         date_trunc('year', $2::date)::date) as starts_on)
     select a.number, a.name_nl as "nameNl", a.name_en as "nameEn", a.type, a.role,
       coalesce(sum(debit_cents - credit_cents) filter (where e.date < year.starts_on), 0)::bigint as "earlierYears",
       coalesce(sum(debit_cents - credit_cents) filter (where e.date >= year.starts_on and e.date < $2), 0)::bigint as "earlierThisYear",
       coalesce(sum(debit_cents) filter (where e.date >= $2), 0)::bigint as debit,
       coalesce(sum(credit_cents) filter (where e.date >= $2), 0)::bigint as credit
     from ledger_account a cross join year
     left join (journal_line l join journal_entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id and e.date <= $3)
       on l.cooperative_id = a.cooperative_id and l.account = a.number
     where a.cooperative_id = $1
     group by a.number, a.name_nl, a.name_en, a.type, a.role order by a.number`,
    [tx.context.cooperativeId, from, to],
  );
  return trialBalance(sums);
}

/** A control account beside the sum of its open items; positive as the kind is owed. */
export interface TieOut {
  readonly account: string;
  readonly ledger: Cents;
  readonly openItems: Cents;
  /** Zero when the subledger ties out. */
  readonly difference: Cents;
}

/** Debtors and creditors against their open items at the end of a day (finance facts 12.5). */
export const readTieOut = (tx: Tx, on: LocalDate): Promise<TieOut[]> =>
  tx.query<TieOut>(
    `select account, ledger, items as "openItems", ledger - items as difference from (
       select a.number as account,
         (coalesce((select sum(l.debit_cents - l.credit_cents)
           from journal_line l join journal_entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
           where l.cooperative_id = $1 and l.account = a.number and e.date <= $2), 0)
           * case a.control when 'receivable' then 1 else -1 end)::bigint as ledger,
         (coalesce((select sum(amount_cents) from open_item where cooperative_id = $1 and account = a.number and date <= $2), 0)
           - coalesce((select sum(s.amount_cents)
             from open_item_settlement s join open_item o on o.cooperative_id = s.cooperative_id and o.open_item_id = s.open_item_id
             where s.cooperative_id = $1 and o.account = a.number and s.settled_on <= $2), 0))::bigint as items
       from ledger_account a where a.cooperative_id = $1 and a.control in ('receivable', 'payable')) t
     order by account`,
    [tx.context.cooperativeId, on],
  );

/** Debit minus credit of each of these accounts at the end of a day. */
export async function readBalances(tx: Tx, accounts: readonly string[], on: LocalDate): Promise<Map<string, Cents>> {
  const rows = await tx.query<{ number: string; balance: Cents }>(
    `select a.number, coalesce((select sum(l.debit_cents - l.credit_cents)
       from journal_line l join journal_entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
       where l.cooperative_id = $1 and l.account = a.number and e.date <= $3), 0)::bigint as balance
     from unnest($2::text[]) as a(number)`,
    [tx.context.cooperativeId, accounts, on],
  );
  return new Map(rows.map(({ balance, number }) => [number, balance]));
}

/** Debit minus credit of each member's card on these accounts together, at the end of a day; cards without lines are left out. */
export async function readMemberBalances(tx: Tx, accounts: readonly string[], on: LocalDate): Promise<Map<Id, Cents>> {
  const rows = await tx.query<{ member_id: Id; balance: Cents }>(
    `select l.member_id, sum(l.debit_cents - l.credit_cents)::bigint as balance
     from journal_line l join journal_entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
     where l.cooperative_id = $1 and l.account = any($2::text[]) and l.member_id is not null and e.date <= $3 group by l.member_id`,
    [tx.context.cooperativeId, accounts, on],
  );
  return new Map(rows.map(({ balance, member_id }) => [member_id, balance]));
}

/** A financial year and what it earned: revenue less expenses, negative for a loss. */
export interface FinancialYear {
  readonly year: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly result: Cents;
  /** No month of it is open any more: the result stands but for what a bookkeeper still books. */
  readonly isClosed: boolean;
}

/** Every financial year there is, the newest first. */
export const readFinancialYears = (tx: Tx): Promise<FinancialYear[]> =>
  tx.query<FinancialYear>(
    `select y.year, y.starts_on as "startsOn", y.ends_on as "endsOn", y.is_closed as "isClosed",
       coalesce((select sum(l.credit_cents - l.debit_cents) from journal_entry e
         join journal_line l on l.cooperative_id = e.cooperative_id and l.entry_id = e.entry_id
         join ledger_account a on a.cooperative_id = l.cooperative_id and a.number = l.account and a.type in ('revenue', 'expense')
         where e.cooperative_id = $1 and e.date between y.starts_on and y.ends_on), 0)::bigint as result
     from (select year, min(starts_on) as starts_on, max(ends_on) as ends_on, bool_and(state <> 'open') as is_closed
       from accounting_period where cooperative_id = $1 group by year) y order by y.year desc`,
    [tx.context.cooperativeId],
  );

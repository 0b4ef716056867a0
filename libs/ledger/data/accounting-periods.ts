import { firstDay, lastDay, type LocalDate, type Month } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { PeriodState } from '../core/period-state.js';

export interface AccountingPeriod {
  readonly period: string;
  readonly year: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly state: PeriodState;
  readonly version: number;
}

/** Opens a financial year that is a calendar year: twelve monthly periods. Doing it again adds nothing. */
export async function openYear(tx: Tx, year: number): Promise<void> {
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}` as Month);
  await tx.execute(
    `insert into accounting_period (cooperative_id, period, year, starts_on, ends_on)
     select $1, period, $2, starts_on, ends_on from unnest($3::text[], $4::date[], $5::date[]) as p(period, starts_on, ends_on)
     on conflict do nothing`,
    [tx.context.cooperativeId, year, months, months.map(firstDay), months.map(lastDay)],
  );
}

const COLUMNS = `period, year, starts_on as "startsOn", ends_on as "endsOn", state, version`;

/** Every period, the newest first. */
export const readPeriods = (tx: Tx): Promise<AccountingPeriod[]> =>
  tx.query<AccountingPeriod>(
    `select ${COLUMNS} from accounting_period where cooperative_id = $1 order by starts_on desc`,
    [tx.context.cooperativeId],
  );

/** Waits for postings under way in the period, and keeps new ones out until the transaction ends. */
export const lockPeriod = (tx: Tx, period: string): Promise<AccountingPeriod> =>
  tx.one<AccountingPeriod>(
    `select ${COLUMNS} from accounting_period where cooperative_id = $1 and period = $2 for update`,
    [tx.context.cooperativeId, period],
  );

/** @returns rows touched: 0 when the period has another version by now */
export const writePeriodState = (tx: Tx, period: string, state: PeriodState, version: number): Promise<number> =>
  tx.execute(
    `update accounting_period set state = $3, version = version + 1
     where cooperative_id = $1 and period = $2 and version = $4`,
    [tx.context.cooperativeId, period, state, version],
  );

/** Whether an entry of that day can still be posted by anybody who may post. */
export const isBookableOn = async (tx: Tx, date: LocalDate): Promise<boolean> =>
  (await tx.maybe(
    `select 1 from accounting_period where cooperative_id = $1 and $2::date between starts_on and ends_on and state = 'open'`,
    [tx.context.cooperativeId, date],
  )) !== undefined;

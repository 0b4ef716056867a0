import type { Articles } from '#libs/cooperatives/index.js';
import { DomainError, localDate, newId, today, yearOf, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { ShareExit } from './core/exit.js';
import { fitTerms, refundPlan, type RefundTerm } from './core/exit-schedule.js';
import { balanceOf } from './core/figures.js';
import type { ShareAccount } from './core/share-account.js';
import { readFigures } from './data/movements.js';
import {
  insertSchedule,
  isCurrent,
  isDecided,
  nextOf,
  replaceSchedules,
  schedulesOf,
} from './data/refund-schedules.js';

interface Proposing {
  readonly exit: ShareExit;
  /** Of the last day. */
  readonly articles: Articles;
  /** When the accounts of the year of leaving were adopted, once that is known. */
  readonly accountsOn?: LocalDate | null;
  /** Terms the board decided before and that are open: their days stay. By the articles when left out. */
  readonly open?: readonly RefundTerm[];
}

/**
 * A proposal for what is still owed, in the place of the one that waits; what was decided goes on until the board decides anew.
 * Nothing when nothing is owed.
 * @throws a fault at /accounts_adopted_on
 */
export async function proposeRefund(
  tx: Tx,
  account: ShareAccount,
  { accountsOn = null, articles, exit, open = [] }: Proposing,
): Promise<void> {
  expectAdoption(tx, exit, accountsOn);
  const { claim: amount } = balanceOf((await readFigures(tx, [account.account_id])).get(account.account_id)!);
  const schedules = await schedulesOf(tx, [exit.exit_id]);
  const waiting = schedules.filter((one) => isCurrent(one) && !isDecided(one));
  await replaceSchedules(tx, waiting, today(tx.context.clock));
  if (amount <= 0) return;
  const { first_number, version } = nextOf(schedules);
  const accounts_on = accountsOn ?? knownAdoption(schedules);
  const plan = refundPlan(articles, { last_day: exit.last_day, amount, accounts_on, first_number });
  await insertSchedule(tx, {
    ...plan,
    ...(open.length > 0 && { terms: fitTerms(open, amount, first_number) }),
    schedule_id: newId(),
    exit_id: exit.exit_id,
    version,
    kind: 'refund',
    ground: '',
    reason: '',
    prepared_by: tx.context.actor.id ?? null,
    decided_on: null,
    decided_by: null,
    decision: '',
  });
}

/** The day somebody wrote down before. */
const knownAdoption = (schedules: Awaited<ReturnType<typeof schedulesOf>>): LocalDate | null =>
  schedules.findLast((one) => one.accounts_on !== null && !one.accounts_expected)?.accounts_on ?? null;

/** Accounts are adopted after the year they are of, and not in the future. */
function expectAdoption(tx: Tx, { last_day }: ShareExit, accountsOn: LocalDate | null): void {
  if (accountsOn === null) return;
  if (accountsOn > today(tx.context.clock)) throw DomainError.field('/accounts_adopted_on', 'share_date_future');
  const first = localDate(`${yearOf(last_day) + 1}-01-01`);
  if (accountsOn < first) throw DomainError.field('/accounts_adopted_on', 'share_before_account', { date: first });
}

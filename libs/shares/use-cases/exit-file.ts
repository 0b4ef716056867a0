import { ordersOf, type PaymentOrder } from '#libs/banking/index.js';
import { articlesOn, type Articles } from '#libs/cooperatives/index.js';
import { DomainError, subtract, today, ZERO, type Cents, type Id } from '#libs/kernel/index.js';
import { findMember, type Member } from '#libs/members/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { ShareExit, ShareHeirs, ShareSetOff } from '../core/exit.js';
import type { RefundTerm } from '../core/exit-schedule.js';
import {
  exitState,
  exitWait,
  type AccountStanding,
  type ExitState,
  type ExitWait,
  type RefundTermView,
  type TermState,
} from '../core/exit-state.js';
import { balanceOf, type ShareBalance } from '../core/figures.js';
import type { ShareAccount } from '../core/share-account.js';
import { accountStandings, exitOfAccount, hasDied, heirsOf, setOffsOf } from '../data/exits.js';
import { readFigures } from '../data/movements.js';
import { REFUND_PURPOSE } from '../data/purposes.js';
import { isCurrent, isDecided, schedulesOf, type ScheduleWithTerms } from '../data/refund-schedules.js';

export type ScheduleView = Omit<ScheduleWithTerms, 'terms'> & { readonly terms: readonly RefundTermView[] };

/** Everything that is known of the leaving of one account. */
export interface ExitFile {
  readonly account: ShareAccount;
  readonly member: Member;
  readonly articles: Articles;
  readonly balance: ShareBalance;
  readonly died: boolean;
  /** Undefined as long as nothing was fixed. */
  readonly exit: ShareExit | undefined;
  readonly set_offs: readonly ShareSetOff[];
  readonly heirs: ShareHeirs | undefined;
  readonly schedules: readonly ScheduleView[];
  /** Waits for the board. */
  readonly proposal: ScheduleView | undefined;
  /** What the board decided last. */
  readonly decided: ScheduleView | undefined;
  readonly standing: AccountStanding;
  readonly state: ExitState;
  readonly waits_for: ExitWait | null;
}

/** @throws share_exit_not_ended (409) for somebody who is no former member */
export async function readExitFile(tx: Tx, account: ShareAccount): Promise<ExitFile> {
  const member = (await findMember(tx, account.member_id))!;
  const now = today(tx.context.clock);
  if (member.ended_on === null || member.ended_on >= now)
    throw new DomainError('conflict', 'share_exit_not_ended', { date: member.ended_on ?? '' });
  const articles = await articlesOn(tx, member.ended_on);
  const balance = balanceOf((await readFigures(tx, [account.account_id])).get(account.account_id)!);
  const exit = await exitOfAccount(tx, account.account_id);
  const base = { account, member, articles, balance };
  if (!exit) {
    const died = await hasDied(tx, member.member_id);
    const nothing = { exit, set_offs: [], heirs: undefined, schedules: [], proposal: undefined, decided: undefined };
    return { ...base, ...nothing, died, standing: 'missing', state: 'open', waits_for: 'bookkeeper' };
  }
  const set_offs = await setOffsOf(tx, exit.exit_id);
  const heirs = await heirsOf(tx, exit.exit_id);
  const orders = await ordersOf(tx, REFUND_PURPOSE, [exit.exit_id]);
  const schedules = (await schedulesOf(tx, exit.exit_id)).map((one) => withStates(one, orders));
  const standing = (await accountStandings(tx, [exit.exit_id])).get(exit.exit_id)!;
  const proposal = schedules.find((one) => isCurrent(one) && !isDecided(one));
  const decided = schedules.find((one) => isCurrent(one) && isDecided(one));
  const facts = {
    fixed: true,
    claim: balance.fixed,
    settled: balance.settled,
    paid_out: subtract(balance.settled, setOffTotal(set_offs)),
    has_proposal: proposal !== undefined,
    decided,
    heirs_unknown: exit.cause === 'died' && !heirs?.known,
    account: standing,
    today: now,
  };
  return {
    ...base,
    exit,
    set_offs,
    heirs,
    schedules,
    proposal,
    decided,
    standing,
    died: exit.cause === 'died',
    state: exitState(facts),
    waits_for: exitWait(facts),
  };
}

/** The file of an account whose claim was fixed. @throws share_exit_not_ended, share_exit_not_fixed (409) */
export async function readFixedFile(tx: Tx, account: ShareAccount): Promise<ExitFile & { exit: ShareExit }> {
  const file = await readExitFile(tx, account);
  if (!file.exit) throw new DomainError('conflict', 'share_exit_not_fixed');
  return { ...file, exit: file.exit };
}

export const setOffTotal = (setOffs: readonly ShareSetOff[]): Cents =>
  setOffs.reduce((total, { amount }) => (total + amount) as Cents, ZERO);

export function withStates(schedule: ScheduleWithTerms, orders: readonly PaymentOrder[]): ScheduleView {
  return { ...schedule, terms: schedule.terms.map((term) => ({ ...term, state: termState(term, orders) })) };
}

const STATE_OF: Readonly<Record<PaymentOrder['state'], TermState>> = {
  waiting: 'offered',
  in_batch: 'offered',
  sent: 'paid',
  settled: 'paid',
  returned: 'returned',
  withdrawn: 'open',
};

/** The last order of a term says how it stands. */
function termState({ number }: Pick<RefundTerm, 'number'>, orders: readonly PaymentOrder[]): TermState {
  const last = orders.findLast((order) => order.part === number && order.state !== 'withdrawn');
  return last ? STATE_OF[last.state] : 'open';
}

/** Terms of a schedule that were not paid out, the oldest first. */
export const unpaidTerms = ({ terms }: Pick<ScheduleView, 'terms'>): RefundTermView[] =>
  terms.filter(({ state }) => state !== 'paid');

export const sourceOf = (exitId: Id) => ({ kind: 'share_exit', id: exitId });

import { ordersOf, type PaymentOrder } from '#libs/banking/index.js';
import { articlesOn, type Articles } from '#libs/cooperatives/index.js';
import { DomainError, subtract, today, ZERO, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { findMembers, type Member } from '#libs/members/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { ShareExit, ShareHeirs, ShareSetOff } from '../core/exit.js';
import { contestedFrom, type ShareDispute } from '../core/exit-dispute.js';
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
import { disputesOf } from '../data/disputes.js';
import { accountStandings, exitsOfAccounts, heirsOf, setOffsOf, whoDied } from '../data/exits.js';
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
  readonly disputes: readonly ShareDispute[];
  /** The objection that waits for a decision. */
  readonly dispute: ShareDispute | undefined;
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
  return (await readExitFiles(tx, [account]))[0]!;
}

/** Many at once, in the order given. @throws share_exit_not_ended (409) when one is of no former member */
export async function readExitFiles(tx: Tx, accounts: readonly ShareAccount[]): Promise<ExitFile[]> {
  const drawer = await openDrawer(tx, accounts);
  return accounts.map((account) => fileOf(tx, account, drawer));
}

/** What is known of these accounts, read once for all of them. */
async function openDrawer(tx: Tx, accounts: readonly ShareAccount[]) {
  const accountIds = accounts.map(({ account_id }) => account_id);
  const memberIds = accounts.map(({ member_id }) => member_id);
  const members = new Map((await findMembers(tx, memberIds)).map((member) => [member.member_id, member]));
  for (const memberId of memberIds) expectFormer(tx, members.get(memberId)!);
  const exits = await exitsOfAccounts(tx, accountIds);
  const exitIds = exits.map(({ exit_id }) => exit_id);
  const articles = new Map<LocalDate, Articles>();
  for (const { ended_on } of members.values())
    if (!articles.has(ended_on!)) articles.set(ended_on!, await articlesOn(tx, ended_on!));
  return {
    members,
    articles,
    figures: await readFigures(tx, accountIds),
    exits: new Map(exits.map((exit) => [exit.account_id, exit])),
    died: await whoDied(tx, memberIds),
    setOffs: await setOffsOf(tx, exitIds),
    heirs: await heirsOf(tx, exitIds),
    disputes: await disputesOf(tx, exitIds),
    orders: await ordersOf(tx, REFUND_PURPOSE, exitIds),
    schedules: await schedulesOf(tx, exitIds),
    standings: await accountStandings(tx, exitIds),
  };
}

function expectFormer(tx: Tx, { ended_on }: Member): void {
  if (ended_on === null || ended_on >= today(tx.context.clock))
    throw new DomainError('conflict', 'share_exit_not_ended', { date: ended_on ?? '' });
}

function fileOf(tx: Tx, account: ShareAccount, drawer: Awaited<ReturnType<typeof openDrawer>>): ExitFile {
  const member = drawer.members.get(account.member_id)!;
  const balance = balanceOf(drawer.figures.get(account.account_id)!);
  const base = { account, member, articles: drawer.articles.get(member.ended_on!)!, balance };
  const exit = drawer.exits.get(account.account_id);
  if (!exit) {
    const died = drawer.died.has(member.member_id);
    const nothing = { exit, heirs: undefined, dispute: undefined, proposal: undefined, decided: undefined };
    const none = { set_offs: [], disputes: [], schedules: [] };
    return { ...base, ...nothing, ...none, died, standing: 'missing', state: 'open', waits_for: 'bookkeeper' };
  }
  const { exit_id } = exit;
  const set_offs = drawer.setOffs.filter((one) => one.exit_id === exit_id);
  const heirs = drawer.heirs.get(exit_id);
  const disputes = drawer.disputes.filter((one) => one.exit_id === exit_id);
  const dispute = disputes.find(({ resolved_on }) => resolved_on === null);
  const orders = drawer.orders.filter(({ sourceId }) => sourceId === exit_id);
  const schedules = drawer.schedules
    .filter((one) => one.exit_id === exit_id)
    .map((one) => withStates(one, orders, dispute));
  const standing = drawer.standings.get(exit_id)!;
  const proposal = schedules.find((one) => isCurrent(one) && !isDecided(one));
  const decided = schedules.find((one) => isCurrent(one) && isDecided(one));
  const facts = {
    fixed: true,
    claim: balance.fixed,
    settled: balance.settled,
    paid_out: subtract(balance.settled, setOffTotal(set_offs)),
    has_proposal: proposal !== undefined,
    decided,
    disputed: dispute !== undefined,
    heirs_unknown: exit.cause === 'died' && !heirs?.known,
    account: standing,
    today: today(tx.context.clock),
  };
  return {
    ...base,
    exit,
    set_offs,
    heirs,
    disputes,
    dispute,
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

function withStates(
  schedule: ScheduleWithTerms,
  orders: readonly PaymentOrder[],
  dispute: ShareDispute | undefined,
): ScheduleView {
  const view = { ...schedule, terms: schedule.terms.map((term) => ({ ...term, state: termState(term, orders) })) };
  // of a proposal nothing waits yet: it is cut once it is decided
  if (!dispute || !isCurrent(schedule) || !isDecided(schedule)) return view;
  const open = unpaidTerms(view);
  const waiting = new Set(open.slice(contestedFrom(open, dispute.contested)));
  return { ...view, terms: view.terms.map((term) => (waiting.has(term) ? { ...term, state: 'contested' } : term)) };
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

/** Terms of a schedule that were not paid out, the oldest first; contested ones too. */
export const unpaidTerms = ({ terms }: Pick<ScheduleView, 'terms'>): RefundTermView[] =>
  terms.filter(({ state }) => state !== 'paid');

/** Those of them that may be paid. */
export const payableTerms = (schedule: Pick<ScheduleView, 'terms'>): RefundTermView[] =>
  unpaidTerms(schedule).filter(({ state }) => state !== 'contested');

export const sourceOf = (exitId: Id) => ({ kind: 'share_exit', id: exitId });

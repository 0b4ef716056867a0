import { Injectable } from '@nestjs/common';
import {
  DomainError,
  formatEuro,
  subtract,
  today,
  ZERO,
  type Cents,
  type Id,
  type LocalDate,
} from '#libs/kernel/index.js';
import { readOpenItems } from '#libs/ledger/index.js';
import { audit, enqueue, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { SetOffCounter } from '../core/exit.js';
import type { Counter } from '../core/postings.js';
import type { ShareAccount } from '../core/share-account.js';
import { lockAccount } from '../data/accounts.js';
import { insertSetOff } from '../data/exits.js';
import { ownInvoices } from '../data/own-invoices.js';
import { proposeRefund } from '../refund-proposal.js';
import { ShareBook, type ShareEvent } from '../share-book.js';
import { debtOnCard } from './card-debt.js';
import { readFixedFile, sourceOf } from './exit-file.js';
import { SET_OFF_LETTER } from './exit-letters.js';

export interface SetOffInput {
  /** Made by the client: sent twice it counts once. */
  set_off_id: Id;
  what: string;
  amount: Cents;
  evidence: string;
  counter: SetOffCounter;
  open_item_id?: Id;
}

/** A debt of hers comes off the claim (BW 6:127): a line with its evidence, and a statement to her. */
@Injectable()
export class SetOffClaim {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: ShareBook,
  ) {}

  /**
   * Before the board decided; the proposal is made anew for what is left.
   * @throws not_found, share_exit_not_fixed, share_set_off_not_allowed, share_refund_decided (409), a fault at /amount (more than
   *   the claim, the invoice or the debt on her card) or
   *   /open_item_id, and what the ledger refuses
   */
  run(context: TenantContext, accountId: Id, input: SetOffInput): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const { articles, balance, decided, exit } = await readFixedFile(tx, account);
      const on_date = today(context.clock);
      const { amount, counter, set_off_id } = input;
      const open_item_id = input.open_item_id ?? null;
      if ((counter === 'debtors') !== (open_item_id !== null))
        throw DomainError.field('/open_item_id', 'share_set_off_item');
      if (!articles.refund_set_off) throw new DomainError('conflict', 'share_set_off_not_allowed');
      if (!(await insertSetOff(tx, exit.exit_id, { ...input, open_item_id, on_date }))) return;
      if (decided) throw new DomainError('conflict', 'share_refund_decided');
      if (amount > balance.claim) throw DomainError.field('/amount', 'share_refund_out_of_bounds');
      const counterSide = await counterOf(tx, account, open_item_id, amount, on_date);
      const base = { account, on: on_date, reason: input.what, source: sourceOf(exit.exit_id) };
      await this.book.record(tx, setOffEvents(base, set_off_id, amount, counterSide, balance.held));
      await audit(tx, {
        action: 'share.set_off',
        subject: { kind: 'share_account', id: accountId },
        changes: { amount, counter, on: on_date },
      });
      await proposeRefund(tx, account, { exit, articles });
      await enqueue(tx, { topic: SET_OFF_LETTER, subjectId: set_off_id });
    });
  }
}

/**
 * A debt on her card. What she owes of the share itself (a collection that came back after all was paid) is below nothing in
 * what is held for her: that part passes over her card of distributions, so that both figures come right.
 */
function setOffEvents(
  base: Pick<ShareEvent, 'account' | 'on' | 'reason' | 'source'>,
  id: Id,
  amount: Cents,
  counter: Counter,
  held: Cents,
): ShareEvent[] {
  const owed = counter.account === 'member_current' && held < 0 ? (Math.min(amount, -held) as Cents) : ZERO;
  const rest = subtract(amount, owed);
  const key = `set_off:${id}`;
  const over: Counter = { account: 'member_distribution', memberId: base.account.member_id };
  const events: ShareEvent[] = [];
  if (rest > 0) events.push({ ...base, kind: 'set_off', amount: rest, key, counter });
  if (owed > 0)
    events.push(
      { ...base, kind: 'set_off', amount: owed, key: `${key}:owed`, counter: over },
      { ...base, kind: 'overpaid', amount: owed, key: `${key}:owed:back`, counter: over },
    );
  return events;
}

async function counterOf(
  tx: Tx,
  account: ShareAccount,
  itemId: Id | null,
  amount: Cents,
  on: LocalDate,
): Promise<Counter> {
  if (itemId === null) return cardOf(tx, account, amount, on);
  const own = await ownInvoices(tx, account.member_id);
  const item = own.find(({ open_item_id }) => open_item_id === itemId);
  if (!item)
    throw DomainError.field(
      '/open_item_id',
      (await isSomebodys(tx, itemId)) ? 'share_set_off_not_hers' : 'share_set_off_item',
    );
  if (amount > item.open) throw DomainError.field('/amount', 'share_set_off_above_item');
  return { account: item.account, relationId: item.relation_id, settles: itemId };
}

/** Her card, as far as the books say that she owes something on it. @throws a fault at /amount with what stands open */
async function cardOf(tx: Tx, account: ShareAccount, amount: Cents, on: LocalDate): Promise<Counter> {
  const open = await debtOnCard(tx, account, on);
  if (open <= 0) throw DomainError.field('/amount', 'share_set_off_no_debt', { date: on });
  if (amount > open)
    throw DomainError.field('/amount', 'share_set_off_above_card', { open: formatEuro(open), date: on });
  return { account: 'member_current', memberId: account.member_id };
}

/** Whether it is an open invoice all the same: then it is of somebody else. */
async function isSomebodys(tx: Tx, itemId: Id): Promise<boolean> {
  const items = await readOpenItems(tx, today(tx.context.clock));
  return items.some(({ kind, open, openItemId }) => openItemId === itemId && kind === 'receivable' && open > 0);
}

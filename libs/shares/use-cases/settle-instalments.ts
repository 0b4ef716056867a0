import { Injectable } from '@nestjs/common';
import { SettlesOrders, withdrawOrders, type PaymentOrder, type SettlementHandler } from '#libs/banking/index.js';
import { negate, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { AccountRole } from '#libs/ledger/index.js';
import type { Tx } from '#libs/platform/index.js';
import { undoCollection } from '../core/undo-collection.js';
import type { Movement } from '../core/movement.js';
import type { ShareAccount } from '../core/share-account.js';
import { accountsOfPlans, lockAccounts } from '../data/accounts.js';
import { allocationsOf, movementsBySource, readFigures } from '../data/movements.js';
import { replacedPlans } from '../data/plans.js';
import { INSTALMENT_PURPOSE } from '../data/purposes.js';
import { ShareBook, type ShareEvent } from '../share-book.js';
import { AgreePlan } from './agree-plan.js';

interface AtBank {
  readonly on: LocalDate;
  readonly counterAccount: AccountRole;
}

const keyOf = ({ attempt, orderId }: PaymentOrder): string => `order:${orderId}:${attempt}`;

/** What happens to a term that is collected by direct debit: paid when the file goes, open again when it comes back. */
@Injectable()
@SettlesOrders()
export class SettleInstalments implements SettlementHandler {
  readonly purpose = INSTALMENT_PURPOSE;

  constructor(
    private readonly book: ShareBook,
    private readonly agreePlan: AgreePlan,
  ) {}

  async exported(tx: Tx, orders: readonly PaymentOrder[], { counterAccount, on }: AtBank): Promise<void> {
    const accounts = await this.accountsOf(tx, orders);
    await this.book.receive(
      tx,
      orders.map((order) => ({
        account: accounts.get(order.sourceId)!,
        amount: order.amount,
        on,
        channel: 'direct_debit' as const,
        counter: { account: counterAccount },
        source: { kind: 'payment_order', id: order.orderId },
        key: keyOf(order),
        meantFor: { plan_id: order.sourceId, number: order.part },
      })),
    );
  }

  async returned(tx: Tx, orders: readonly PaymentOrder[], at: AtBank & { reasonCode: string }): Promise<void> {
    await this.undo(tx, orders, at, at.reasonCode);
  }

  async cancelled(tx: Tx, orders: readonly PaymentOrder[], at: AtBank): Promise<void> {
    await this.undo(tx, orders, at, 'file refused');
  }

  private async undo(tx: Tx, orders: readonly PaymentOrder[], at: AtBank, reason: string): Promise<void> {
    const accounts = await this.accountsOf(tx, orders);
    const written = await movementsBySource(
      tx,
      orders.flatMap((order) => [keyOf(order), `${keyOf(order)}:held`]),
    );
    const figures = await readFigures(
      tx,
      [...accounts.values()].map((account) => account.account_id),
    );
    const allocations = await allocationsOf(
      tx,
      written.map((movement) => movement.movement_id),
    );
    const events = orders.flatMap((order): ShareEvent[] => {
      const account = accounts.get(order.sourceId)!;
      const own = written.filter(
        (movement) => movement.source_id === order.orderId && movement.source_key.startsWith(keyOf(order)),
      );
      return undoCollection(own, figures.get(account.account_id)!).map(({ amount, kind, of }) => ({
        account,
        kind,
        amount,
        // never before what it takes back, so that every day in between adds up
        on: of && of.on_date > at.on ? of.on_date : at.on,
        reason,
        source: { kind: 'payment_order', id: order.orderId },
        key: `${keyOf(order)}:${kind}`,
        counter: { account: at.counterAccount },
        ...(kind === 'collection_failed' ? { channel: 'direct_debit' as const } : {}),
        allocations: allocations
          .filter((one) => kind === 'collection_failed' && one.movement_id === of?.movement_id)
          .map(({ amount: paid, number, plan_id }) => ({ plan_id, number, amount: negate(paid) })),
      }));
    });
    const undone = (await this.book.record(tx, events)).filter(({ kind }) => kind === 'collection_failed');
    await this.planAgain(tx, orders, undone, accounts);
  }

  /** A plan that another took the place of since gets nothing back: its order goes, and the plan in force has the term. */
  private async planAgain(
    tx: Tx,
    orders: readonly PaymentOrder[],
    undone: readonly Movement[],
    accounts: ReadonlyMap<Id, ShareAccount>,
  ): Promise<void> {
    const replaced = await replacedPlans(
      tx,
      orders.map((order) => order.sourceId),
    );
    for (const order of orders.filter(({ sourceId }) => replaced.has(sourceId))) {
      await withdrawOrders(tx, INSTALMENT_PURPOSE, [{ sourceId: order.sourceId, part: order.part }]);
      const movement = undone.find(({ source_id }) => source_id === order.orderId);
      const account = accounts.get(order.sourceId)!;
      if (movement) await this.agreePlan.payAgain(tx, account, negate(movement.change), movement.on_date);
    }
  }

  /** The accounts of these orders' plans, locked, by plan. */
  private async accountsOf(tx: Tx, orders: readonly PaymentOrder[]): Promise<Map<Id, ShareAccount>> {
    const byPlan = await accountsOfPlans(tx, [...new Set(orders.map((order) => order.sourceId))]);
    const locked = new Map((await lockAccounts(tx, [...new Set(byPlan.values())])).map((one) => [one.account_id, one]));
    return new Map([...byPlan].map(([plan, account]) => [plan, locked.get(account)!]));
  }
}

import { Injectable } from '@nestjs/common';
import {
  SettlesOrders,
  type Movement,
  type PaymentOrder,
  type ReceiptUndone,
  type Received,
  type Returned,
  type SettlementHandler,
} from '#libs/banking/index.js';
import { later, today, type LocalDate } from '#libs/kernel/index.js';
import { Ledger, type AccountRole } from '#libs/ledger/index.js';
import type { Tx } from '#libs/platform/index.js';
import { standing } from '../core/card.js';
import { planBack, planCorrection, planEvent } from '../core/plan-event.js';
import { expectCovered } from '../core/under-way.js';
import { lockLoan } from '../data/loan.repository.js';
import { readLoanEvents } from '../data/loan-event.repository.js';
import { PURPOSE_OF, RECEIPT_PURPOSE, underWayOf } from '../data/loan-orders.js';
import { writeLoanEvent } from './write-loan-event.js';

/** The money of a loan comes in under its reference: the whole, or a part. */
@Injectable()
@SettlesOrders()
export class SettleLoanReceipts implements SettlementHandler {
  readonly purpose = RECEIPT_PURPOSE;

  constructor(private readonly ledger: Ledger) {}

  /** @throws loan_received_too_much: more than was agreed does not come in as this loan */
  async received(tx: Tx, { sourceId }: PaymentOrder, received: Received): Promise<void> {
    const { amount, counterAccount, on, receiptId } = received;
    const loan = await lockLoan(tx, sourceId);
    const events = await readLoanEvents(tx, [sourceId]);
    const planned = planEvent(loan, events, { kind: 'received', date: on, amount }, today(tx.context.clock));
    await writeLoanEvent(tx, this.ledger, loan, planned, { counterAccount, sourceKey: `receipt:${receiptId}` });
  }

  /** @throws loan_interest_booked while interest was counted over it, loan_payment_under_way */
  async receiptUndone(tx: Tx, { sourceId }: PaymentOrder, undone: ReceiptUndone): Promise<void> {
    const { counterAccount, on: date, reason, receiptId } = undone;
    const loan = await lockLoan(tx, sourceId);
    const events = await readLoanEvents(tx, [sourceId]);
    const sourceKey = `receipt:${receiptId}`;
    const undoes = standing(events).find(({ source_key }) => source_key === sourceKey);
    if (!undoes) return;
    const asked = { eventId: undoes.event_id, date, reason };
    const planned = planCorrection(loan, events, asked, today(tx.context.clock));
    await writeLoanEvent(tx, this.ledger, loan, planned, { counterAccount, sourceKey: `${sourceKey}:back`, undoes });
    expectCovered(await readLoanEvents(tx, [sourceId]), (await underWayOf(tx, [sourceId])).get(sourceId)!);
  }

  /** A transfer somebody made cannot come back; the contract asks for an answer. */
  returned(): Promise<void> {
    return Promise.resolve();
  }
}

/** What goes to a lender with a batch: on the card when the file goes, and off it when the bank sends it back. */
abstract class SettlesLoanPayments implements SettlementHandler {
  abstract readonly purpose: string;
  protected abstract readonly kind: 'interest_paid' | 'repaid';

  constructor(private readonly ledger: Ledger) {}

  /** @throws what `planEvent` refuses: what is owed was less than what was offered */
  async exported(tx: Tx, orders: readonly PaymentOrder[], { counterAccount, on }: Movement): Promise<void> {
    for (const { amount, orderId, sourceId } of inOneOrder(orders)) {
      const loan = await lockLoan(tx, sourceId);
      const events = await readLoanEvents(tx, [sourceId]);
      const own = events.filter(({ source_key }) => source_key?.startsWith(`order:${orderId}:`));
      if (standing(events).some((event) => own.includes(event))) continue;
      const act = { kind: this.kind, date: on, amount };
      const planned = planEvent(loan, events, act, later(on, today(tx.context.clock)));
      const sourceKey = `order:${orderId}:${own.length + 1}`;
      await writeLoanEvent(tx, this.ledger, loan, planned, { counterAccount, sourceKey });
    }
  }

  returned(tx: Tx, orders: readonly PaymentOrder[], returned: Returned): Promise<void> {
    return this.takeBack(tx, orders, returned, returned.reasonCode);
  }

  cancelled(tx: Tx, orders: readonly PaymentOrder[], movement: Movement): Promise<void> {
    return this.takeBack(tx, orders, movement, '');
  }

  private async takeBack(
    tx: Tx,
    orders: readonly PaymentOrder[],
    { counterAccount, on }: { on: LocalDate; counterAccount: AccountRole },
    reason: string,
  ): Promise<void> {
    for (const { orderId, sourceId } of inOneOrder(orders)) {
      const loan = await lockLoan(tx, sourceId);
      const events = await readLoanEvents(tx, [sourceId]);
      const paid = standing(events).find(({ source_key }) => source_key?.startsWith(`order:${orderId}:`));
      if (!paid) continue;
      // never before what it takes back, so that every day in between adds up
      const planned = planBack(loan, events, paid, later(on, paid.date), reason);
      await writeLoanEvent(tx, this.ledger, loan, planned, {
        counterAccount,
        sourceKey: `${paid.source_key!}:back`,
        undoes: paid,
      });
    }
  }
}

/** Two acts that lock several loans take them in the same order. */
const inOneOrder = (orders: readonly PaymentOrder[]): PaymentOrder[] =>
  [...orders].sort((a, b) => a.sourceId.localeCompare(b.sourceId) || a.part - b.part);

@Injectable()
@SettlesOrders()
export class SettleLoanInterest extends SettlesLoanPayments {
  readonly purpose = PURPOSE_OF.interest;
  protected readonly kind = 'interest_paid';

  constructor(ledger: Ledger) {
    super(ledger);
  }
}

@Injectable()
@SettlesOrders()
export class SettleLoanRepayments extends SettlesLoanPayments {
  readonly purpose = PURPOSE_OF.repayment;
  protected readonly kind = 'repaid';

  constructor(ledger: Ledger) {
    super(ledger);
  }
}

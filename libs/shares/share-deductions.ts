import { Injectable } from '@nestjs/common';
import { sum, ZERO, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, type Tx } from '#libs/platform/index.js';
import type { AgreementKind } from './core/agreement.js';
import { deduction } from './core/deduction-room.js';
import type { Counter } from './core/postings.js';
import { accountOfMember, lockAccount } from './data/accounts.js';
import { agreementInForce } from './data/agreements.js';
import { movementsBySource } from './data/movements.js';
import { openTermsOf } from './data/plans.js';
import { ShareBook } from './share-book.js';

export interface DeductionAsk {
  readonly memberId: Id;
  /** `payroll` out of net wage, `invoice_set_off` against her own invoice. */
  readonly kind: AgreementKind;
  /** The day of the payment. */
  readonly on: LocalDate;
  /** What may be taken at most: `deductionRoom` of the wage, or what the invoice pays out. */
  readonly room: Cents;
  /** Holiday allowance or a bonus: only when her power of attorney names it. */
  readonly isHolidayPay?: boolean;
}

export interface DeductionOffer {
  /** Zero when there is no agreement in force, nothing due or no room. */
  readonly amount: Cents;
  readonly accountId: Id | null;
  /** Of the plan, after this amount: for the line on the slip. */
  readonly leftToPay: Cents;
}

/**
 * What payroll and invoicing call to pay a share out of money on its way to a member. Without an agreement in force on that day
 * nothing is taken (BW 7:631, 6:127); what does not fit under the room stays due.
 */
@Injectable()
export class ShareDeductions {
  constructor(private readonly book: ShareBook) {}

  /** What would be taken; nothing changes. */
  async offer(tx: Tx, { isHolidayPay = false, kind, memberId, on, room }: DeductionAsk): Promise<DeductionOffer> {
    const account = await accountOfMember(tx, memberId);
    if (!account) return { amount: ZERO, accountId: null, leftToPay: ZERO };
    const agreement = await agreementInForce(tx, account.account_id, kind, on);
    const open = await openTermsOf(tx, [account.account_id]);
    const due = sum(open.filter((term) => term.due_on <= on).map((term) => term.open));
    const covers = agreement && (!isHolidayPay || agreement.from_holiday_pay);
    const amount = deduction(due, covers ? agreement.most : null, room);
    const left = sum(open.map((term) => term.open));
    return { amount, accountId: account.account_id, leftToPay: (left - amount) as Cents };
  }

  /**
   * Takes it: the terms are paid and booked against `counter` (net wages on their way, or the open item of the invoice).
   * @param key names the payslip or invoice: called again it takes nothing more and answers the same
   * @returns cents that were taken for it
   */
  async collect(
    tx: Tx,
    ask: DeductionAsk & { counter: Counter; source: { kind: string; id: Id }; key: string },
  ): Promise<Cents> {
    const found = await accountOfMember(tx, ask.memberId);
    if (!found) return ZERO;
    const account = await lockAccount(tx, found.account_id);
    const { counter, kind, on, source } = ask;
    const key = `deduction:${ask.key}`;
    const [before] = await movementsBySource(tx, [key]);
    if (before) return before.change;
    const { amount } = await this.offer(tx, ask);
    if (amount === 0) return ZERO;
    const [received] = await this.book.receive(tx, [{ account, amount, on, channel: kind, counter, source, key }]);
    await audit(tx, {
      action: 'share.deducted',
      subject: { kind: 'share_account', id: account.account_id },
      changes: { kind, amount, on },
    });
    return received!.collected;
  }
}

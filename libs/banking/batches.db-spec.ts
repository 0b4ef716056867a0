import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, sum, type Id } from '#libs/kernel/index.js';
import { Transactions } from '#libs/platform/index.js';
import { openBanking, type TestBanking } from '#test/support/banking.js';
import { ordersOf, withdrawOrders } from './data/offering.js';
import { bankingWaiting } from './data/waiting.js';
import { AnswerOfBank } from './use-cases/answer-of-bank.js';
import { ApproveBatch } from './use-cases/approve-batch.js';
import { CancelBatch } from './use-cases/cancel-batch.js';
import { ChangeBatch } from './use-cases/change-batch.js';
import { ExportBatch } from './use-cases/export-batch.js';
import { MakeBatch } from './use-cases/make-batch.js';
import { RemoveOrder } from './use-cases/remove-order.js';
import { ReopenOrder } from './use-cases/reopen-order.js';
import { ReturnOrder } from './use-cases/return-order.js';
import { SettleBatch } from './use-cases/settle-batch.js';
import { SettleOrder } from './use-cases/settle-order.js';
import { ViewBatchFile } from './use-cases/view-batch-file.js';

let banking: TestBanking;
beforeAll(async () => {
  banking = await openBanking();
});
afterAll(() => banking.close());

const DAY = localDate('2026-11-25');
const code = (expected: string) => expect.objectContaining({ code: expected });
const field = (expected: string) => expect.objectContaining({ faults: [expect.objectContaining({ code: expected })] });
const make = (kind: 'payment' | 'collection', ids: readonly { orderId: Id }[]) =>
  banking
    .get(MakeBatch)
    .run(banking.bookkeeper, { kind, execution_on: DAY, order_ids: ids.map(({ orderId }) => orderId) })
    .then(({ batch }) => batch);
const approve = (batchId: Id, version = 1, who = banking.board) => banking.get(ApproveBatch).run(who, batchId, version);
const waitingFor = async (who: typeof banking.board) =>
  (await banking.module.get(Transactions, { strict: false }).run(who, (tx) => bankingWaiting(tx, DAY))).find(
    ({ kind }) => kind === 'batches_to_approve',
  )?.count ?? 0;
const exportIt = (batchId: Id) => banking.get(ExportBatch).run(banking.board, batchId);
const file = async (batchId: Id) => (await banking.get(ViewBatchFile).run(banking.board, batchId)).bytes.toString();
const sent = async (kind: 'payment' | 'collection', amounts: number[]) => {
  const all = amounts.map(cents);
  const orders = await (kind === 'payment' ? banking.refunds(all) : banking.instalments(all));
  const batch = await make(kind, orders);
  await approve(batch.batchId);
  await exportIt(batch.batchId);
  return { batchId: batch.batchId, orders };
};
/** The day after the bank did it. */
const later = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const { now } = banking.time;
  banking.time.now = new Date('2026-11-26T09:00:00Z');
  try {
    return await work();
  } finally {
    banking.time.now = now;
  }
};
const settle = (batchId: Id) => later(() => banking.get(SettleBatch).run(banking.bookkeeper, batchId, DAY));
const comeBack = (orderId: Id, reason: string) =>
  later(() => banking.get(ReturnOrder).run(banking.bookkeeper, orderId, localDate('2026-11-26'), reason));

describe('making a batch', () => {
  it('takes what is wanted by the day, and leaves the rest', async () => {
    const [now] = await banking.refunds([cents(100)]);
    const [then] = await banking.refunds([cents(200)], localDate('2026-12-20'));
    const { batch } = await banking.get(MakeBatch).run(banking.bookkeeper, { kind: 'payment', execution_on: DAY });
    const [a] = await banking.sql<{ batch_id: Id }>(`select batch_id from payment_order where order_id = $1`, [
      now!.orderId,
    ]);
    const [b] = await banking.sql<{ state: string }>(`select state from payment_order where order_id = $1`, [
      then!.orderId,
    ]);
    expect([a!.batch_id, b!.state]).toEqual([batch.batchId, 'waiting']);
    await banking.get(CancelBatch).run(banking.bookkeeper, batch.batchId);
    await banking.run((tx) =>
      withdrawOrders(tx, 'share_refund', [{ sourceId: now!.sourceId }, { sourceId: then!.sourceId }]),
    );
  });

  it('refuses a day on which no bank works, a day gone by, and nothing at all', async () => {
    const wish = (kind: 'payment' | 'collection', day: string) =>
      banking.get(MakeBatch).run(banking.bookkeeper, { kind, execution_on: localDate(day) });
    await expect(wish('payment', '2026-11-28')).rejects.toEqual(field('execution_not_bank_day'));
    await expect(wish('payment', '2026-11-20')).rejects.toEqual(field('execution_in_past'));
    await expect(wish('collection', '2026-11-23')).rejects.toEqual(field('collection_too_soon'));
    await expect(wish('payment', '2026-11-25')).rejects.toEqual(code('nothing_waiting'));
  });

  it('gives two makers at one moment each order once', async () => {
    const orders = await banking.refunds(Array.from({ length: 12 }, () => cents(100)));
    const made = await Promise.allSettled([1, 2, 3, 4].map(() => make('payment', orders)));
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('two people', () => {
  it('are a maker and an approver', async () => {
    const batch = await make('payment', await banking.refunds([cents(5_000)]));
    await expect(approve(batch.batchId, 1, banking.bookkeeper)).rejects.toEqual(code('batch_needs_second_person'));
    await expect(
      banking.sql(`update payment_batch set state = 'approved', approved_by = made_by where batch_id = $1`, [
        batch.batchId,
      ]),
    ).rejects.toThrow(/made or changed it/);
    await expect(exportIt(batch.batchId)).rejects.toEqual(code('batch_not_now'));
    expect((await approve(batch.batchId)).state).toBe('approved');
  });

  it('approve what they saw: a change takes the approval away, whoever makes it', async () => {
    const orders = await banking.refunds([cents(5_000), cents(7_000)]);
    const batch = await make('payment', orders);
    await expect(approve(batch.batchId, 9)).rejects.toEqual(code('stale_version'));
    await approve(batch.batchId);
    await banking.get(RemoveOrder).run(banking.otherBoard, batch.batchId, orders[0]!.orderId);
    await expect(exportIt(batch.batchId)).rejects.toEqual(code('batch_not_now'));
    const [now] = await banking.sql<{ state: string; version: number; approved_by: Id | null; total_cents: number }>(
      `select state, version, approved_by, total_cents::int from payment_batch where batch_id = $1`,
      [batch.batchId],
    );
    expect(now).toMatchObject({ state: 'draft', approved_by: null, total_cents: 7_000 });
    // who changed it made it
    await expect(approve(batch.batchId, now!.version, banking.otherBoard)).rejects.toEqual(
      code('batch_needs_second_person'),
    );
    await approve(batch.batchId, now!.version);
    // and not by the back door either
    await banking.sql(`update payment_batch_line set iban = 'NL63TRIO0212345678' where batch_id = $1`, [batch.batchId]);
    await expect(exportIt(batch.batchId)).rejects.toEqual(code('batch_not_now'));
  });

  it('are not somebody who moved its day and somebody who moved it back', async () => {
    const everybody = [banking.bookkeeper, banking.board, banking.otherBoard, banking.third];
    const before = await Promise.all(everybody.map(waitingFor));
    const batch = await make('payment', await banking.refunds([cents(5_000)]));
    const move = (who: typeof banking.board, version: number, day: string) =>
      banking.get(ChangeBatch).run(who, batch.batchId, version, localDate(day));
    await move(banking.board, 1, '2026-11-27');
    const back = await move(banking.otherBoard, 2, '2026-11-25');
    for (const hand of [banking.bookkeeper, banking.board, banking.otherBoard]) {
      await expect(approve(batch.batchId, back.version, hand)).rejects.toEqual(code('batch_needs_second_person'));
      await expect(
        banking.sql(`update payment_batch set state = 'approved', approved_by = $2 where batch_id = $1`, [
          batch.batchId,
          hand.actor.id,
        ]),
      ).rejects.toThrow(/made or changed it/);
    }
    const after = await Promise.all(everybody.map(waitingFor));
    expect(after.map((count, i) => count - before[i]!)).toEqual([0, 0, 0, 1]);
    await expect(banking.sql(`delete from payment_batch_hand where batch_id = $1`, [batch.batchId])).rejects.toThrow();
    expect((await approve(batch.batchId, back.version, banking.third)).state).toBe('approved');
    // approving is no change: who approved is no maker of the next version by that
    const moved = await move(banking.board, 4, '2026-11-27');
    expect((await approve(batch.batchId, moved.version, banking.third)).state).toBe('approved');
    await banking.get(CancelBatch).run(banking.board, batch.batchId);
  });

  it('see when an account is another one since', async () => {
    const batch = await make('payment', await banking.refunds([cents(5_000)]));
    await banking.sql(`update payment_batch_line set holder_name = 'Iemand anders' where batch_id = $1`, [
      batch.batchId,
    ]);
    await expect(approve(batch.batchId)).rejects.toEqual(code('batch_account_changed'));
  });
});

describe('the file', () => {
  it('is made once when eight ask at the same moment, and gives the same bytes ever after', async () => {
    const orders = await banking.refunds([cents(12_345), cents(1)]);
    const batch = await make('payment', orders);
    await approve(batch.batchId);
    const before = await banking.balance('2010');
    const all = await Promise.all(Array.from({ length: 8 }, () => exportIt(batch.batchId)));
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
    expect((await banking.balance('2010')) - before).toBe(-12_346);
    const first = await file(batch.batchId);
    expect(first).toContain('<CtrlSum>123.46</CtrlSum>');
    expect(await file(batch.batchId)).toBe(first);
    const audits = await banking.sql(`select from audit where action = 'payment_batch.exported' and subject_id = $1`, [
      batch.batchId,
    ]);
    expect(audits).toHaveLength(1);
    await expect(banking.get(CancelBatch).run(banking.board, batch.batchId)).rejects.toEqual(
      code('batch_exported_already'),
    );
    await expect(
      banking.run((tx) => withdrawOrders(tx, 'share_refund', [{ sourceId: orders[0]!.sourceId }])),
    ).rejects.toEqual(code('order_in_approved_batch'));
    await expect(
      banking.sql(`update payment_batch set total_cents = 1 where batch_id = $1`, [batch.batchId]),
    ).rejects.toThrow(/went to the bank/);
    await expect(banking.sql(`delete from payment_batch_line where batch_id = $1`, [batch.batchId])).rejects.toThrow(
      /went to the bank/,
    );
  });

  it('is worth what the orders are, and what the books say is on its way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('payment' as const, 'collection' as const),
        fc.array(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 1, maxLength: 9 }),
        async (kind, amounts) => {
          const account = kind === 'payment' ? '2010' : '2020';
          const before = await banking.balance(account);
          const { batchId } = await sent(kind, amounts);
          const total = sum(amounts.map(cents));
          const text = await file(batchId);
          expect(/<CtrlSum>([\d.]+)</.exec(text)![1]).toBe((total / 100).toFixed(2));
          expect(Math.abs((await banking.balance(account)) - before)).toBe(total);
          await settle(batchId);
          expect(await banking.balance(account)).toBe(before);
        },
      ),
      { numRuns: 6 },
    );
  }, 30_000);
});

describe('what the bank answers', () => {
  it('refuses the whole: the books go back, the orders wait and can go again', async () => {
    const before = [await banking.balance('2020'), await banking.balance('0500')];
    const { batchId, orders } = await sent('collection', [5_000, 5_000]);
    await banking.get(AnswerOfBank).reject(banking.bookkeeper, batchId, 'Contract niet gevonden');
    await banking.get(AnswerOfBank).reject(banking.bookkeeper, batchId, 'Contract niet gevonden');
    expect([await banking.balance('2020'), await banking.balance('0500')]).toEqual(before);
    const again = await make('collection', orders);
    await approve(again.batchId);
    await exportIt(again.batchId);
    expect((await banking.balance('2020')) - before[0]!).toBe(10_000);
    await settle(again.batchId);
  });

  it('settles once, however often it is said', async () => {
    const bank = await banking.balance('1010');
    const { batchId, orders } = await sent('payment', [5_000, 2_500]);
    await later(() => banking.get(SettleOrder).run(banking.bookkeeper, orders[0]!.orderId, DAY));
    expect((await settle(batchId)).state).toBe('settled');
    expect((await settle(batchId)).state).toBe('settled');
    expect((await banking.balance('1010')) - bank).toBe(-7_500);
    await expect(banking.get(SettleBatch).run(banking.bookkeeper, batchId, localDate('2026-11-24'))).rejects.toEqual(
      field('settled_in_future'),
    );
  });

  it('sends an instalment back after it was paid: booked back against the bank, and offered again twice', async () => {
    const capital = await banking.balance('0500');
    let { orders } = await sent('collection', [5_000]);
    const [order] = orders;
    for (let time = 1; time <= 3; time++) {
      const [row] = await banking.sql<{ batch_id: Id }>(`select batch_id from payment_order where order_id = $1`, [
        order!.orderId,
      ]);
      await settle(row!.batch_id);
      const bank = await banking.balance('1010');
      expect(await comeBack(order!.orderId, 'AM04')).toMatchObject({ next: 'retry', mandate: 'keep' });
      expect(await comeBack(order!.orderId, 'AM04')).toMatchObject({ next: 'retry' });
      expect((await banking.balance('1010')) - bank).toBe(-5_000);
      expect(await banking.balance('0500')).toBe(capital);
      const reopen = banking.get(ReopenOrder).run(banking.bookkeeper, order!.orderId, DAY);
      if (time === 3) {
        await expect(reopen).rejects.toEqual(code('order_goes_no_more'));
        break;
      }
      await reopen;
      // told anew
      await expect(make('collection', orders).then((batch) => approve(batch.batchId))).rejects.toEqual(
        code('batch_not_announced'),
      );
      await banking.sql(`update payment_order set notified_on = '2026-10-01' where order_id = $1`, [order!.orderId]);
      const [waiting] = await banking.sql<{ batch_id: Id }>(`select batch_id from payment_order where order_id = $1`, [
        order!.orderId,
      ]);
      await approve(waiting!.batch_id);
      await exportIt(waiting!.batch_id);
      orders = [order!];
    }
  });

  it('blocks the mandate of a closed account, so that nothing more is collected from it', async () => {
    const { batchId, orders } = await sent('collection', [5_000]);
    expect(await comeBack(orders[0]!.orderId, 'AC04')).toMatchObject({ next: 'ask', mandate: 'block' });
    const [batch] = await banking.sql<{ state: string }>(`select state from payment_batch where batch_id = $1`, [
      batchId,
    ]);
    expect(batch!.state).toBe('partly_returned');
    const next = await banking.instalments([cents(5_000)]);
    await expect(make('collection', next)).rejects.toMatchObject({
      code: 'nothing_waiting',
      faults: [{ code: 'mandate_blocked' }],
    });
    await banking.run((tx) => withdrawOrders(tx, 'share_instalment', [{ sourceId: next[0]!.sourceId }]));
    const [withdrawn] = await banking.run((tx) => ordersOf(tx, 'share_instalment', [next[0]!.sourceId]));
    expect(withdrawn!.state).toBe('withdrawn');
  });
});

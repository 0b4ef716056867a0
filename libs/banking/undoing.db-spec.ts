import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cents, localDate, type Id } from '#libs/kernel/index.js';
import { expectReceipt } from './data/offering.js';
import { openBanking, type TestBanking } from '#test/support/banking.js';
import { AnswerOfBank } from './use-cases/answer-of-bank.js';
import { ApproveBatch } from './use-cases/approve-batch.js';
import { CancelBatch } from './use-cases/cancel-batch.js';
import { ChangeBatch } from './use-cases/change-batch.js';
import { CollectionSettingsActs } from './use-cases/collection-settings.js';
import { ExportBatch } from './use-cases/export-batch.js';
import { MakeBatch } from './use-cases/make-batch.js';
import { RegisterReceipt } from './use-cases/register-receipt.js';
import { ReturnOrder } from './use-cases/return-order.js';
import { SettleBatch } from './use-cases/settle-batch.js';
import { UndoReceipt } from './use-cases/undo-receipt.js';
import { UndoSettlement } from './use-cases/undo-settlement.js';

let banking: TestBanking;
beforeAll(async () => {
  banking = await openBanking();
});
afterAll(() => banking.close());

const DAY = localDate('2026-11-25');
const code = (expected: string) => expect.objectContaining({ code: expected });
const field = (expected: string) => expect.objectContaining({ faults: [expect.objectContaining({ code: expected })] });
const make = async (kind: 'payment' | 'collection', amounts: number[]) => {
  const all = amounts.map(cents);
  const orders = await (kind === 'payment' ? banking.refunds(all) : banking.instalments(all));
  const ids = orders.map(({ orderId }) => orderId);
  const wish = { kind, execution_on: DAY, order_ids: ids };
  return { batch: (await banking.get(MakeBatch).run(banking.bookkeeper, wish)).batch, orders };
};
const approve = (batchId: Id, version = 1) => banking.get(ApproveBatch).run(banking.board, batchId, version);
const exportIt = (batchId: Id) => banking.get(ExportBatch).run(banking.board, batchId);
const later = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const { now } = banking.time;
  banking.time.now = new Date('2026-11-27T09:00:00Z');
  try {
    return await work();
  } finally {
    banking.time.now = now;
  }
};
const settle = (batchId: Id) => later(() => banking.get(SettleBatch).run(banking.bookkeeper, batchId, DAY));
const undo = (orderId: Id, over: object = {}) =>
  later(() => banking.get(UndoSettlement).run(banking.bookkeeper, orderId, { reason: 'Verkeerde regel', ...over }));
const balances = async () => ({
  bank: await banking.balance('1010'),
  between: [await banking.balance('2010'), await banking.balance('2020')],
});

describe('a line that was called settled by mistake', () => {
  it('is at the bank again, in the books too, and settles anew', async () => {
    const { batch, orders } = await make('collection', [5_000, 7_000]);
    await approve(batch.batchId);
    await exportIt(batch.batchId);
    const before = await balances();
    expect((await settle(batch.batchId)).state).toBe('settled');
    const done = await balances();
    expect(done.bank).toBe(before.bank + 12_000);
    const [first, second] = orders.map(({ orderId }) => orderId);
    expect((await undo(first!)).state).toBe('sent');
    expect((await undo(first!)).state).toBe('sent');
    expect(await balances()).toEqual({ ...done, bank: done.bank - 5_000, between: [0, 5_000] });
    const [state] = await banking.sql(`select state, settled_on from payment_batch where batch_id = $1`, [
      batch.batchId,
    ]);
    expect(state).toEqual({ state: 'exported', settled_on: null });
    const refuse = () => banking.get(AnswerOfBank).reject(banking.bookkeeper, batch.batchId, 'Bestand geweigerd');
    await expect(refuse()).rejects.toEqual(code('batch_carried_out_in_part'));
    expect((await settle(batch.batchId)).state).toBe('settled');
    expect(await balances()).toEqual(done);
    await undo(second!);
    await undo(first!);
    expect((await settle(batch.batchId)).state).toBe('settled');
    expect(await balances()).toEqual(done);
    expect(banking.told.filter((one) => one === 'settlement undone 1')).toHaveLength(3);
  });

  it('was told to nobody: the banks hear again of the account that was left', async () => {
    const [noor, former] = [banking.memberIds[0], 'DE89370400440532013000'];
    const left = async () =>
      (await banking.sql(`select original_iban from direct_debit_mandate where member_id = $1`, [noor]))[0];
    await banking.sql(`update direct_debit_mandate set original_iban = $2 where member_id = $1`, [noor, former]);
    const { batch, orders } = await make('collection', [900]);
    await approve(batch.batchId);
    await exportIt(batch.batchId);
    await settle(batch.batchId);
    expect(await left()).toEqual({ original_iban: null });
    await undo(orders[0]!.orderId);
    expect(await left()).toEqual({ original_iban: former });
  });

  it('is not one that came back, nor one of tomorrow, nor of before it was settled', async () => {
    const { batch, orders } = await make('payment', [3_000]);
    const [order] = orders.map(({ orderId }) => orderId);
    await approve(batch.batchId);
    await expect(undo(order!)).rejects.toEqual(code('order_not_settled'));
    await exportIt(batch.batchId);
    await settle(batch.batchId);
    await expect(undo(order!, { on: localDate('2026-11-24') })).rejects.toEqual(field('undo_before'));
    await expect(undo(order!, { on: localDate('2026-11-28') })).rejects.toEqual(field('settled_in_future'));
    await later(() => banking.get(ReturnOrder).run(banking.bookkeeper, order!, localDate('2026-11-26'), 'AC04'));
    await expect(undo(order!)).rejects.toEqual(code('order_not_settled'));
  });
});

describe('a receipt that was registered by mistake', () => {
  const expected = (purpose: string) =>
    banking.run((tx) =>
      expectReceipt(tx, {
        purpose,
        sourceId: banking.memberIds[0]!,
        party: { kind: 'member', id: banking.memberIds[0]! },
        partyName: 'Noor Proef 1',
        amount: cents(10_000),
        wantedOn: DAY,
      }),
    );
  const receive = (reference: string, amount: number) =>
    banking.get(RegisterReceipt).run(banking.bookkeeper, {
      reference,
      amount: cents(amount),
      received_on: localDate('2026-11-20'),
      counter_account: 'bank',
    });
  const takeBack = (receiptId: Id) =>
    banking.get(UndoReceipt).run(banking.bookkeeper, receiptId, { reason: 'Ander lid' });

  it('is taken back once: the order expects it again, and the books are as before', async () => {
    const { reference } = await expected('share_instalment');
    const before = await banking.balance('1010');
    const part = await receive(reference!, 4_000);
    const rest = await receive(reference!, 6_000);
    expect(rest.order.state).toBe('settled');
    for (const _ of [1, 2])
      expect((await takeBack(part.receipt_id)).order).toMatchObject({ state: 'waiting', received: 6_000 });
    expect(await banking.balance('1010')).toBe(before + 6_000);
    const rows = await banking.sql(`select amount_cents::int from payment_receipt where order_id = $1 order by 1`, [
      part.order.orderId,
    ]);
    expect(rows).toHaveLength(2);
    await expect(banking.sql(`delete from payment_receipt_undo`)).rejects.toThrow(/never changed/);
  });

  it('stays where its room has no way back', async () => {
    const { reference } = await expected('share_refund');
    const { receipt_id } = await receive(reference!, 10_000);
    await expect(takeBack(receipt_id)).rejects.toEqual(code('receipt_stays'));
    const [row] = await banking.sql(`select received_cents::int as received from payment_order where reference = $1`, [
      reference,
    ]);
    expect(row).toEqual({ received: 10_000 });
  });
});

describe('the day of a batch', () => {
  it('may change until it went to the bank; who approved saw the other one', async () => {
    const { batch } = await make('payment', [1_000]);
    const move = (day: string, version: number) =>
      banking.get(ChangeBatch).run(banking.bookkeeper, batch.batchId, version, localDate(day));
    const approved = await approve(batch.batchId);
    await expect(move('2026-11-30', 1)).rejects.toEqual(code('stale_version'));
    await expect(move('2026-11-28', approved.version)).rejects.toEqual(field('execution_not_bank_day'));
    const moved = await move('2026-11-30', approved.version);
    expect(moved).toMatchObject({ state: 'draft', approvedBy: null, executionOn: '2026-11-30' });
    await expect(exportIt(batch.batchId)).rejects.toEqual(code('batch_not_now'));
    expect((await move('2026-11-30', moved.version)).version).toBe(moved.version);
    await approve(batch.batchId, moved.version);
    expect((await exportIt(batch.batchId)).executionOn).toBe('2026-11-30');
    await expect(move('2026-12-01', moved.version + 2)).rejects.toEqual(code('batch_exported_already'));
  });

  it('never comes before the day that who pays was told', async () => {
    const { batch } = await make('collection', [1_000]);
    const move = (day: string, version: number) =>
      banking.get(ChangeBatch).run(banking.bookkeeper, batch.batchId, version, localDate(day));
    const later = await move('2027-01-29', batch.version);
    expect(later.executionOn).toBe('2027-01-29');
    await expect(move('2027-01-28', later.version)).rejects.toEqual(field('collection_told_later'));
  });
});

describe('where the bank asks for FRST', () => {
  const sequences = async (batchId: Id) =>
    (
      await banking.sql<{ sequence: string }>(
        `select sequence from payment_batch_line where batch_id = $1 order by line_no`,
        [batchId],
      )
    )
      .map(({ sequence }) => sequence)
      .join(' ');
  const setFirst = async (firstAsFrst: boolean) => {
    const acts = banking.get(CollectionSettingsActs);
    const { suggestion: _, ...now } = await acts.view(banking.bookkeeper);
    await acts.change(banking.bookkeeper, { ...now, firstAsFrst });
  };

  it('the first collection of a mandate says so, again after one that was refused before money moved', async () => {
    await banking.sql(`update direct_debit_mandate set last_collected_on = null`);
    await banking.sql(`update payment_batch_line set state = 'released' where state in ('in_batch', 'settled')`);
    await setFirst(true);
    // three members, the first two of them twice
    const one = await make('collection', [100, 200, 300, 400, 500]);
    const two = await make('collection', [100, 200, 300]);
    expect(await sequences(one.batch.batchId)).toBe('FRST FRST FRST RCUR RCUR');
    expect(await sequences(two.batch.batchId)).toBe('FRST FRST FRST');
    await approve(one.batch.batchId);
    await exportIt(one.batch.batchId);
    await expect(approve(two.batch.batchId)).rejects.toEqual(code('batch_sequence_changed'));
    await banking.get(CancelBatch).run(banking.bookkeeper, two.batch.batchId);
    const next = await make('collection', [100, 200, 300]);
    expect(await sequences(next.batch.batchId)).toBe('RCUR RCUR RCUR');
    await banking.get(AnswerOfBank).reject(banking.bookkeeper, one.batch.batchId, 'Proef');
    await expect(approve(next.batch.batchId)).rejects.toEqual(code('batch_sequence_changed'));
    await setFirst(false);
    expect((await approve(next.batch.batchId)).state).toBe('approved');
    await exportIt(next.batch.batchId);
    await settle(next.batch.batchId);
    await setFirst(true);
    expect(await sequences((await make('collection', [100])).batch.batchId)).toBe('RCUR');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cents, isPaymentReference, localDate, newId } from '#libs/kernel/index.js';
import { MEMBER_IBANS, openBanking, OWN_IBAN, type TestBanking } from '#test/support/banking.js';
import type { NewPayment } from './core/payment-order.js';
import { mandateOf, signMandate } from './data/mandates.js';
import { expectReceipts, offerPayments, ordersOf, withdrawOrders } from './data/offering.js';
import { partyAccount, recordPartyAccount } from './data/party-accounts.js';
import { Mandates } from './use-cases/mandates.js';
import { ConfirmPartyAccount, PartyAccounts } from './use-cases/party-accounts.js';
import { RegisterReceipt } from './use-cases/register-receipt.js';
import { StopMandate } from './use-cases/stop-mandate.js';

let banking: TestBanking;
beforeAll(async () => {
  banking = await openBanking();
});
afterAll(() => banking.close());

const code = (expected: string) => expect.objectContaining({ code: expected });
const field = (expected: string) => expect.objectContaining({ faults: [expect.objectContaining({ code: expected })] });
const member = (index = 0) => ({ kind: 'member' as const, id: banking.memberIds[index]! });
const payment = (over: Partial<NewPayment> = {}): NewPayment => ({
  purpose: 'share_refund',
  sourceId: newId(),
  party: member(),
  partyName: 'Noor Proef 1',
  amount: cents(5_000),
  wantedOn: localDate('2026-11-25'),
  ...over,
});

describe('offering', () => {
  it('the same twice gives one order, as it was offered first', async () => {
    const one = payment();
    const [first] = await banking.run((tx) => offerPayments(tx, [one]));
    const again = await banking.run((tx) =>
      offerPayments(tx, [
        { ...one, amount: cents(9) },
        { ...one, part: 2 },
      ]),
    );
    expect(again.map(({ orderId, isNew, part }) => [orderId === first!.orderId, isNew, part])).toEqual([
      [true, false, 1],
      [false, true, 2],
    ]);
    const orders = await banking.run((tx) => ordersOf(tx, one.purpose, [one.sourceId]));
    expect(orders.map(({ amount, part }) => [amount, part])).toEqual([
      [5_000, 1],
      [5_000, 2],
    ]);
  });

  it('at the same moment gives one order too', async () => {
    const one = payment();
    const offered = await Promise.all(Array.from({ length: 8 }, () => banking.run((tx) => offerPayments(tx, [one]))));
    expect(new Set(offered.map(([order]) => order!.orderId)).size).toBe(1);
    expect(offered.filter(([order]) => order!.isNew)).toHaveLength(1);
  });

  it('again after withdrawing gives a new order', async () => {
    const one = payment();
    const [first] = await banking.run((tx) => offerPayments(tx, [one]));
    expect(await banking.run((tx) => withdrawOrders(tx, one.purpose, [one]))).toBe(1);
    expect(await banking.run((tx) => withdrawOrders(tx, one.purpose, [one]))).toBe(0);
    const [second] = await banking.run((tx) => offerPayments(tx, [one]));
    expect(second).toMatchObject({ isNew: true, state: 'waiting' });
    expect(second!.orderId).not.toBe(first!.orderId);
  });

  it('five thousand goes at once', async () => {
    const many = Array.from({ length: 5_000 }, () => payment());
    const offered = await banking.run((tx) => offerPayments(tx, many));
    expect(offered.every(({ isNew }, i) => isNew && offered[i]!.sourceId === many[i]!.sourceId)).toBe(true);
    expect(await banking.run((tx) => withdrawOrders(tx, 'share_refund', many))).toBe(5_000);
  });

  it('refuses nothing, too much and somebody who is not there', async () => {
    const offer = (over: Partial<NewPayment>) => banking.run((tx) => offerPayments(tx, [payment(over)]));
    await expect(offer({ amount: cents(0) })).rejects.toEqual(code('order_amount'));
    await expect(offer({ amount: cents(100_000_000_000) })).rejects.toEqual(code('order_amount'));
    await expect(offer({ party: { kind: 'relation', id: newId() } })).rejects.toEqual(field('party_unknown'));
  });
});

describe('what somebody sends', () => {
  const receipt = (reference: string, amount: number) =>
    banking.get(RegisterReceipt).run(banking.bookkeeper, {
      reference,
      amount: cents(amount),
      received_on: localDate('2026-11-20'),
      counter_account: 'bank',
    });

  it('has a reference of its own, and may come in parts', async () => {
    const expected = payment({ purpose: 'share_instalment', amount: cents(10_000) });
    const [one, other] = await banking.run((tx) => expectReceipts(tx, [expected, { ...expected, part: 2 }]));
    const [again] = await banking.run((tx) => expectReceipts(tx, [expected]));
    expect(isPaymentReference(one!.reference!)).toBe(true);
    expect([again!.reference, other!.reference === one!.reference]).toEqual([one!.reference, false]);
    const spaced = one!.reference!.replace(/(.{4})/g, '$1 ').toLowerCase();
    expect((await receipt(spaced, 4_000)).order).toMatchObject({ state: 'waiting', received: 4_000 });
    expect((await receipt(one!.reference!, 6_000)).order).toMatchObject({ state: 'settled', received: 10_000 });
    // paid twice: the room that expects it says what becomes of the rest
    expect((await receipt(one!.reference!, 500)).order).toMatchObject({ state: 'settled', received: 10_500 });
    expect([await banking.balance('1010'), await banking.balance('0500')]).toEqual([10_500, -10_500]);
    await expect(receipt('RF6320260007', 100)).rejects.toEqual(field('reference_unknown'));
  });
});

describe('an account', () => {
  it('is the latest one, and confirmed by somebody else than who wrote it down', async () => {
    const first = await banking.run((tx) => partyAccount(tx, member(1)));
    const same = await banking.run((tx) => recordPartyAccount(tx, member(1), first!));
    expect(same.accountId).toBe(first!.accountId);
    const next = await banking
      .get(PartyAccounts)
      .record(banking.board, member(1), { iban: OWN_IBAN.toLowerCase(), holderName: ' N. Proef ' });
    expect(next).toMatchObject({ iban: OWN_IBAN, holderName: 'N. Proef', confirmedOn: null });
    const confirm = (who = banking.bookkeeper) =>
      banking.get(ConfirmPartyAccount).run(who, next.accountId, 'called_back');
    await expect(confirm(banking.board)).rejects.toEqual(code('account_needs_second_person'));
    expect(await confirm()).toMatchObject({ confirmedOn: '2026-11-23', confirmedHow: 'called_back' });
    await expect(confirm()).rejects.toEqual(code('account_confirmed_already'));
    const all = await banking.get(PartyAccounts).list(banking.board, member(1));
    expect(all.map(({ iban }) => iban)).toEqual([OWN_IBAN, MEMBER_IBANS[1]]);
    await expect(
      banking.sql(
        `update party_account set confirmed_by = recorded_by, confirmed_on = now(), confirmed_how = 'letter'
        where account_id = $1`,
        [first!.accountId],
      ),
    ).rejects.toThrow(/second_person/);
  });

  it.each(['NL64TRIO0212345678', 'AE070331234567890123456', ''])('cannot be %j', async (iban) => {
    await expect(banking.run((tx) => recordPartyAccount(tx, member(), { iban, holderName: 'X' }))).rejects.toEqual(
      field('iban_not_sepa'),
    );
  });

  it('leaves no IBAN in the log', async () => {
    const rows = await banking.sql<{ changes: string }>(
      `select changes::text from audit where action in ('party_account.recorded', 'mandate.signed', 'mandate.amended')`,
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { changes } of rows) expect(changes).not.toMatch(/[A-Z]{2}\d{2}[A-Z0-9]{9,}/);
  });
});

describe('a mandate', () => {
  const sign = (over: object = {}) =>
    banking.run((tx) =>
      signMandate(tx, { party: member(2), iban: OWN_IBAN, holderName: 'N. Proef', signedHow: 'on_paper', ...over }),
    );

  it('is one at a time, moves with the account and ends for good', async () => {
    const mandate = (await banking.run((tx) => mandateOf(tx, member(2))))!;
    await expect(sign()).rejects.toEqual(code('mandate_exists'));
    const moved = await banking
      .get(Mandates)
      .amend(banking.bookkeeper, mandate.mandateId, { iban: OWN_IBAN, holderName: 'N. Proef' });
    // nothing was collected yet: no bank has to be told
    expect(moved).toMatchObject({ iban: OWN_IBAN, originalIban: null, reference: mandate.reference });
    await banking.run((tx) => banking.get(StopMandate).run(tx, mandate.mandateId, 'ended', 'gevraagd'));
    await expect(
      banking.run((tx) => banking.get(StopMandate).run(tx, mandate.mandateId, 'ended', 'nog eens')),
    ).rejects.toEqual(code('mandate_ended'));
    await expect(
      banking.sql(`update direct_debit_mandate set state = 'active' where mandate_id = $1`, [mandate.mandateId]),
    ).rejects.toThrow(/stays so/);
    await expect(sign({ reference: mandate.reference })).rejects.toEqual(code('mandate_reference_taken'));
    await expect(sign({ signedOn: localDate('2026-11-24') })).rejects.toEqual(field('mandate_signed_later'));
    expect((await sign({ noticeDays: 5 })).noticeDays).toBe(5);
    const [row] = await banking.sql<{ signed_text: string }>(
      `select signed_text from direct_debit_mandate where member_id = $1 and state = 'active'`,
      [member(2).id],
    );
    expect(row!.signed_text).toMatch(/minstens 5 dagen vooraf/);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths, monthOf, newId, type Id } from '#libs/kernel/index.js';
import { binary } from '#test/support/binary.js';
import type { Person } from '#test/support/office.js';
import { pdfPages } from '#test/support/pdf-text.js';
import { codes, JOINED, NEXT, ShareOffice, TODAY } from '#test/support/share-office.js';

let desk: ShareOffice;
beforeAll(async () => {
  desk = await ShareOffice.open();
});
afterAll(() => desk.close());

describe('a share', () => {
  let account: Id;
  let fatma: Person;

  it('is promised, paid in terms, and is capital in the books and never revenue', async () => {
    fatma = desk.members[0]!.person;
    account = await desk.give(0);
    const planned = await desk.plan(fatma, account, { terms: 3 });
    expect(planned.body.plan.terms.map((term: { amount: string }) => term.amount)).toEqual([
      '333.34',
      '333.33',
      '333.33',
    ]);
    const paid = await desk.pay(account, '400.00');
    expect([paid.status, paid.body.collected, paid.body.held]).toEqual([201, '400.00', '0.00']);
    const { body } = await fatma.get('C/shares/own');
    expect([body.obligation, body.paid, body.unpaid, body.capital, body.state]).toEqual([
      '1000.00',
      '400.00',
      '600.00',
      '400.00',
      'paying',
    ]);
    expect(body.plan.terms.map((term: { open: string }) => term.open)).toEqual(['0.00', '266.67', '333.33']);
    const { rows } = (await desk.bookkeeper.get(`C/trial-balance?from=${addDays(TODAY, -30)}&to=${TODAY}`)).body;
    const moved = rows.filter((row: Record<string, string>) => row.closing !== '0.00');
    expect(moved.map((row: Record<string, string>) => [row.number, row.closing])).toEqual([
      ['0500', '-400.00'],
      ['1010', '400.00'],
    ]);
  });

  it('counts a payment that is sent twice once', async () => {
    const payment_id = newId();
    for (const _ of [1, 2]) await desk.pay(account, '100.00', { payment_id });
    expect((await fatma.get('C/shares/own')).body.paid).toBe('500.00');
    const whole = await desk.give(3);
    const first = await desk.pay(whole, '1000.00', { payment_id: whole });
    const again = await desk.pay(whole, '1000.00', { payment_id: whole });
    expect([again.status, again.body]).toEqual([201, first.body]);
    const { held, paid } = (await desk.bookkeeper.get(`C/shares/${whole}`)).body;
    expect([paid, held]).toEqual(['1000.00', '0.00']);
  });

  it('holds what is paid too much, and offers it back', async () => {
    const over = await desk.pay(account, '550.00');
    expect([over.body.collected, over.body.held]).toEqual(['500.00', '50.00']);
    const offered = await desk.bookkeeper.post(`C/shares/${account}/overpayment-return`);
    expect(offered.status).toBe(201);
    expect((await desk.bookkeeper.post(`C/shares/${account}/overpayment-return`)).body).toEqual(offered.body);
    expect(await desk.ties()).toMatchObject({
      agrees: true,
      ties: [{ register: '2000.00', ledger: '2000.00' }, {}, { register: '50.00' }],
    });
  });

  it('does not give back what was offered by mistake, and offers it again when it is asked to', async () => {
    const at = `C/shares/${account}/overpayment-return`;
    const seen = async () => (await desk.bookkeeper.get(`C/shares/${account}`)).body.giving_back;
    expect(await seen()).toEqual({ amount: '50.00', wanted_on: TODAY, state: 'waiting' });
    expect((await desk.board.post(`${at}/withdrawal`)).status).toBe(403);
    for (const _ of [1, 2]) {
      const { body, status } = await desk.bookkeeper.post(`${at}/withdrawal`);
      expect([status, body.giving_back, body.held]).toEqual([200, null, '50.00']);
    }
    const acts = `select from audit where action = 'share.overpayment_taken_back' and subject_id = $1`;
    expect(await desk.office.sql(acts, [account])).toHaveLength(1);
    expect((await desk.bookkeeper.post(at)).status).toBe(201);
    await desk.office.sql(`update payment_order set state = 'settled' where source_id = $1 and state = 'waiting'`, [
      account,
    ]);
    expect(codes(await desk.bookkeeper.post(`${at}/withdrawal`))).toEqual([409, 'order_paid']);
    const { items } = (await desk.bookkeeper.get('C/shares')).body;
    const none = items.find((one: { account_id: Id }) => one.account_id !== account).account_id;
    expect(codes(await desk.bookkeeper.post(`C/shares/${none}/overpayment-return/withdrawal`))).toEqual([
      409,
      'share_nothing_offered',
    ]);
  });

  it('is as it was on any day, on the screen, as a table and on paper', async () => {
    const before = (await desk.board.get(`C/shares?on=${addDays(TODAY, -1)}`)).body.items[0];
    expect([before.obligation, before.paid]).toEqual(['1000.00', '0.00']);
    expect((await desk.board.get(`C/shares?on=${addDays(JOINED, -1)}`)).body.items).toEqual([]);
    expect((await desk.bookkeeper.get('C/share-register/table')).text).toContain('1000,00');
    const paper = await desk.bookkeeper.get('C/share-register/document').buffer(true).parse(binary);
    expect(pdfPages(paper.body).join(' ')).toContain('Fatma Proef');
    const proof = await fatma.get(`C/shares/${account}/certificate`).buffer(true).parse(binary);
    expect(pdfPages(proof.body).join(' ')).toContain('Bewijs van deelname');
    const statement = await fatma.get(`C/shares/${account}/statement`).buffer(true).parse(binary);
    expect(pdfPages(statement.body).join(' ')).toMatch(/Gestort \(overboeking\)/);
  });

  it('is nobody else’s to see, and another’s account looks as if it did not exist', async () => {
    const jan = desk.members[1]!.person;
    expect((await jan.get(`C/shares/${account}`)).status).toBe(404);
    expect((await jan.get(`C/shares/${account}/statement`)).status).toBe(404);
    expect((await jan.get('C/shares')).status).toBe(403);
    expect((await jan.get('C/shares/own')).status).toBe(404);
  });

  it('takes back a movement once, with its entry and its terms', async () => {
    const other = await desk.give(2);
    await desk.plan(desk.members[2]!.person, other, { terms: 4 });
    await desk.pay(other, '300.00');
    const { movements } = (await desk.bookkeeper.get(`C/shares/${other}`)).body;
    const collected = movements.find((one: { kind: string }) => one.kind === 'collected');
    const body = { movement_id: collected.movement_id, reason: 'Verkeerd lid' };
    expect((await desk.bookkeeper.post(`C/shares/${other}/corrections`, body)).status).toBe(201);
    expect(codes(await desk.bookkeeper.post(`C/shares/${other}/corrections`, body))).toEqual([
      409,
      'share_already_corrected',
    ]);
    const after = (await desk.bookkeeper.get(`C/shares/${other}`)).body;
    expect([after.paid, after.plan.terms.map((term: { open: string }) => term.open)]).toEqual([
      '0.00',
      ['250.00', '250.00', '250.00', '250.00'],
    ]);
    expect((await desk.ties()).agrees).toBe(true);
  });
});

describe('clear answers', () => {
  let account: Id;
  let ada: Person;

  it.each<[string, object, unknown[]]>([
    ['more terms than the articles allow', { terms: 41 }, [422, 'invalid_input', '/terms share_terms_beyond_articles']],
    [
      'an instalment beyond the obligation',
      { terms: undefined, term_amount: '1000.01' },
      [422, 'share_plan_beyond_obligation', '/term_amount share_plan_beyond_obligation'],
    ],
    ['neither number nor amount', { terms: undefined }, [422, 'share_terms_or_amount', '/terms share_terms_or_amount']],
    [
      'a first day in the past',
      { first_due_on: addDays(TODAY, -1) },
      [422, 'invalid_input', '/first_due_on share_first_in_past'],
    ],
    [
      'direct debit without a mandate',
      { channel: 'direct_debit' },
      [422, 'share_mandate_missing', '/channel share_mandate_missing'],
    ],
  ])('%s', async (_, body, expected) => {
    ada ??= desk.members[4]!.person;
    account ??= await desk.give(4);
    expect(codes(await desk.plan(ada, account, body))).toEqual(expected);
    expect((await ada.get('C/shares/own')).body.plan).toBeNull();
  });

  it('a member skips what the articles let her, the board beyond', async () => {
    await desk.plan(ada, account);
    expect(codes(await desk.act(ada, 'post', account, 'pauses', { terms: 4 }))).toEqual([
      422,
      'share_pause_beyond_articles',
      '/terms share_pause_beyond_articles',
    ]);
    const skipped = await desk.act(ada, 'post', account, 'pauses', { terms: 2, reason: 'Ziek' });
    expect([skipped.status, skipped.body.plan.terms[0].due_on, skipped.body.limits.pause_terms]).toEqual([
      200,
      addMonths(NEXT, 2),
      1,
    ]);
    expect((await desk.act(desk.board, 'post', account, 'pauses', { terms: 6 })).status).toBe(200);
  });

  it('a second account, a second click and an old version', async () => {
    expect(codes(await desk.bookkeeper.make('C/shares', { member_id: desk.members[4]!.id }))).toEqual([
      409,
      'share_account_exists',
    ]);
    const body = { channel: 'bank_transfer', rhythm: 'monthly', first_due_on: NEXT, terms: 20 };
    expect((await ada.put(`C/shares/${account}/plan`, body)).status).toBe(428);
    expect((await ada.put(`C/shares/${account}/plan`, body).set('if-match', '"1"')).status).toBe(412);
  });

  it('a payment in a closed period leaves nothing behind', async () => {
    const period = monthOf(addMonths(TODAY, -2));
    const { items } = (await desk.bookkeeper.get('C/accounting-periods')).body;
    const { version } = items.find((one: { period: string }) => one.period === period);
    await desk.bookkeeper.put(`C/accounting-periods/${period}`, { state: 'locked' }).set('if-match', `"${version}"`);
    const refused = await desk.pay(account, '10.00', { paid_on: `${period}-15` });
    expect(codes(refused)).toEqual([409, 'period_locked']);
    expect((await ada.get('C/shares/own')).body.paid).toBe('0.00');
  });

  it('a receipt that was a mistake is taken back with the terms it paid, once, and not in a closed period', async () => {
    const jan = await desk.give(1);
    await desk.plan(desk.members[1]!.person, jan, { terms: 10 });
    const period = monthOf(addMonths(TODAY, -1));
    const { payment_reference: reference } = (await desk.bookkeeper.get(`C/shares/${jan}`)).body;
    const receive = (amount: string) =>
      desk.bookkeeper.make('C/receipts', {
        reference,
        amount,
        received_on: `${period}-15`,
        counter_account: 'bank',
      });
    const undo = (id: string, body: object = {}) =>
      desk.bookkeeper.post(`C/receipts/${id}/undo`, { reason: 'Was van Ada', ...body });
    const paid = async (on: string) => (await desk.bookkeeper.get(`C/shares?on=${on}&search=Jan`)).body.items[0].paid;
    const [first, second] = [(await receive('150.00')).body, (await receive('1000.00')).body];
    expect([(await undo(second.receipt_id)).status, (await undo(second.receipt_id)).status]).toEqual([200, 200]);
    expect([await paid(`${period}-15`), (await desk.ties()).agrees]).toEqual(['150.00', true]);
    const { items } = (await desk.bookkeeper.get('C/accounting-periods')).body;
    const { version } = items.find((one: { period: string }) => one.period === period);
    await desk.bookkeeper.put(`C/accounting-periods/${period}`, { state: 'locked' }).set('if-match', `"${version}"`);
    expect(codes(await undo(first.receipt_id))).toEqual([409, 'period_locked']);
    expect(await paid(TODAY)).toBe('150.00');
    expect((await undo(first.receipt_id, { on: TODAY })).body.order).toMatchObject({ received: '0.00' });
    expect([await paid(`${period}-15`), await paid(TODAY), (await desk.ties()).agrees]).toEqual([
      '150.00',
      '0.00',
      true,
    ]);
    expect((await desk.bookkeeper.get(`C/shares/${jan}`)).body.plan.terms[0].open).toBe('100.00');
    const listed = (await desk.bookkeeper.get('C/receipts')).body.items;
    expect(listed.map((one: { undo_reason: string }) => one.undo_reason)).toEqual(['Was van Ada', 'Was van Ada']);
  });

  it('remits what is open and never more; a plan never asks more than is left', async () => {
    const remit = (amount: string) =>
      desk.board.post(`C/shares/${account}/remissions`, { request_id: newId(), amount, decision: 'ALV punt 6' });
    expect(codes(await remit('1000.01'))).toEqual([422, 'share_remits_too_much', '/amount share_remits_too_much']);
    const remitted = await remit('400.00');
    expect([remitted.status, remitted.body.obligation, remitted.body.plan]).toEqual([201, '600.00', null]);
    expect(
      (
        await desk.bookkeeper.post(`C/shares/${account}/remissions`, {
          request_id: newId(),
          amount: '1.00',
          decision: 'x',
        })
      ).status,
    ).toBe(403);
  });
});

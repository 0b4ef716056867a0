import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths, monthOf, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Transactions } from '#libs/platform/index.js';
import { ShareDeductions } from '#libs/shares/index.js';
import { eventually, type Person } from '#test/support/office.js';
import { codes, NEXT, ShareOffice, TODAY } from '#test/support/share-office.js';

let desk: ShareOffice;
beforeAll(async () => {
  desk = await ShareOffice.open();
});
afterAll(() => desk.close());

describe('paying out of wages', () => {
  let account: Id;
  let jan: Person;
  const take = (room: number) =>
    desk.office.app.get(Transactions).run(desk.context(), (tx) =>
      desk.office.app.get(ShareDeductions).collect(tx, {
        memberId: desk.members[1]!.id,
        kind: 'payroll',
        on: TODAY,
        room: room as never,
        counter: { account: 'wages_clearing' },
        source: { kind: 'payslip', id: newId() },
        key: newId(),
      }),
    );

  it('needs a power of attorney that only she can give', async () => {
    jan = desk.members[1]!.person;
    account = await desk.give(1);
    expect(codes(await desk.plan(jan, account, { channel: 'payroll' }))).toEqual([
      422,
      'share_agreement_missing',
      '/channel share_agreement_missing',
    ]);
    const terms = { kind: 'payroll', most: '60.00', starts_on: TODAY };
    expect(codes(await desk.bookkeeper.post(`C/shares/${account}/deduction-agreements`, terms))).toEqual([
      403,
      'share_agreement_own',
    ]);
    const { wording } = (await jan.post(`C/shares/${account}/deduction-wording`, terms)).body;
    expect(wording).toMatch(/Ik mag dit elke dag stoppen/);
    expect((await jan.post(`C/shares/${account}/deduction-agreements`, terms)).status).toBe(201);
    expect((await desk.plan(jan, account, { channel: 'payroll', first_due_on: TODAY })).status).toBe(200);
  });

  it('takes no more than is due, than she agreed to and than the floors leave', async () => {
    expect(await take(0)).toBe(0);
    expect(await take(3_000)).toBe(3_000);
    expect(await take(100_000)).toBe(2_000);
    expect(await take(100_000)).toBe(0);
    expect((await jan.get('C/shares/own')).body.paid).toBe('50.00');
  });

  it('stops the day she says so; the terms go on by transfer', async () => {
    const { agreements } = (await jan.get('C/shares/own')).body;
    const url = `C/shares/${account}/deduction-agreements/${agreements[0].agreement_id}`;
    expect([(await jan.delete(url)).status, (await jan.delete(url)).status]).toEqual([204, 204]);
    const { body } = await jan.get('C/shares/own');
    expect([body.plan.channel, body.plan.terms.length, body.agreements[0].revoked_on]).toEqual([
      'bank_transfer',
      19,
      TODAY,
    ]);
    expect(await take(100_000)).toBe(0);
  });
});

describe('a month’s collection', () => {
  const month = monthOf(NEXT);

  it('is looked at first, then done once, whoever asks', async () => {
    const id = await desk.give(3);
    await desk.plan(desk.members[3]!.person, id, { terms: 10 });
    const seen = (await desk.bookkeeper.get(`C/share-collections?month=${month}`)).body;
    expect(seen.run_id).toBeNull();
    const transfer = seen.groups.find((group: { channel: string }) => group.channel === 'bank_transfer');
    expect(transfer.items).toContainEqual(
      expect.objectContaining({ member_name: 'Sem Proef', amount: '100.00', problem: null }),
    );
    const answers = await Promise.all([1, 2].map(() => desk.bookkeeper.make('C/share-collections', { month })));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    const run = answers.find(({ status }) => status === 202)!.body.run_id;
    await eventually(
      'the run is finished',
      async () => (await desk.bookkeeper.get(`C/runs/${run}`)).body.state === 'finished',
    );
    const due = (await desk.bookkeeper.get(`C/shares/${id}`)).body.movements.filter(
      (one: { kind: string }) => one.kind === 'instalment_due',
    );
    expect(due.length).toBe(1);
    const after = (await desk.bookkeeper.get(`C/share-collections?month=${month}`)).body;
    expect(after).toMatchObject({ groups: [], late: { terms: 0, amount: '0.00' } });
    expect(after.handled).toContainEqual(
      expect.objectContaining({ member_name: 'Sem Proef', channel: 'bank_transfer', state: 'asked', amount: '100.00' }),
    );
  });

  it('is not for a month far ahead', async () => {
    const far = monthOf(addMonths(TODAY, 4));
    expect(codes(await desk.bookkeeper.make('C/share-collections', { month: far }))[1]).toBe('share_month_too_far');
  });
});

describe('a share paid by direct debit', () => {
  let account: Id;
  let sem: Person;
  let order: Id;
  let collectedOn: LocalDate;
  const on = async (day: LocalDate) =>
    (await desk.bookkeeper.get(`C/shares?on=${day}&search=Noor`)).body.items[0] as { paid: string; due: string };

  it('goes to the bank with a file two people saw, and counts from the day it is collected', async () => {
    sem = desk.members[2]!.person;
    account = await desk.give(2);
    await desk.board
      .put('C/collection-settings', { creditor_identifier: 'NL66ZZZ301234560000', notice_days: 14 })
      .set('if-match', '"0"');
    await sem.make('C/mandates/own', { iban: 'NL32BUNQ2012345678', holder_name: 'N. Proef' }).expect(201);
    const first = addDays(TODAY, 20);
    await desk.plan(sem, account, { channel: 'direct_debit', first_due_on: first, terms: 20 });
    const { body: run } = await desk.bookkeeper.make('C/share-collections', { month: monthOf(first) });
    await eventually(
      'the run is finished',
      async () => (await desk.bookkeeper.get(`C/runs/${run.run_id}`)).body.state === 'finished',
    );
    let made = await desk.bookkeeper.make('C/payment-batches', { kind: 'collection', execution_on: first });
    for (collectedOn = first; made.status === 422;) {
      collectedOn = addDays(collectedOn, 1);
      made = await desk.bookkeeper.make('C/payment-batches', { kind: 'collection', execution_on: collectedOn });
    }
    expect(made.body).toMatchObject({ order_count: 1, total: '50.00' });
    const at = `C/payment-batches/${made.body.batch_id}`;
    await desk.board.post(`${at}/approval`).set('if-match', `"${made.body.version}"`).expect(200);
    await desk.board.post(`${at}/export`).expect(200);
    order = (await desk.board.get(`${at}/orders`)).body.items[0].order_id;
    expect([(await on(addDays(collectedOn, -1))).paid, (await on(collectedOn)).paid]).toEqual(['0.00', '50.00']);
    expect((await desk.ties(collectedOn)).agrees).toBe(true);
  });

  it('a plan cannot change under a term that is at the bank', async () => {
    expect(codes(await desk.plan(sem, account, { terms: 10 }))).toEqual([409, 'order_in_approved_batch']);
  });

  it('comes back, and its term is open again', async () => {
    await desk.bookkeeper.post(`C/payment-orders/${order}/return`, { on: TODAY, reason_code: 'AM04' }).expect(200);
    expect((await on(collectedOn)).paid).toBe('0.00');
    const { plan: agreed } = (await sem.get('C/shares/own')).body;
    expect(agreed.terms[0].open).toBe('50.00');
    expect((await desk.ties(collectedOn)).agrees).toBe(true);
  });
});

describe('shares paid so far', () => {
  const file = Buffer.from(
    '\ufeffLid;Ingeschreven;Gestort;Ingeschreven op\r\nAda Proef;1.000,00;350,00;\r\nOnbekende Persoon;1.000,00;10,00;\r\n',
  );
  const own = async () => (await desk.members[4]!.person.get('C/shares/own')).body;

  it('come from the old list, as capital against what the opening balance clears, and go again', async () => {
    const preview = await desk.bookkeeper.post('C/imports?kind=shares').attach('file', file, 'aandelen.csv');
    expect([preview.status, preview.body.totals]).toEqual([201, expect.objectContaining({ ready: 1, refused: 1 })]);
    const at = `C/imports/${preview.body.import_id}`;
    expect((await desk.bookkeeper.make(`${at}/commit`)).body.added).toBe(1);
    expect(await own()).toMatchObject({ obligation: '1000.00', paid: '350.00', capital: '350.00' });
    expect((await desk.ties()).agrees).toBe(true);
    const again = await desk.bookkeeper.post('C/imports?kind=shares').attach('file', file, 'aandelen.csv');
    expect(again.body.totals).toMatchObject({ ready: 0, duplicate: 1 });
    expect((await desk.bookkeeper.post(`${at}/undo`, {})).status).toBe(200);
    expect(await own()).toMatchObject({ obligation: '0.00', paid: '0.00' });
    expect((await desk.ties()).agrees).toBe(true);
  });
});

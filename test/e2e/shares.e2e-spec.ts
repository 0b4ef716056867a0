import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addDays,
  addMonths,
  monthOf,
  newId,
  systemClock,
  today,
  yearOf,
  type Id,
  type LocalDate,
} from '#libs/kernel/index.js';
import { createChart, openYear } from '#libs/ledger/index.js';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import { ShareDeductions } from '#libs/shares/index.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '#test/support/office.js';
import { binary } from '#test/support/binary.js';
import { pdfPages } from '#test/support/pdf-text.js';

const TODAY = today(systemClock);
const JOINED = addMonths(TODAY, -6);
const NEXT = addDays(TODAY, 10);

let office: TestOffice;
let cooperative: Id;
let bookkeeper: Person;
let board: Person;
const members: { id: Id; person: Person }[] = [];
const job = () => TenantContext.forJob(cooperative, 'test', systemClock);

beforeAll(async () => {
  office = await openOffice();
  cooperative = await giveCooperative(office);
  await office.app.get(Transactions).run(job(), async (tx) => {
    await createChart(tx);
    for (const year of [-1, 0, 1]) await openYear(tx, yearOf(TODAY) + year);
  });
  await office.sql(`update cooperative set iban = 'NL63TRIO0212345678' where cooperative_id = $1`, [cooperative]);
  for (const [index, name] of ['Fatma', 'Jan', 'Noor', 'Sem', 'Ada'].entries()) {
    const id = newId();
    await office.sql(
      `insert into member (cooperative_id, member_id, number, given_name, family_name, email, class, engagement, status, joined_on)
       values ($1, $2, $3, $4, 'Proef', $5, 'worker', 'employed', 'member', $6)`,
      [cooperative, id, index + 1, name, `${name.toLowerCase()}@voorbeeld.example`, JOINED],
    );
    members.push({ id, person: await givePerson(office, cooperative, ['member'], id) });
  }
  bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
  board = await givePerson(office, cooperative, ['board']);
});
afterAll(() => office.close());

const open = async (index: number): Promise<Id> => {
  const opened = await bookkeeper.make('C/shares', { member_id: members[index]!.id });
  expect([opened.status, opened.body.code]).toEqual([201, undefined]);
  return opened.body.account_id;
};
const versioned = async (person: Person, method: 'put' | 'post', id: Id, path: string, body: object) => {
  const { version } = (await person.get(`C/shares/${id}`)).body;
  return person[method](`C/shares/${id}/${path}`, body).set('if-match', `"${version}"`);
};
const plan = (person: Person, id: Id, body: object = {}) =>
  versioned(person, 'put', id, 'plan', {
    channel: 'bank_transfer',
    rhythm: 'monthly',
    first_due_on: NEXT,
    terms: 20,
    ...body,
  });
const pay = (id: Id, amount: string, more: object = {}) =>
  bookkeeper.post(`C/shares/${id}/payments`, {
    payment_id: newId(),
    amount,
    paid_on: TODAY,
    channel: 'bank_transfer',
    ...more,
  });
const codes = (answer: { status: number; body: { code: string; errors?: { pointer: string; code: string }[] } }) => [
  answer.status,
  answer.body.code,
  ...(answer.body.errors ?? []).map(({ code, pointer }) => `${pointer} ${code}`),
];
const ties = async (on: LocalDate = TODAY) => (await bookkeeper.get(`C/share-register/tie-out?on=${on}`)).body;

describe('a share', () => {
  let account: Id;
  let fatma: Person;

  it('is promised, paid in terms, and is capital in the books and never revenue', async () => {
    fatma = members[0]!.person;
    account = await open(0);
    const planned = await plan(fatma, account, { terms: 3 });
    expect(planned.body.plan.terms.map((term: { amount: string }) => term.amount)).toEqual([
      '333.34',
      '333.33',
      '333.33',
    ]);
    const paid = await pay(account, '400.00');
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
    const { rows } = (await bookkeeper.get(`C/trial-balance?from=${addDays(TODAY, -30)}&to=${TODAY}`)).body;
    const moved = rows.filter((row: Record<string, string>) => row.closing !== '0.00');
    expect(moved.map((row: Record<string, string>) => [row.number, row.closing])).toEqual([
      ['0500', '-400.00'],
      ['1010', '400.00'],
    ]);
  });

  it('counts a payment that is sent twice once', async () => {
    const payment_id = newId();
    for (const _ of [1, 2]) await pay(account, '100.00', { payment_id });
    expect((await fatma.get('C/shares/own')).body.paid).toBe('500.00');
  });

  it('holds what is paid too much, and offers it back', async () => {
    const over = await pay(account, '550.00');
    expect([over.body.collected, over.body.held]).toEqual(['500.00', '50.00']);
    const offered = await bookkeeper.post(`C/shares/${account}/overpayment-return`);
    expect(offered.status).toBe(201);
    expect((await bookkeeper.post(`C/shares/${account}/overpayment-return`)).body).toEqual(offered.body);
    expect(await ties()).toMatchObject({
      agrees: true,
      ties: [{ register: '1000.00', ledger: '1000.00' }, {}, { register: '50.00' }],
    });
  });

  it('is as it was on any day, on the screen, as a table and on paper', async () => {
    const before = (await board.get(`C/shares?on=${addDays(TODAY, -1)}`)).body.items[0];
    expect([before.obligation, before.paid]).toEqual(['1000.00', '0.00']);
    expect((await board.get(`C/shares?on=${addDays(JOINED, -1)}`)).body.items).toEqual([]);
    expect((await bookkeeper.get('C/share-register/table')).text).toContain('1000.00');
    const paper = await bookkeeper.get('C/share-register/document').buffer(true).parse(binary);
    expect(pdfPages(paper.body).join(' ')).toContain('Fatma Proef');
    const proof = await fatma.get(`C/shares/${account}/certificate`).buffer(true).parse(binary);
    expect(pdfPages(proof.body).join(' ')).toContain('Bewijs van deelname');
    const statement = await fatma.get(`C/shares/${account}/statement`).buffer(true).parse(binary);
    expect(pdfPages(statement.body).join(' ')).toMatch(/Gestort \(overboeking\)/);
  });

  it('is nobody else’s to see, and another’s account looks as if it did not exist', async () => {
    const jan = members[1]!.person;
    expect((await jan.get(`C/shares/${account}`)).status).toBe(404);
    expect((await jan.get(`C/shares/${account}/statement`)).status).toBe(404);
    expect((await jan.get('C/shares')).status).toBe(403);
    expect((await jan.get('C/shares/own')).status).toBe(404);
  });

  it('takes back a movement once, with its entry and its terms', async () => {
    const other = await open(2);
    await plan(members[2]!.person, other, { terms: 4 });
    await pay(other, '300.00');
    const { movements } = (await bookkeeper.get(`C/shares/${other}`)).body;
    const collected = movements.find((one: { kind: string }) => one.kind === 'collected');
    const body = { movement_id: collected.movement_id, reason: 'Verkeerd lid' };
    expect((await bookkeeper.post(`C/shares/${other}/corrections`, body)).status).toBe(201);
    expect(codes(await bookkeeper.post(`C/shares/${other}/corrections`, body))).toEqual([
      409,
      'share_already_corrected',
    ]);
    const after = (await bookkeeper.get(`C/shares/${other}`)).body;
    expect([after.paid, after.plan.terms.map((term: { open: string }) => term.open)]).toEqual([
      '0.00',
      ['250.00', '250.00', '250.00', '250.00'],
    ]);
    expect((await ties()).agrees).toBe(true);
  });
});

describe('paying out of wages', () => {
  let account: Id;
  let jan: Person;
  const take = (room: number) =>
    office.app.get(Transactions).run(job(), (tx) =>
      office.app.get(ShareDeductions).collect(tx, {
        memberId: members[1]!.id,
        kind: 'payroll',
        on: TODAY,
        room: room as never,
        counter: { account: 'wages_clearing' },
        source: { kind: 'payslip', id: newId() },
        key: newId(),
      }),
    );

  it('needs a power of attorney that only she can give', async () => {
    jan = members[1]!.person;
    account = await open(1);
    expect(codes(await plan(jan, account, { channel: 'payroll' }))).toEqual([
      422,
      'share_agreement_missing',
      '/channel share_agreement_missing',
    ]);
    const terms = { kind: 'payroll', most: '60.00', starts_on: TODAY };
    expect(codes(await bookkeeper.post(`C/shares/${account}/deduction-agreements`, terms))).toEqual([
      403,
      'share_agreement_own',
    ]);
    const { wording } = (await jan.post(`C/shares/${account}/deduction-wording`, terms)).body;
    expect(wording).toMatch(/Ik mag dit elke dag stoppen/);
    expect((await jan.post(`C/shares/${account}/deduction-agreements`, terms)).status).toBe(201);
    expect((await plan(jan, account, { channel: 'payroll', first_due_on: TODAY })).status).toBe(200);
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
    const id = await open(3);
    await plan(members[3]!.person, id, { terms: 10 });
    const seen = (await bookkeeper.get(`C/share-collections?month=${month}`)).body;
    expect(seen.run_id).toBeNull();
    const transfer = seen.groups.find((group: { channel: string }) => group.channel === 'bank_transfer');
    expect(transfer.items).toContainEqual(
      expect.objectContaining({ member_name: 'Sem Proef', amount: '100.00', problem: null }),
    );
    const answers = await Promise.all([1, 2].map(() => bookkeeper.make('C/share-collections', { month })));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    const run = answers.find(({ status }) => status === 202)!.body.run_id;
    await eventually(
      'the run is finished',
      async () => (await bookkeeper.get(`C/runs/${run}`)).body.state === 'finished',
    );
    const due = (await bookkeeper.get(`C/shares/${id}`)).body.movements.filter(
      (one: { kind: string }) => one.kind === 'instalment_due',
    );
    expect(due.length).toBe(1);
    expect((await bookkeeper.get(`C/share-collections?month=${month}`)).body.groups).toEqual([]);
  });

  it('is not for a month far ahead', async () => {
    const far = monthOf(addMonths(TODAY, 4));
    expect(codes(await bookkeeper.make('C/share-collections', { month: far }))[1]).toBe('share_month_too_far');
  });
});

describe('a share paid by direct debit', () => {
  let account: Id;
  let sem: Person;
  let order: Id;
  let collectedOn: LocalDate;
  const on = async (day: LocalDate) =>
    (await bookkeeper.get(`C/shares?on=${day}&search=Noor`)).body.items[0] as { paid: string; due: string };

  it('goes to the bank with a file two people saw, and counts from the day it is collected', async () => {
    sem = members[2]!.person;
    account = (await sem.get('C/shares/own')).body.account_id;
    await board
      .put('C/collection-settings', { creditor_identifier: 'NL66ZZZ301234560000', notice_days: 14 })
      .set('if-match', '"0"');
    await sem.make('C/mandates/own', { iban: 'NL32BUNQ2012345678', holder_name: 'N. Proef' }).expect(201);
    const first = addDays(TODAY, 20);
    await plan(sem, account, { channel: 'direct_debit', first_due_on: first, terms: 20 });
    const { body: run } = await bookkeeper.make('C/share-collections', { month: monthOf(first) });
    await eventually(
      'the run is finished',
      async () => (await bookkeeper.get(`C/runs/${run.run_id}`)).body.state === 'finished',
    );
    let made = await bookkeeper.make('C/payment-batches', { kind: 'collection', execution_on: first });
    for (collectedOn = first; made.status === 422;) {
      collectedOn = addDays(collectedOn, 1);
      made = await bookkeeper.make('C/payment-batches', { kind: 'collection', execution_on: collectedOn });
    }
    expect(made.body).toMatchObject({ order_count: 1, total: '50.00' });
    const at = `C/payment-batches/${made.body.batch_id}`;
    await board.post(`${at}/approval`).set('if-match', `"${made.body.version}"`).expect(200);
    await board.post(`${at}/export`).expect(200);
    order = (await board.get(`${at}/orders`)).body.items[0].order_id;
    expect([(await on(addDays(collectedOn, -1))).paid, (await on(collectedOn)).paid]).toEqual(['0.00', '50.00']);
    expect((await ties(collectedOn)).agrees).toBe(true);
  });

  it('a plan cannot change under a term that is at the bank', async () => {
    expect(codes(await plan(sem, account, { terms: 10 }))).toEqual([409, 'order_in_approved_batch']);
  });

  it('comes back, and its term is open again', async () => {
    await bookkeeper.post(`C/payment-orders/${order}/return`, { on: TODAY, reason_code: 'AM04' }).expect(200);
    expect((await on(collectedOn)).paid).toBe('0.00');
    const { plan: agreed } = (await sem.get('C/shares/own')).body;
    expect(agreed.terms[0].open).toBe('50.00');
    expect((await ties(collectedOn)).agrees).toBe(true);
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
    ada ??= members[4]!.person;
    account ??= await open(4);
    expect(codes(await plan(ada, account, body))).toEqual(expected);
    expect((await ada.get('C/shares/own')).body.plan).toBeNull();
  });

  it('a member skips what the articles let her, the board beyond', async () => {
    await plan(ada, account);
    expect(codes(await versioned(ada, 'post', account, 'pauses', { terms: 4 }))).toEqual([
      422,
      'share_pause_beyond_articles',
      '/terms share_pause_beyond_articles',
    ]);
    const skipped = await versioned(ada, 'post', account, 'pauses', { terms: 2, reason: 'Ziek' });
    expect([skipped.status, skipped.body.plan.terms[0].due_on, skipped.body.limits.pause_terms]).toEqual([
      200,
      addMonths(NEXT, 2),
      1,
    ]);
    expect((await versioned(board, 'post', account, 'pauses', { terms: 6 })).status).toBe(200);
  });

  it('a second account, a second click and an old version', async () => {
    expect(codes(await bookkeeper.make('C/shares', { member_id: members[4]!.id }))).toEqual([
      409,
      'share_account_exists',
    ]);
    const body = { channel: 'bank_transfer', rhythm: 'monthly', first_due_on: NEXT, terms: 20 };
    expect((await ada.put(`C/shares/${account}/plan`, body)).status).toBe(428);
    expect((await ada.put(`C/shares/${account}/plan`, body).set('if-match', '"1"')).status).toBe(412);
  });

  it('a payment in a closed period leaves nothing behind', async () => {
    const period = monthOf(addMonths(TODAY, -2));
    const { items } = (await bookkeeper.get('C/accounting-periods')).body;
    const { version } = items.find((one: { period: string }) => one.period === period);
    await bookkeeper.put(`C/accounting-periods/${period}`, { state: 'locked' }).set('if-match', `"${version}"`);
    const refused = await pay(account, '10.00', { paid_on: `${period}-15` });
    expect(codes(refused)).toEqual([409, 'period_locked']);
    expect((await ada.get('C/shares/own')).body.paid).toBe('0.00');
  });

  it('remits what is open and never more; a plan never asks more than is left', async () => {
    const remit = (amount: string) =>
      board.post(`C/shares/${account}/remissions`, { request_id: newId(), amount, decision: 'ALV punt 6' });
    expect(codes(await remit('1000.01'))).toEqual([422, 'share_remits_too_much', '/amount share_remits_too_much']);
    const remitted = await remit('400.00');
    expect([remitted.status, remitted.body.obligation, remitted.body.plan]).toEqual([201, '600.00', null]);
    expect(
      (await bookkeeper.post(`C/shares/${account}/remissions`, { request_id: newId(), amount: '1.00', decision: 'x' }))
        .status,
    ).toBe(403);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, monthOf, newId, type Id } from '#libs/kernel/index.js';
import { eventually, givePerson } from '#test/support/office.js';
import { codes, JOINED, ShareOffice, TODAY } from '#test/support/share-office.js';

/** Noor and Sem pay by direct debit, Ada and Jan by transfer; then all of them leave. */
const [JAN, NOOR, SEM, ADA] = [1, 2, 3, 4] as const;

let desk: ShareOffice;
const accounts = new Map<number, Id>();
const orders = new Map<number, Id>();
beforeAll(async () => {
  desk = await ShareOffice.open();
  await payAtOnce();
  for (const index of [JAN, NOOR, SEM, ADA]) accounts.set(index, await desk.give(index));
  await collect([NOOR, SEM]);
  for (const index of [NOOR, SEM, ADA]) expect((await desk.pay(accounts.get(index)!, '200.00')).status).toBe(201);
  await desk.office.sql(
    `update member set ended_on = $2, status = 'notice_given' where cooperative_id = $1 and number > 1`,
    [desk.cooperative, addDays(TODAY, -1)],
  );
}, 90_000);
afterAll(() => desk.close());

const at = (index: number, path = '') => `C/shares/${accounts.get(index)!}/exit${path}`;
const seen = async (index: number) => (await desk.bookkeeper.get(at(index))).body;
/** Collections and refunds are dated on days to come, when banks work. */
const agrees = async () => expect((await desk.ties(addDays(TODAY, 60))).agrees).toBe(true);

/** The articles pay a share back as soon as the membership is over. */
async function payAtOnce(): Promise<void> {
  const id = newId();
  await desk.office.sql(
    `insert into articles (cooperative_id, articles_id, valid_from, clause, sequence) values ($1, $2, $3, 'artikel 8', 1)`,
    [desk.cooperative, id, JOINED],
  );
  await desk.office.sql(
    `insert into articles_setting (cooperative_id, articles_id, setting, value) values ($1, $2, 'refund_schedule', 'at_once')`,
    [desk.cooperative, id],
  );
}

/** A term of 50.00 of each, by direct debit, that the bank has collected. */
async function collect(who: readonly number[]): Promise<void> {
  await desk.board
    .put('C/collection-settings', { creditor_identifier: 'NL66ZZZ301234560000', notice_days: 14 })
    .set('if-match', '"0"');
  const first = addDays(TODAY, 20);
  const ibans = ['NL32BUNQ2012345678', 'NL25BUNQ2098765432'];
  for (const [place, index] of who.entries()) {
    const { person } = desk.members[index]!;
    await person.make('C/mandates/own', { iban: ibans[place], holder_name: 'Proef' }).expect(201);
    await desk.plan(person, accounts.get(index)!, { channel: 'direct_debit', first_due_on: first, terms: 20 });
  }
  const { body: run } = await desk.bookkeeper.make('C/share-collections', { month: monthOf(first) });
  await eventually(
    'the run is finished',
    async () => (await desk.bookkeeper.get(`C/runs/${run.run_id}`)).body.state === 'finished',
  );
  const batch = await makeBatch('collection', first);
  await desk.board.post(`C/payment-batches/${batch}/export`).expect(200);
  for (const { order_id, party_name } of (await desk.board.get(`C/payment-batches/${batch}/orders`)).body.items)
    orders.set(party_name.startsWith('Noor') ? NOOR : SEM, order_id);
  await desk.bookkeeper.post(`C/payment-batches/${batch}/settlement`, { on: TODAY }).expect(200);
}

async function makeBatch(kind: 'collection' | 'payment', from: string): Promise<Id> {
  let day = from as never;
  let made = await desk.bookkeeper.make('C/payment-batches', { kind, execution_on: day });
  for (let tries = 0; made.status === 422 && tries < 6; tries++) {
    day = addDays(day, 1) as never;
    made = await desk.bookkeeper.make('C/payment-batches', { kind, execution_on: day });
  }
  await desk.board
    .post(`C/payment-batches/${made.body.batch_id}/approval`)
    .set('if-match', `"${made.body.version}"`)
    .expect(200);
  return made.body.batch_id as Id;
}

async function decide(index: number): Promise<void> {
  const { proposal } = await seen(index);
  const decision = { schedule_id: proposal.schedule_id, decision: 'bestuur' };
  expect(codes(await desk.board.post(at(index, '/decision'), decision))[0]).toBe(200);
}

async function confirmAccount(index: number, iban: string): Promise<void> {
  const party = { party_kind: 'member', party_id: desk.members[index]!.id, iban, holder_name: 'Proef' };
  const { body } = await desk.bookkeeper.post('C/party-accounts', party);
  const confirmed = await desk.board.post(`C/party-accounts/${body.account_id}/confirmation`, { how: 'called_back' });
  expect(confirmed.status).toBe(200);
}

/** Pays everything that waits, and has the bank do it. */
async function pay(): Promise<Id> {
  const batch = await makeBatch('payment', TODAY);
  await desk.board.post(`C/payment-batches/${batch}/export`).expect(200);
  await desk.bookkeeper.post(`C/payment-batches/${batch}/settlement`, { on: TODAY }).expect(200);
  return (await desk.board.get(`C/payment-batches/${batch}/orders`)).body.items[0].order_id as Id;
}

const comeBack = (order: Id, reason_code: string) =>
  desk.bookkeeper.post(`C/payment-orders/${order}/return`, { on: TODAY, reason_code });

describe('a direct debit that comes back after the claim was fixed', () => {
  it('is owed, shown, and comes off what is paid back', async () => {
    const second = await givePerson(desk.office, desk.cooperative, ['bookkeeper']);
    const answers = await Promise.all([desk.bookkeeper, second].map((person) => person.post(at(NOOR), {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await seen(NOOR)).toMatchObject({ claim: '250.00', owes: '0.00' });
    await comeBack(orders.get(NOOR)!, 'AM04').expect(200);
    expect(await seen(NOOR)).toMatchObject({ claim: '250.00', rest: '250.00', owes: '50.00' });
    await agrees();
    const debt = { set_off_id: newId(), what: 'Teruggeboekte termijn', evidence: 'bank', counter: 'member_current' };
    expect((await desk.bookkeeper.post(at(NOOR, '/set-offs'), { ...debt, amount: '50.00' })).status).toBe(201);
    expect(await seen(NOOR)).toMatchObject({ set_off: '50.00', rest: '200.00', owes: '0.00' });
    await agrees();
  });
});

describe('a refund that comes back', () => {
  let order: Id;

  it('is owed again, and goes nowhere before somebody made sure of the account', async () => {
    await decide(NOOR);
    await confirmAccount(NOOR, 'NL32BUNQ2012345678');
    await desk.bookkeeper.post(at(NOOR, '/payments')).expect(200);
    order = await pay();
    expect(await seen(NOOR)).toMatchObject({ state: 'settled', waits_for: null, refunded: '200.00' });
    await comeBack(order, 'MS03').expect(200);
    expect(await seen(NOOR)).toMatchObject({ state: 'scheduled', waits_for: 'account', rest: '200.00' });
    await agrees();
    const again = () => desk.bookkeeper.post(`C/payment-orders/${order}/reopening`, { wanted_on: TODAY });
    expect(codes(await again())).toEqual([409, 'share_refund_account_unsure']);
    await desk.board.post(at(NOOR, '/account-check'), { how: 'called_back' }).expect(200);
    expect(codes(await again())).toEqual([409, 'order_not_returned']);
  });

  it('does not go to another account either until that one was confirmed', async () => {
    const party = { party_kind: 'member', party_id: desk.members[NOOR]!.id, iban: 'NL25BUNQ2098765432' };
    await desk.bookkeeper.post('C/party-accounts', { ...party, holder_name: 'Proef' });
    expect((await seen(NOOR)).account_standing).toBe('unconfirmed');
    const batch = await makeBatch('payment', TODAY);
    expect(codes(await desk.board.post(`C/payment-batches/${batch}/export`))).toEqual([
      409,
      'share_refund_account_unsure',
    ]);
    await desk.bookkeeper.post(`C/payment-batches/${batch}/cancellation`).expect(200);
    await confirmAccount(NOOR, 'NL25BUNQ2098765432');
    await pay();
    expect(await seen(NOOR)).toMatchObject({ state: 'settled', refunded: '200.00' });
    await agrees();
  });
});

describe('a direct debit that comes back after the refund', () => {
  it('leaves a debt that she can still pay', async () => {
    await desk.bookkeeper.post(at(SEM), {}).expect(201);
    await decide(SEM);
    await confirmAccount(SEM, 'NL25BUNQ2098765432');
    await desk.bookkeeper.post(at(SEM, '/payments')).expect(200);
    await pay();
    expect(await seen(SEM)).toMatchObject({ state: 'settled', refunded: '250.00' });
    await comeBack(orders.get(SEM)!, 'MD06').expect(200);
    expect(await seen(SEM)).toMatchObject({ state: 'settled', rest: '0.00', owes: '50.00' });
    await agrees();
    const debt = { set_off_id: newId(), what: 'x', evidence: 'y', counter: 'member_current', amount: '50.00' };
    expect(codes(await desk.bookkeeper.post(at(SEM, '/set-offs'), debt))).toEqual([409, 'share_refund_decided']);
    await desk.pay(accounts.get(SEM)!, '50.00');
    expect((await seen(SEM)).owes).toBe('0.00');
    await agrees();
  });
});

describe('what cannot be', () => {
  it('is an objection to more than is owed, or one resolved by a passer-by', async () => {
    await desk.bookkeeper.post(at(ADA), { cause: 'died' }).expect(201);
    const dispute = { dispute_id: newId(), raised_on: TODAY, reason: 'Er ontbreekt geld', letter: 'brief' };
    expect(codes(await desk.bookkeeper.post(at(ADA, '/disputes'), { ...dispute, contested: '200.01' }))).toContain(
      '/contested share_dispute_too_much',
    );
    expect(codes(await desk.bookkeeper.post(at(ADA, '/disputes'), { ...dispute, contested: '-1.00' }))[0]).toBe(422);
    const done = await desk.bookkeeper.post(at(ADA, '/disputes'), { ...dispute, contested: '50.00' });
    expect([done.status, done.body.state, done.body.disputes[0].may_resolve]).toEqual([201, 'disputed', false]);
    const resolution = { dispute_id: dispute.dispute_id, outcome: 'stays', answer: 'nee', decision: 'bestuur' };
    expect((await desk.bookkeeper.post(at(ADA, '/resolution'), resolution)).status).toBe(403);
    const resolved = await desk.board.post(at(ADA, '/resolution'), resolution);
    expect([resolved.status, resolved.body.disputes[0].outcome]).toEqual([200, 'stays']);
  });

  it('is a refund to heirs nobody knows, or an invoice of somebody else', async () => {
    await decide(ADA);
    expect(codes(await desk.bookkeeper.post(at(ADA, '/payments')))).toEqual([409, 'share_heirs_unknown']);
    expect((await desk.bookkeeper.get(at(ADA, '/invoices'))).body.items).toEqual([]);
    expect((await desk.members[ADA]!.person.get(at(ADA, '/invoices'))).status).toBe(403);
  });

  it('is a day in a closed period', async () => {
    const close = (state: string) =>
      desk.office.sql(`update accounting_period set state = $2 where cooperative_id = $1`, [desk.cooperative, state]);
    await close('locked');
    expect(codes(await desk.pay(accounts.get(JAN)!, '10.00'))).toEqual([409, 'period_locked']);
    await close('open');
  });
});

describe('the list of who left', () => {
  it('comes a page at a time, everybody once', async () => {
    const found: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await desk.bookkeeper.get(`C/share-exits?limit=2${cursor}`);
      found.push(...body.items.map((one: { account_id: string }) => one.account_id));
      if (body.next_cursor === null) break;
      cursor = `&cursor=${String(body.next_cursor)}`;
    }
    expect(found.sort()).toEqual([...accounts.values()].sort());
    expect((await desk.bookkeeper.get('C/share-exits?cursor=x')).status).toBe(422);
  });

  it('is no part of the register of shares from the day on which nothing was left to settle', async () => {
    const register = async (on: string) => {
      const { body } = await desk.bookkeeper.get(`C/shares?on=${on}`);
      return body.items.map((one: { account_id: Id }) => one.account_id).sort();
    };
    const of = (...who: number[]) => who.map((index) => accounts.get(index)!).sort();
    expect(await register(addDays(TODAY, -1))).toEqual(of(JAN, NOOR, SEM, ADA));
    // refunds are dated on days when banks work
    const later = addDays(TODAY, 60);
    expect(await register(later)).toEqual(of(JAN, ADA));
    expect((await desk.bookkeeper.get(`C/share-register?on=${later}`)).body.accounts).toBe(2);
    const { text } = await desk.bookkeeper.get(`C/share-register/table?on=${later}`);
    expect([text.includes('Ada'), text.includes('Noor')]).toEqual([true, false]);
  });
});

describe('a payment that was booked on her by mistake, before the claim was fixed', () => {
  const receipts: Id[] = [];
  const undo = (which: number) =>
    desk.bookkeeper.post(`C/receipts/${receipts[which]!}/undo`, { reason: 'van een ander lid' });

  it('comes off the claim when it is taken back, and the board decides anew', async () => {
    const { payment_reference: reference } = (await desk.bookkeeper.get(`C/shares/${accounts.get(JAN)!}`)).body;
    for (const amount of ['300.00', '100.00']) {
      const received = { reference, amount, received_on: addDays(TODAY, -1), counter_account: 'bank' };
      receipts.push((await desk.bookkeeper.make('C/receipts', received).expect(201)).body.receipt_id);
    }
    await desk.bookkeeper.post(at(JAN), {}).expect(201);
    await decide(JAN);
    expect(await seen(JAN)).toMatchObject({ claim: '400.00', paid: '400.00', unpaid: '600.00', state: 'scheduled' });
    await undo(1).expect(200);
    await undo(1).expect(200);
    const lowered = await seen(JAN);
    expect(lowered).toMatchObject({ claim: '300.00', rest: '300.00', paid: '300.00', unpaid: '700.00', decided: null });
    expect([lowered.waits_for, lowered.proposal.terms]).toEqual([
      'board',
      [expect.objectContaining({ amount: '300.00' })],
    ]);
    await agrees();
  });

  it('stays while the refund of it is at the bank, and says what to do', async () => {
    await decide(JAN);
    await confirmAccount(JAN, 'NL32BUNQ2012345678');
    await desk.bookkeeper.post(at(JAN, '/payments')).expect(200);
    const batch = await makeBatch('payment', TODAY);
    expect(codes(await undo(0))).toEqual([409, 'order_in_approved_batch']);
    await desk.bookkeeper.post(`C/payment-batches/${batch}/cancellation`).expect(200);
    const order = await pay();
    const refused = await undo(0);
    expect(codes(refused)).toEqual([409, 'share_undo_paid_out']);
    expect(refused.body.detail).toContain('€ 0,00 open. Deze betaling van € 300,00');
    expect(await seen(JAN)).toMatchObject({ state: 'settled', claim: '300.00', refunded: '300.00' });
    await agrees();
    // as it says: she transfers it back, and then it can be
    await comeBack(order, 'MS03').expect(200);
    await undo(0).expect(200);
    expect(await seen(JAN)).toMatchObject({
      state: 'settled',
      claim: '0.00',
      rest: '0.00',
      paid: '0.00',
      unpaid: '1000.00',
    });
    await agrees();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, newId, systemClock, today, yearOf, type Id, type LocalDate } from '#libs/kernel/index.js';
import { createChart, openYear } from '#libs/ledger/index.js';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

let office: TestOffice;
let cooperativeId: Id;
let bookkeeper: Person;
let board: Person;
let lender: Person;
const lenderId = newId();
const now = today(systemClock);
const start = addDays(now, -400);

beforeAll(async () => {
  office = await openOffice();
  cooperativeId = await giveCooperative(office);
  await office.app.get(Transactions).run(TenantContext.forJob(cooperativeId, 'test', systemClock), async (tx) => {
    await createChart(tx);
    for (let year = yearOf(start); year <= yearOf(now) + 1; year++) await openYear(tx, year);
  });
  await office.sql(
    `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
     values ($1, $2, 1, 'Fatma', 'Proef', 'worker', 'employed', 'member', $3)`,
    [cooperativeId, lenderId, start],
  );
  bookkeeper = await givePerson(office, cooperativeId, ['bookkeeper']);
  board = await givePerson(office, cooperativeId, ['board']);
  lender = await givePerson(office, cooperativeId, ['member'], lenderId);
  await bookkeeper.patch('C', { iban: 'NL63TRIO0212345678' }).set('if-match', '"1"').expect(200);
  const account = { party_kind: 'member', party_id: lenderId, iban: 'NL32BUNQ2012345678', holder_name: 'F. Proef' };
  const { body } = await bookkeeper.post('C/party-accounts', account).expect(201);
  await board.post(`C/party-accounts/${body.account_id}/confirmation`, { how: 'called_back' }).expect(200);
});
afterAll(() => office.close());

const agree = async () =>
  (
    await board
      .make('C/loans', {
        member_id: lenderId,
        amount: '3000.00',
        agreed_on: start,
        starts_on: start,
        interest_percent: '4',
        day_count: '30E/360',
        term_months: 36,
        every_months: 12,
        repayment: 'linear',
        subordinated: false,
        lender_on_board: false,
        wft_checked_on: start,
      })
      .expect(201)
  ).body;
const view = async (loanId: string) => (await bookkeeper.get(`C/loans/${loanId}`).expect(200)).body;
const offer = (loanId: string, part: string, amount: string, wanted_on: LocalDate = now) =>
  bookkeeper.make(`C/loans/${loanId}/payments`, { part, amount, wanted_on });
const record = (loanId: string, kind: string, date: LocalDate, amount?: string) =>
  bookkeeper.make(`C/loans/${loanId}/events`, { kind, date, ...(amount && { amount }) });
const balance = async (account: string): Promise<string> => {
  const asked = `C/trial-balance?from=${start}&to=${yearOf(now) + 1}-12-31`;
  const { rows } = (await bookkeeper.get(asked).expect(200)).body;
  return rows.find(({ number }: { number: string }) => number === account)?.closing ?? '0.00';
};

/** A batch with everything that waits, on the first day the office takes. */
async function makeBatch(): Promise<{ batch_id: string; version: number; number: number }> {
  for (let on = now; ; on = addDays(on, 1)) {
    const made = await bookkeeper.make('C/payment-batches', { kind: 'payment', execution_on: on });
    if (made.status === 422) continue;
    return made.body as { batch_id: string; version: number; number: number };
  }
}
const approve = ({ batch_id, version }: { batch_id: string; version: number }) =>
  board.post(`C/payment-batches/${batch_id}/approval`).set('if-match', `"${version}"`);

/** To the bank with everything that waits. */
async function toTheBank(): Promise<{ batch_id: string; number: number }> {
  const made = await makeBatch();
  await approve(made).expect(200);
  await board.post(`C/payment-batches/${made.batch_id}/export`).expect(200);
  return made;
}

describe('the money of a loan', () => {
  let loanId: string;

  it('is expected under a reference, and comes in under it once', async () => {
    const loan = await agree();
    loanId = loan.loan_id;
    expect(loan.payment_reference).toMatch(/^RF\d{2}/);
    expect((await lender.get('C/loans/own')).body.items[0].payment_reference).toBe(loan.payment_reference);
    const receive = (amount: string) =>
      bookkeeper.make('C/receipts', {
        reference: loan.payment_reference,
        amount,
        received_on: start,
        counter_account: 'bank',
      });
    expect((await receive('3000.01')).body.errors[0].code).toBe('loan_received_too_much');
    const mistaken = await receive('1.00');
    const event = (await view(loanId)).events[0];
    const by = { event_id: event.event_id, date: now, reason: 'fout' };
    expect((await bookkeeper.make(`C/loans/${loanId}/corrections`, by)).body.code).toBe('loan_event_of_bank');
    await bookkeeper.post(`C/receipts/${mistaken.body.receipt_id}/undo`, { reason: 'verkeerd' }).expect(200);
    expect((await view(loanId)).card).toMatchObject({ principal: '0.00', received: '0.00' });
    expect((await receive('3000.00')).status).toBe(201);
    expect(await view(loanId)).toMatchObject({ payment_reference: null, card: { principal: '3000.00' } });
    expect((await receive('0.01')).status).toBe(422);
    expect([await balance('0700'), await balance('1010')]).toEqual(['-3000.00', '3000.00']);
  });

  it('goes back through a batch that two people made, and is on the card when the file goes', async () => {
    expect((await record(loanId, 'interest_due', addDays(start, 365))).status).toBe(200);
    const { card } = await view(loanId);
    expect((await offer(loanId, 'interest', '500.00')).body.errors[0].code).toBe('loan_interest_too_much');
    expect((await offer(loanId, 'repayment', '1000.00', addDays(now, -1))).body.errors[0].code).toBe(
      'loan_payment_past',
    );
    expect((await board.make(`C/loans/${loanId}/payments`, {})).status).toBe(403);
    await offer(loanId, 'interest', card.interest).expect(201);
    const offered = (await offer(loanId, 'repayment', '1000.00').expect(201)).body;
    expect(offered.under_way.map((one: { part: string; state: string }) => [one.part, one.state])).toEqual([
      ['interest', 'waiting'],
      ['repayment', 'waiting'],
    ]);
    // what waits counts as paid: neither offered twice nor paid beside it
    expect((await offer(loanId, 'interest', '0.01')).body.errors[0].code).toBe('loan_interest_too_much');
    expect((await offer(loanId, 'repayment', '2000.01')).body.errors[0].code).toBe('loan_repayment_too_large');
    expect((await record(loanId, 'repaid', now, '2000.01')).body.code).toBe('loan_payment_under_way');
    expect(offered.card).toMatchObject({ principal: '3000.00', interest: card.interest });

    const { number } = await toTheBank();
    for (const { order_id } of offered.under_way) {
      const late = await bookkeeper.post(`C/loans/${loanId}/payments/${order_id}/withdrawal`);
      expect([late.status, late.body.code, late.body.detail]).toEqual([
        409,
        'order_with_bank',
        expect.stringContaining(`in batch ${number}`),
      ]);
    }
    const paid = await view(loanId);
    expect(paid.under_way).toEqual([]);
    expect(await balance('2010')).toBe(`-${(1000 + Number(card.interest)).toFixed(2)}`);
    expect([await balance('0700'), await balance('1660')]).toEqual(['-2000.00', '0.00']);
    const event = paid.events.find(({ kind }: { kind: string }) => kind === 'repaid');
    const by = { event_id: event.event_id, date: event.date, reason: 'fout' };
    expect((await bookkeeper.make(`C/loans/${loanId}/corrections`, by)).body.code).toBe('loan_event_of_bank');
    const general = { date: event.date, reason: 'fout' };
    expect((await bookkeeper.make(`C/journal-entries/${event.entry_id}/reversal`, general)).body.code).toBe(
      'entry_of_room',
    );
  });

  it('is not paid when it was offered by mistake, as long as it did not go to the bank', async () => {
    const loan = await agree();
    await record(loan.loan_id, 'received', now, '3000.00').expect(200);
    const takeBack = (orderId: string, who = bookkeeper, id = loan.loan_id) =>
      who.post(`C/loans/${id}/payments/${orderId}/withdrawal`);
    const offered = async (amount: string) =>
      (await offer(loan.loan_id, 'repayment', amount).expect(201)).body.under_way[0].order_id as string;
    const waiting = await offered('3000.00');
    expect((await takeBack(waiting, board)).status).toBe(403);
    expect((await takeBack(waiting, lender)).status).toBe(403);
    expect((await takeBack(waiting, bookkeeper, loanId)).status).toBe(404);
    expect((await takeBack(newId())).status).toBe(404);
    // however often it is asked, at one moment or after each other
    const all = await Promise.all([takeBack(waiting), takeBack(waiting), takeBack(waiting)]);
    expect(all.map(({ body, status }) => [status, body.under_way])).toEqual([1, 2, 3].map(() => [200, []]));
    expect((await takeBack(waiting)).status).toBe(200);
    expect(
      await office.sql(`select from audit where action = 'loan.payment_taken_back' and subject_id = $1`, [
        loan.loan_id,
      ]),
    ).toHaveLength(1);
    // out of a batch that was approved, which nobody has approved any more
    const inBatch = await offered('1000.00');
    const batch = await makeBatch();
    await approve(batch).expect(200);
    await takeBack(inBatch).expect(200);
    const left = (await bookkeeper.get(`C/payment-batches/${batch.batch_id}`)).body;
    expect(left).toMatchObject({ state: 'draft', order_count: 0, total: '0.00', approved_by_name: '' });
    expect((await approve(left)).status).toBe(409);
    await board.post(`C/payment-batches/${batch.batch_id}/cancellation`).expect(200);
    const after = await view(loan.loan_id);
    expect(after).toMatchObject({ under_way: [], card: { principal: '3000.00' } });
    expect((await offer(loan.loan_id, 'repayment', '3000.00')).status).toBe(201);
    await takeBack((await view(loan.loan_id)).under_way[0].order_id).expect(200);
    await record(loan.loan_id, 'repaid', now, '3000.00').expect(200);
  });

  it('comes back on the card when the bank sends it back, against the bank once it had gone', async () => {
    const orders = await office.sql<{ order_id: string; purpose: string; batch_id: string }>(
      `select order_id, purpose, batch_id from payment_order where state = 'sent' order by purpose`,
    );
    expect(orders.map(({ purpose }) => purpose)).toEqual(['loan_interest', 'loan_repayment']);
    const repayment = orders[1]!;
    await bookkeeper.post(`C/payment-batches/${repayment.batch_id}/settlement`, { on: now }).expect(200);
    expect(await balance('2010')).toBe('0.00');
    const before = await balance('1010');
    await bookkeeper
      .post(`C/payment-orders/${repayment.order_id}/return`, { on: now, reason_code: 'AC04' })
      .expect(200);
    const back = await view(loanId);
    expect(back.under_way).toMatchObject([{ part: 'repayment', amount: '1000.00', state: 'returned' }]);
    expect([await balance('0700'), await balance('2010')]).toEqual(['-3000.00', '0.00']);
    expect(Number(await balance('1010')) - Number(before)).toBe(1000);
    expect(back.events.at(-1)).toMatchObject({ kind: 'corrected', reason: 'AC04' });
    const { tie_out } = (await bookkeeper.get(`C/loans?on=${addDays(now, 30)}`).expect(200)).body;
    expect(tie_out).toEqual({ cards: '3000.00', ledger: '3000.00', difference: '0.00' });
  });

  it('may be paid by hand after it came back, and does not go out again then', async () => {
    const [order] = await office.sql<{ order_id: string }>(
      `select order_id from payment_order where state = 'returned'`,
    );
    const paid = (await record(loanId, 'repaid', addDays(now, -1), '2500.00').expect(200)).body;
    expect(paid).toMatchObject({ under_way: [], card: { principal: '500.00' } });
    const again = await bookkeeper.post(`C/payment-orders/${order!.order_id}/reopening`, { wanted_on: now });
    expect(again.body.code).toBe('order_not_returned');
  });

  it('is not expected any more once it was booked by hand, or the agreement was taken back', async () => {
    const [first, second] = [await agree(), await agree()];
    await record(first.loan_id, 'received', now, '3000.00').expect(200);
    expect((await view(first.loan_id)).payment_reference).toBeNull();
    await board.post(`C/loans/${second.loan_id}/withdrawal`).set('if-match', '"1"').expect(200);
    for (const { payment_reference: reference } of [first, second]) {
      const late = { reference, amount: '1.00', received_on: now, counter_account: 'bank' };
      expect((await bookkeeper.make('C/receipts', late)).body.code).toBe('order_withdrawn');
    }
  });
});

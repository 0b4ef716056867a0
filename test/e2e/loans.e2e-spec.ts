import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemClock, type Id } from '#libs/kernel/index.js';
import { createChart, openYear } from '#libs/ledger/index.js';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { pdfPages } from '#test/support/pdf-text.js';

let office: TestOffice;
let cooperative: Id;
let bookkeeper: Person;
let board: Person;
let lender: Person;
let colleague: Person;
const lenderId = newId();
const colleagueId = newId();

beforeAll(async () => {
  office = await openOffice();
  cooperative = await giveCooperative(office);
  await office.app.get(Transactions).run(TenantContext.forJob(cooperative, 'test', systemClock), async (tx) => {
    await createChart(tx);
    await openYear(tx, 2025);
    await openYear(tx, 2026);
  });
  for (const [index, id] of [lenderId, colleagueId].entries())
    await office.sql(
      `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
       values ($1, $2, $3, 'Fatma', 'Proef', 'worker', 'employed', 'member', '2025-01-01')`,
      [cooperative, id, index + 1],
    );
  bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
  board = await givePerson(office, cooperative, ['board']);
  lender = await givePerson(office, cooperative, ['member'], lenderId);
  colleague = await givePerson(office, cooperative, ['member'], colleagueId);
});
afterAll(() => office.close());

const agreement = (given: object = {}) => ({
  member_id: lenderId,
  amount: '3000.00',
  agreed_on: '2025-07-01',
  starts_on: '2025-07-01',
  interest_percent: '4',
  day_count: '30E/360',
  term_months: 36,
  every_months: 12,
  repayment: 'linear',
  subordinated: true,
  lender_on_board: false,
  wft_checked_on: '2025-06-20',
  ...given,
});
const record = (loanId: string, kind: string, date: string, amount?: string) =>
  bookkeeper.make(`C/loans/${loanId}/events`, { kind, date, ...(amount && { amount }) });
const tieOut = async (on: string) => (await bookkeeper.get(`C/loans?on=${on}`)).body.tie_out;

describe('a member loan', () => {
  let loanId: string;

  it('is agreed, comes in, bears interest and is paid back, with its entries', async () => {
    const agreed = await board.make('C/loans', agreement());
    expect([agreed.status, agreed.body.number, agreed.body.terms.length]).toEqual([201, 1, 3]);
    expect(agreed.body.terms[0]).toEqual({
      no: 1,
      due_on: '2026-07-01',
      interest: '120.00',
      principal: '1000.00',
      payment: '1120.00',
      rest: '2000.00',
    });
    loanId = agreed.body.loan_id;
    expect((await record(loanId, 'received', '2025-07-01', '3000.00')).status).toBe(200);
    expect((await bookkeeper.make('C/loans/year-end', { on: '2025-12-31' })).body).toEqual({ moved: 1 });
    expect((await bookkeeper.make('C/loans/year-end', { on: '2025-12-31' })).body).toEqual({ moved: 0 });
    await record(loanId, 'interest_due', '2026-07-01');
    await record(loanId, 'interest_paid', '2026-07-01', '120.00');
    const { body, headers } = await record(loanId, 'repaid', '2026-07-01', '1000.00');
    expect(body.card).toEqual({
      principal: '2000.00',
      short: '0.00',
      interest: '0.00',
      received: '3000.00',
      repaid: '1000.00',
      interest_due: '120.00',
      interest_paid: '120.00',
    });
    expect(headers.etag).toBe(`"${body.version}"`);
    const { rows } = (await bookkeeper.get('C/trial-balance?from=2026-01-01&to=2026-12-31')).body;
    const moved = rows.map((row: Record<string, string>) => [
      row.number,
      row.opening,
      row.debit,
      row.credit,
      row.closing,
    ]);
    expect(moved).toEqual([
      ['0700', '-2000.00', '0.00', '0.00', '-2000.00'],
      ['1010', '3000.00', '0.00', '1120.00', '1880.00'],
      ['1648', '-1000.00', '1000.00', '0.00', '0.00'],
      ['1660', '0.00', '120.00', '120.00', '0.00'],
      ['9100', '0.00', '120.00', '0.00', '120.00'],
    ]);
  });

  it.each([
    ['2025-06-30', '0.00'],
    ['2025-12-31', '3000.00'],
    ['2026-11-01', '2000.00'],
  ])('ties out with the books on %s', async (on, owed) => {
    expect(await tieOut(on)).toEqual({ cards: owed, ledger: owed, difference: '0.00' });
  });

  it('is taken back by a correction, and never twice', async () => {
    const wrong = await record(loanId, 'repaid', '2026-08-01', '500.00');
    const event = wrong.body.events.at(-1);
    const back = { event_id: event.event_id, date: '2026-08-03', reason: 'hoorde bij een andere lening' };
    const corrected = await bookkeeper.make(`C/loans/${loanId}/corrections`, back);
    expect(corrected.body.card).toMatchObject({ principal: '2000.00', repaid: '1000.00' });
    expect(
      corrected.body.events.find((one: { event_id: string }) => one.event_id === event.event_id).is_corrected,
    ).toBe(true);
    expect((await bookkeeper.make(`C/loans/${loanId}/corrections`, back)).body.code).toBe('loan_corrected_already');
    expect(await tieOut('2026-08-02')).toEqual({ cards: '1500.00', ledger: '1500.00', difference: '0.00' });
    expect(await tieOut('2026-08-03')).toEqual({ cards: '2000.00', ledger: '2000.00', difference: '0.00' });
  });

  it.each([
    ['received', '2026-08-10', '0.01', 'loan_received_too_much'],
    ['repaid', '2026-08-10', '2000.01', 'loan_repayment_too_large'],
    ['interest_paid', '2026-08-10', '0.01', 'loan_interest_too_much'],
    ['repaid', '2126-01-01', '1.00', 'loan_future'],
    ['repaid', '2026-08-10', undefined, 'loan_amount_missing'],
  ])('refuses %s on %s of %s in words', async (kind, date, amount, code) => {
    const { body, status } = await record(loanId, kind, date, amount);
    expect([status, body.errors[0].code]).toEqual([422, code]);
    expect(body.errors[0].detail).not.toMatch(/[{}]/);
  });

  it('is not written into a closed month', async () => {
    const period = (await bookkeeper.get('C/accounting-periods')).body.items.find(
      (one: { period: string }) => one.period === '2026-09',
    );
    const closed = await bookkeeper
      .put('C/accounting-periods/2026-09', { state: 'locked' })
      .set('if-match', `"${period.version}"`);
    expect(closed.status).toBe(200);
    const { body, status } = await record(loanId, 'repaid', '2026-09-10', '100.00');
    expect([status, body.code]).toEqual([409, 'period_locked']);
    expect((await bookkeeper.get(`C/loans/${loanId}`)).body.card.principal).toBe('2000.00');
  });

  it('shows itself to its lender alone, also on paper', async () => {
    expect((await lender.get('C/loans/own')).body.items).toHaveLength(1);
    expect((await colleague.get('C/loans/own')).body.items).toEqual([]);
    for (const of of ['', '/agreement', '/statement?year=2026']) {
      expect((await colleague.get(`C/loans/${loanId}${of}`)).status).toBe(404);
      expect((await lender.get(`C/loans/${loanId}${of}`)).status).toBe(200);
    }
    expect((await lender.get('C/loans')).status).toBe(403);
    expect(
      (await board.make(`C/loans/${loanId}/events`, { kind: 'repaid', date: '2026-08-10', amount: '1.00' })).status,
    ).toBe(403);
    const agreed = pdfPages((await lender.get(`C/loans/${loanId}/agreement`).buffer(true)).body as Buffer).join(' ');
    for (const part of ['Fatma Proef', '3.000,00', '4% per jaar', 'achtergesteld', 'nooit loon', '01-07-2028'])
      expect(agreed).toContain(part);
    const year = pdfPages((await lender.get(`C/loans/${loanId}/statement?year=2026`).buffer(true)).body as Buffer).join(
      ' ',
    );
    for (const part of ['3.000,00', '2.000,00', '120,00', 'hoorde bij een andere lening']) expect(year).toContain(part);
    expect((await lender.get(`C/loans/${loanId}/statement?year=2024`)).status).toBe(422);
  });

  it('can be taken back as long as no money moved', async () => {
    const { body } = await board.make('C/loans', agreement({ amount: '10.00' }));
    const withdraw = (id: string, version: number) =>
      board.post(`C/loans/${id}/withdrawal`).set('if-match', `"${version}"`);
    expect((await withdraw(loanId, 1)).body.code).toBe('loan_has_events');
    expect((await withdraw(body.loan_id, 2)).status).toBe(412);
    expect((await withdraw(body.loan_id, 1)).body.withdrawn_on).not.toBeNull();
    expect((await record(body.loan_id, 'received', '2026-08-10', '1.00')).body.code).toBe('loan_withdrawn');
  });
});

describe('an agreement', () => {
  it.each<[string, object]>([
    ['loan_term_not_whole', { term_months: 35 }],
    ['loan_starts_before_agreed', { starts_on: '2025-06-30' }],
    ['loan_agreed_later', { agreed_on: '2126-01-01', starts_on: '2126-01-01' }],
    ['loan_wft_too_late', { wft_checked_on: '2025-07-02' }],
    ['loan_conflict_remark', { lender_on_board: true }],
    ['loan_member_unknown', { member_id: newId() }],
    ['quantity', { interest_percent: '100.01' }],
    ['quantity', { interest_percent: '-1' }],
    ['euro', { amount: '0.00' }],
    ['loan_wft_note', { amount: '5000000.00' }],
  ])('is refused for %s', async (code, given) => {
    const { body, status } = await board.make('C/loans', agreement(given));
    expect([status, body.errors[0].code]).toEqual([422, code]);
  });

  it('stands: the database changes nothing of it, and no event', async () => {
    const change = (sql: string) =>
      office.sql(sql).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    expect(await change(`update member_loan set amount_cents = amount_cents + 1`)).toBe('CK740');
    expect(await change(`delete from member_loan_event`)).not.toBe('done');
    const worse = `insert into member_loan_event (cooperative_id, event_id, loan_id, kind, date, principal_cents, entry_id)
      select cooperative_id, gen_random_uuid(), loan_id, 'repaid', date, -300001, entry_id from member_loan_event where kind = 'received'`;
    expect(await change(worse)).toBe('CK741');
  });

  it('shows its terms before anything is agreed', async () => {
    const asked =
      'amount=10000.00&starts_on=2026-01-01&interest_percent=6&day_count=30E/360&term_months=12&every_months=1';
    const { body } = await board.get(`C/loans/terms?${asked}&repayment=annuity`);
    expect(body.terms[0]).toMatchObject({ payment: '860.66', interest: '50.00' });
    expect((await board.get(`C/loans/terms?${asked}&repayment=never`)).status).toBe(422);
  });
});

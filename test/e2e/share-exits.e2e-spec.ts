import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, cents, newId, systemClock, today, yearOf, type Id } from '#libs/kernel/index.js';
import { createChart, Ledger, openYear } from '#libs/ledger/index.js';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import { memberDebt } from '#test/support/books.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

const NOW = today(systemClock);
const LAST_DAY = addDays(NOW, -2);
const JOINED = addDays(NOW, -200);

let office: TestOffice;
let cooperative: Id;
let bookkeeper: Person;
let both: Person;
let board: Person;
let member: Person;
let stranger: Person;
const memberId = newId();
const strangerId = newId();
let account: string;
let other: string;

beforeAll(async () => {
  office = await openOffice();
  cooperative = await giveCooperative(office);
  await office.app.get(Transactions).run(TenantContext.forJob(cooperative, 'test', systemClock), async (tx) => {
    await createChart(tx);
    for (const year of [yearOf(JOINED), yearOf(NOW)]) await openYear(tx, year);
  });
  for (const [index, id] of [memberId, strangerId].entries())
    await office.sql(
      `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
       values ($1, $2, $3, 'Fatma', 'Proef', 'worker', 'employed', 'member', $4)`,
      [cooperative, id, index + 1, JOINED],
    );
  bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
  both = await givePerson(office, cooperative, ['bookkeeper', 'board']);
  board = await givePerson(office, cooperative, ['board']);
  member = await givePerson(office, cooperative, ['member'], memberId);
  stranger = await givePerson(office, cooperative, ['member'], strangerId);
  [account, other] = (await Promise.all([memberId, strangerId].map(openAccount))) as [string, string];
}, 60_000);
afterAll(() => office.close());

async function openAccount(id: Id): Promise<string> {
  const { body } = await bookkeeper.make('C/shares', { member_id: id });
  const paid = { payment_id: newId(), amount: '250.00', paid_on: addDays(NOW, -30), channel: 'bank_transfer' };
  expect((await bookkeeper.post(`C/shares/${body.account_id}/payments`, paid)).status).toBe(201);
  return body.account_id as string;
}

const exit = (path = '') => `C/shares/${account}/exit${path}`;
const said = ({ body, status }: { body: { code?: string; errors?: { code: string }[] }; status: number }) => [
  status,
  body.errors?.[0]?.code ?? body.code,
];

describe('leaving', () => {
  it('can be looked at beforehand, by her own rules', async () => {
    const { body, status } = await member.get(`C/shares/${account}/exit-outlook`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      claim: '250.00',
      unpaid: '750.00',
      unpaid_handling: 'lapsed',
      rule: 'after_accounts',
    });
    expect((await stranger.get(`C/shares/${account}/exit-outlook`)).status).toBe(404);
    expect(said(await member.get(`C/shares/${account}/exit-outlook?on=2020-01-01`))).toEqual([
      422,
      'share_first_in_past',
    ]);
  });

  it('is not settled before the last day, nor by who may not', async () => {
    expect(said(await bookkeeper.post(exit(), {}))).toEqual([409, 'share_exit_not_ended']);
    expect(said(await bookkeeper.get(exit()))).toEqual([409, 'share_exit_not_ended']);
    await office.sql(`update member set ended_on = $2, status = 'notice_given' where member_id = $1`, [
      memberId,
      LAST_DAY,
    ]);
    expect((await member.post(exit(), {})).status).toBe(403);
    expect((await board.post(exit(), {})).status).toBe(403);
    expect((await bookkeeper.get('C/share-exits')).body.items).toMatchObject([
      { account_id: account, state: 'open', waits_for: 'bookkeeper', claim: '250.00' },
    ]);
  });

  it('takes no loss the articles do not know, and books nothing in a closed period', async () => {
    const loss = { loss: '10.00', loss_decision: 'ALV', loss_accounts: 'jaarrekening' };
    expect(said(await bookkeeper.post(exit(), loss))).toEqual([422, 'share_exit_no_loss']);
    const close = (state: string) =>
      office.sql(`update accounting_period set state = $2 where cooperative_id = $1`, [cooperative, state]);
    await close('locked');
    expect(said(await bookkeeper.post(exit(), { on: NOW }))).toEqual([409, 'period_locked']);
    await close('open');
    expect((await bookkeeper.get(exit())).body.state).toBe('open');
  });

  it('is fixed once, for what was paid in', async () => {
    const { body, status } = await both.post(exit(), {});
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'claim_fixed',
      waits_for: 'board',
      claim: '250.00',
      rest: '250.00',
      unpaid: '750.00',
      unpaid_handling: 'lapsed',
      may_decide: false,
      account_standing: 'missing',
    });
    expect(said(await bookkeeper.post(exit(), {}))).toEqual([409, 'share_exit_exists']);
  });

  it('sets off no more than she gets back', async () => {
    const setOff = { set_off_id: newId(), what: 'Sleutel', evidence: 'bon', counter: 'member_current' };
    const refused = await bookkeeper.post(exit('/set-offs'), { ...setOff, amount: '250.01' });
    expect(said(refused)).toEqual([422, 'share_refund_out_of_bounds']);
    expect(said(await bookkeeper.post(exit('/set-offs'), { ...setOff, amount: '1.00', counter: 'debtors' }))).toEqual([
      422,
      'share_set_off_item',
    ]);
    const debts = async () => (await bookkeeper.get(exit('/invoices'))).body;
    expect(await debts()).toEqual({ items: [], on_card: '0.00' });
    const none = await bookkeeper.post(exit('/set-offs'), { ...setOff, amount: '50.00' });
    expect(said(none)).toEqual([422, 'share_set_off_no_debt']);
    await office.app
      .get(Transactions)
      .run(TenantContext.forJob(cooperative, 'test', systemClock), (tx) =>
        office.app.get(Ledger, { strict: false }).post(tx, memberDebt(memberId, cents(5_000), NOW)),
      );
    expect(await debts()).toEqual({ items: [], on_card: '50.00' });
    const above = await bookkeeper.post(exit('/set-offs'), { ...setOff, amount: '50.01' });
    expect(said(above)).toEqual([422, 'share_set_off_above_card']);
    expect(above.body.errors[0].detail).toContain('€ 50,00 open');
    const done = await both.post(exit('/set-offs'), { ...setOff, amount: '50.00' });
    expect([done.status, done.body.rest, done.body.set_off]).toEqual([201, '200.00', '50.00']);
  });

  it('is decided with a second proof, by somebody else than who prepared it, and deferred only where the articles say so', async () => {
    const { proposal } = (await board.get(exit())).body;
    const decision = { schedule_id: proposal.schedule_id, decision: 'bestuur 2026-14' };
    expect(said(await both.post(exit('/decision'), decision))).toEqual([409, 'share_refund_second_person']);
    const deferral = { until: addDays(NOW, 2_000), ground: 'liquidity', reason: 'krap', decision: 'bestuur' };
    expect(said(await board.post(exit('/deferral'), deferral))).toEqual([409, 'share_exit_no_hold']);
    await office.sql(`update session set proved_at = now() - interval '1 hour' where login_id = $1`, [board.loginId]);
    expect(said(await board.post(exit('/decision'), decision))).toEqual([403, 'step_up_required']);
    await office.sql(`update session set proved_at = now() where login_id = $1`, [board.loginId]);
    const decided = await board.post(exit('/decision'), decision);
    expect([decided.status, decided.body.state, decided.body.decided.decision]).toEqual([
      200,
      'scheduled',
      'bestuur 2026-14',
    ]);
    expect(
      said(
        await bookkeeper.post(exit('/set-offs'), {
          set_off_id: newId(),
          what: 'x',
          evidence: 'y',
          amount: '1.00',
          counter: 'member_current',
        }),
      ),
    ).toEqual([409, 'share_refund_decided']);
  });

  it('is not paid without an account somebody else made sure of', async () => {
    expect(said(await bookkeeper.post(exit('/payments')))).toEqual([409, 'share_refund_account_missing']);
    const account = { party_kind: 'member', party_id: memberId, iban: 'NL32BUNQ2012345678', holder_name: 'F. Proef' };
    expect((await bookkeeper.post('C/party-accounts', account)).status).toBe(201);
    expect(said(await bookkeeper.post(exit('/payments')))).toEqual([409, 'share_refund_account_unconfirmed']);
    expect(said(await board.post(exit('/account-check'), { how: 'called_back' }))).toEqual([
      409,
      'share_refund_account_unconfirmed',
    ]);
    expect(said(await bookkeeper.post(exit('/heirs'), { known: false }))).toEqual([409, 'share_exit_no_death']);
  });

  it('shows her own settlement to her, and to no other member', async () => {
    const own = await member.get(exit());
    expect([own.status, own.body.iban, own.body.may_decide]).toEqual([200, 'NL32…5678', false]);
    const paper = await member.get(exit('/statement'));
    expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
    for (const path of ['', '/statement']) expect((await stranger.get(exit(path))).status).toBe(404);
    expect((await stranger.get(`C/shares/${other}/exit`)).status).toBe(409);
    expect((await member.get('C/share-exits')).status).toBe(403);
  });

  it('shows what money there is for it', async () => {
    const { body } = await board.get('C/share-liquidity');
    // a year ahead, or as far as the last refund that is promised
    expect(body.months.at(-1)).toMatchObject({ month: '2028-01', refunds: '200.00' });
    // two payments of 250.00 in the bank; 250.00 of it is still capital, 50.00 came off the claim against her debt
    expect([body.bank, body.equity, body.reserve, body.warnings]).toEqual(['500.00', '250.00', '0.00', []]);
  });
});

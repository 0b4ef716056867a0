import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { offerCollections, offerPayments, type NewCollection } from '#libs/banking/index.js';
import { addDays, cents, newId, systemClock, today, yearOf, type Id, type LocalDate } from '#libs/kernel/index.js';
import { createChart, openYear } from '#libs/ledger/index.js';
import { TenantContext, Transactions, type Tx } from '#libs/platform/index.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '#test/support/office.js';

let office: TestOffice;
let cooperativeId: Id;
let memberId: Id;
let bookkeeper: Person;
let board: Person;
let member: Person;

const now = today(systemClock);
/** Far enough ahead to be told in time; a Wednesday is always a bank day but for 1 January and its like. */
const day = (days: number): LocalDate => addDays(now, days);

const run = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  office.app.get(Transactions, { strict: false }).run(TenantContext.forJob(cooperativeId, 'proef', systemClock), work);
const wanted = (over: Partial<NewCollection> = {}): NewCollection => ({
  purpose: 'trial_purpose',
  sourceId: newId(),
  party: { kind: 'member', id: memberId },
  partyName: 'Noor Proef',
  amount: cents(5_000),
  wantedOn: day(1),
  remittance: 'Inleg',
  ...over,
});

beforeAll(async () => {
  office = await openOffice();
  cooperativeId = await giveCooperative(office);
  bookkeeper = await givePerson(office, cooperativeId, ['bookkeeper']);
  board = await givePerson(office, cooperativeId, ['board']);
  await run(async (tx) => {
    await createChart(tx);
    for (const year of [yearOf(now), yearOf(now) + 1]) await openYear(tx, year);
  });
  memberId = (
    await board
      .post('C/members', {
        given_name: 'Noor',
        family_name: 'Proef',
        email: 'noor@voorbeeld.example',
        class: 'worker',
        engagement: 'employed',
        joined_on: '2026-01-01',
      })
      .expect(201)
  ).body.member_id as Id;
  member = await givePerson(office, cooperativeId, ['member'], memberId);
  await bookkeeper.patch('C', { iban: 'NL63TRIO0212345678' }).set('if-match', '"1"').expect(200);
});
afterAll(() => office.close());

/** The first day from one on that the office takes. */
async function makeOn(kind: 'payment' | 'collection', from: LocalDate) {
  for (let on = from; ; on = addDays(on, 1)) {
    const answer = await bookkeeper.make('C/payment-batches', { kind, execution_on: on });
    if (answer.status !== 422) return answer;
  }
}
const approve = (batch: { batch_id: string; version: number }, who = board) =>
  who.post(`C/payment-batches/${batch.batch_id}/approval`).set('if-match', `"${batch.version}"`);

describe('a payment', () => {
  it('goes from an account two people looked at, through a batch two people made, to the bank', async () => {
    await run((tx) => offerPayments(tx, [wanted()]));
    const refused = (await makeOn('payment', now)).body;
    expect(refused).toMatchObject({ code: 'nothing_waiting', errors: [{ code: 'party_account_missing' }] });
    const bad = { party_kind: 'member', party_id: memberId, iban: 'NL64TRIO0212345678', holder_name: 'N. Proef' };
    expect((await bookkeeper.post('C/party-accounts', bad).expect(422)).body.errors[0].code).toBe('iban');
    const account = await bookkeeper.post('C/party-accounts', { ...bad, iban: 'NL32 BUNQ 2012 3456 78' }).expect(201);
    const confirmation = `C/party-accounts/${account.body.account_id}/confirmation`;
    expect((await bookkeeper.post(confirmation, { how: 'letter' }).expect(409)).body.code).toBe(
      'account_needs_second_person',
    );
    await board.post(confirmation, { how: 'called_back' }).expect(200);

    const made = (await makeOn('payment', now)).body;
    expect(made).toMatchObject({ state: 'draft', order_count: 1, total: '50.00', left_out: [], iban: 'NL63…5678' });
    expect((await approve(made, bookkeeper).expect(409)).body.code).toBe('batch_needs_second_person');
    await member.get(`C/payment-batches/${made.batch_id}`).expect(403);
    const seen = (await board.get(`C/payment-batches/${made.batch_id}`).expect(200)).body;
    expect(seen).toMatchObject({
      flags: [{ flag: 'first_time', count: 1 }],
      made_by_name: 'Joke Proef',
      is_own: false,
    });
    const approved = (await approve(made).expect(200)).body;
    await board.get(`C/payment-batches/${made.batch_id}/file`).expect(404);
    const twice = await Promise.all(
      [board, bookkeeper].map((who) => who.post(`C/payment-batches/${approved.batch_id}/export`).expect(200)),
    );
    expect(twice[0]!.body.file_sha256).toBe(twice[1]!.body.file_sha256);
    const file = await board.get(`C/payment-batches/${made.batch_id}/file`).expect(200);
    expect(file.headers['content-type']).toMatch(/^application\/xml/);
    expect(file.text ?? (file.body as Buffer).toString()).toContain('pain.001.001.09');
    expect((await board.post(`C/payment-batches/${made.batch_id}/cancellation`).expect(409)).body.code).toBe(
      'batch_exported_already',
    );
    expect((await board.post(`C/payment-batches/${made.batch_id}/settlement`, { on: now }).expect(403)).body.code).toBe(
      'forbidden',
    );
    const settled = await bookkeeper.post(`C/payment-batches/${made.batch_id}/settlement`, { on: now }).expect(200);
    expect(settled.body).toMatchObject({ state: 'settled', settled_on: now });
  });
});

describe('a collection', () => {
  it('needs an identifier, a mandate of the member herself and an announcement in time; and may come back', async () => {
    const settings = (await board.get('C/collection-settings').expect(200)).body;
    expect(settings).toMatchObject({ creditor_identifier: null, version: 0 });
    const put = (creditor_identifier: string) =>
      board.put('C/collection-settings', { creditor_identifier, notice_days: 14 }).set('if-match', '"0"');
    const account = { iban: 'NL32BUNQ2012345678', holder_name: 'N. Proef' };
    expect((await member.make('C/mandates/own', account).expect(409)).body.code).toBe('creditor_identifier_missing');
    expect((await put('NL67ZZZ301234560000').expect(422)).body.errors[0].code).toBe('creditor_identifier');
    await put('NL66ZZZ301234560000').expect(200);
    await put('NL66ZZZ301234560000').expect(412);

    const text = (await member.post('C/mandates/own/preview', account).expect(200)).body;
    expect(text.lines.join(' ')).toContain('NL32 BUNQ 2012 3456 78');
    const mandate = (await member.make('C/mandates/own', account).expect(201)).body;
    expect(mandate).toMatchObject({ state: 'active', iban: 'NL32…5678', notice_days: 14, signed_how: 'on_screen' });
    const paper = await member.get(`C/mandates/${mandate.mandate_id}/document`).expect(200);
    expect(paper.headers['content-type']).toMatch(/^application\/pdf/);
    const stranger = await givePerson(office, cooperativeId, ['member']);
    await stranger.get(`C/mandates/${mandate.mandate_id}/document`).expect(404);
    expect((await stranger.get('C/mandates/own').expect(200)).body.items).toEqual([]);

    await run((tx) => offerCollections(tx, [wanted()]));
    const made = (await makeOn('collection', day(20))).body;
    expect((await approve(made).expect(409)).body.code).toBe('batch_not_announced');
    const told = (await bookkeeper.post(`C/payment-batches/${made.batch_id}/announcement`, {}).expect(200)).body;
    expect(told).toEqual({ mailed: 1, by_hand: 0, without_address: [] });
    await eventually('the announcement is mailed', async () => {
      const waiting = await office.sql(`select from outbox where topic = 'collection-notice'`);
      return waiting.length === 0;
    });
    await approve(made).expect(200);
    await board.post(`C/payment-batches/${made.batch_id}/export`).expect(200);
    const [line] = (await board.get(`C/payment-batches/${made.batch_id}/orders`).expect(200)).body.items;
    expect(line).toMatchObject({ mandate_reference: mandate.reference, sequence: 'RCUR', state: 'in_batch' });
    const back = { on: now, reason_code: 'MD01' };
    const returned = (await bookkeeper.post(`C/payment-orders/${line.order_id}/return`, back).expect(200)).body;
    expect(returned).toMatchObject({
      next: 'stop',
      mandate: 'block',
      order: { state: 'returned', may_go_again: false },
    });
    const reopening = { wanted_on: day(40) };
    expect(
      (await bookkeeper.post(`C/payment-orders/${line.order_id}/reopening`, reopening).expect(409)).body.code,
    ).toBe('order_goes_no_more');
    expect((await member.get('C/mandates/own').expect(200)).body.items[0]).toMatchObject({
      state: 'blocked',
      state_reason: 'MD01',
    });
    expect((await board.get(`C/payment-batches/${made.batch_id}`).expect(200)).body.state).toBe('partly_returned');
  });
});

it('asks for a proof before what moves money', async () => {
  await office.sql(`update session set proved_at = now() - interval '11 minutes' where login_id = $1`, [board.loginId]);
  for (const what of ['approval', 'export'])
    expect(
      (await board.post(`C/payment-batches/${newId()}/${what}`).set('if-match', '"1"').expect(403)).body.code,
    ).toBe('step_up_required');
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cents, localDate, newId, systemClock, type Id } from '#libs/kernel/index.js';
import { createChart, Ledger, openYear, type JournalEntryDraft } from '#libs/ledger/index.js';
import { TenantContext, Transactions, type Tx } from '#libs/platform/index.js';
import { memorial, sale } from '#test/support/books.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

let office: TestOffice;
let cooperative: Id;
let bookkeeper: Person;
let board: Person;
let member: Person;
let stranger: Person;
const customer = newId();

const run = <Result>(work: (tx: Tx) => Promise<Result>) =>
  office.app.get(Transactions).run(TenantContext.forJob(cooperative, 'test', systemClock), work);
const post = (draft: JournalEntryDraft) => run((tx) => office.app.get(Ledger).post(tx, draft));

beforeAll(async () => {
  office = await openOffice();
  cooperative = await giveCooperative(office);
  bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
  board = await givePerson(office, cooperative, ['board']);
  member = await givePerson(office, cooperative, ['member', 'project_lead']);
  stranger = await givePerson(office, await giveCooperative(office, 'Buurtbus De Proef'), ['bookkeeper']);
  await office.app.get(Transactions).run(TenantContext.forJob(cooperative, 'test', systemClock), async (tx) => {
    await createChart(tx);
    await openYear(tx, 2026);
  });
  await office.sql(
    `insert into relation (cooperative_id, relation_id, number, name, is_customer, is_supplier) values ($1, $2, 1, 'Klant', true, false)`,
    [cooperative, customer],
  );
  await post(sale(customer, cents(10_000), cents(2_100), '2026-03-10'));
  await post(sale(customer, cents(20_000), cents(4_200), '2026-10-15'));
});
afterAll(() => office.close());

describe('the books over HTTP', () => {
  it('show the chart with the starter accounts, in the language asked for', async () => {
    const { body } = await board.get('C/ledger-accounts');
    expect(body.items).toHaveLength(86);
    expect(body.items.find((account: { number: string }) => account.number === '1300')).toEqual({
      number: '1300',
      name: 'Debiteuren',
      type: 'asset',
      normal_balance: 'D',
      rgs_code: 'BVorDebHad',
      role: 'debtors',
      control: 'receivable',
      vat_box: null,
      must_be_zero: false,
    });
    const english = await board.get('C/ledger-accounts').set('accept-language', 'en');
    expect(english.body.items[0].name).toBe('Furniture and equipment');
  });

  it('give the trial balance of a span of days', async () => {
    const { status, body } = await board.get('C/trial-balance?from=2026-10-01&to=2026-10-31');
    expect(status).toBe(200);
    expect(body).toEqual({
      rows: [
        { number: '1300', name: 'Debiteuren', opening: '121.00', debit: '242.00', credit: '0.00', closing: '363.00' },
        {
          number: '1800',
          name: 'Btw 1a hoog tarief',
          opening: '-21.00',
          debit: '0.00',
          credit: '42.00',
          closing: '-63.00',
        },
        {
          number: '8000',
          name: 'Omzet diensten hoog tarief',
          opening: '-100.00',
          debit: '0.00',
          credit: '200.00',
          closing: '-300.00',
        },
      ],
      totals: { opening: '0.00', debit: '242.00', credit: '242.00', closing: '0.00' },
    });
  });

  it.each([
    ['C/trial-balance?from=2026-10-31&to=2026-10-01', '/to', 'dates_reversed'],
    ['C/trial-balance?from=2026-02-30&to=2026-10-01', '/from', 'date'],
    ['C/journal-entries?account=13OO', '/account', 'account_number'],
    ['C/journal-entries?cursor=WyJ4IiwieSJd', '/cursor', 'cursor'],
    ['C/open-items?on=morgen', '/on', 'date'],
  ])('refuse %s with a pointer', async (url, pointer, code) => {
    const { status, body } = await board.get(url);
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer, code, detail: expect.stringMatching(/[a-z]+ .*\.$/) }]);
  });

  it('list what is open, beside the control accounts', async () => {
    const { body } = await board.get('C/open-items?on=2026-10-31');
    expect(body.items.map(({ open, due_on }: Record<string, string>) => [open, due_on])).toEqual([
      ['121.00', '2026-11-14'],
      ['242.00', '2026-11-14'],
    ]);
    expect(body.tie_out[0]).toEqual({ account: '1300', ledger: '363.00', open_items: '363.00', difference: '0.00' });
    expect((await board.get('C/open-items?on=2026-09-30')).body.items).toHaveLength(1);
  });

  it('page through the journal, newest first, of one account when asked', async () => {
    const { entryId } = await post(memorial(cents(500), '2026-05-01'));
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await board.get(`C/journal-entries?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ date }: { date: string }) => date));
      cursor = body.next_cursor ?? '';
    } while (cursor);
    expect(seen).toEqual(['2026-10-15', '2026-05-01', '2026-03-10']);
    const { body } = await board.get('C/journal-entries?account=4200&from=2026-05-01&to=2026-05-01');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ entry_id: entryId, journal: 'memorial', period: '2026-05' });
    expect(body.items[0].lines[0]).toMatchObject({ account: '4200', account_name: 'Kantoorkosten', debit: '5.00' });
  });

  it('reverse an entry once, whatever is sent twice', async () => {
    const { entryId } = await post(memorial(cents(700), '2026-05-02'));
    const [url, input, key] = [
      `C/journal-entries/${entryId}/reversal`,
      { date: '2026-05-31', reason: 'dubbel' },
      newId(),
    ];
    const first = await bookkeeper.make(url, input, key);
    const replayed = await bookkeeper.make(url, input, key);
    expect([first.status, replayed.status]).toEqual([201, 201]);
    expect(first.body).toMatchObject({ reversal_of: entryId, date: '2026-05-31' });
    expect(replayed.body).toEqual(first.body);
    const again = await bookkeeper.make(url, input);
    expect([again.status, again.body.code]).toEqual([409, 'already_reversed']);
    const audits = await office.sql(`select subject_id from audit where action = 'journal_entry.reversed'`);
    expect(audits).toEqual([{ subject_id: entryId }]);
  });

  it.each(['profit_appropriation', 'share_movement', 'member_loan', 'payment_batch', 'invoice', 'whatever_comes_next'])(
    'leave what a %s booked to its own room, also once that took it back',
    async (sourceKind) => {
      const { entryId } = await post({ ...memorial(cents(300), '2026-05-02'), sourceKind });
      const reverse = (id: string) =>
        bookkeeper.make(`C/journal-entries/${id}/reversal`, { date: '2026-05-31', reason: 'fout' });
      const refused = await reverse(entryId);
      expect([refused.status, refused.body.code]).toEqual([409, 'entry_of_room']);
      const own = await run((tx) => office.app.get(Ledger).reverse(tx, entryId, localDate('2026-05-31'), 'fout'));
      expect((await reverse(own.entryId)).body.code).toBe('entry_of_room');
    },
  );

  it('change a period with If-Match, and keep entries out of a locked one', async () => {
    const list = await board.get('C/accounting-periods');
    const april = list.body.items.find(({ period }: { period: string }) => period === '2026-04');
    expect(april).toEqual({
      period: '2026-04',
      year: 2026,
      starts_on: '2026-04-01',
      ends_on: '2026-04-30',
      state: 'open',
      version: 1,
    });
    const change = (body: object) => bookkeeper.put('C/accounting-periods/2026-04', body);
    expect((await change({ state: 'locked' })).status).toBe(428);
    const locked = await change({ state: 'locked' }).set('if-match', '"1"');
    expect([locked.status, locked.headers.etag, locked.body.state]).toEqual([200, '"2"', 'locked']);
    expect((await change({ state: 'open', reason: 'vergeten' }).set('if-match', '"1"')).status).toBe(412);
    const { body } = await change({ state: 'open' }).set('if-match', '"2"');
    expect(body.errors[0].pointer).toBe('/reason');
    const { entryId } = await post(memorial(cents(100), '2026-05-03'));
    const reversal = await bookkeeper.make(`C/journal-entries/${entryId}/reversal`, {
      date: '2026-04-30',
      reason: 'fout',
    });
    expect([reversal.status, reversal.body.code]).toEqual([409, 'period_locked']);
    expect(reversal.body.detail).toContain('2026-04');
    expect((await change({ state: 'open', reason: 'vergeten' }).set('if-match', '"2"')).status).toBe(200);
  });

  it.each(['2026-13', '2019-01', 'x', '%00'])('know no period %s', async (period) => {
    const answer = await bookkeeper.put(`C/accounting-periods/${period}`, { state: 'locked' }).set('if-match', '"1"');
    expect(answer.status).toBe(404);
  });

  it('are read by board and bookkeeper, written by the bookkeeper, hidden from others', async () => {
    const { entryId } = await post(memorial(cents(100), '2026-05-04'));
    const reads = [
      'ledger-accounts',
      'trial-balance?from=2026-01-01&to=2026-12-31',
      'journal-entries',
      'accounting-periods',
      'open-items',
    ];
    for (const url of reads) {
      expect((await member.get(`C/${url}`)).status).toBe(403);
      expect((await stranger.get(`/v1/cooperatives/${cooperative}/${url}`)).status).toBe(404);
      const own = await stranger.get(`C/${url}`);
      expect(own.status).toBe(200);
      expect(own.body.items ?? own.body.rows).toEqual([]);
    }
    const reversal = { date: '2026-05-31', reason: 'fout' };
    expect((await board.make(`C/journal-entries/${entryId}/reversal`, reversal)).status).toBe(403);
    expect((await stranger.make(`C/journal-entries/${entryId}/reversal`, reversal)).status).toBe(404);
    const period = await board.put('C/accounting-periods/2026-04', { state: 'locked' }).set('if-match', '"1"');
    expect(period.status).toBe(403);
  });
});

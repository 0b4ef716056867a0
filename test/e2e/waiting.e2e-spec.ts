import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths, newId, systemClock, today, yearOf, type Id } from '#libs/kernel/index.js';
import { createChart, openYear } from '#libs/ledger/index.js';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

const NOW = today(systemClock);
const JOINED = addDays(NOW, -300);

let office: TestOffice;
let cooperative: Id;
let bookkeeper: Person;
let board: Person;
const members = { leaver: newId(), late: newId(), bare: newId(), expelled: newId(), appealing: newId() };

const put = (table: string, row: Record<string, unknown>) => {
  const all = { cooperative_id: cooperative, ...row };
  const places = Object.keys(all).map((_, index) => `$${index + 1}`);
  return office.sql(
    `insert into ${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')})`,
    Object.values(all),
  );
};
const waitsFor = async (who: Person): Promise<[string, number, string | null][]> => {
  const { body } = await who.get('C/waiting').expect(200);
  return (body.items as { kind: string; count: number; since: string | null }[]).map(({ count, kind, since }) => [
    kind,
    count,
    since,
  ]);
};

beforeAll(async () => {
  office = await openOffice();
  cooperative = await giveCooperative(office);
  await office.app.get(Transactions).run(TenantContext.forJob(cooperative, 'test', systemClock), async (tx) => {
    await createChart(tx);
    for (const year of new Set([yearOf(JOINED), yearOf(NOW)])) await openYear(tx, year);
  });
  bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
  board = await givePerson(office, cooperative, ['board']);
}, 60_000);
afterAll(() => office.close());

async function batchMadeBy(made_by: Id): Promise<void> {
  const to = { iban: 'NL63TRIO0212345678', holder_name: 'Proef' };
  const sums = { order_count: 1, total_cents: 5_000, message_id: newId() };
  const [{ number }] = (await office.sql<{ number: number }>(
    `select count(*)::int + 1 as number from payment_batch where cooperative_id = $1`,
    [cooperative],
  )) as [{ number: number }];
  await put('payment_batch', {
    ...{ batch_id: newId(), number, kind: 'payment', category: 'general', execution_on: addDays(NOW, 3) },
    ...{ ...to, ...sums, made_by, changed_by: made_by, made_at: `${addDays(NOW, -2)}T12:00:00Z` },
  });
}

describe('what waits for you', () => {
  it('is nothing when there is nothing, and nobody else may look', async () => {
    expect(await waitsFor(board)).toEqual([]);
    expect(await waitsFor(bookkeeper)).toEqual([]);
    const member = await givePerson(office, cooperative, ['member']);
    await member.get('C/waiting').expect(403);
    const stranger = await givePerson(office, await giveCooperative(office, 'Een ander'), ['board']);
    await stranger.get(`/v1/cooperatives/${cooperative}/waiting`).expect(404);
  });

  it('is for each what she can act on: decisions for the board, the work for the bookkeeper', async () => {
    for (const [index, [key, member_id]] of Object.entries(members).entries())
      await put('member', {
        ...{ member_id, number: index + 1, given_name: 'Fatma', family_name: key, class: 'worker', joined_on: JOINED },
        ...{ engagement: 'employed', status: /expelled|appealing/.test(key) ? 'expulsion_appealable' : 'member' },
      });
    // her term of appeal runs: nobody but she has anything to do
    for (const member_id of [members.expelled, members.appealing])
      await put('member_event', {
        ...{
          event_id: newId(),
          member_id,
          act: 'expel',
          to_state: 'expulsion_appealable',
          appeal_until: addDays(NOW, 20),
        },
        ...{ decided_on: addDays(NOW, -10), effective_on: addDays(NOW, -10) },
      });
    const appeal = { kind: 'appeal', from_on: addDays(NOW, -4), decision: 'brief', reason: 'niet eens' };
    await board.make(`C/members/${members.appealing}/overlays`, appeal).expect(200);
    await put('membership_application', {
      ...{ application_id: newId(), given_name: 'Bo', family_name: 'Proef', email: 'bo@voorbeeld.example' },
      ...{ engagement: 'employed', instalments: 1, language: 'nl', confirmations: [], articles_on: NOW },
      applied_on: addDays(NOW, -5),
    });
    const open = async (member_id: Id) =>
      (await bookkeeper.make('C/shares', { member_id }).expect(201)).body.account_id;
    const leaver = await open(members.leaver);
    await bookkeeper
      .post(`C/shares/${leaver}/payments`, {
        ...{ payment_id: newId(), amount: '250.00', paid_on: addDays(NOW, -30), channel: 'bank_transfer' },
      })
      .expect(201);
    await office.sql(`update member set status = 'ended', ended_on = $2 where member_id = $1`, [
      members.leaver,
      addDays(NOW, -3),
    ]);
    const late = await open(members.late);
    await open(members.expelled);
    await open(members.appealing);
    const plan_id = newId();
    await put('instalment_plan', {
      ...{ plan_id, account_id: late, agreed_on: JOINED, agreed_by: 'bookkeeper', channel: 'bank_transfer' },
      rhythm: 'monthly',
    });
    for (const [index, days] of [-60, -30, 10].entries())
      await put('share_instalment', {
        ...{ plan_id, number: index + 1, account_id: late, due_on: addDays(NOW, days), amount_cents: 5_000 },
      });
    await batchMadeBy(newId());
    await batchMadeBy(board.loginId);

    expect(await waitsFor(board)).toEqual([
      ['applications', 1, addDays(NOW, -5)],
      ['appeals', 1, addDays(NOW, -4)],
      ['batches_to_approve', 1, addDays(NOW, -2)],
    ]);
    expect(await waitsFor(bookkeeper)).toEqual([
      ['batches_to_approve', 2, addDays(NOW, -2)],
      ['claims', 1, addDays(NOW, -3)],
      ['talks', 1, addDays(NOW, -60)],
      ['without_account', 1, JOINED],
    ]);
  });

  it('is an expulsion once it can be written down as final, but not for who was expelled', async () => {
    const member_id = newId();
    await put('member', {
      ...{ member_id, number: 90, given_name: 'Fatma', family_name: 'Proef', class: 'worker', joined_on: JOINED },
      ...{ engagement: 'employed', status: 'expulsion_appealable' },
    });
    await put('member_event', {
      ...{
        event_id: newId(),
        member_id,
        act: 'expel',
        to_state: 'expulsion_appealable',
        appeal_until: addDays(NOW, -7),
      },
      ...{ decided_on: addDays(NOW, -40), effective_on: addDays(NOW, -40) },
    });
    const appeals = async (who: Person) => (await waitsFor(who)).find(([kind]) => kind === 'appeals');
    expect(await appeals(board)).toEqual(['appeals', 2, addDays(NOW, -6)]);
    expect(await appeals(await givePerson(office, cooperative, ['board'], member_id))).toEqual([
      'appeals',
      1,
      addDays(NOW, -4),
    ]);
    expect(await appeals(bookkeeper)).toBeUndefined();
  });

  it('is a loan with a term nobody paid or offered', async () => {
    const starts_on = addDays(NOW, -200);
    const agreed = { amount: '1200.00', agreed_on: starts_on, starts_on, interest_percent: '0', day_count: '30E/360' };
    const terms = {
      term_months: 12,
      every_months: 6,
      repayment: 'linear',
      subordinated: false,
      lender_on_board: false,
    };
    const loan = { member_id: members.late, ...agreed, ...terms, wft_checked_on: starts_on };
    const { loan_id } = (await board.make('C/loans', loan).expect(201)).body;
    const waits = async (who: Person) => (await waitsFor(who)).find(([kind]) => kind === 'loan_terms');
    expect(await waits(bookkeeper)).toBeUndefined();
    const money = { kind: 'received', date: starts_on, amount: '1200.00' };
    await bookkeeper.make(`C/loans/${loan_id}/events`, money).expect(200);
    expect(await waits(bookkeeper)).toEqual(['loan_terms', 1, addMonths(starts_on, 6)]);
    expect(await waits(board)).toBeUndefined();
    const offered = { part: 'repayment', amount: '600.00', wanted_on: NOW };
    const { body } = await bookkeeper.make(`C/loans/${loan_id}/payments`, offered).expect(201);
    expect(await waits(bookkeeper)).toBeUndefined();
    // not paid after all: it waits again
    await bookkeeper.post(`C/loans/${loan_id}/payments/${body.under_way[0].order_id}/withdrawal`).expect(200);
    expect(await waits(bookkeeper)).toEqual(['loan_terms', 1, addMonths(starts_on, 6)]);
  });

  it('stays within the areas of a token, and says whether it lets act', async () => {
    const kinds = async (scope: string) => {
      const asked = { name: scope, scopes: [scope], days: 30 };
      const { token } = (await bookkeeper.post('C/api-tokens', asked).expect(201)).body as { token: string };
      const answer = await office.app.inject({
        url: `/v1/cooperatives/${cooperative}/waiting`,
        headers: { authorization: `Bearer ${token}` },
      });
      const { items } = answer.json<{ items?: { kind: string; may_act: boolean }[] }>();
      return [answer.statusCode, items?.map(({ kind, may_act }) => [kind, may_act])];
    };
    expect(await kinds('bank:read')).toEqual([200, [['batches_to_approve', false]]]);
    expect(await kinds('bank:write')).toEqual([200, [['batches_to_approve', true]]]);
    expect(await kinds('hours:read')).toEqual([403, undefined]);
  });
});

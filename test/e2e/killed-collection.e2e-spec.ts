import { describe, expect, it } from '@jest/globals';
import { addMonths, monthOf, nextMonth } from '#libs/kernel/index.js';
import type { RunDetailView } from '#libs/platform/index.js';
import { eventually } from '#test/support/office.js';
import { expectNothingWaiting, officeWithWorker } from '#test/support/office-with-worker.js';
import { JOINED, TODAY } from '#test/support/share-office.js';

const MEMBERS = 1_500;
/** Every third pays by direct debit. */
const DEBITS = MEMBERS / 3;
const MONTH = nextMonth(monthOf(TODAY));

/** Members with an account, a plan of two terms and, who pays by direct debit, a mandate. */
const GROUND = [
  `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
   select $1, gen_random_uuid(), n, 'Lid', 'Proef ' || n, 'worker', 'employed', 'member', $2::date from generate_series(1, ${MEMBERS}) n`,
  `insert into member_share_account (cooperative_id, account_id, member_id, payment_reference, opened_on, called)
   select cooperative_id, gen_random_uuid(), member_id, 'RF' || number, $2::date, false from member where cooperative_id = $1`,
  `insert into share_movement (cooperative_id, movement_id, account_id, kind, figure, change_cents, on_date, source_kind, source_id, source_key)
   select cooperative_id, gen_random_uuid(), account_id, 'subscribed', 'obligation', 100000, $2::date, 'member', member_id, 'subscribed:' || account_id
   from member_share_account where cooperative_id = $1`,
  `insert into instalment_plan (cooperative_id, plan_id, account_id, agreed_on, agreed_by, channel, rhythm)
   select cooperative_id, gen_random_uuid(), account_id, $2::date, 'member',
     case when substr(payment_reference, 3)::int % 3 = 0 then 'direct_debit' else 'bank_transfer' end, 'monthly'
   from member_share_account where cooperative_id = $1`,
  `insert into share_instalment (cooperative_id, plan_id, number, account_id, due_on, amount_cents)
   select p.cooperative_id, p.plan_id, n, p.account_id, (date '${MONTH}-05' + make_interval(months => n - 1))::date, 50000
   from instalment_plan p, generate_series(1, 2) n where p.cooperative_id = $1 and $2::date is not null`,
  `insert into direct_debit_mandate (cooperative_id, mandate_id, reference, member_id, iban, holder_name, creditor_identifier, signed_on, signed_text,
     signed_how, kind)
   select a.cooperative_id, gen_random_uuid(), 'M' || a.payment_reference, a.member_id, 'NL32BUNQ2012345678', 'Proef', 'NL66ZZZ301234560000', $2::date,
     '', 'on_paper', 'recurrent'
   from member_share_account a join instalment_plan p on p.cooperative_id = a.cooperative_id and p.account_id = a.account_id
   where a.cooperative_id = $1 and p.channel = 'direct_debit'`,
];

/** A power cut in the middle of the month: nobody is asked twice, nobody is forgotten. */
describe(`a month's collection of ${MEMBERS} shares whose worker is killed on the way`, () => {
  const desk = officeWithWorker(async (office, cooperative) => {
    for (const statement of GROUND) await office.sql(statement, [cooperative, addMonths(JOINED, 1)]);
  });

  const waiting = async (): Promise<number> =>
    (await desk.office.sql<{ n: number }>(`select count(*)::int n from run_item where state in ('waiting','busy')`))[0]!
      .n;

  it('makes every term due once and offers every debit once', async () => {
    const started = await desk.bookkeeper.make('C/share-collections', { month: MONTH });
    expect(started.status).toBe(202);
    desk.worker.start();
    const before = await waiting();
    await eventually('progress before the kill', async () => (await waiting()) < before, 60);
    await desk.worker.kill();
    expect(await waiting()).toBeGreaterThan(0);
    desk.worker.start();
    await eventually('the run ends', async () => (await waiting()) === 0, 120);
    const run = (await desk.bookkeeper.get(`C/runs/${started.body.run_id}`)).body as RunDetailView;
    expect(run).toMatchObject({ state: 'finished', total: MEMBERS / 100, done: MEMBERS / 100, failed: 0 });
    const [due] = await desk.office.sql(
      `select count(*)::int n, count(distinct account_id)::int accounts from share_movement where kind = 'instalment_due'`,
    );
    expect(due).toEqual({ n: MEMBERS, accounts: MEMBERS });
    const [orders] = await desk.office.sql(
      `select count(*)::int n, count(distinct party_id)::int people, sum(amount_cents)::bigint::text cents, min(state) state
       from payment_order where kind = 'collection'`,
    );
    expect(orders).toEqual({ n: DEBITS, people: DEBITS, cents: String(DEBITS * 50_000), state: 'waiting' });
  }, 240_000);

  it('leaves nothing to collect, and nothing waiting', async () => {
    expect((await desk.bookkeeper.get(`C/share-collections?month=${MONTH}`)).body.groups).toEqual([]);
    expect((await desk.bookkeeper.make('C/share-collections', { month: MONTH })).status).toBe(422);
    await expectNothingWaiting(desk);
  }, 90_000);
});

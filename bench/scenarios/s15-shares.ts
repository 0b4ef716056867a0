import type pg from 'pg';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveCooperative, settle } from '../support/ground.js';
import { Office, sleep } from '../support/office.js';
import { Client, givePerson, type Session } from '../support/person.js';
import { atMost, type Finding, type Scenario, type Size } from '../support/scenario.js';
import type { BenchServer } from '../support/server.js';
import { digits, spreadOf } from '../support/spread.js';
import { withServer } from './with-server.js';

const MEMBERS = 50;
const REGISTER = 10_000;
const ROUNDS = 15;
const LOOK_EVERY_MS = 20;
const MONTH = '2026-12';
const PAST = '2026-06-30';

export const shares: Scenario = {
  id: 'S15',
  title: 'Member shares',
  about:
    'A month’s collection of co-operatives with 50 members each, a third by direct debit and two thirds by transfer, started over HTTP, 1 api and 1 worker, until every run is finished. Pair: the rows it leaves (movements, orders, runs, items, audit) in bare SQL, set-based, one transaction per co-operative, into the same tables with their guards. Then the register of 10,000 members on a past day as a CSV over HTTP beside the bare sums of the same movements. Seconds and milliseconds on the clock.',
  run: withServer(compare),
};

async function compare(server: BenchServer, size: Size): Promise<Finding[]> {
  const { url } = await server.prepare('bench_product');
  const sql = await server.watch(url);
  const month = await giveMonth(sql, size.full ? 1_000 : 100);
  const long = await giveShares(sql, 'De lange lijst', REGISTER);
  const bookkeeper = await givePerson(sql, long, ['bookkeeper']);
  await settle(sql);
  // before the office opens: its work of the day would make the terms of the pair due
  const bare = await seconds(async () => {
    for (const id of month.theirs) await bareCollection(sql, id);
  });
  const office = await Office.start(server, url, 1);
  const client = new Client(office.api.url, 8);
  const register = await registers(sql, office.api.url, bookkeeper, size);
  const collection = await collections(sql, client, { ...month, bare }, size);
  client.close();
  await office.end();
  return [...collection, ...register];
}

interface MonthOf {
  /** Bookkeepers of the co-operatives whose month the product collects. */
  ours: Session[];
  theirs: Id[];
}

async function giveMonth(sql: pg.Client, count: number): Promise<MonthOf> {
  const month: MonthOf = { ours: [], theirs: [] };
  for (let n = 0; n < count; n++) {
    month.ours.push(await givePerson(sql, await giveShares(sql, `Groen ${n}`, MEMBERS), ['bookkeeper']));
    month.theirs.push(await giveShares(sql, `Kaal ${n}`, MEMBERS));
  }
  return month;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

async function collections(
  sql: pg.Client,
  client: Client,
  { bare, ours, theirs }: MonthOf & { bare: number },
  size: Size,
): Promise<Finding[]> {
  const product = await seconds(async () => {
    const runs = await Promise.all(
      ours.map((session) => client.make<{ run_id: Id }>(session, 'C/share-collections', { month: MONTH })),
    );
    await untilDone(
      sql,
      runs.map(({ run_id }) => run_id),
    );
  });
  await expectEqual(
    sql,
    ours.map((session) => session.cooperativeId),
    theirs,
  );
  size.say(`collection: ${digits(product)} s against ${digits(bare)} s`);
  return [
    {
      what: `collection of ${ours.length} co-operatives × ${MEMBERS} members`,
      product: `${digits(product)} s`,
      pair: `${digits(bare)} s`,
      figure: spreadOf([product / bare]),
      target: atMost(4),
    },
  ];
}

async function untilDone(sql: pg.Client, runs: readonly Id[]): Promise<void> {
  for (let left = 1; left > 0; await sleep(LOOK_EVERY_MS)) {
    const { rows } = await sql.query<{ left: number }>(
      `select count(*)::int as left from run_item where run_id = any($1::uuid[]) and state in ('waiting','busy')`,
      [runs],
    );
    left = rows[0]!.left;
  }
}

async function registers(sql: pg.Client, base: string, bookkeeper: Session, size: Size): Promise<Finding[]> {
  const id = bookkeeper.cooperativeId;
  const times: { product: number; bare: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const from = performance.now();
    const answer = await fetch(`${base}/v1/cooperatives/${id}/share-register/table?on=${PAST}`, {
      headers: { cookie: bookkeeper.cookie },
    });
    const lines = (await answer.text()).trim().split('\n').length;
    const product = performance.now() - from;
    if (lines !== REGISTER + 1) throw new Error(`the register has ${lines} lines`);
    const bareFrom = performance.now();
    const { rowCount } = await sql.query(BARE_REGISTER, [id, PAST]);
    const bare = performance.now() - bareFrom;
    if (rowCount !== REGISTER) throw new Error(`the sums have ${rowCount} rows`);
    if (round > 0) times.push({ product, bare });
  }
  const median = (figure: (time: (typeof times)[number]) => number) => digits(spreadOf(times.map(figure)).median);
  size.say(`register: ${median((time) => time.product)} ms against ${median((time) => time.bare)} ms`);
  return [
    {
      what: 'register of 10,000 members on a past day',
      product: `${median((time) => time.product)} ms`,
      pair: `${median((time) => time.bare)} ms`,
      figure: spreadOf(times.map((time) => time.product / time.bare)),
      target: atMost(3),
    },
  ];
}

/** Members with an account, a plan of twenty terms from January and five of them paid. */
async function giveShares(sql: pg.Client, name: string, members: number): Promise<Id> {
  const id = await giveCooperative(sql, name);
  await sql.query(`set session_replication_role = replica`);
  for (const statement of GROUND) await sql.query(statement, statement.includes('$2') ? [id, members] : [id]);
  await sql.query(`set session_replication_role = origin`);
  return id;
}

const GROUND = [
  `insert into member (cooperative_id, member_id, person_id, number, given_name, family_name, class, engagement, status, joined_on)
   select $1, id, id, n, 'Lid', 'Proef ' || n, 'worker', 'employed', 'member', '2025-12-01'
   from (select n, gen_random_uuid() as id from generate_series(1, $2::int) n) m`,
  `insert into member_share_account (cooperative_id, account_id, member_id, payment_reference, opened_on, called)
   select cooperative_id, gen_random_uuid(), member_id, 'RF' || number, '2025-12-01', false from member where cooperative_id = $1`,
  `insert into instalment_plan (cooperative_id, plan_id, account_id, agreed_on, agreed_by, channel, rhythm)
   select cooperative_id, gen_random_uuid(), account_id, '2025-12-01', 'member',
     case when substr(payment_reference, 3)::int % 3 = 0 then 'direct_debit' else 'bank_transfer' end, 'monthly'
   from member_share_account where cooperative_id = $1`,
  `insert into share_instalment (cooperative_id, plan_id, number, account_id, due_on, amount_cents)
   select cooperative_id, plan_id, n, account_id, (date '2026-08-01' + make_interval(months => n - 1))::date, 5000
   from instalment_plan, generate_series(1, 20) n where cooperative_id = $1`,
  `insert into share_movement (cooperative_id, movement_id, account_id, kind, figure, change_cents, on_date, source_kind, source_id, source_key)
   select cooperative_id, gen_random_uuid(), account_id, 'subscribed', 'obligation', 100000, '2025-12-01', 'member', member_id, 'subscribed:' || account_id
   from member_share_account where cooperative_id = $1`,
  `insert into share_movement (cooperative_id, movement_id, account_id, kind, figure, change_cents, on_date, channel, source_kind, source_id, source_key)
   select cooperative_id, gen_random_uuid(), account_id, 'collected', 'paid', 5000, (date '2026-02-01' + make_interval(months => n - 1))::date,
     'bank_transfer', 'proef', account_id, 'proef:' || account_id || n
   from member_share_account, generate_series(1, 5) n where cooperative_id = $1`,
];

/** The rows of a collection, as somebody would write them who knows nothing can go wrong. */
async function bareCollection(sql: pg.Client, id: Id): Promise<void> {
  const run = newId();
  await sql.query('begin');
  await sql.query(`set local app.cooperative_id = '${id}'`);
  await sql.query(
    `insert into run (cooperative_id, run_id, kind, natural_key, params) values ($1, $2, 'share_collection', $3, '{}')`,
    [id, run, MONTH],
  );
  await sql.query(
    `insert into run_item (cooperative_id, run_id, item_no, chunk, subject_id, label, state)
     select $1, $2, n, 0, gen_random_uuid(), 'deel', 'done' from generate_series(1, 2) n`,
    [id, run],
  );
  await sql.query(
    `insert into share_movement (cooperative_id, movement_id, account_id, kind, change_cents, on_date, plan_id, source_kind, source_id, source_key)
     select t.cooperative_id, gen_random_uuid(), t.account_id, 'instalment_due', 0, t.due_on, t.plan_id, 'instalment_plan', t.plan_id,
       'due:' || t.plan_id || ':' || t.number
     from share_instalment t where t.cooperative_id = $1 and t.due_on <= date '2026-12-31' order by t.account_id, t.number`,
    [id],
  );
  await sql.query(
    `insert into payment_order (cooperative_id, order_id, kind, purpose, source_id, part, member_id, party_name, amount_cents, wanted_on, remittance, notified_on)
     select t.cooperative_id, gen_random_uuid(), 'collection', 'share_instalment', t.plan_id, t.number, a.member_id, 'Lid Proef', t.amount_cents, t.due_on,
       'Ledenaandeel termijn ' || t.number, p.agreed_on
     from share_instalment t join instalment_plan p on p.cooperative_id = t.cooperative_id and p.plan_id = t.plan_id and p.channel = 'direct_debit'
     join member_share_account a on a.cooperative_id = t.cooperative_id and a.account_id = t.account_id
     where t.cooperative_id = $1 and t.due_on <= date '2026-12-31'`,
    [id],
  );
  await sql.query(
    `insert into audit (cooperative_id, audit_id, actor_kind, actor_name, request_id, action, subject_kind, changes)
     select $1, gen_random_uuid(), 'job', 'bench', 'bench', 'share_collection.collected', 'run', '{}' from generate_series(1, 3)`,
    [id],
  );
  await sql.query('commit');
}

async function expectEqual(sql: pg.Client, ours: readonly Id[], theirs: readonly Id[]): Promise<void> {
  const count = async (table: string, where: string, ids: readonly Id[]) =>
    (
      await sql.query<{ n: number }>(
        `select count(*)::int as n from ${table} where cooperative_id = any($1::uuid[]) and ${where}`,
        [ids],
      )
    ).rows[0]!.n;
  for (const [table, where] of [
    ['share_movement', `kind = 'instalment_due'`],
    ['payment_order', `kind = 'collection'`],
  ] as const) {
    const [product, bare] = [await count(table, where, ours), await count(table, where, theirs)];
    if (product === 0 || product !== bare) throw new Error(`${table}: ${product} rows beside ${bare}`);
  }
}

const BARE_REGISTER = `
  select a.account_id, sum(s.change_cents) filter (where figure = 'obligation') as obligation,
    sum(s.change_cents) filter (where figure = 'paid') as paid, sum(s.change_cents) filter (where figure = 'held') as held,
    sum(s.change_cents) filter (where figure = 'loss') as loss, sum(s.change_cents) filter (where figure = 'interest') as interest,
    sum(s.change_cents) filter (where figure = 'fixed') as fixed, sum(s.change_cents) filter (where figure = 'settled') as settled
  from member_share_account a
  left join share_movement s on s.cooperative_id = a.cooperative_id and s.account_id = a.account_id and s.on_date <= $2
  where a.cooperative_id = $1 and a.opened_on <= $2 group by a.account_id`;

import type pg from 'pg';
import type { Id } from '#libs/kernel/index.js';
import { allRunsDone, assertBooks, giveBillers, makeDrafts, startFinals, type Biller } from '../support/billing.js';
import { settle } from '../support/ground.js';
import { Office, sleep } from '../support/office.js';
import { Client } from '../support/person.js';
import { atLeast, type Finding, type Scenario, type Size } from '../support/scenario.js';
import type { BenchServer } from '../support/server.js';
import { digits, spreadOf } from '../support/spread.js';
import { withServer } from './with-server.js';

const ROUNDS = 5;
const PROCESSES = 2;

export const numbering: Scenario = {
  id: 'S3',
  title: 'Numbering in one co-operative',
  about:
    'A finalisation run in one co-operative, whose invoices all take their number from one series, beside the same number of invoices over as many co-operatives as there are workers. Invoices numbered and posted per second on the clock, from the POST until the last one has its number; documents are drawn meanwhile.',
  run: withServer(compare),
};

async function compare(server: BenchServer, size: Size): Promise<Finding[]> {
  const { url } = await server.prepare('bench_product');
  const sql = await server.watch(url);
  const findings: Finding[] = [];
  for (const workers of [2, 8]) findings.push(...(await atWorkers(server, url, sql, workers, size)));
  return findings;
}

async function atWorkers(
  server: BenchServer,
  url: string,
  sql: pg.Client,
  workers: number,
  size: Size,
): Promise<Finding[]> {
  const count = size.full ? 1_000 : 160;
  const one = await giveBillers(sql, ROUNDS + 1, { projects: count, entries: 3, others: 0 });
  const many = await giveBillers(sql, (ROUNDS + 1) * workers, { projects: count / workers, entries: 3, others: 0 });
  await settle(sql);
  const office = await Office.start(server, url, PROCESSES, { WORKER_CONCURRENCY: String(workers / PROCESSES) });
  const client = new Client(office.api.url);
  const drafts = new Map<Biller, Id[]>();
  const all = [...one, ...many];
  (await makeDrafts(client, sql, all)).forEach((ids, index) => drafts.set(all[index]!, ids));
  const before = await troubles(sql);
  const rates: { same: number; different: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const same = count / (await numbered(client, sql, [one[round]!], drafts));
    const apart = many.slice(round * workers, (round + 1) * workers);
    const different = count / (await numbered(client, sql, apart, drafts));
    if (round > 0) rates.push({ same, different });
    size.say(`${workers} workers, round ${round}: ${digits(same)} against ${digits(different)} per second`);
  }
  await assertBooks(sql, one, count);
  await assertBooks(sql, many, count / workers);
  const after = await troubles(sql);
  client.close();
  await office.end();
  const made = 2 * count * (ROUNDS + 1);
  return [
    {
      what: `${workers} workers`,
      product: `${digits(spreadOf(rates.map((rate) => rate.same)).median)}/s`,
      pair: `${digits(spreadOf(rates.map((rate) => rate.different)).median)}/s`,
      figure: spreadOf(rates.map((rate) => rate.same / rate.different)),
      ...(workers === 2 ? { target: atLeast(0.9) } : {}),
    },
    {
      what: `${workers} workers: transactions rolled back, deadlocks in ${digits(made)} invoices`,
      product: `${after.rollbacks - before.rollbacks}, ${after.deadlocks - before.deadlocks}`,
      pair: '',
    },
  ];
}

/** @returns seconds until every invoice of these co-operatives has its number; waits for the documents too */
async function numbered(
  client: Client,
  sql: pg.Client,
  billers: readonly Biller[],
  drafts: ReadonlyMap<Biller, Id[]>,
): Promise<number> {
  const started = performance.now();
  await Promise.all(billers.map((biller) => startFinals(client, biller, drafts.get(biller)!)));
  const ids = billers.map((biller) => biller.id);
  while (await hasDrafts(sql, ids)) await sleep(10);
  const seconds = (performance.now() - started) / 1_000;
  await allRunsDone(sql, billers);
  return seconds;
}

async function hasDrafts(sql: pg.Client, cooperatives: readonly Id[]): Promise<boolean> {
  const { rows } = await sql.query({
    name: 'drafts',
    text: `select 1 from unnest($1::uuid[]) as c(id) where exists (select from invoice i where i.cooperative_id = c.id and i.state = 'draft') limit 1`,
    values: [cooperatives],
  });
  return rows.length > 0;
}

/** What went wrong and was done again. */
async function troubles(sql: pg.Client): Promise<{ rollbacks: number; deadlocks: number }> {
  const { rows } = await sql.query<{ rollbacks: number; deadlocks: number }>(
    `select xact_rollback::int as rollbacks, deadlocks::int as deadlocks from pg_stat_database where datname = current_database()`,
  );
  return rows[0]!;
}

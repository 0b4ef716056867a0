import type pg from 'pg';
import type { Id } from '#libs/kernel/index.js';
import { allRunsDone, assertBooks, giveBillers, makeDrafts, startFinals, type Biller } from '../support/billing.js';
import { settle } from '../support/ground.js';
import { Office, sleep } from '../support/office.js';
import { Client } from '../support/person.js';
import { atMost, type Finding, type Scenario, type Size } from '../support/scenario.js';
import type { BenchServer } from '../support/server.js';
import { digits, percentile, spreadOf } from '../support/spread.js';
import { withServer } from './with-server.js';

const SMALL = 20;
const RUNS_A_ROUND = 3;
const ROUNDS = 5;

interface Timed {
  run: number;
  lists: number[];
}

interface Drafted {
  biller: Biller;
  ids: Id[];
}

export const noisyNeighbour: Scenario = {
  id: 'S7',
  title: 'Noisy neighbour',
  about:
    'A small co-operative makes 20 invoices final with their documents and reads its members meanwhile, first alone, then at a random moment while a large one has a run of its own in hand; 1 api, 2 workers. Pair: the same alone, in the same round.',
  run: withServer(compare),
};

async function compare(server: BenchServer, size: Size): Promise<Finding[]> {
  const large = size.full ? 2_000 : 500;
  const { url } = await server.prepare('bench_product');
  const sql = await server.watch(url);
  const big = await giveBillers(sql, ROUNDS + 1, { projects: large, entries: 4, others: 0 });
  const small = await giveBillers(sql, 2 * RUNS_A_ROUND * (ROUNDS + 1), { projects: SMALL, entries: 4, others: 0 });
  await settle(sql);
  const office = await Office.start(server, url, 2);
  const client = new Client(office.api.url);
  const drafted = async (billers: readonly Biller[]): Promise<Drafted[]> =>
    (await makeDrafts(client, sql, billers)).map((ids, index) => ({ biller: billers[index]!, ids }));
  const bigDrafts = await drafted(big);
  const smallDrafts = await drafted(small);
  const alone: Timed[] = [];
  const beside: Timed[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const mine = smallDrafts.slice(2 * RUNS_A_ROUND * round, 2 * RUNS_A_ROUND * (round + 1));
    const quiet: Timed[] = [];
    for (const one of mine.slice(0, RUNS_A_ROUND)) quiet.push(await smallRun(client, sql, one));
    const { biller, ids } = bigDrafts[round]!;
    await startFinals(client, biller, ids);
    const noisy: Timed[] = [];
    for (const one of mine.slice(RUNS_A_ROUND)) {
      await sleep(100 + Math.random() * 500);
      noisy.push(await smallRun(client, sql, one));
    }
    if (!(await isRunning(sql, biller)))
      throw new Error('the large run ended before the small ones: it was no neighbour');
    await allRunsDone(sql, [biller]);
    if (round > 0) {
      alone.push(...quiet);
      beside.push(...noisy);
    }
    size.say(`round ${round}: ${digits(longest(quiet))} ms alone, ${digits(longest(noisy))} ms beside`);
  }
  await assertBooks(sql, small, SMALL);
  await assertBooks(sql, big, large);
  client.close();
  await office.end();
  return findings(alone, beside, large);
}

const longest = (runs: readonly Timed[]): number => Math.max(...runs.map(({ run }) => run));

function findings(alone: readonly Timed[], beside: readonly Timed[], large: number): Finding[] {
  const runs = (timed: readonly Timed[]) => timed.map(({ run }) => run);
  const lists = (timed: readonly Timed[]) => timed.flatMap((one) => one.lists);
  const line = (what: string, ours: number[], theirs: number[], share: number, most: number): Finding => ({
    what,
    product: `${digits(percentile(ours, share))} ms`,
    pair: `${digits(percentile(theirs, share))} ms`,
    figure: spreadOf([percentile(ours, share) / percentile(theirs, share)]),
    target: atMost(most),
  });
  return [
    line(`run of ${SMALL} beside a run of ${digits(large)}, p95`, runs(beside), runs(alone), 0.95, 3),
    { ...line('the same, median', runs(beside), runs(alone), 0.5, 3), target: undefined },
    line('list of members meanwhile, p95', lists(beside), lists(alone), 0.95, 2),
  ];
}

/** @returns milliseconds from asking until the last document is there, and of every list that was read meanwhile */
async function smallRun(client: Client, sql: pg.Client, { biller, ids }: Drafted): Promise<Timed> {
  const started = performance.now();
  const lists: number[] = [];
  let running = true;
  const reading = (async () => {
    while (running) {
      lists.push((await client.get(biller.bookkeeper, 'C/members?limit=25')).took);
      await sleep(50);
    }
  })();
  await startFinals(client, biller, ids);
  await allRunsDone(sql, [biller], 10);
  const run = performance.now() - started;
  running = false;
  await reading;
  return { run, lists };
}

async function isRunning(sql: pg.Client, { id }: Biller): Promise<boolean> {
  const { rows } = await sql.query(
    `select 1 from run_item where cooperative_id = $1 and state in ('waiting', 'busy') limit 1`,
    [id],
  );
  return rows.length > 0;
}

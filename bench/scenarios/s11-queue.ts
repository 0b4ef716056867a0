import { spawn, spawnSync } from 'node:child_process';
import type pg from 'pg';
import type { Id } from '#libs/kernel/index.js';
import { giveCooperative, settle } from '../support/ground.js';
import { endsWithUs } from '../support/children.js';
import { cpuSeconds } from '../support/cpu.js';
import { measure, type Cost } from '../support/measure.js';
import { freePort, sleep } from '../support/office.js';
import { Pair } from '../support/pair.js';
import { atLeast, type Finding, type Scenario, type Size } from '../support/scenario.js';
import type { BenchServer } from '../support/server.js';
import { digits, spreadOf } from '../support/spread.js';
import { withServer } from './with-server.js';

const ROUNDS = 5;

interface Round {
  apart: Cost;
  together: Cost;
  bare: Cost;
}

export const queueOverhead: Scenario = {
  id: 'S11',
  title: 'Queue overhead',
  about:
    'Jobs that do nothing, on the whole path of the product: a row in the outbox, the relay, the queue, a worker, a transaction of the co-operative with an audit row, the row taken away. Pair: BullMQ on the same backend, added in bulk, nothing in the job. Ten jobs at once on both sides.',
  run: withServer(compare),
};

async function compare(server: BenchServer, size: Size): Promise<Finding[]> {
  const findings = await onBackend(server, size, 'PostgreSQL');
  if (spawnSync('redis-server', ['--version']).status !== 0) return findings;
  return [...findings, ...(await onBackend(server, size, 'Redis'))];
}

async function onBackend(server: BenchServer, size: Size, backend: 'PostgreSQL' | 'Redis'): Promise<Finding[]> {
  const count = size.full ? 10_000 : 1_000;
  const redis = backend === 'Redis' ? await startRedis() : undefined;
  const name = backend.toLowerCase();
  const { url, urls } = await server.prepare(`bench_${name}`);
  const { urls: bareUrls } = await server.prepare(`bare_${name}`);
  const sql = await server.watch(url);
  const cooperatives: Id[] = [];
  for (let n = 0; n < 3; n++) cooperatives.push(await giveCooperative(sql, `Coöperatie ${n}`));
  await settle(sql);
  const env = {
    PROCESS: 'worker',
    DATABASE_URL: url,
    DATA_DIR: server.folder,
    WORKER_CONCURRENCY: '10',
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  const office = await Pair.start('office-queue', { env, urls, secrets: server.secrets, cooperatives });
  const bare = await Pair.start('bare-queue', { queueUrl: bareUrls.queue, ...(redis ? { redisUrl: redis.url } : {}) });
  const extra = redis ? [redis] : [];
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const apart = await measure([office, ...extra], server, () => office.ask({ count, apart: true }));
    const together = await measure([office, ...extra], server, () => office.ask({ count, apart: false }));
    const bareCost = await measure([bare, ...extra], server, () => bare.ask({ count }));
    if (round > 0) rounds.push({ apart, together, bare: bareCost });
    size.say(
      `${backend}, round ${round}: ${digits(count / apart.cpu)} against ${digits(count / bareCost.cpu)} jobs per cpu-second`,
    );
  }
  await assertDone(sql, 2 * count * (ROUNDS + 1));
  await Promise.all([office.end(), bare.end()]);
  redis?.end();
  return findings(rounds, count, backend);
}

function findings(rounds: readonly Round[], count: number, backend: string): Finding[] {
  const rate = (cost: (round: Round) => Cost) =>
    `${digits(spreadOf(rounds.map((round) => count / cost(round).cpu)).median)}/cpu-s`;
  const ratio = (cost: (round: Round) => Cost) => spreadOf(rounds.map((round) => round.bare.cpu / cost(round).cpu));
  return [
    {
      what: `${backend}: jobs of one subject`,
      product: rate((round) => round.apart),
      pair: rate((round) => round.bare),
      figure: ratio((round) => round.apart),
      target: atLeast(0.5),
    },
    {
      what: `${backend}: subjects, up to 15 in a job as documents are`,
      product: rate((round) => round.together),
      pair: rate((round) => round.bare),
      figure: ratio((round) => round.together),
    },
  ];
}

async function assertDone(sql: pg.Client, expected: number): Promise<void> {
  for (const end = Date.now() + 10_000; ; await sleep(50)) {
    const { rows } = await sql.query<{ done: number; waiting: number }>(
      `select (select count(*)::int from audit where action = 'bench.nothing') as done, (select count(*)::int from outbox) as waiting`,
    );
    const { done, waiting } = rows[0]!;
    if (done === expected && waiting === 0) return;
    if (Date.now() > end) throw new Error(`${done} of ${expected} jobs were done, ${waiting} are left in the outbox`);
  }
}

interface Redis {
  url: string;
  cpu(): number;
  end(): void;
}

async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', 'noeviction'];
  const child = endsWithUs(spawn('redis-server', args, { stdio: 'ignore' }));
  await sleep(500);
  return { url: `redis://127.0.0.1:${port}`, cpu: () => cpuSeconds(child.pid!), end: () => void child.kill() };
}

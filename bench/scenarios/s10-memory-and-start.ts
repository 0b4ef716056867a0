import { assertBooks, giveBillers, makeDrafts, makeFinal } from '../support/billing.js';
import { residentMegabytes } from '../support/cpu.js';
import { settle } from '../support/ground.js';
import { Office, OfficeProcess } from '../support/office.js';
import { Client, hammer } from '../support/person.js';
import { answering, Program } from '../support/program.js';
import { giveRegisters } from '../support/register.js';
import { atMost, type Finding, type Scenario, type Size } from '../support/scenario.js';
import type { BenchServer } from '../support/server.js';
import { digits, spreadOf } from '../support/spread.js';
import { withServer } from './with-server.js';

const STEPS = 5;
const INVOICES = 100;
const STARTS = 5;

export const memoryAndStart: Scenario = {
  id: 'S10',
  title: 'Memory and start',
  about:
    'What one worker holds in memory while it makes invoices with their documents, what the api holds after serving lists, and processor time from starting a process to its first answer. Pair: Nest with Fastify and one list.',
  run: withServer(compare),
};

async function compare(server: BenchServer, size: Size): Promise<Finding[]> {
  const { url } = await server.prepare('bench_product');
  const memory = await workerMemory(server, url, size);
  return [...memory, ...(await start(server, url, size))];
}

async function workerMemory(server: BenchServer, url: string, size: Size): Promise<Finding[]> {
  const perStep = size.full ? 20 : 3;
  const sql = await server.watch(url);
  const billers = await giveBillers(sql, perStep * (STEPS + 2), { projects: INVOICES, entries: 10, others: 0 });
  const register = await giveRegisters(sql, 20_000);
  await settle(sql);
  const office = await Office.start(server, url, 1);
  const client = new Client(office.api.url);
  const worker = office.workers[0]!;
  const idle = { api: residentMegabytes(office.api.pid), worker: residentMegabytes(worker.pid) };
  const held: number[] = [];
  for (let step = 0; step < STEPS + 2; step++) {
    const mine = billers.slice(step * perStep, (step + 1) * perStep);
    await makeFinal(client, sql, mine, await makeDrafts(client, sql, mine));
    await assertBooks(sql, mine, INVOICES);
    held.push(residentMegabytes(worker.pid));
    size.say(`${(step + 1) * perStep * INVOICES} invoices: worker ${digits(held.at(-1)!)} MB`);
  }
  await hammer(size.full ? 10_000 : 3_000, 32, () => client.get(register.board, 'C/members?status=member&limit=100'));
  const api = residentMegabytes(office.api.pid);
  client.close();
  await office.end();
  const warm = held.slice(2);
  const documents = perStep * INVOICES * (STEPS + 2);
  return [
    {
      what: `worker after ${digits(documents)} invoices, MB`,
      product: `${digits(idle.worker)} MB at start`,
      pair: '105 to 113 MB (pdfkit alone)',
      figure: spreadOf(held),
      target: { text: 'at most 200 at any time', met: ({ max }) => max <= 200 },
    },
    {
      what: `worker, MB more per 1,000 invoices after the first ${digits(2 * perStep * INVOICES)}`,
      product: '',
      pair: '2 (pdfkit alone)',
      figure: spreadOf([slope(warm) * (1_000 / (perStep * INVOICES))]),
      target: atMost(2),
    },
    {
      what: 'api after serving lists, MB',
      product: `${digits(idle.api)} MB at start`,
      pair: '121 MB (Nest with Fastify alone)',
      figure: spreadOf([api]),
      target: atMost(200),
    },
  ];
}

/** Least squares: how much more per step. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const above = values.reduce((total, value, index) => total + (index - middle) * (value - mean), 0);
  return above / values.reduce((total, _, index) => total + (index - middle) ** 2, 0);
}

async function start(server: BenchServer, url: string, size: Size): Promise<Finding[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= STARTS; round++) {
    const api = await OfficeProcess.start(server, url, 'api');
    await answering(api.url, '/health/live');
    const spent = api.cpu();
    await api.end();
    const bare = await Program.start('bare-list', url);
    await answering(bare.url, '/alive');
    const bareSpent = bare.cpu();
    await bare.end();
    if (round > 0) {
      ours.push(spent);
      theirs.push(bareSpent);
    }
    size.say(`start ${round}: ${digits(spent)} against ${digits(bareSpent)} cpu-seconds`);
  }
  return [
    {
      what: 'cpu-seconds from exec to first answer',
      product: `${digits(spreadOf(ours).median)} cpu-s`,
      pair: `${digits(spreadOf(theirs).median)} cpu-s`,
      figure: spreadOf(ours.map((value, index) => value / theirs[index]!)),
      target: atMost(3),
    },
  ];
}

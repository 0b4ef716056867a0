import type { Id } from '#libs/kernel/index.js';
import { assertBooks, giveBillers, makeDrafts, makeFinal } from '../support/billing.js';
import { settle } from '../support/ground.js';
import { measure, type Cost } from '../support/measure.js';
import { Office } from '../support/office.js';
import { Pair } from '../support/pair.js';
import { Client } from '../support/person.js';
import { atLeast, type Finding, type Scenario, type Size } from '../support/scenario.js';
import type { BenchServer } from '../support/server.js';
import { digits, spreadOf } from '../support/spread.js';
import { withServer } from './with-server.js';

const PROJECTS = 50;
const ROUNDS = 5;
const WORK = { projects: PROJECTS, entries: 20, others: 8 };

interface Round {
  drafts: Cost;
  finals: Cost;
  pipeline: Cost;
  plain: Cost;
}

export const invoiceRun: Scenario = {
  id: 'S2',
  title: 'Invoice run from approved hours',
  about:
    'Drafts of a month for co-operatives of 50 customers (20 approved entries in 3 lines each, one in five under the reverse charge, other entries to be skipped), then all of them final with their PDF: over HTTP, 1 api and 2 workers. Pair: gapless number, five lines and the same drawing, twenty in a transaction.',
  run: withServer(compare),
};

async function compare(server: BenchServer, size: Size): Promise<Finding[]> {
  const perRound = size.full ? 40 : 8;
  const { url } = await server.prepare('bench_product');
  const sql = await server.watch(url);
  const billers = await giveBillers(sql, perRound * (ROUNDS + 1), WORK);
  await settle(sql);
  const office = await Office.start(server, url, 2);
  const client = new Client(office.api.url);
  const pipeline = await Pair.start('invoice-pipeline', { url: await server.create('bench_pair') });
  const plain = await Pair.start('plain-pdfkit', {});
  const count = perRound * PROJECTS;
  const sizes = { product: 0, pipeline: 0, plain: 0 };
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const mine = billers.slice(round * perRound, (round + 1) * perRound);
    let drafts: Id[][] = [];
    const draftCost = await measure([office], server, async () => (drafts = await makeDrafts(client, sql, mine)));
    const finalCost = await measure([office], server, () => makeFinal(client, sql, mine, drafts));
    sizes.product = await assertBooks(sql, mine, PROJECTS);
    office.pause();
    const pipelineCost = await measure([pipeline], server, async () => {
      sizes.pipeline = (await pipeline.ask<{ bytes: number }>({ count, draw: true })).bytes;
    });
    const plainCost = await measure([plain], server, async () => {
      sizes.plain = (await plain.ask<{ bytes: number }>({ count })).bytes;
    });
    office.resume();
    if (round > 0) rounds.push({ drafts: draftCost, finals: finalCost, pipeline: pipelineCost, plain: plainCost });
    size.say(
      `round ${round}: ${digits(count / (draftCost.cpu + finalCost.cpu))} against ${digits(count / pipelineCost.cpu)} per cpu-second`,
    );
  }
  await Promise.all([pipeline.end(), plain.end(), office.end()]);
  client.close();
  return findings(rounds, count, sizes);
}

function findings(rounds: readonly Round[], count: number, sizes: Record<string, number>): Finding[] {
  const rate = (cost: (round: Round) => number) =>
    `${digits(spreadOf(rounds.map((round) => count / cost(round))).median)}/cpu-s`;
  const each = (cost: (round: Round) => number) => `${digits((1_000 * spreadOf(rounds.map(cost)).median) / count)} ms`;
  const ratio = (cost: (round: Round) => number) =>
    spreadOf(rounds.map((round) => cost(round) / (round.drafts.cpu + round.finals.cpu)));
  return [
    {
      what: `invoice from hours to PDF (${digits(sizes.product! / 1_024)} kB)`,
      product: rate((round) => round.drafts.cpu + round.finals.cpu),
      pair: `${rate((round) => round.pipeline.cpu)} (${digits(sizes.pipeline! / 1_024)} kB)`,
      figure: ratio((round) => round.pipeline.cpu),
      target: atLeast(0.6),
    },
    {
      what: 'beside plain pdfkit, drawing only',
      product: rate((round) => round.drafts.cpu + round.finals.cpu),
      pair: `${rate((round) => round.plain.cpu)} (${digits(sizes.plain! / 1_024)} kB)`,
      figure: ratio((round) => round.plain.cpu),
    },
    {
      what: 'cpu per invoice: drafts',
      product: `${each((round) => round.drafts.cpu)}, of which PostgreSQL ${each((round) => round.drafts.postgres)}`,
      pair: '',
    },
    {
      what: 'cpu per invoice: final with PDF',
      product: `${each((round) => round.finals.cpu)}, of which PostgreSQL ${each((round) => round.finals.postgres)}`,
      pair: each((round) => round.pipeline.cpu),
    },
  ];
}

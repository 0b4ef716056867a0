import { settle } from '../support/ground.js';
import { giveHistory } from '../support/history.js';
import { measure, type Cost } from '../support/measure.js';
import { Office, OfficeProcess } from '../support/office.js';
import { Client, hammer, type Session } from '../support/person.js';
import { answering, Program } from '../support/program.js';
import { giveRegisters, type Register } from '../support/register.js';
import { atLeast, atMost, type Finding, type Scenario, type Size } from '../support/scenario.js';
import type { BenchServer } from '../support/server.js';
import { digits, spreadOf, spreadText } from '../support/spread.js';
import { withServer } from './with-server.js';

const ROUNDS = 5;
const COLD_ROUNDS = 3;
const CONNECTIONS = 32;
const MEMBERS = 105_000;
/** Members whose hours of three years lie in the same database, as in S4. */
const WORKERS = 250;
const PAGE = 25;
const DEEP = 398;

interface Listed {
  items: { member_id: string; status: string; family_name: string }[];
  next_cursor: string | null;
}

interface Round {
  first: Cost;
  deep: Cost;
  hundred: Cost;
  bare: Cost;
  bareHundred: Cost;
}

export const memberList: Scenario = {
  id: 'S5',
  title: 'Member list',
  about:
    'Pages of the register of 10,500 members among 105,000, active ones by name, over HTTP with session, roles, co-operative and row-level security, 32 connections; three years of hours and their audit of 250 of them in the same database. Pair: Nest with Fastify and the same statement, nothing else. Cold: api and PostgreSQL just restarted, first page.',
  run: withServer(compare),
};

async function compare(server: BenchServer, size: Size): Promise<Finding[]> {
  const count = size.full ? 5_000 : 1_000;
  const { url } = await server.prepare('bench_product');
  const sql = await server.watch(url);
  const register = await giveRegisters(sql, MEMBERS);
  await giveHistory(sql, register.cooperativeId, WORKERS);
  await settle(sql);
  const office = await Office.start(server, url, 0);
  const bare = await Program.start('bare-list', url);
  await answering(bare.url, '/alive');
  const client = new Client(office.api.url, CONNECTIONS);
  const pair = new Client(bare.url, CONNECTIONS);
  const deep = await cursorOfPage(client, register.board, DEEP);
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = (limit: number, cursor = '') =>
      measure([office], server, () =>
        hammer(count, CONNECTIONS, () => client.get(register.board, page(limit) + cursor)),
      );
    const theirs = (limit: number) =>
      measure([bare], server, () => hammer(count, CONNECTIONS, () => pair.get(undefined, barePage(register, limit))));
    const first = await ours(PAGE);
    const bareFirst = await theirs(PAGE);
    const deepCost = await ours(PAGE, `&cursor=${deep}`);
    const hundred = await ours(100);
    const bareHundred = await theirs(100);
    if (round > 0) rounds.push({ first, deep: deepCost, hundred, bare: bareFirst, bareHundred });
    size.say(`round ${round}: ${digits(count / first.cpu)} against ${digits(count / bareFirst.cpu)} per cpu-second`);
  }
  client.close();
  pair.close();
  await Promise.all([office.end(), bare.end()]);
  return [...findings(rounds, count), await cold(server, url, register)];
}

const page = (limit: number): string => `C/members?status=member&limit=${limit}`;
const barePage = ({ cooperativeId }: Register, limit: number): string =>
  `/members?status=member&limit=${limit + 1}&cooperative=${cooperativeId}`;

/** Walks the list as a person would, and sees on the way that nobody is on it twice or out of order. */
async function cursorOfPage(client: Client, board: Session, pages: number): Promise<string> {
  const seen = new Set<string>();
  let cursor = '';
  for (let n = 1; n < pages; n++) {
    const { body } = await client.get<Listed>(board, page(PAGE) + (cursor && `&cursor=${cursor}`));
    for (const item of body.items) seen.add(item.member_id);
    if (body.items.length !== PAGE || !body.next_cursor || body.items.some(({ status }) => status !== 'member'))
      throw new Error(`page ${n} is not what was asked for`);
    cursor = body.next_cursor;
  }
  if (seen.size !== PAGE * (pages - 1)) throw new Error('somebody was on two pages');
  return cursor;
}

function findings(rounds: readonly Round[], count: number): Finding[] {
  const rate = (cost: (round: Round) => Cost) =>
    `${digits(spreadOf(rounds.map((round) => count / cost(round).cpu)).median)}/cpu-s`;
  const ratio = (ours: (round: Round) => Cost, theirs: (round: Round) => Cost) =>
    spreadOf(rounds.map((round) => theirs(round).cpu / ours(round).cpu));
  const serverOnly = ({ cpu, postgres }: Cost): number => cpu - postgres;
  return [
    {
      what: 'page of 25',
      product: rate((round) => round.first),
      pair: rate((round) => round.bare),
      figure: ratio(
        (round) => round.first,
        (round) => round.bare,
      ),
      target: atLeast(0.4),
    },
    {
      what: 'page of 25, server process alone',
      product: `${digits(spreadOf(rounds.map((round) => count / serverOnly(round.first))).median)}/cpu-s`,
      pair: `${digits(spreadOf(rounds.map((round) => count / serverOnly(round.bare))).median)}/cpu-s`,
      figure: spreadOf(rounds.map((round) => serverOnly(round.bare) / serverOnly(round.first))),
    },
    {
      what: 'page of 100',
      product: rate((round) => round.hundred),
      pair: rate((round) => round.bareHundred),
      figure: ratio(
        (round) => round.hundred,
        (round) => round.bareHundred,
      ),
      target: atLeast(0.4),
    },
    {
      what: `page ${DEEP} of 25, beside the first (cpu)`,
      product: rate((round) => round.deep),
      pair: rate((round) => round.first),
      figure: ratio(
        (round) => round.first,
        (round) => round.deep,
      ),
      target: { text: '0.80 to 1.25', met: ({ median }) => median >= 0.8 && median <= 1.25 },
    },
  ];
}

/** First page after a restart of everything, in turns. */
async function cold(server: BenchServer, url: string, register: Register): Promise<Finding> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    await server.restart();
    const api = await (await OfficeProcess.start(server, portOf(url, server), 'api')).opened();
    ours.push(await firstAnswer(new Client(api.url, 1), register.board, page(PAGE)));
    await api.end();
    await server.restart();
    const bare = await Program.start('bare-list', portOf(url, server));
    await answering(bare.url, '/alive');
    theirs.push(await firstAnswer(new Client(bare.url, 1), undefined, barePage(register, PAGE)));
    await bare.end();
  }
  return {
    what: 'first page after a restart, in ms',
    product: spreadText(spreadOf(ours)),
    pair: spreadText(spreadOf(theirs)),
    figure: spreadOf(ours.map((value, index) => value / theirs[index]!)),
    target: atMost(3),
  };
}

async function firstAnswer(client: Client, session: Session | undefined, address: string): Promise<number> {
  const { status, took } = await client.get(session, address);
  client.close();
  if (status !== 200) throw new Error(`the first page answered ${status}`);
  return took;
}

/** The server has another port after a restart. */
function portOf(url: string, server: BenchServer): string {
  const moved = new URL(url);
  moved.port = new URL(server.adminUrl).port;
  return moved.href;
}

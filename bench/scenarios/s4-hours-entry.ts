import type pg from 'pg';
import { addDays, localDate, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { giveCooperative, lastMonth, settle } from '../support/ground.js';
import { giveHistory } from '../support/history.js';
import { measure, type Cost } from '../support/measure.js';
import { Office } from '../support/office.js';
import { Pair } from '../support/pair.js';
import { Client, givePerson, hammer, type Session } from '../support/person.js';
import { atLeast, atMost, type Finding, type Scenario, type Size } from '../support/scenario.js';
import type { BenchServer } from '../support/server.js';
import { digits, percentile, spreadOf } from '../support/spread.js';
import { withServer } from './with-server.js';

const ROUNDS = 9;
const CONNECTIONS = 32;
const LINES_OF_WEEK = 21;
/** A commit takes so little that as many as there are entries cannot be told from the clock's hundredths of a second. */
const COMMITS_PER_ENTRY = 4;

interface Round {
  single: Cost & { p99: number };
  raw: Cost & { p99: number };
  weeks: Cost;
}

interface Place {
  members: { session: Session; memberId: Id }[];
  projectId: Id;
  activityId: Id;
}

export const hoursEntry: Scenario = {
  id: 'S4',
  title: 'Hours entry',
  about:
    'Members write hours over HTTP with their session, 32 connections, 1 api, three years of hours and their audit behind them: one entry per request, and whole weeks of 7 days with 3 lines. Pair: one row with five lines per commit at the driver, as many callers at once. The targets per cpu-second are 1.5 times one and 2 times the other of Tryton 6.0 in process.',
  run: withServer(compare),
};

async function compare(server: BenchServer, size: Size): Promise<Finding[]> {
  const singles = size.full ? 2_000 : 1_500;
  const weeks = size.full ? 400 : 150;
  const { url } = await server.prepare('bench_product');
  const sql = await server.watch(url);
  const place = await givePlace(sql, size.full ? 500 : 250);
  await settle(sql);
  const office = await Office.start(server, url, 0);
  const client = new Client(office.api.url, CONNECTIONS);
  const pair = await Pair.start('raw-commits', { url: await server.create('bench_pair') });
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const single = await timed(office, server, () =>
      hammer(singles, CONNECTIONS, (index) => logHours(client, place, round * singles + index)),
    );
    const raw = await timed(pair, server, async () => {
      return (await pair.ask<{ times: number[] }>({ count: singles * COMMITS_PER_ENTRY, callers: CONNECTIONS })).times;
    });
    const whole = await timed(office, server, () =>
      hammer(weeks, CONNECTIONS, (index) => fillWeek(client, place, round * weeks + index)),
    );
    if (round > 0) rounds.push({ single, raw, weeks: whole });
    size.say(
      `round ${round}: ${digits(singles / single.cpu)} entries against ${digits((singles * COMMITS_PER_ENTRY) / raw.cpu)} commits per cpu-second`,
    );
  }
  await assertKept(sql, (ROUNDS + 1) * (singles + weeks * LINES_OF_WEEK));
  client.close();
  await Promise.all([pair.end(), office.end()]);
  return findings(rounds, singles, weeks);
}

function findings(rounds: readonly Round[], singles: number, weeks: number): Finding[] {
  const spread = (figure: (round: Round) => number) => spreadOf(rounds.map(figure));
  const rate = (count: number, cost: (round: Round) => Cost) => spread((round) => count / cost(round).cpu);
  const lines = rate(weeks * LINES_OF_WEEK, (round) => round.weeks);
  const single = rate(singles, (round) => round.single);
  const p99 = (of: (round: Round) => { p99: number }) => `${digits(spread((round) => of(round).p99).median)} ms`;
  return [
    {
      what: 'one entry, beside the raw commit',
      product: `${digits(single.median)}/cpu-s`,
      pair: `${digits(rate(singles * COMMITS_PER_ENTRY, (round) => round.raw).median)}/cpu-s`,
      figure: spread((round) => round.raw.cpu / COMMITS_PER_ENTRY / round.single.cpu),
      target: atLeast(0.13),
    },
    { what: 'one entry, per cpu-second', product: '', pair: '', figure: single, target: atLeast(800) },
    {
      what: 'one entry, p99',
      product: p99((round) => round.single),
      pair: p99((round) => round.raw),
      figure: spread((round) => round.single.p99 / round.raw.p99),
      target: atMost(8),
    },
    { what: 'lines of whole weeks, per cpu-second', product: '', pair: '', figure: lines, target: atLeast(4_688) },
  ];
}

async function timed(
  process: { cpu(): number },
  server: BenchServer,
  work: () => Promise<number[]>,
): Promise<Cost & { p99: number }> {
  let times: number[] = [];
  const cost = await measure([process], server, async () => (times = await work()));
  return { ...cost, p99: percentile(times, 0.99) };
}

/** Days before last month, each member another one every time: no day gets more hours than it has. */
function logHours(client: Client, place: Place, index: number) {
  const { members, projectId, activityId } = place;
  const { session } = members[index % members.length]!;
  return client.post(session, 'C/time-entries', {
    entry_id: newId(),
    project_id: projectId,
    activity_id: activityId,
    date: dayBefore(1 + Math.floor(index / members.length)),
    minutes: 15 * (1 + (index % 16)),
    description: 'Heg aan de straatkant en de linden bij de ingang',
  });
}

function fillWeek(client: Client, place: Place, index: number) {
  const { members, projectId, activityId } = place;
  const { session } = members[index % members.length]!;
  const monday = addDays(localDate('2022-01-03'), 7 * Math.floor(index / members.length));
  return client.put(session, `C/weeks/${monday}`, {
    entries: Array.from({ length: LINES_OF_WEEK }, (_, line) => ({
      entry_id: newId(),
      project_id: projectId,
      activity_id: activityId,
      date: addDays(monday, Math.floor(line / 3)),
      minutes: 60 + 15 * (line % 3),
      description: 'Vaste planten, vak 3',
    })),
  });
}

const dayBefore = (days: number): LocalDate => addDays(localDate(`${lastMonth()}-01`), -days);

async function givePlace(sql: pg.Client, count: number): Promise<Place> {
  const cooperative = await giveCooperative(sql, 'Groencoöperatie De Proef');
  const { rows } = await sql.query<{ member_id: Id }>(
    `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
     select $1, gen_random_uuid(), n, 'Noor', 'Proef ' || n, 'worker', 'self_employed', 'member', '2020-01-01' from generate_series(1, $2::int) n
     returning member_id`,
    [cooperative, count],
  );
  const { projectId, activityId } = await giveHistory(sql, cooperative);
  const members: Place['members'] = [];
  for (const { member_id: memberId } of rows)
    members.push({ memberId, session: await givePerson(sql, cooperative, ['member'], memberId) });
  return { members, projectId, activityId };
}

async function assertKept(sql: pg.Client, expected: number): Promise<void> {
  const { rows } = await sql.query<{ entries: number; logged: number }>(
    `select count(*)::int as entries, (select count(*)::int from audit where action = 'hours.logged' and request_id <> 'bench') as logged from time_entry where date >= '2022-01-01'`,
  );
  if (rows[0]?.entries !== expected) throw new Error(`${rows[0]?.entries} entries were kept, ${expected} were sent`);
  if (rows[0].logged === 0) throw new Error('nothing was written down in the audit');
}

import type pg from 'pg';
import { addDays, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { giveCooperative, settle } from '../support/ground.js';
import { expectRows, importFile, insertBare, type Imported } from '../support/imports.js';
import { Office } from '../support/office.js';
import { Client, givePerson } from '../support/person.js';
import { atMost, type Finding, type Scenario, type Size } from '../support/scenario.js';
import type { BenchServer } from '../support/server.js';
import { digits, spreadOf } from '../support/spread.js';
import { withServer } from './with-server.js';

const MEMBERS = 40;
const DAYS = 250;
const ROWS = MEMBERS * DAYS * 2;
const FIRST_DAY = '2024-01-01' as LocalDate;
const ROUNDS = 5;

interface Round extends Imported {
  bare: number;
}

export const importHours: Scenario = {
  id: 'S14',
  title: 'Import of hours',
  about:
    'A CSV of 20,000 rows of hours with times, of 40 people on 20 projects in 250 days, uploaded and committed over HTTP as handed in, 1 api and 1 worker that keeps them: read, every row judged twice by the rules of hours, against what is stored and against the others. Pair: the same rows in bare inserts of 1,000 rows per statement in one transaction at the driver, on the same table with its indexes and triggers. Seconds on the clock.',
  run: withServer(compare),
};

async function compare(server: BenchServer, size: Size): Promise<Finding[]> {
  const { url } = await server.prepare('bench_product');
  const sql = await server.watch(url);
  const office = await Office.start(server, url, 1);
  const client = new Client(office.api.url, 2);
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = await giveCooperative(sql, `Groencoöperatie ${round}`);
    const bookkeeper = await givePerson(sql, ours, ['bookkeeper']);
    const theirs = await giveCooperative(sql, `Kale coöperatie ${round}`);
    await givePlace(sql, ours);
    const place = await givePlace(sql, theirs);
    await settle(sql);
    const measured = {
      ...(await importFile(client, bookkeeper, { kind: 'hours', bytes: fileOf(), rows: ROWS })),
      bare: await insertBare(sql, 'time_entry', theirs, entriesAt(place)),
    };
    await expectRows(sql, 'time_entry', [ours, theirs], ROWS);
    if (round > 0) rounds.push(measured);
    size.say(
      `round ${round}: ${digits(measured.upload)} + ${digits(measured.commit)} s against ${digits(measured.bare)} s, others waited ${digits(measured.waited)} ms`,
    );
  }
  client.close();
  await office.end();
  return findings(rounds);
}

function findings(rounds: readonly Round[]): Finding[] {
  const median = (figure: (round: Round) => number) => digits(spreadOf(rounds.map(figure)).median);
  return [
    {
      what: 'commit of 20,000 rows, beside bare inserts',
      product: `${median((round) => round.commit)} s`,
      pair: `${median((round) => round.bare)} s`,
      figure: spreadOf(rounds.map((round) => round.commit / round.bare)),
      target: atMost(3),
    },
    {
      what: 'the whole import, upload and preview included',
      product: `${median((round) => round.upload + round.commit)} s`,
      pair: `${median((round) => round.bare)} s`,
      figure: spreadOf(rounds.map((round) => (round.upload + round.commit) / round.bare)),
    },
    {
      what: 'longest that a request for next to nothing waits meanwhile',
      product: `${median((round) => round.waited)} ms`,
      pair: '',
    },
  ];
}

const shifts = Array.from({ length: ROWS }, (_, n) => {
  const day = Math.floor(n / (MEMBERS * 2));
  const afternoon = Math.floor(n / MEMBERS) % 2 === 1;
  return {
    date: addDays(FIRST_DAY, day),
    member: n % MEMBERS,
    project: (n + day) % 20,
    activity: n % 3,
    from: afternoon ? '13:00' : '08:30',
    until: afternoon ? '16:30' : '12:15',
    minutes: afternoon ? 210 : 225,
    description: `Vaste planten, vak ${n % 40}`,
  };
});
const ACTIVITIES = ['Groenonderhoud', 'Aanplant', 'Overleg'];

function fileOf(): Buffer {
  const lines = shifts.map(({ date, member, project, activity, from, until, minutes, description }) =>
    [
      date.split('-').reverse().join('-'),
      from,
      until,
      (minutes / 60).toFixed(2).replace('.', ','),
      `Samira de Wit ${member + 1}`,
      `Schoolplein ${project + 1}`,
      ACTIVITIES[activity],
      description,
    ].join(';'),
  );
  return Buffer.from(`\ufeffDatum;Begin;Einde;Uren;Naam;Project;Activiteit;Omschrijving\r\n${lines.join('\r\n')}\r\n`);
}

interface Place {
  members: Id[];
  projects: Id[];
  activities: Id[];
}

/** People, projects and activities with the names the file uses. */
async function givePlace(sql: pg.Client, cooperative: Id): Promise<Place> {
  const ids = (count: number): Id[] => Array.from({ length: count }, () => newId());
  const place = { members: ids(MEMBERS), projects: ids(20), activities: ids(3) };
  await sql.query(
    `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
     select $1, id, n, 'Samira', 'de Wit ' || n, 'worker', 'self_employed', 'member', '2020-01-01' from unnest($2::uuid[]) with ordinality as m (id, n)`,
    [cooperative, place.members],
  );
  await sql.query(
    `insert into project (cooperative_id, project_id, code, name, starts_on)
     select $1, id, 'P' || n, 'Schoolplein ' || n, '2020-01-01' from unnest($2::uuid[]) with ordinality as p (id, n)`,
    [cooperative, place.projects],
  );
  await sql.query(
    `insert into activity (cooperative_id, activity_id, name) select $1, * from unnest($2::uuid[], $3::text[])`,
    [cooperative, place.activities, ACTIVITIES],
  );
  return place;
}

const entriesAt = ({ members, projects, activities }: Place) =>
  shifts.map(({ date, member, project, activity, from, until, minutes, description }, n) => ({
    entry_id: newId(),
    member_id: members[member],
    project_id: projects[project],
    activity_id: activities[activity],
    date,
    starts_at: `${date}T${from}:00+01:00`,
    ends_at: `${date}T${until}:00+01:00`,
    minutes,
    description,
    billable: true,
    state: 'submitted',
    source_key: `bare ${n}`,
  }));

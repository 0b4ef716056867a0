import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId, type Id } from '#libs/kernel/index.js';
import { knownMigrations, prepareDatabase } from '#libs/platform/database/bootstrap.js';
import { serverUrl } from '#test/support/database.js';
import { testSecrets } from '#test/support/test-secrets.js';

/** The first migration that knows the states of the law; an office of before has only those that come earlier. */
const MEMBERSHIP = 1767225650100;
/** The first that knows which hours a notice is about. */
const NOTICE_ENTRIES = 1767225750000;
const numberOf = (name: string): number => Number(name.slice(-13));

const cooperative = newId();
const login = newId();
const name = `upgrade_${process.pid}_${Date.now().toString(36)}`;
const people = {
  member: newId(),
  candidate: newId(),
  ended: newId(),
  candidateEnded: newId(),
  back: newId(),
  supporter: newId(),
};
const imports = { preview: newId(), committed: newId(), undone: newId() };
let server: string;
let client: pg.Client;
let before: Kept;

/** What an office would not want to lose, row by row. */
interface Kept {
  entries: Record<string, unknown>[];
  timesheets: unknown[];
  rates: unknown[];
  signIns: unknown[];
}

const rows = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await client.query<Record<string, unknown>>(text, values)).rows;

const kept = async (): Promise<Kept> => ({
  entries: await rows(`select * from time_entry order by date, entry_id`),
  timesheets: await rows(`select * from timesheet order by member_id, week`),
  rates: await rows(`select * from rate order by rate_id`),
  signIns: await rows(
    `select login_id, cooperative_id, roles, member_id, display_name, created_at, ended_at from membership`,
  ),
});

beforeAll(async () => {
  server = await serverUrl();
  const older = knownMigrations().filter((one) => numberOf(one) < MEMBERSHIP);
  await prepareDatabase(server, name, testSecrets, older);
  const inside = new URL(server);
  inside.pathname = `/${name}`;
  client = new pg.Client(inside.href);
  await client.connect();
  await furnish();
  before = await kept();
  const list = knownMigrations();
  const between = list.slice(
    0,
    list.findIndex((one) => numberOf(one) === NOTICE_ENTRIES),
  );
  await prepareDatabase(server, name, testSecrets, between);
  await notices();
  await prepareDatabase(server, name, testSecrets);
}, 60_000);

afterAll(async () => {
  await client.end();
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

describe('an office with members and hours of before the states of the law', () => {
  it('says the state of every membership in the words of now', async () => {
    expect(
      await rows(`select number, status, class, joined_on::text, ended_on::text from member order by number`),
    ).toEqual([
      { number: 1, status: 'member', class: 'worker', joined_on: '2024-01-01', ended_on: null },
      { number: 2, status: 'candidate_member', class: 'candidate', joined_on: '2025-11-01', ended_on: null },
      { number: 3, status: 'ended', class: 'worker', joined_on: '2023-01-01', ended_on: '2025-06-30' },
      { number: 4, status: 'candidate_ended', class: 'candidate', joined_on: '2025-01-01', ended_on: '2025-01-01' },
      { number: 5, status: 'member', class: 'worker', joined_on: '2025-07-01', ended_on: null },
      { number: 6, status: 'member', class: 'supporting', joined_on: '2024-01-01', ended_on: null },
    ]);
  });

  it('has one version of each, from the day it began, and the acts that are known of it', async () => {
    const versions = await rows(
      `select v.valid_from = m.joined_on as from_the_start, v.given_name = m.given_name and v.status = m.status as same
       from member m join member_version v using (cooperative_id, member_id)`,
    );
    expect(versions).toEqual(Array.from({ length: 6 }, () => ({ from_the_start: true, same: true })));
    const acts = await rows(
      `select m.number, e.act, e.from_state, e.to_state from member_event e join member m using (cooperative_id, member_id)
       where m.number in (2, 3, 4) order by m.number, e.act`,
    );
    expect(acts.map((act) => Object.values(act))).toEqual([
      [2, 'accept_on_trial', null, 'candidate_member'],
      [3, 'admit', null, 'member'],
      [3, 'end_recorded', 'member', 'ended'],
      [4, 'accept_on_trial', null, 'candidate_member'],
      [4, 'end_recorded', 'candidate_member', 'candidate_ended'],
    ]);
  });

  it('keeps every hour, rate, handed-in week and sign-in as it was', async () => {
    const after = await kept();
    expect(before.entries.map((entry) => entry['state'])).toEqual([
      'approved',
      'rejected',
      'submitted',
      'approved',
      'open',
    ]);
    // what is new on an entry is empty; what was there is the same
    expect(after.entries).toEqual(
      before.entries.map((entry) => ({
        ...entry,
        break_minutes: 0,
        entered_by: null,
        entered_by_name: null,
        split_of: null,
        origin_project_id: null,
        whole_minutes: null,
      })),
    );
    expect({ ...after, entries: [] }).toEqual({ ...before, entries: [] });
    expect([before.timesheets.length, before.rates.length, before.signIns.length]).toEqual([1, 1, 1]);
  });

  it('knows no articles any more that take the vote from who is behind with paying', async () => {
    expect(await rows(`select setting, value from articles_setting`)).toEqual([
      { setting: 'share_amount', value: '500.00' },
    ]);
  });

  it('has its imports of hours among all imports, in the state they were in, with their hours', async () => {
    const shown = await rows(
      `select import_id, kind, state, file_name, encode(file_sha256, 'hex') as sha256, convert_from(content, 'UTF8') as content, row_count, added, sums,
         uploaded_by, committed_by, committed_at is not null as committed, undone_at is not null as undone, run_id, made, mapping, settings, answers
       from import order by file_name`,
    );
    const same = { kind: 'hours', sha256: 'abcd', row_count: 3, added: 3, uploaded_by: login, run_id: null, made: [] };
    const fresh = { mapping: null, settings: {}, answers: {} };
    const over = { content: null, sums: { duration: 180 }, committed_by: login, committed: true };
    const seen = { content: 'datum;uren', sums: {}, committed_by: null, committed: false, undone: false };
    expect(shown).toEqual([
      { ...same, ...fresh, ...seen, import_id: imports.preview, state: 'preview', file_name: 'bekeken.csv' },
      { ...same, ...fresh, ...over, import_id: imports.undone, state: 'undone', file_name: 'terug.csv', undone: true },
      {
        ...same,
        ...fresh,
        ...over,
        import_id: imports.committed,
        state: 'committed',
        file_name: 'uren.csv',
        undone: false,
      },
    ]);
    const named = await rows(`select date::text, import_id from time_entry where import_id is not null`);
    expect(named).toEqual([{ date: '2025-01-09', import_id: imports.committed }]);
    expect(await rows(`select to_regclass('time_import') as gone`)).toEqual([{ gone: null }]);
    // hours name an import that is there, and an import with hours stays
    await expect(client.query(`delete from import where import_id = $1`, [imports.committed])).rejects.toThrow(
      'time_entry',
    );
    await expect(
      client.query(`update time_entry set import_id = $1 where date = '2025-01-08'`, [newId()]),
    ).rejects.toThrow('import');
  });

  it('tells a member of hours that came back as long as they wait, and knows which', async () => {
    const told = await rows(
      `select n.reason, n.entry_ids = array_remove(array[e.entry_id], null) as knows, e.date::text from hours_notice n
       left join time_entry e on e.entry_id = any(n.entry_ids) order by n.reason`,
    );
    expect(told).toEqual([
      { reason: 'Al hersteld', knows: true, date: null },
      { reason: 'Verkeerd project', knows: true, date: '2025-01-07' },
    ]);
  });

  it('goes on: hours are written, approved ones stay locked, and every table hides its rows again', async () => {
    await client.query(`update time_entry set state = 'submitted' where state = 'open'`);
    await expect(client.query(`update time_entry set minutes = 1 where state = 'approved'`)).rejects.toThrow('locked');
    await expect(client.query(`update member_version set given_name = 'Anders'`)).rejects.toThrow('never changed');
    const open = await rows(
      `select relname from pg_class where relkind = 'r' and relname in ('member', 'member_version', 'member_event', 'time_entry', 'articles_setting', 'import', 'hours_notice')
       and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
    const done = await rows(`select name from applied_migrations()`);
    expect(done.map((one) => one['name']).sort()).toEqual(knownMigrations().sort());
  });
});

async function furnish(): Promise<void> {
  const [project, activity] = [newId(), newId()];
  await client.query(
    `insert into cooperative (cooperative_id, name, legal_name, liability) values ($1, 'De Proef', 'De Proef U.A.', 'excluded')`,
    [cooperative],
  );
  await member(people.member, 1, 'worker', 'active', '2024-01-01');
  await member(people.candidate, 2, 'candidate', 'candidate', '2025-11-01');
  await member(people.ended, 3, 'worker', 'ended', '2023-01-01', '2025-06-30', 'terug@voorbeeld.example');
  await member(people.candidateEnded, 4, 'candidate', 'ended', '2025-01-01', '2025-01-01');
  // the same person again, under the address of before
  await member(people.back, 5, 'worker', 'active', '2025-07-01', null, 'terug@voorbeeld.example');
  await member(people.supporter, 6, 'supporting', 'active', '2024-01-01');
  await client.query(
    `insert into project (cooperative_id, project_id, code, name, starts_on) values ($1, $2, 'P1', 'Kantine', '2023-01-01')`,
    [cooperative, project],
  );
  await client.query(`insert into activity (cooperative_id, activity_id, name) values ($1, $2, 'Koken')`, [
    cooperative,
    activity,
  ]);
  await client.query(
    `insert into rate (cooperative_id, rate_id, member_id, valid_from, hourly_rate_cents) values ($1, $2, $3, '2023-01-01', 4250)`,
    [cooperative, newId(), people.member],
  );
  await client.query(
    `insert into time_entry (cooperative_id, entry_id, member_id, project_id, activity_id, date, starts_at, ends_at, minutes, description, billable, state,
       reject_reason, decided_at)
     select $1, gen_random_uuid(), who, $2, $3, on_day, on_day + time '09:00', on_day + time '12:00', 180, 'Soep', true, state, reason, '2025-02-01T10:00Z'
     from (values ($4::uuid, date '2025-01-06', 'approved', null), ($5, '2025-01-07', 'rejected', 'Verkeerd project'), ($4, '2025-01-08', 'submitted', null),
       ($6, '2025-11-03', 'open', null)) as line (who, on_day, state, reason)`,
    [cooperative, project, activity, people.member, people.ended, people.candidate],
  );
  await importedHours(project, activity);
  await client.query(`insert into timesheet (cooperative_id, member_id, week) values ($1, $2, '2025-01-06')`, [
    cooperative,
    people.member,
  ]);
  const articles = newId();
  await client.query(
    `insert into articles (cooperative_id, articles_id, valid_from, sequence) values ($1, $2, '2024-01-01', 1)`,
    [cooperative, articles],
  );
  await client.query(
    `insert into articles_setting (cooperative_id, articles_id, setting, value)
     values ($1, $2, 'share_amount', '500.00'), ($1, $2, 'arrears_suspend_vote', 'true')`,
    [cooperative, articles],
  );
  await client.query(`insert into login (login_id, address) values ($1, 'lid@voorbeeld.example')`, [login]);
  await client.query(
    `insert into membership (login_id, cooperative_id, roles, member_id, display_name) values ($1, $2, '{member,board}', $3, 'Noor Proef')`,
    [login, cooperative, people.member],
  );
}

/** Imports of hours in every state they could be in, and hours of the one that stands. */
async function importedHours(project: Id, activity: Id): Promise<void> {
  await client.query(
    `insert into time_import (cooperative_id, import_id, state, layout, file_name, file_sha256, content, mapping, settings, answers, entry_count, minutes,
       imported_by, created_at, imported_at, undone_at)
     select $1, id, state, 'kimai', file_name, '\\xabcd', content, '{"date": 0}', '{"dateOrder": "day_first"}', '{"members": {}}', 3, 180, $2,
       '2025-02-01T09:00Z', imported_at, undone_at
     from (values ($3::uuid, 'preview', 'bekeken.csv', 'datum;uren'::bytea, null::timestamptz, null::timestamptz),
       ($4, 'committed', 'uren.csv', null, '2025-02-01T10:00Z', null),
       ($5, 'undone', 'terug.csv', null, '2025-02-01T10:00Z', '2025-02-02T10:00Z')) as old (id, state, file_name, content, imported_at, undone_at)`,
    [cooperative, login, imports.preview, imports.committed, imports.undone],
  );
  await client.query(
    `insert into time_entry (cooperative_id, entry_id, member_id, project_id, activity_id, date, minutes, description, billable, state, import_id, source_key,
       decided_at)
     values ($1, $2, $3, $4, $5, '2025-01-09', 180, 'Uit Kimai', true, 'approved', $6, 'kimai:1', '2025-02-01T10:00Z')`,
    [cooperative, newId(), people.member, project, activity, imports.committed],
  );
}

/** What a member was told in a release in between: of hours that still wait, and of hours that were mended since. */
async function notices(): Promise<void> {
  await client.query(
    `insert into hours_notice (cooperative_id, notice_id, member_id, kind, reason, entry_count, minutes, first_date, last_date, by_name, created_at)
     select $1, gen_random_uuid(), $2, 'rejected', reason, 1, 180, '2025-01-06', '2025-01-12', 'Noor', '2025-02-01T10:00Z'
     from unnest(array['Verkeerd project', 'Al hersteld']) as one (reason)`,
    [cooperative, people.ended],
  );
}

const member = (
  id: Id,
  number: number,
  memberClass: string,
  status: string,
  joinedOn: string,
  endedOn: string | null = null,
  email: string | null = null,
): Promise<unknown> =>
  client.query(
    `insert into member (cooperative_id, member_id, number, given_name, family_name, email, class, engagement, status, joined_on, ended_on)
     values ($1, $2, $3, 'Noor', 'Proef', $4, $5, 'employed', $6, $7, $8)`,
    [cooperative, id, number, email, memberClass, status, joinedOn, endedOn],
  );

import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { proofs } from '#apps/maintenance/proofs.js';
import { newId, type Id } from '#libs/kernel/index.js';
import {
  documentFilesOf,
  makeBackup,
  prepareDatabase,
  RestoredFolder,
  restoreBackup,
  stopEmbeddedPostgres,
} from '#libs/platform/index.js';
import { cloneDatabase, serverUrl } from '../support/database.js';
import { giveWork } from '../support/give-work.js';
import { freePort, OfficeProcess } from '../support/office-process.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '../support/office.js';
import { testSecrets } from '../support/test-secrets.js';

jest.setTimeout(90_000);

const INVOICES = 4;
const ODD = 'Tab\there, line\nthere, \\N and \\. and “’” \u{1F331}';

let office: TestOffice;
let bookkeeper: Person;
let folder: string;
let adminUrl: string;
const made: string[] = [];

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backup-'));
  fs.chmodSync(folder, 0o711);
  adminUrl = await serverUrl();
  office = await openOffice();
  const cooperative = await giveCooperative(office);
  await giveCooperative(office, ODD);
  await giveWork(office, cooperative, { projects: INVOICES });
  bookkeeper = await givePerson(office, cooperative, ['bookkeeper', 'board']);
  await billEverything();
});
afterAll(async () => {
  await office.close();
  for (const name of made) await query(adminUrl, `drop database if exists ${name} with (force)`);
  fs.rmSync(folder, { recursive: true, force: true });
});

async function billEverything(): Promise<void> {
  const done = (runId: string) => async () => (await bookkeeper.get(`C/runs/${runId}`)).body.state === 'finished';
  const drafts = await bookkeeper.make('C/invoice-runs', { period: '2026-10' });
  await eventually('the drafts', done(drafts.body.run_id as string));
  const ids = (await office.sql<{ invoice_id: Id }>('select invoice_id from invoice')).map((row) => row.invoice_id);
  const final = await bookkeeper.make('C/invoice-finalisations', { invoice_ids: ids });
  await eventually('the invoices', done(final.body.run_id as string));
  const documents = async () => (await office.sql<{ n: number }>('select count(*)::int n from document'))[0]!.n;
  await eventually('the documents', async () => (await documents()) === INVOICES);
  await eventually('an empty outbox', async () => (await office.sql('select 1 from outbox')).length === 0);
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const insideOf = (database: string): string => Object.assign(new URL(adminUrl), { pathname: `/${database}` }).href;
const keys = () => ({ file: path.join(folder, 'key.txt') });
const backup = (name: string, extra: { asOwner?: boolean; database?: string } = {}) =>
  makeBackup({
    file: path.join(folder, name),
    adminUrl,
    database: office.database.name,
    secrets: testSecrets,
    files: documentFilesOf({ dataDir: office.settings.DATA_DIR! }),
    keys: keys(),
    proofs,
    ...extra,
  });

function restore(name: string, target: { database?: string; masterKey?: string } = {}) {
  const database = target.database ?? `restored_${crypto.randomBytes(4).toString('hex')}`;
  made.push(database, `${database}_restoring`);
  const documents = path.join(folder, database, 'documents');
  fs.mkdirSync(path.dirname(documents), { recursive: true });
  const done = restoreBackup({
    file: path.join(folder, name),
    secrets: { ...testSecrets, ...(target.masterKey ? { masterKey: target.masterKey } : {}) },
    keys: keys(),
    proofs,
    documents: new RestoredFolder(documents),
    openServer: () => Promise.resolve({ adminUrl, database }),
  });
  return { database, documents, done };
}

/** A hash of every row of every table, whoever made it and whenever it is asked. */
async function contents(database: string): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    insideOf(database),
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname not in ('session', 'backup_made', 'schema_migration', 'idempotency', 'outbox') order by 1`,
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as rows from ${name} t`,
  );
  const rows = await query<{ name: string; rows: string }>(insideOf(database), parts.join(' union all '));
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
}

const balances = (database: string) =>
  query(
    insideOf(database),
    `select cooperative_id, account, sum(debit_cents)::text d, sum(credit_cents)::text c from journal_line group by 1, 2 order by 1, 2`,
  );

const databases = async () =>
  (await query<{ datname: string }>(adminUrl, `select datname from pg_database where datname like 'restored_%'`))
    .length;

describe('a backup of an office where people work', () => {
  it.each([
    ['by a superuser', false],
    ['by an administrator who is none', true],
  ])('%s gives back every row, balance and document', async (_, asOwner) => {
    const name = asOwner ? 'owner.age' : 'super.age';
    const before = await contents(office.database.name);
    const told = await backup(name, { asOwner });
    expect(told).toMatchObject({ cooperatives: 2, documents: INVOICES });
    // people went on: none of this is in the backup
    await giveCooperative(office, 'Van later');

    const { database, documents, done } = restore(name);
    await expect(done).resolves.toMatchObject({ cooperatives: 2, documents: INVOICES, migrated: [] });
    expect(await contents(database)).toEqual(before);
    const sums = await balances(database);
    expect(sums).toEqual(await balances(office.database.name));
    expect(sums).toHaveLength(3);
    for (const row of await office.sql<{ storage_key: string }>('select storage_key from document'))
      expect(
        fs
          .readFileSync(path.join(documents, row.storage_key))
          .equals(fs.readFileSync(path.join(office.settings.DATA_DIR!, 'documents', row.storage_key))),
      ).toBe(true);
    expect(await query(insideOf(database), 'select 1 from session')).toEqual([]);
    await office.sql(`delete from cooperative where name = 'Van later'`);
  });

  it('gives back the guards of the tables too', async () => {
    const { database, done } = restore('super.age');
    await done;
    const look = `select c.relname, c.relforcerowsecurity, (select count(*)::int from pg_constraint k where k.conrelid = c.oid) keys,
      (select count(*)::int from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled = 'O') triggers
      from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
    expect(await query(insideOf(database), look)).toEqual(await office.sql(look));
    await expect(query(insideOf(database), `update journal_line set debit_cents = 1`)).rejects.toThrow('never changed');
  });

  it('is one moment, whatever is booked meanwhile', async () => {
    const [{ cooperative_id: cooperativeId }] = (await office.sql<{ cooperative_id: Id }>(
      'select cooperative_id from cooperative order by created_at limit 1',
    )) as [{ cooperative_id: Id }];
    let going = true;
    const working = (async () => {
      while (going)
        await office.sql(`insert into activity (cooperative_id, activity_id, name) values ($1, $2, $3)`, [
          cooperativeId,
          newId(),
          newId(),
        ]);
    })();
    await backup('busy.age').finally(() => (going = false));
    await working;
    await expect(restore('busy.age').done).resolves.toMatchObject({ documents: INVOICES });
  });
});

describe('a restore', () => {
  it('of an older version brings the data up to this one', async () => {
    const database = `${office.database.name}_old`;
    made.push(database);
    const first = (
      await office.sql<{ name: string }>('select name from schema_migration order by timestamp limit 6')
    ).map((row) => row.name);
    await prepareDatabase(adminUrl, database, testSecrets, first);
    await query(
      insideOf(database),
      `insert into cooperative (cooperative_id, name, legal_name, liability) values ('${newId()}', 'Oud', 'Oud U.A.', 'excluded')`,
    );
    await backup('old.age', { database });
    const { migrated } = await restore('old.age').done;
    expect(migrated.length).toBeGreaterThan(0);
    expect(migrated.some((name) => first.includes(name))).toBe(false);
  });

  it('of a newer version is refused', async () => {
    const newer = await cloneDatabase();
    await query(newer.adminUrl, `insert into schema_migration (timestamp, name) values (1, 'FromTheFuture1')`);
    await backup('newer.age', { database: newer.name });
    await newer.drop();
    await expect(restore('newer.age').done).rejects.toThrow(
      'newer version of Coopkantoor (it has the migration FromThe',
    );
  });

  it('is refused where there is already an office, and leaves that alone', async () => {
    const before = await contents(office.database.name);
    const { done, documents } = restore('super.age', { database: office.database.name });
    made.splice(made.indexOf(office.database.name), 1);
    await expect(done).rejects.toThrow('already holds an office');
    expect(await contents(office.database.name)).toEqual(before);
    expect(fs.existsSync(documents)).toBe(false);
  });

  it('is refused without the master key, damaged or cut off, before anything is made', async () => {
    const before = await databases();
    const otherKey = crypto.randomBytes(32).toString('base64');
    await expect(restore('super.age', { masterKey: otherKey }).done).rejects.toThrow(
      /does not hold the master key \w{16}/,
    );
    const whole = fs.readFileSync(path.join(folder, 'super.age'));
    fs.writeFileSync(path.join(folder, 'cut.age'), whole.subarray(0, whole.length - 20));
    await expect(restore('cut.age').done).rejects.toThrow('damaged or not whole');
    whole[whole.length >> 1]! ^= 4;
    fs.writeFileSync(path.join(folder, 'bent.age'), whole);
    await expect(restore('bent.age').done).rejects.toThrow('damaged or not whole');
    expect(await databases()).toBe(before);
  });

  it('is refused when a document is not what its row says, and takes back what it did', async () => {
    const before = await databases();
    const [{ storage_key: key }] = (await office.sql('select storage_key from document limit 1')) as [
      { storage_key: string },
    ];
    const file = path.join(office.settings.DATA_DIR!, 'documents', key);
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(file, Buffer.concat([bytes, Buffer.from('!')]));
    await backup('rotten.age').finally(() => fs.writeFileSync(file, bytes));
    const { done, documents } = restore('rotten.age');
    await expect(done).rejects.toThrow();
    expect(await databases()).toBe(before);
    expect(fs.readdirSync(path.dirname(documents))).toEqual([]);
  });
});

describe('the commands', () => {
  const run = (name: 'backup' | 'restore', settings: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, [path.resolve(`dist/apps/maintenance/${name}.js`), ...args], {
      env: { PATH: process.env.PATH, ...settings },
      encoding: 'utf8',
    });

  it('move an office to an empty machine, where it opens', async () => {
    const source = { DATA_DIR: office.settings.DATA_DIR!, DATABASE_URL: office.database.adminUrl };
    fs.writeFileSync(path.join(source.DATA_DIR, 'secrets.json'), JSON.stringify(testSecrets));
    const file = path.join(folder, 'moved.age');
    const there = run('backup', source, file);
    expect(there.stderr).toBe('');
    expect(there.stdout).toMatch(/Backed up 2 co-operatives, \d+ rows and 4 documents/);
    expect(there.stdout).toContain('Keep a copy of it away from this computer');

    const dataDir = path.join(folder, 'empty-machine');
    fs.mkdirSync(dataDir, { mode: 0o711 });
    const target = { DATA_DIR: dataDir, DEMO: 'off', PORT: String(await freePort()) };
    expect(run('restore', target, file).stderr).toContain('First put the secrets.json');
    fs.copyFileSync(path.join(source.DATA_DIR, 'secrets.json'), path.join(dataDir, 'secrets.json'));
    expect(run('restore', target, file).stderr).toContain('There is no key to open the backup with');
    const key = path.join(source.DATA_DIR, 'backup-key.txt');
    const here = run('restore', { ...target, BACKUP_KEY_FILE: key }, file);
    expect(here.stderr).toBe('');
    expect(here.stdout).toContain('Every trial balance is what it was, and 4 documents were opened');
    const again = run('restore', { ...target, BACKUP_KEY_FILE: key }, file);
    expect(again.status).toBe(1);
    expect(again.stderr).toMatch(/already/);

    const opened = await OfficeProcess.start(target).opened();
    try {
      expect((await fetch(`http://127.0.0.1:${target.PORT}/health`)).status).toBe(200);
    } finally {
      await opened.end();
      await stopEmbeddedPostgres(path.join(dataDir, 'postgres'));
    }
  });
});

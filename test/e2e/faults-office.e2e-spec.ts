import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { newId, type Id } from '#libs/kernel/index.js';
import { prepareDatabase, startEmbeddedPostgres, stopEmbeddedPostgres } from '#libs/platform/index.js';
import { readPostmaster } from '#libs/platform/embedded-postgres/postmaster.js';
import { giveWork } from '../support/give-work.js';
import { freePort, OfficeProcess } from '../support/office-process.js';
import { eventually, giveCooperative, givePerson, type Person, type TestOffice } from '../support/office.js';
import { SmallDisk } from '../support/small-disk.js';
import { testSecrets } from '../support/test-secrets.js';

jest.setTimeout(90_000);

const DAY_MS = 86_400_000;

/** The built office on a server of its own, both of which things happen to. */
describe('an office to which something happens', () => {
  let folder: string;
  let disk: SmallDisk | undefined;
  let documents: SmallDisk | undefined;
  let mail: SmallDisk | undefined;
  let office: OfficeProcess;
  let url: string;
  let port: number;
  let pool: pg.Pool;
  let bookkeeper: Person;
  const place = () => path.join(folder, 'server');
  const startServer = () =>
    startEmbeddedPostgres({ folder: place(), password: 'test', port, settings: { max_connections: '100' } });

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'faults-'));
    fs.chmodSync(folder, 0o711);
    disk = SmallDisk.mount(place(), '300m', '711');
    const dataDir = path.join(folder, 'data');
    documents = SmallDisk.mount(path.join(dataDir, 'documents'), '2m');
    mail = SmallDisk.mount(path.join(dataDir, 'mail'), '1m');
    port = await freePort();
    const { adminUrl } = await startServer();
    const secrets = testSecrets;
    await prepareDatabase(adminUrl, 'coopkantoor', secrets);
    fs.writeFileSync(path.join(dataDir, 'secrets.json'), JSON.stringify(secrets));
    const inside = new URL(adminUrl);
    inside.pathname = '/coopkantoor';
    pool = new pg.Pool({ connectionString: inside.href, max: 2 });
    pool.on('error', () => undefined);
    const at = await freePort();
    url = `http://127.0.0.1:${at}`;
    fs.writeFileSync(path.join(folder, 'clock'), '0');
    const settings = {
      DATA_DIR: dataDir,
      DATABASE_URL: inside.href,
      PORT: String(at),
      DEMO: 'off',
      RATE_LIMITS: 'off',
    };
    const clock = {
      CLOCK_FILE: path.join(folder, 'clock'),
      NODE_OPTIONS: `--import=${path.resolve('test/support/clock-step.mjs')}`,
    };
    office = await OfficeProcess.start({ ...settings, ...clock }).opened();
    const sql = async <Row extends pg.QueryResultRow>(text: string, params: unknown[] = []) =>
      (await pool.query<Row>(text, params)).rows;
    const helper = { sql } as unknown as TestOffice;
    const cooperative = await giveCooperative(helper);
    await giveWork(helper, cooperative, { projects: 5 });
    bookkeeper = await givePerson(helper, cooperative, ['bookkeeper', 'board']);
  });
  afterAll(async () => {
    await office.end('SIGKILL');
    await pool.end();
    await stopEmbeddedPostgres(place());
    for (const one of [disk, documents, mail]) one?.unmount();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const sql = async <Row extends pg.QueryResultRow>(text: string) => (await pool.query<Row>(text)).rows;
  const ask = (method: string, route: string, body?: object, key: string = newId()) =>
    fetch(`${url}/v1/cooperatives/${bookkeeper.cooperativeId}/${route}`, {
      method,
      headers: {
        cookie: bookkeeper.cookie,
        'x-csrf-token': bookkeeper.csrf,
        'idempotency-key': key,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      body: body && JSON.stringify(body),
    });
  const health = async () => (await (await fetch(`${url}/health`)).json()) as { status: string; checks: object };
  const works = async () => (await ask('GET', 'colleagues')).status === 200;

  async function stepClock(days: number): Promise<void> {
    fs.writeFileSync(path.join(folder, 'clock'), String(days * DAY_MS));
    office.child.kill('SIGUSR2');
    await wait(200);
  }

  async function expectOutage(answer: Response, code: string): Promise<void> {
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ status: 503, code });
  }

  async function finished(run: Response): Promise<Record<string, unknown>> {
    const { run_id: runId } = (await run.json()) as { run_id: string };
    let state: Record<string, unknown> = {};
    const look = async () => {
      state = (await (await ask('GET', `runs/${runId}`)).json()) as Record<string, unknown>;
      return state.state === 'finished';
    };
    await eventually('the run ends', look, 60);
    return state;
  }

  it('answers that it cannot get to its data while the server restarts, and goes on by itself', async () => {
    expect(await works()).toBe(true);
    await stopEmbeddedPostgres(place());
    await expectOutage(await ask('GET', 'colleagues'), 'unavailable');
    await expectOutage(
      await ask('POST', 'relations', { name: 'Klant Nul', is_customer: true, is_supplier: false }),
      'unavailable',
    );
    await wait(1_100);
    expect(await health()).toMatchObject({ status: 'not_ready', checks: { database: 'down', documents: 'up' } });
    await startServer();
    await eventually('it works again', works, 20);
    // the queue too: a run from its first item to its last
    const run = await finished(await ask('POST', 'invoice-runs', { period: '2026-10' }));
    expect(run).toMatchObject({ done: 5, failed: 0 });
    await wait(1_100);
    expect(await health()).toMatchObject({ status: 'ready' });
    expect(office.child.exitCode).toBeNull();
  });

  it('loses nothing of a run in the middle of which the server is killed', async () => {
    const ids = (await sql<{ invoice_id: Id }>('select invoice_id from invoice order by created_at')).map(
      (r) => r.invoice_id,
    );
    const run = await ask('POST', 'invoice-finalisations', { invoice_ids: ids.slice(0, 2) });
    expect(run.status).toBe(202);
    process.kill(readPostmaster(path.join(place(), 'cluster'))!.pid, 'SIGKILL');
    await wait(300);
    await startServer();
    await eventually('it works again', works, 20);
    expect(await finished(run)).toMatchObject({ done: 2, failed: 0 });
    await eventually('two documents', async () => (await sql('select 1 from document')).length === 2, 40);
    expect(await sql(`select number from invoice where state = 'final' order by 1`)).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
  });

  const onDisk = process.getuid?.() === 0 ? it : it.skip;

  onDisk('waits with documents and mail while their disks are full, and says so', async () => {
    if (!documents || !mail) return;
    documents.fill();
    mail.fill();
    const [draft] = await sql<{ invoice_id: Id }>(`select invoice_id from invoice where state = 'draft' limit 1`);
    const run = await ask('POST', 'invoice-finalisations', { invoice_ids: [draft!.invoice_id] });
    expect(run.status).toBe(202);
    const invitation = { address: 'nieuw@voorbeeld.example', display_name: 'Nora Nieuw', roles: ['member'] };
    expect((await ask('POST', 'invitations', invitation)).status).toBe(201);
    await wait(5_100);
    expect(await health()).toMatchObject({
      status: 'ready',
      checks: { documents: 'full', mail: 'full', database: 'up' },
    });
    const drafts = (where: SmallDisk) =>
      fs
        .readdirSync(where.folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile() && one.name !== 'filler');
    expect(drafts(mail)).toEqual([]);
    const before = (await sql('select 1 from document')).length;
    expect(before).toBe((await sql(`select 1 from invoice where state = 'final'`)).length - 1);

    documents.makeRoom();
    mail.makeRoom();
    await eventually('the document', async () => (await sql('select 1 from document')).length === before + 1, 60);
    expect(await finished(run)).toMatchObject({ done: 1, failed: 0 });
    await eventually('the mail', () => Promise.resolve(drafts(mail!).some((one) => one.name.endsWith('.eml'))), 60);
    await wait(5_100);
    expect(await health()).toMatchObject({ status: 'ready', checks: { documents: 'up', mail: 'up' } });
  });

  onDisk('refuses to write on a server whose disk is full, and writes again when there is room', async () => {
    if (!disk) return;
    const relation = (number: number, name: string) => ({ number, name, is_customer: true, is_supplier: false });
    disk.fill();
    // the log of the server has a file to go on in for a while; the table's next page has nowhere to go
    const key = newId();
    let refused: Response | undefined;
    for (let n = 0; n < 400 && !refused; n++) {
      const answer = await ask('POST', 'relations', {
        ...relation(1_000 + n, `Vol ${n}`),
        contact_name: 'x'.repeat(90),
      });
      if (answer.status !== 201) refused = answer;
      else await answer.arrayBuffer();
    }
    expect(refused!.status).toBe(503);
    expect(['storage_full', 'unavailable']).toContain(((await refused!.json()) as { code: string }).code);
    disk.makeRoom();
    await eventually(
      'it writes again',
      async () => {
        // out of room for its log the server ends itself; the embedded one is started again by the office, this one by us
        await startServer();
        return (await ask('POST', 'relations', relation(999, 'Weer ruimte'), key)).status === 201;
      },
      30,
    );
    expect(await sql(`select 1 from relation where name = 'Weer ruimte'`)).toHaveLength(1);
  });

  it('keeps sessions, numbers and runs through a clock that is set, forth and back', async () => {
    const drafts = await sql<{ invoice_id: Id }>(
      `select invoice_id from invoice where state = 'draft' order by created_at`,
    );
    const [first, second] = drafts.map((row) => row.invoice_id);
    const numbered = (await sql(`select 1 from invoice where state = 'final'`)).length;
    await stepClock(2);
    expect(await works()).toBe(true);
    expect(await finished(await ask('POST', 'invoice-finalisations', { invoice_ids: [first] }))).toMatchObject({
      done: 1,
    });
    await stepClock(0);
    expect(await works()).toBe(true);
    // the law wants numbers in the order of dates: this one waits until the clock is past the last
    const waiting = await ask('POST', 'invoice-finalisations', { invoice_ids: [second] });
    const { run_id: runId } = (await waiting.clone().json()) as { run_id: string };
    expect(await finished(waiting)).toMatchObject({
      failed: 1,
      items: [{ reason: { code: 'invoice_date_before_last' } }],
    });
    await stepClock(2);
    expect(await finished(await ask('POST', `runs/${runId}/retry`))).toMatchObject({ done: 1, failed: 0 });
    await stepClock(0);
    const numbers = (
      await sql<{ number: number }>(`select number from invoice where state = 'final' order by number`)
    ).map((row) => row.number);
    expect(numbers).toEqual(Array.from({ length: numbered + 2 }, (_, index) => index + 1));
    await eventually('every document', async () => (await sql('select 1 from document')).length === numbered + 2, 40);
  });
});

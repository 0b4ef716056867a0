import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import type { Run } from '#libs/platform/index.js';
import { BucketServer } from '../support/bucket-server.js';
import { giveWork } from '../support/give-work.js';
import { MailServer } from '../support/mail-server.js';
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

const INVOICES = 60;

/** The shape of an office that outgrew one process: servers for everything, two of each process. */
describe('two api and two worker processes on one database, queue, mail server and bucket', () => {
  let mail: MailServer;
  let bucket: BucketServer;
  let office: TestOffice;
  let bookkeeper: Person;
  let apis: { office: OfficeProcess; url: string }[];
  let workers: { office: OfficeProcess; url: string }[];

  beforeAll(async () => {
    [mail, bucket] = await Promise.all([MailServer.start(), BucketServer.start()]);
    const settings = {
      SMTP_URL: mail.url,
      ...bucket.environment,
      PUBLIC_URL: 'https://kantoor.example',
      TRUST_PROXY: 'on',
    };
    // this one only prepares and looks; the four beside it do the work
    office = await openOffice({ ...settings, PROCESS: 'api' });
    fs.mkdirSync(office.settings.DATA_DIR!, { recursive: true });
    fs.writeFileSync(path.join(office.settings.DATA_DIR!, 'secrets.json'), JSON.stringify(testSecrets), {
      mode: 0o600,
    });
    const cooperative = await giveCooperative(office);
    await giveWork(office, cooperative, { projects: INVOICES });
    bookkeeper = await givePerson(office, cooperative, ['bookkeeper', 'board']);
    apis = [await start('api'), await start('api')];
    workers = [await start('worker'), await start('worker')];
    await Promise.all([...apis, ...workers].map((one) => one.office.opened()));
  }, 90_000);
  afterAll(async () => {
    for (const one of [...apis, ...workers]) one.office.child.kill('SIGKILL');
    await Promise.all([office.close(), mail.close(), bucket.close()]);
  });

  async function start(kind: 'api' | 'worker'): Promise<{ office: OfficeProcess; url: string }> {
    const port = await freePort();
    const settings = { ...office.settings, LOG_LEVEL: 'info', PROCESS: kind, PORT: String(port) };
    return { office: OfficeProcess.start(settings), url: `http://127.0.0.1:${port}` };
  }

  /** @param api 0 or 1: which of the two answers */
  async function ask<Body>(api: number, method: string, route: string, body?: object): Promise<Body> {
    const response = await fetch(`${apis[api]!.url}/v1/cooperatives/${bookkeeper.cooperativeId}/${route}`, {
      method,
      headers: {
        cookie: bookkeeper.cookie,
        'x-csrf-token': bookkeeper.csrf,
        'idempotency-key': newId(),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  }

  async function finished(api: number, runId: string): Promise<Run> {
    let run: Run | undefined;
    const look = async () => (run = await ask<Run>(api, 'GET', `runs/${runId}`)).state !== 'running';
    await eventually('the run ends', look, 90);
    return run!;
  }

  it('are all ready', async () => {
    for (const { url } of [...apis, ...workers]) {
      const answer = await fetch(`${url}/health`);
      expect(await answer.json()).toMatchObject({ status: 'ready' });
    }
  });

  it('make invoices that were asked for at one and are watched at the other', async () => {
    const drafts = await ask<{ run_id: string }>(0, 'POST', 'invoice-runs', { period: '2026-10' });
    expect(await finished(1, drafts.run_id)).toMatchObject({ state: 'finished', done: INVOICES, failed: 0 });
    const ids = (await office.sql<{ invoice_id: Id }>('select invoice_id from invoice')).map((row) => row.invoice_id);
    const final = await ask<{ run_id: string }>(1, 'POST', 'invoice-finalisations', { invoice_ids: ids });
    expect(await finished(0, final.run_id)).toMatchObject({ state: 'finished', done: INVOICES, failed: 0 });
  }, 180_000);

  it('put every document in the bucket, and either of them hands it out', async () => {
    const count = async () => (await office.sql<{ n: number }>(`select count(*)::int n from document`))[0]!.n;
    await eventually('every document', async () => (await count()) === INVOICES, 60);
    const [invoice] = await office.sql<{ invoice_id: Id }>('select invoice_id from invoice order by number limit 1');
    const documents = await Promise.all(
      apis.map(async ({ url }) => {
        const route = `${url}/v1/cooperatives/${bookkeeper.cooperativeId}/invoices/${invoice!.invoice_id}/document`;
        return Buffer.from(await (await fetch(route, { headers: { cookie: bookkeeper.cookie } })).arrayBuffer());
      }),
    );
    expect(documents[0]!.subarray(0, 5).toString()).toBe('%PDF-');
    expect(documents[1]!.equals(documents[0]!)).toBe(true);
    expect(fs.existsSync(path.join(office.settings.DATA_DIR!, 'documents'))).toBe(false);
  }, 90_000);

  it('mail an invitation with the address people type', async () => {
    const invitation = { address: 'nieuw@voorbeeld.example', display_name: 'Nora Nieuw', roles: ['member'] };
    await ask(0, 'POST', 'invitations', invitation);
    await eventually('the mail', () => Promise.resolve(mail.received.length > 0));
    expect(mail.received[0]!.to).toEqual(['nieuw@voorbeeld.example']);
    expect(mail.received[0]!.raw.replaceAll('=\r\n', '')).toContain('https://kantoor.example/uitnodiging/');
  });

  it('show the queue to Prometheus', async () => {
    const answers = await Promise.all(workers.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
    for (const text of answers) expect(text).toMatch(/^outbox_rows 0$/m);
    expect(answers.join()).toMatch(/^queue_jobs\{topic="[\w-]+",state="active"\} 0$/m);
  });

  it('end within ten seconds when they are told to', async () => {
    const ends = await Promise.all([...apis, ...workers].map((one) => one.office.end()));
    for (const { code, ms } of ends) {
      expect(code).toBe(0);
      expect(ms).toBeLessThan(10_000);
    }
  }, 20_000);
});

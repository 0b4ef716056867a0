import fs from 'node:fs';
import https from 'node:https';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readPostmaster } from '#libs/platform/embedded-postgres/postmaster.js';
import { stopEmbeddedPostgres } from '#libs/platform/index.js';
import { freePort, OfficeProcess } from '../support/office-process.js';

// a start of the whole office takes two seconds, and many on a busy machine
jest.setTimeout(90_000);

let dataDir: string;
let port: number;
let settings: Record<string, string>;
let offices: OfficeProcess[] = [];

beforeEach(async () => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'office-'));
  fs.chmodSync(dataDir, 0o711);
  port = await freePort();
  settings = { DATA_DIR: dataDir, PORT: String(port), DEMO: 'off' };
});
afterEach(async () => {
  for (const office of offices) office.child.kill('SIGKILL');
  offices = [];
  await stopEmbeddedPostgres(path.join(dataDir, 'postgres'));
  fs.rmSync(dataDir, { recursive: true });
});

function start(extra: Record<string, string> = {}, args: string[] = []): OfficeProcess {
  const office = OfficeProcess.start({ ...settings, ...extra }, args);
  offices.push(office);
  return office;
}
const health = (): Promise<Response> => fetch(`http://127.0.0.1:${port}/health`);
const postmaster = () => readPostmaster(path.join(dataDir, 'postgres', 'cluster'));

describe('the office', () => {
  it('opens on an empty folder with no settings, and ends with its database within 10 seconds', async () => {
    const office = await start().opened();
    const answer = await health();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      status: 'ready',
      checks: { database: 'up', migrations: 'up', queue: 'up', documents: 'up', mail: 'up' },
      last_backup_at: null,
      last_backup_hours: null,
    });
    expect(office.output).toContain(`Coopkantoor is open: http://localhost:${port}`);

    const { code, ms } = await office.end();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
    expect(postmaster()).toBeUndefined();
  });

  it('ends in order when it is told to twice, as npm and a terminal do', async () => {
    const office = await start().opened();
    office.child.kill('SIGINT');
    const { code } = await office.end('SIGINT');
    expect(code).toBe(0);
    expect(postmaster()).toBeUndefined();
  });

  it('leaves nothing running when it is told to end while it starts', async () => {
    const office = start();
    while (!fs.existsSync(path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid')))
      await new Promise((resolve) => setTimeout(resolve, 20));
    const { code } = await office.end();
    expect(code).toBe(0);
    expect(postmaster()).toBeUndefined();
  });

  it('opens again on the same data after it was killed, and ends the database that was left', async () => {
    const killed = await start().opened();
    const secrets = fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8');
    await killed.end('SIGKILL');
    expect(postmaster()).toBeDefined();

    const again = await start().opened();
    expect((await health()).status).toBe(200);
    expect(fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')).toBe(secrets);
    await again.end();
    expect(postmaster()).toBeUndefined();
  });

  it('brings its database back when that is killed', async () => {
    const office = await start().opened();
    const killed = postmaster()!.pid;
    process.kill(killed, 'SIGKILL');
    while (!office.output.includes('started again')) {
      expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    while ((await health()).status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(postmaster()!.pid).not.toBe(killed);
    await office.end();
    expect(postmaster()).toBeUndefined();
  });

  it('serves the network over HTTPS with --lan', async () => {
    const office = await start({}, ['--lan']).opened();
    const ca = fs.readFileSync(path.join(dataDir, 'tls', 'certificate.pem'));
    const status = await new Promise((resolve, reject) => {
      https
        .get({ host: 'localhost', port, path: '/health', ca }, (response) => resolve(response.resume().statusCode))
        .on('error', reject);
    });
    expect(status).toBe(200);
    expect(office.output).toContain(`https://localhost:${port}`);
  });
});

describe('a log', () => {
  it('tells of a request what was asked of whom and how it went, and nothing personal', async () => {
    const office = await start().opened();
    const cooperative = '01900000-0000-7000-8000-000000000001';
    const url = `http://127.0.0.1:${port}/v1/cooperatives/${cooperative}/people?search=anna@groen.example`;
    await fetch(url, { headers: { cookie: '__Host-session=secret' } });
    await office.end();
    const lines = office.output.split('\n').filter((line) => line.startsWith('{'));
    const line = lines
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .find((one) => one.context === 'request');
    expect(line).toMatchObject({
      method: 'GET',
      route: '/v1/cooperatives/:cooperativeId/people',
      status: 401,
      cooperative,
    });
    expect(line!.request).toMatch(/^[0-9a-f-]{36}$/);
    expect(office.output).not.toMatch(/anna|secret/);
  });
});

describe('a wrong setting stops the start with one sentence', () => {
  const s3 = {
    S3_ENDPOINT: 'http://127.0.0.1:2',
    S3_BUCKET: 'documents',
    S3_ACCESS_KEY_ID: 'key',
    S3_SECRET_ACCESS_KEY: 'word',
  };
  const cases: [string, Record<string, string>, RegExp][] = [
    ['a port that is none', { PORT: 'abc' }, /^The setting PORT is wrong: .+\.\n$/],
    [
      'a folder one cannot write to',
      { DATA_DIR: '/dev/null/data' },
      /^The setting DATA_DIR is wrong: \/dev\/null\/data cannot be written to \(ENOTDIR\)\.\n$/,
    ],
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgres://root:geheim@127.0.0.1:1/x' },
      /^The setting DATABASE_URL is wrong: 127\.0\.0\.1:1 answers: .*ECONNREFUSED.*\.\n$/,
    ],
    [
      'a Redis that does not answer',
      { REDIS_URL: 'redis://:geheim@127.0.0.1:1' },
      /^The setting REDIS_URL is wrong: 127\.0\.0\.1:1 answers: .*ECONNREFUSED.*\.\n$/,
    ],
    [
      'a mail server that does not answer',
      { SMTP_URL: 'smtp://anna:geheim@127.0.0.1:1' },
      /^The setting SMTP_URL is wrong: 127\.0\.0\.1:1 answers: .*ECONNREFUSED.*\.\n$/,
    ],
    [
      'a bucket server that does not answer',
      s3,
      /^The setting S3_ENDPOINT is wrong: 127\.0\.0\.1:2 answers: .*ECONNREFUSED.*\.\n$/,
    ],
    ['half the settings of a bucket', { S3_BUCKET: 'documents' }, /^The setting S3_ENDPOINT is missing: .+\.\n$/],
    [
      'a public address without https',
      { PUBLIC_URL: 'http://kantoor.example' },
      /^The setting PUBLIC_URL is wrong: .+https:\/\/\.\n$/,
    ],
    ['a worker without a database to share', { PROCESS: 'worker' }, /^The setting DATABASE_URL is missing: .+\.\n$/],
  ];
  it.each(cases)('%s', async (_, wrong, sentence) => {
    const office = start(wrong);
    expect(await office.ended).toBe(1);
    expect(office.output).toMatch(sentence);
    expect(office.output).not.toContain('geheim');
    expect(postmaster()).toBeUndefined();
  });

  it('a port that is in use, and the database does not stay behind', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const office = start();
    expect(await office.ended).toBe(1);
    expect(office.output).toBe(`The setting PORT is wrong: another program uses port ${port}.\n`);
    expect(postmaster()).toBeUndefined();
    other.close();
  });

  it('an option that does not exist', async () => {
    const office = start({}, ['--wan']);
    expect(await office.ended).toBe(1);
    expect(office.output).toBe('The option --wan is unknown; the only one is --lan.\n');
  });
});

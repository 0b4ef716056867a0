import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { createApp } from '#apps/api/create-app.js';
import { loadConfig } from '#libs/platform/index.js';
import { freePort } from '../support/office-process.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '../support/office.js';
import { testSecrets } from '../support/test-secrets.js';

jest.setTimeout(60_000);

describe('clients that are slow on purpose', () => {
  let office: TestOffice;
  let app: Awaited<ReturnType<typeof createApp>>;
  let port: number;
  beforeAll(async () => {
    office = await openOffice({ PROCESS: 'api' });
    const config = loadConfig(office.settings);
    const patience = { headers: 400, request: 800, silence: 1_000, check: 100 };
    app = await createApp({ config, secrets: testSecrets, urls: office.database.urls }, { logger: false, patience });
    await app.listen(0, '127.0.0.1');
    port = (app.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(async () => {
    await app.close();
    await office.close();
  });

  /** Sends these pieces, one every 150 ms. @returns what came back until the connection was closed */
  async function drip(pieces: readonly string[]): Promise<string> {
    const socket = net.connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (data: Buffer) => (answer += data.toString()));
    socket.on('error', () => undefined);
    const closed = once(socket, 'close');
    for (const piece of pieces) {
      if (socket.destroyed) break;
      socket.write(piece);
      await wait(150);
    }
    await closed;
    return answer;
  }

  it('get 408 when headers come one by one', async () => {
    const lines = Array.from({ length: 20 }, (_, n) => `x-${n}: 1\r\n`);
    const answer = await drip(['GET /health/live HTTP/1.1\r\n', 'host: kantoor\r\n', ...lines]);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain('"code":"request_timeout"');
  });

  it('get no further with a body that comes byte by byte', async () => {
    const head =
      'POST /v1/session HTTP/1.1\r\nhost: kantoor\r\ncontent-type: application/json\r\ncontent-length: 60\r\n\r\n';
    const answer = await drip([head, ...Array.from('{"address":"a@b.example","password":"x')]);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('are let go when they say nothing, and keep nobody waiting', async () => {
    const idle = Array.from({ length: 50 }, () =>
      net
        .connect(port, '127.0.0.1')
        .resume()
        .on('error', () => undefined),
    );
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
    await Promise.all(idle.filter((socket) => !socket.destroyed).map((socket) => once(socket, 'close')));
  });

  it('get an answer in words to what is no request', async () => {
    expect(await drip(['nonsense\r\n\r\n'])).toMatch(/^HTTP\/1\.1 400 .*"code":"request_unreadable"/s);
  });
});

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

(hasRedis ? describe : describe.skip)('a queue in Redis and a mail server, each of which goes away', () => {
  let folder: string;
  let redis: ChildProcess;
  let redisPort: number;
  let mailPort: number;
  let mail: SMTPServer | undefined;
  let office: TestOffice;
  let board: Person;
  const received: string[] = [];

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'redis-'));
    [redisPort, mailPort] = [await freePort(), await freePort()];
    redis = startRedis();
    await startMail();
    await wait(300);
    office = await openOffice({
      REDIS_URL: `redis://127.0.0.1:${redisPort}`,
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      QUEUE_PREFIX: 'faults',
    });
    board = await givePerson(office, await giveCooperative(office), ['board', 'bookkeeper']);
  });
  afterAll(async () => {
    await office.close();
    redis.kill('SIGKILL');
    await stopMail();
    fs.rmSync(folder, { recursive: true });
  });

  const startRedis = () =>
    spawn(
      'redis-server',
      ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
      {
        stdio: 'ignore',
      },
    );
  async function startMail(): Promise<void> {
    mail = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        received.push(...session.envelope.rcptTo.map((one) => one.address));
        stream.resume().on('end', () => done());
      },
    });
    await new Promise<void>((resolve) => mail!.listen(mailPort, '127.0.0.1', resolve));
  }
  const stopMail = () => new Promise<void>((resolve) => (mail ? mail.close(() => resolve()) : resolve()));

  const invite = (name: string) =>
    board.post('C/invitations', { address: `${name}@voorbeeld.example`, display_name: name, roles: ['member'] });
  const gotMail = (name: string) => () => Promise.resolve(received.includes(`${name}@voorbeeld.example`));
  const health = async () => (await board.get('/health')).body as { status: string; checks: Record<string, string> };

  it('sends the mail when the mail server is back, and says meanwhile that it is away', async () => {
    await stopMail();
    expect((await invite('noor')).status).toBe(201);
    await eventually('health says so', async () => (await health()).checks.mail === 'down', 10);
    expect((await health()).status).toBe('ready');
    await startMail();
    await eventually('the mail', gotMail('noor'), 30);
  });

  it('does every job when Redis was away and forgot everything', async () => {
    redis.kill('SIGKILL');
    await once(redis, 'exit');
    // what people ask for does not need the queue: it is committed, and waits
    expect((await invite('ruben')).status).toBe(201);
    await eventually('health says so', async () => (await health()).checks.queue === 'down', 10);
    redis = startRedis();
    await eventually('the mail', gotMail('ruben'), 30);
    await eventually('it is ready', async () => (await health()).status === 'ready', 10);
    await eventually('nothing waits', async () => (await office.sql('select 1 from outbox')).length === 0, 20);
  });
});

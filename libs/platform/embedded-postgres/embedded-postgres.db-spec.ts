import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  isEmbeddedPostgresInUse,
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
  type EmbeddedPostgres,
} from './embedded-postgres.js';
import { readPostmaster } from './postmaster.js';
import { isGoneWithin } from './server.js';

const password = 'a-password/with?odd#characters';
let top: string;
let folder: string;
let cluster: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  top = fs.mkdtempSync(path.join(os.tmpdir(), 'launcher-'));
  fs.chmodSync(top, 0o711);
  folder = path.join(top, 'postgres');
  cluster = path.join(folder, 'cluster');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await stopEmbeddedPostgres(folder);
  if (fs.existsSync(folder)) fs.rmSync(fs.realpathSync(folder), { recursive: true });
  fs.rmSync(top, { recursive: true });
});

const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ folder, password, settings: { fsync: 'off' } });

describe('the embedded server', () => {
  it('keeps what was written through a stop and a start', async () => {
    const first = await start();
    expect(first.attached).toBe(false);
    await ask(first.adminUrl, 'create table kept as select 42 as answer');
    await first.stop();
    expect(readPostmaster(cluster)).toBeUndefined();

    const second = await start();
    expect(await ask(second.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('repairs itself after the server was killed', async () => {
    const first = await start();
    await ask(first.adminUrl, 'create table kept as select 42 as answer');
    const { pid } = readPostmaster(cluster)!;
    process.kill(pid, 'SIGKILL');
    await isGoneWithin(pid, 5_000);
    await first.stop();

    const second = await start();
    expect(second.attached).toBe(false);
    expect(await ask(second.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('is used on by the next start when the program that started it was killed, and then stopped by that', async () => {
    const killed = user();
    await firstLine(killed);
    const { pid } = readPostmaster(cluster)!;
    expect(await isEmbeddedPostgresInUse(folder, password)).toBe(true);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(await isEmbeddedPostgresInUse(folder, password)).toBe(false);

    const next = await start();
    expect(next.attached).toBe(true);
    expect(readPostmaster(cluster)!.pid).toBe(pid);
    await next.stop();
    expect(readPostmaster(cluster)).toBeUndefined();
  });

  it('is one and the same for programs that start at once, and stops with the last of them', async () => {
    const users = [user(), user(), user()];
    const told = await Promise.all(users.map(firstLine));
    expect(new Set(told.map((line) => line.adminUrl)).size).toBe(1);
    expect(told.filter((line) => !line.attached)).toHaveLength(1);
    for (const [index, leaver] of users.entries()) {
      expect(readPostmaster(cluster)).toBeDefined();
      leaver.kill('SIGTERM');
      await once(leaver, 'exit');
      if (index < 2) expect(await ask(told[0]!.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    }
    expect(readPostmaster(cluster)).toBeUndefined();
    expect(fs.readdirSync(folder).sort()).toEqual(['cluster', 'server.log']);
  });

  it('starts when a lock file is left whose process number now belongs to another program', async () => {
    await (await start()).stop();
    fs.writeFileSync(
      path.join(cluster, 'postmaster.pid'),
      `${process.pid}\n${cluster}\n0\n5432\n\n127.0.0.1\n\nready\n`,
    );
    const server = await start();
    expect(await ask(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('says so when the password is not the one it was made with', async () => {
    const server = await start();
    await expect(startEmbeddedPostgres({ folder, password: 'another' })).rejects.toThrow(/made with another password/);
    await server.stop();
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('runs for root as whoever owns the data', async () => {
    await (await start()).stop();
    const { status } = spawnSync('chown', ['-R', '65534:65534', folder]);
    expect(status).toBe(0);
    const server = await start();
    expect(fs.statSync(`/proc/${readPostmaster(cluster)!.pid}`).uid).toBe(65534);
    await server.stop();
  });

  asRoot('runs for root as another account, also from a folder only root may enter', async () => {
    fs.chmodSync(top, 0o700);
    const server = await start();
    expect(await ask(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    const real = fs.realpathSync(folder);
    expect(real).not.toBe(folder);
    expect(fs.statSync(`/proc/${readPostmaster(path.join(real, 'cluster'))!.pid}`).uid).not.toBe(0);
    await server.stop();
  });
});

function user(): ChildProcess {
  const script = path.resolve('test/support/embedded-user.ts');
  const hooks = path.resolve('test/support/typescript-hooks.mjs');
  const child = spawn(process.execPath, ['--import', hooks, script, folder, password], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<{ adminUrl: string; attached: boolean }> {
  const [chunk] = (await once(child.stdout!, 'data')) as [Buffer];
  return JSON.parse(chunk.toString()) as { adminUrl: string; attached: boolean };
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

import crypto from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import request from 'supertest';
import { createApp } from '#apps/api/create-app.js';
import { newId, type Id } from '#libs/kernel/index.js';
import { loadConfig, type Role } from '#libs/platform/index.js';
import { cloneDatabase, type TestDatabase } from './database.js';
import { testSecrets } from './test-secrets.js';

export interface TestOffice {
  app: NestFastifyApplication;
  /** The settings it runs with, for a process beside it. */
  settings: Record<string, string>;
  database: TestDatabase;
  /** The superuser's look behind the scenes. */
  sql<Row extends pg.QueryResultRow>(text: string, params?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The whole office on a database of its own: api and worker in one process, on PostgreSQL's or (TEST_REDIS_URL) Redis' queue. */
export async function openOffice(
  settings: Record<string, string> = {},
  { webRoot }: { webRoot?: string } = {},
): Promise<TestOffice> {
  const database = await cloneDatabase();
  const dataDir = path.join(process.env.TEST_FOLDER ?? os.tmpdir(), `data-${newId()}`);
  const redis: Record<string, string> = process.env.TEST_REDIS_URL
    ? { REDIS_URL: process.env.TEST_REDIS_URL, QUEUE_PREFIX: database.name }
    : {};
  const all = {
    LOG_LEVEL: 'error',
    RATE_LIMITS: 'off',
    DATA_DIR: dataDir,
    DATABASE_URL: database.adminUrl,
    ...redis,
    ...settings,
  };
  const config = loadConfig(all);
  const app = await createApp(
    { config, secrets: testSecrets, urls: database.urls },
    { logger: settings.LOG === 'on' ? console : (['fatal'] as never), ...(webRoot ? { webRoot } : {}) },
  );
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  // cut when a test restarts or drops the database: no reason to fall over
  pool.on('error', () => undefined);
  return {
    app,
    settings: all,
    database,
    sql: async <Row extends pg.QueryResultRow>(text: string, params: unknown[] = []) =>
      (await pool.query<Row>(text, params)).rows,
    close: async () => {
      await app.close();
      await pool.end();
      await database.drop();
    },
  };
}

/** A bare co-operative, without chart or people. */
export async function giveCooperative(office: TestOffice, name = 'Groenkring De Proef'): Promise<Id> {
  const id = newId();
  await office.sql(
    `insert into cooperative (cooperative_id, name, legal_name, liability) values ($1, $2, $2 || ' U.A.', 'excluded')`,
    [id, name],
  );
  return id;
}

/** Somebody who is signed in: sends the cookie and the CSRF token with everything. */
export class Person {
  constructor(
    private readonly office: TestOffice,
    readonly loginId: Id,
    readonly cooperativeId: Id,
    private readonly token: string,
    readonly csrf: string,
  ) {}

  get = (url: string) => this.with(request(this.office.app.getHttpServer()).get(this.at(url)));
  post = (url: string, body?: object) =>
    this.with(request(this.office.app.getHttpServer()).post(this.at(url))).send(body);
  put = (url: string, body?: object) =>
    this.with(request(this.office.app.getHttpServer()).put(this.at(url))).send(body);
  patch = (url: string, body?: object) =>
    this.with(request(this.office.app.getHttpServer()).patch(this.at(url))).send(body);
  delete = (url: string) => this.with(request(this.office.app.getHttpServer()).delete(this.at(url)));

  /** A POST that makes something once. */
  make = (url: string, body: object = {}, key: string = newId()) => this.post(url, body).set('idempotency-key', key);

  get cookie(): string {
    return `__Host-session=${this.token}`;
  }

  /** `C/…` stands for the person's co-operative. */
  private at(url: string): string {
    return url.replace(/^C(?=\/|\?|$)/, `/v1/cooperatives/${this.cooperativeId}`);
  }

  private with(test: request.Test): request.Test {
    return test.set('cookie', this.cookie).set('x-csrf-token', this.csrf).set('accept-language', 'nl');
  }
}

/** A person with a session, put there directly: sign-in itself has its own tests. */
export async function givePerson(
  office: TestOffice,
  cooperativeId: Id,
  roles: Role[],
  memberId: Id | null = null,
): Promise<Person> {
  const loginId = newId();
  const token = crypto.randomBytes(32).toString('base64url');
  const csrf = crypto.randomBytes(16).toString('hex');
  await office.sql(`insert into login (login_id, address) values ($1, $2)`, [loginId, `${loginId}@voorbeeld.example`]);
  await office.sql(
    `insert into membership (login_id, cooperative_id, roles, member_id, display_name) values ($1, $2, $3, $4, 'Joke Proef')`,
    [loginId, cooperativeId, roles, memberId],
  );
  await office.sql(
    `insert into session (token_hash, session_id, login_id, csrf_token, expires_at, proved_at, strong)
     values ($1, $2, $3, $4, now() + interval '1 day', now(), true)`,
    [crypto.createHash('sha256').update(token).digest(), newId(), loginId, csrf],
  );
  return new Person(office, loginId, cooperativeId, token, csrf);
}

/** Waits until a question is answered with yes; fails with its name when that takes too long. */
export async function eventually(what: string, ask: () => Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

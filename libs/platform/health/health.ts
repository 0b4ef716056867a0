import { Inject, Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { DocumentFiles } from '../documents/document-files.js';
import { outageOf } from '../http/outages.js';
import { Mailer } from '../mail/mailer.js';
import { migrationsAreDone } from '../database/bootstrap.js';

export const HEALTH_SETTINGS = Symbol('health settings');

export interface HealthSettings {
  redisUrl?: string;
  /** The queue's role, asked when there is no Redis. */
  queueUrl: string;
}

export type CheckResult = 'up' | 'down' | 'full';
/** Without these the office cannot do its work. */
export const NEEDED = ['database', 'migrations', 'queue'] as const;
/** Without these it does what it can, and the rest when they are back. */
export const MISSED = ['documents', 'mail'] as const;
export type Checks = Record<(typeof NEEDED)[number] | (typeof MISSED)[number], CheckResult>;

export interface Found {
  checks: Checks;
  /** When the last backup was made, as far as this database knows; null when never, or when it cannot be asked. */
  lastBackup: Date | null;
}

const TIMEOUT_MS = 2_000;
/** Everybody may ask, so that asking often costs nothing more than asking once. */
const REMEMBER_MS = 1_000;
/** Trying a disk, a bucket or a mail server is work for them. */
const REMEMBER_TRIAL_MS = 5_000;

/** Whether this process can do its work. */
@Injectable()
export class Health {
  private readonly documents = remembered(() => passes(() => this.files.check()), REMEMBER_TRIAL_MS);
  private readonly mail = remembered(() => passes(() => this.mailer.check()), REMEMBER_TRIAL_MS);
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(HEALTH_SETTINGS) private readonly settings: HealthSettings,
    private readonly files: DocumentFiles,
    private readonly mailer: Mailer,
  ) {}

  readonly check = remembered(() => this.look(), REMEMBER_MS);

  private async look(): Promise<Found> {
    const { dataSource, settings } = this;
    let lastBackup: Date | null = null;
    const [database, migrations, queue, documents, mail] = await Promise.all([
      passes(() => dataSource.query('select 1')),
      passes(async () => {
        if (!(await migrationsAreDone((sql) => dataSource.query(sql)))) throw new Error('migrations are missing');
      }),
      passes(() => (settings.redisUrl ? pingRedis(settings.redisUrl) : pingPostgres(settings.queueUrl))),
      this.documents(),
      this.mail(),
      passes(async () => {
        const rows = await dataSource.query<{ made_at: Date | null }[]>('select last_backup() as made_at');
        lastBackup = rows[0]?.made_at ?? null;
      }),
    ]);
    return { checks: { database, migrations, queue, documents, mail }, lastBackup };
  }
}

/** The same answer for everybody who asks within a time. */
function remembered<Answer>(ask: () => Promise<Answer>, milliseconds: number): () => Promise<Answer> {
  let last: { at: number; answer: Promise<Answer> } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > milliseconds) last = { at: now, answer: ask() };
    return last.answer;
  };
}

async function passes(check: () => Promise<unknown>): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CheckResult>((resolve) => {
    timer = setTimeout(() => resolve('down'), TIMEOUT_MS);
  });
  const result = check().then(
    (): CheckResult => 'up',
    (error: unknown): CheckResult => (outageOf(error) === 'storage_full' ? 'full' : 'down'),
  );
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}

async function pingRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: null,
    connectTimeout: TIMEOUT_MS,
    maxRetriesPerRequest: 0,
  });
  // without a listener a refused connection is also written to the console
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}

async function pingPostgres(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
  });
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end();
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrationsAreDone } from '../database/bootstrap.js';

export const HEALTH_SETTINGS = Symbol('health settings');

export interface HealthSettings {
  redisUrl?: string;
  /** The queue's role, asked when there is no Redis. */
  queueUrl: string;
}

export type CheckResult = 'up' | 'down';
export type Checks = Record<'database' | 'migrations' | 'queue', CheckResult>;

export interface Found {
  checks: Checks;
  /** When the last backup was made, as far as this database knows; null when never, or when it cannot be asked. */
  lastBackup: Date | null;
}

const TIMEOUT_MS = 2_000;
/** Everybody may ask, so that asking often costs nothing more than asking once. */
const REMEMBER_MS = 1_000;

/** Whether this process can do its work. */
@Injectable()
export class Health {
  private last: { at: number; found: Promise<Found> } | undefined;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(HEALTH_SETTINGS) private readonly settings: HealthSettings,
  ) {}

  check(): Promise<Found> {
    // not the time of day: that may be set back
    const now = performance.now();
    if (!this.last || now - this.last.at > REMEMBER_MS) this.last = { at: now, found: this.look() };
    return this.last.found;
  }

  private async look(): Promise<Found> {
    const { dataSource, settings } = this;
    let lastBackup: Date | null = null;
    const [database, migrations, queue] = await Promise.all([
      passes(() => dataSource.query('select 1')),
      passes(async () => {
        if (!(await migrationsAreDone((sql) => dataSource.query(sql)))) throw new Error('migrations are missing');
      }),
      passes(() => (settings.redisUrl ? pingRedis(settings.redisUrl) : pingPostgres(settings.queueUrl))),
      passes(async () => {
        const rows = await dataSource.query<{ made_at: Date | null }[]>('select last_backup() as made_at');
        lastBackup = rows[0]?.made_at ?? null;
      }),
    ]);
    return { checks: { database, migrations, queue }, lastBackup };
  }
}

async function passes(check: () => Promise<unknown>): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CheckResult>((resolve) => {
    timer = setTimeout(() => resolve('down'), TIMEOUT_MS);
  });
  const result = check().then(
    (): CheckResult => 'up',
    (): CheckResult => 'down',
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

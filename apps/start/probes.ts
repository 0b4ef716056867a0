import { Redis } from 'ioredis';
import pg from 'pg';
import { ConfigError, S3Files, SmtpMailer, type Config } from '#libs/platform/index.js';

const PATIENCE_MS = 5_000;

/**
 * Asks every server the settings name, so that a wrong one stops the start with its name instead of the first job at night.
 * @throws ConfigError in one sentence, without passwords
 */
export async function probeServers(config: Config): Promise<void> {
  if (config.databaseUrl) await probeDatabase(config.databaseUrl);
  if (config.redisUrl) await probeRedis(config.redisUrl);
  if (config.smtpUrl) await probeMail(config.smtpUrl, config.mailFrom);
  if (config.s3) await probeDocuments(config.s3);
}

async function probeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ able: boolean; version: number }>(
      `select rolsuper or (rolcreaterole and rolcreatedb) as able, current_setting('server_version_num')::int as version
       from pg_roles where rolname = current_user`,
    );
    if (!rows[0]!.able) throw new Error('its user may not make roles and databases');
    if (rows[0]!.version < 150_000) throw new Error('PostgreSQL 15 or newer is needed');
  } catch (error) {
    throw wrong('DATABASE_URL', url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function probeRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: null,
    connectTimeout: PATIENCE_MS,
    maxRetriesPerRequest: 0,
  });
  let reason: Error | undefined;
  redis.on('error', (error) => (reason = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw wrong('REDIS_URL', url, reason ?? error);
  } finally {
    redis.disconnect();
  }
}

async function probeMail(url: string, from: string): Promise<void> {
  try {
    await new SmtpMailer(url, from).probe();
  } catch (error) {
    throw wrong('SMTP_URL', url, error);
  }
}

async function probeDocuments(s3: NonNullable<Config['s3']>): Promise<void> {
  const status = await new S3Files(s3).probe().catch((error: unknown) => {
    throw wrong('S3_ENDPOINT', s3.endpoint, error);
  });
  if (status === 404) throw new ConfigError(`The setting S3_BUCKET is wrong: there is no bucket ${s3.bucket}.`);
  if (status === 401 || status === 403) {
    throw new ConfigError(
      `The setting S3_ACCESS_KEY_ID or S3_SECRET_ACCESS_KEY is wrong: the bucket ${s3.bucket} refuses it.`,
    );
  }
  if (status >= 300) throw new ConfigError(`The setting S3_ENDPOINT is wrong: writing to it answers ${status}.`);
}

function wrong(setting: string, url: string, error: unknown): ConfigError {
  return new ConfigError(`The setting ${setting} is wrong: ${new URL(url).host} answers: ${reasonOf(error)}.`, {
    cause: error,
  });
}

/** A refused connection to a name with two addresses comes as several errors without a message of their own. */
function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const cause = first instanceof Error && first.cause instanceof Error ? first.cause : first;
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
}

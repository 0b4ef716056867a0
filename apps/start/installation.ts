import fs from 'node:fs';
import path from 'node:path';
import {
  ConfigError,
  keepEmbeddedPostgres,
  loadSecrets,
  prepareDatabase,
  type Config,
  type Log,
  type RoleUrls,
  type Secrets,
} from '#libs/platform/index.js';
import { probeServers } from './probes.js';

/** The ground an office stands on: its secrets and its migrated database. */
export interface Installation {
  secrets: Secrets;
  urls: RoleUrls;
  /** Stops the embedded server when this process is the last that uses it. */
  close(): Promise<void>;
}

export const DATABASE = 'coopkantoor';
/** Each queue, worker and pool keeps connections; idle ones cost the server little. */
const EMBEDDED_CONNECTIONS = '200';

export async function openInstallation(config: Config, log?: Log): Promise<Installation> {
  const secrets = secretsIn(config.dataDir);
  await probeServers(config);
  if (config.databaseUrl) {
    const { adminUrl, database } = splitUrl(config.databaseUrl);
    return { secrets, urls: await prepareDatabase(adminUrl, database, secrets), close: () => Promise.resolve() };
  }
  const folder = path.join(config.dataDir, 'postgres');
  const settings = { max_connections: EMBEDDED_CONNECTIONS };
  const server = await keepEmbeddedPostgres({ folder, password: secrets.embedded, settings }, (error) => {
    if (error === undefined) log?.warn('the database was gone and is started again');
    else log?.error({ err: error }, 'the database is gone and does not start');
  });
  try {
    const urls = await prepareDatabase(server.adminUrl, DATABASE, secrets);
    return { secrets, urls, close: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * `postgres://admin@host/name`: the database the office lives in, made when it is missing, and the one every server has,
 * to make it from.
 */
export function splitUrl(databaseUrl: string): { adminUrl: string; database: string } {
  const url = new URL(databaseUrl);
  const named = decodeURIComponent(url.pathname.slice(1));
  url.pathname = '/postgres';
  return { adminUrl: url.href, database: named === '' || named === 'postgres' ? DATABASE : named };
}

function secretsIn(dataDir: string): Secrets {
  try {
    const secrets = loadSecrets(dataDir);
    fs.accessSync(dataDir, fs.constants.W_OK);
    return secrets;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new ConfigError(`The setting DATA_DIR is wrong: ${dataDir} cannot be written to (${code}).`, {
      cause: error,
    });
  }
}

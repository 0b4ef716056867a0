import path from 'node:path';
import { startEmbeddedPostgres, type Config, type Secrets } from '#libs/platform/index.js';
import { DATABASE, splitUrl } from '../start/installation.js';

export interface Server {
  adminUrl: string;
  database: string;
  /** Stops the embedded server unless an office uses it. */
  close(): Promise<void>;
}

/** The PostgreSQL the settings name: an external one, or the embedded one, which may be running for an open office. */
export async function openServer(config: Config, secrets: Secrets): Promise<Server> {
  if (config.databaseUrl) return { ...splitUrl(config.databaseUrl), close: () => Promise.resolve() };
  const folder = path.join(config.dataDir, 'postgres');
  const server = await startEmbeddedPostgres({ folder, password: secrets.embedded });
  return { adminUrl: server.adminUrl, database: DATABASE, close: () => server.stop() };
}

import pg from 'pg';
import type { Secrets } from '../config/secrets.js';
import { ROLES } from './roles.js';

/**
 * For commands of whoever runs the installation: what no program that serves people may do. The connection is the owner's,
 * which is under row-level security like everybody.
 * @param appUrl connection string of the application role on the same database
 */
export async function asOwner<Result>(
  appUrl: string,
  secrets: Pick<Secrets, 'database'>,
  work: (owner: pg.Client) => Promise<Result>,
): Promise<Result> {
  const url = new URL(appUrl);
  url.username = ROLES.owner;
  url.password = secrets.database.owner;
  const client = new pg.Client(url.href);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

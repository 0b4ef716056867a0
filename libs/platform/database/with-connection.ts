import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/**
 * A connection of the pool for as long as the work takes, without the query runner TypeORM puts around one: our statements
 * do not go through it. One that broke meanwhile does not come back into the pool.
 */
export async function withConnection<Result>(
  dataSource: DataSource,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const [client, release] = (await (dataSource.driver as PostgresDriver).obtainMasterConnection()) as Taken;
  let broken: Error | undefined;
  const keep = (error: Error) => (broken = error);
  client.on('error', keep);
  try {
    return await work(client);
  } finally {
    client.removeListener('error', keep);
    release(broken);
  }
}

type Taken = [client: Client, release: (broken?: Error) => void];

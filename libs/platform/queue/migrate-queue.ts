import { runMigrations } from 'bullmq';
import pg from 'pg';
import { QUEUE_SCHEMA, ROLES } from '../database/roles.js';

/**
 * Brings the queue's own tables up to the version of its library. Its migrations say `create schema if not exists`, which asks
 * for a right on the whole database: the queue role has it for this moment only.
 * @param admin administrator inside the database, @param queueUrl the queue role's connection
 */
export async function migrateQueue(admin: pg.Client, queueUrl: string): Promise<void> {
  const database = pg.escapeIdentifier(admin.database ?? 'postgres');
  await admin.query(`grant create on database ${database} to ${ROLES.queue}`);
  const client = new pg.Client({ connectionString: queueUrl });
  try {
    await client.connect();
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
    await admin.query(`revoke create on database ${database} from ${ROLES.queue}`);
  }
}

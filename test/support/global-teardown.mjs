import pg from 'pg';
import { removeTestFolder } from './test-folder.mjs';

export default async function globalTeardown() {
  if (process.env.TEST_DATABASE_URL) await dropDatabasesOfThisRun(process.env.TEST_DATABASE_URL);
  await removeTestFolder(process.env.TEST_FOLDER);
}

async function dropDatabasesOfThisRun(adminUrl) {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const { rows } = await client.query(`select datname from pg_database where datname like $1`, [
      `test\\_${process.env.TEST_RUN}%`,
    ]);
    for (const { datname } of rows) await client.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
  } finally {
    await client.end();
  }
}

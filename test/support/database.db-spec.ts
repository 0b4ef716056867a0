import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from './database.js';

describe('a database of the suite’s own', () => {
  let first: TestDatabase;
  let second: TestDatabase;
  beforeAll(async () => {
    [first, second] = await Promise.all([cloneDatabase(), cloneDatabase()]);
  });
  afterAll(() => Promise.all([first.drop(), second.drop()]));

  it('is migrated, and reached by the application role without its being owner or superuser', async () => {
    const [row] = await ask(
      first.urls.app,
      `select current_user as name, usesuper, (select count(*)::int from applied_migrations()) as migrations from pg_user where usename = current_user`,
    );
    expect(row).toMatchObject({ name: 'coopkantoor_app', usesuper: false });
    expect(row!.migrations).toBeGreaterThan(0);
  });

  it('shows nothing of another suite’s', async () => {
    await ask(first.adminUrl, 'create table only_here (id int)');
    const [row] = await ask(second.adminUrl, `select to_regclass('only_here') as found`);
    expect(row!.found).toBeNull();
  });
});

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

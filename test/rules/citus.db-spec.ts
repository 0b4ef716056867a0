import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

/** The SQL itself needs a cluster; what can be proven without one is that it names every table, each after those it refers to. */
const script = fs.readFileSync('docker/citus/distribute.sql', 'utf8');
const list = /unnest\(array\[(.+?)\]\)/s.exec(script)![1]!;
const named = ['cooperative', ...[...list.replace(/--.*$/gm, '').matchAll(/'(\w+)'/g)].map((match) => match[1]!)];

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase();
  client = new pg.Client(database.adminUrl);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('the distribution over a cluster', () => {
  it('names every table that is under row-level security, once', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity`,
    );
    expect([...named].sort()).toEqual(rows.map((row) => row.name).sort());
  });

  it('names a table after those it refers to', async () => {
    const { rows } = await client.query<{ name: string; target: string }>(
      `select conrelid::regclass::text as name, confrelid::regclass::text as target from pg_constraint
       where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`,
    );
    const early = rows.filter(
      (row) => named.includes(row.name) && named.indexOf(row.target) >= named.indexOf(row.name),
    );
    expect(early).toEqual([]);
    expect(rows.length).toBeGreaterThan(20);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '#test/support/database.js';
import { tenancyFaults, type Ask } from './catalogue.js';

describe('every table keeps co-operatives apart', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  const ask: Ask = async <Row>(sql: string) => (await admin.query(sql)).rows as Row[];

  beforeAll(async () => {
    database = await cloneDatabase();
    admin = new pg.Client(database.adminUrl);
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('has no fault in the catalogue', async () => {
    expect(await tenancyFaults(ask)).toEqual([]);
  });

  it.each([
    ['a table without a tenant', `create table stray (id uuid primary key)`, 'stray has no cooperative_id'],
    [
      'a table without forced security',
      `create table stray (cooperative_id uuid, id uuid, primary key (cooperative_id, id))`,
      'stray has no forced row-level security',
    ],
    [
      'a key across co-operatives',
      `alter table member add unique (email)`,
      'member.member_email_key is unique across co-operatives',
    ],
    [
      'an index across co-operatives',
      `create unique index stray on relation (number, name)`,
      'relation.stray is unique across co-operatives',
    ],
    [
      'a reference into another co-operative',
      `create table stray (cooperative_id uuid, member_id uuid, owner uuid, primary key (cooperative_id, member_id),
         foreign key (owner, member_id) references member (cooperative_id, member_id)); alter table stray enable row level security; alter table stray force row level security;
       create policy p on stray using (cooperative_id = app_cooperative())`,
      'stray.stray_owner_member_id_fkey can point into another co-operative',
    ],
    [
      'a policy with a subquery',
      `create policy p on member using (cooperative_id = (select app_cooperative()))`,
      'member.p contains a subquery',
    ],
    [
      'a fourth reader across co-operatives',
      `create policy p on member to coopkantoor_desk using (true)`,
      'member.p shows every co-operative to member: coopkantoor_desk',
    ],
    [
      'a right on a global table',
      `grant select on login to coopkantoor_app`,
      'coopkantoor_app has a right on the global table login',
    ],
    [
      'a definer function for everybody',
      `create function stray() returns int language sql security definer as 'select 1'`,
      'stray() has no fixed search_path',
    ],
  ])('notices %s', async (_, sql, fault) => {
    await admin.query('begin');
    try {
      await admin.query(sql);
      expect(await tenancyFaults(ask)).toContain(fault);
    } finally {
      await admin.query('rollback');
    }
  });

  it('shows no row of any table to who has no co-operative, and lets nobody write one', async () => {
    await admin.query(
      `insert into cooperative (cooperative_id, name, legal_name, liability) values (gen_random_uuid(), 'A', 'A', 'excluded')`,
    );
    const app = new pg.Client(database.urls.app);
    await app.connect();
    try {
      expect((await app.query(`select * from cooperative`)).rows).toEqual([]);
      await expect(
        app.query(
          `insert into cooperative (cooperative_id, name, legal_name, liability) values (gen_random_uuid(), 'B', 'B', 'excluded')`,
        ),
      ).rejects.toThrow(/row-level security/);
      await expect(app.query(`set row_security = off; select * from cooperative`)).rejects.toThrow(
        /row-level security/,
      );
      await expect(app.query(`alter table member disable row level security`)).rejects.toThrow(/owner/);
    } finally {
      await app.end();
    }
  });
});

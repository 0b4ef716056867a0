import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { localDate, systemClock, type Id } from '#libs/kernel/index.js';
import { readTieOut, readTrialBalance } from '#libs/ledger/index.js';
import {
  ClockModule,
  ConfigModule,
  DatabaseModule,
  DocumentStoreModule,
  loadConfig,
  MailModule,
  OutgoingModule,
  TenantContext,
  Transactions,
  useMasterKeys,
} from '#libs/platform/index.js';
import { cloneDatabase, type TestDatabase } from '#test/support/database.js';
import { testSecrets } from '#test/support/test-secrets.js';
import { COOPERATIVES } from './cooperatives/all.js';
import { greenery } from './cooperatives/greenery.js';
import { DemoModule } from './demo.module.js';
import { Found } from './filling/found.js';
import { SeedDemo } from './filling/seed-demo.js';
import { cooperativeIdOf } from './making/ids.js';

const TODAY = localDate('2026-11-21');
const SEED = 'proef';

interface Office {
  database: TestDatabase;
  module: INestApplicationContext;
  sql<Row extends pg.QueryResultRow>(text: string, params?: unknown[]): Promise<Row[]>;
  seed(): Promise<boolean>;
  close(): Promise<void>;
}

async function openOffice(): Promise<Office> {
  useMasterKeys(() => [testSecrets.masterKey]);
  const database = await cloneDatabase();
  const config = loadConfig({ DATA_DIR: fs.mkdtempSync(path.join(process.env.TEST_FOLDER ?? os.tmpdir(), 'demo-')) });
  const module = await Test.createTestingModule({
    imports: [
      ClockModule,
      ConfigModule.forRoot(config),
      DatabaseModule.forRoot(database.urls.app),
      DocumentStoreModule.forRoot(config),
      MailModule.forRoot(config),
      OutgoingModule,
      DemoModule,
    ],
  }).compile();
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  return {
    database,
    module,
    sql: async <Row extends pg.QueryResultRow>(text: string, params: unknown[] = []) =>
      (await pool.query<Row>(text, params)).rows,
    seed: () =>
      module.get(SeedDemo, { strict: false }).run({ seed: SEED, today: TODAY, schedulerUrl: database.urls.scheduler }),
    close: async () => {
      await module.close();
      await pool.end();
      await database.drop();
    },
  };
}

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  // two processes that start at once
  expect(await Promise.all([office.seed(), office.seed()])).toEqual([true, true]);
}, 120_000);
afterAll(() => office?.close());

const numbers = async (text: string, params: unknown[] = []): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await office.sql<{ name: string; n: string }>(text, params)).map(({ n, name }) => [name, Number(n)]),
  );

const COUNTED = [
  'cooperative',
  'member',
  'relation',
  'time_entry',
  'invoice',
  'journal_entry',
  'login',
  'membership',
  'outbox',
  'audit',
];
/** What pages beside the register, the hours and the invoices show. */
const BESIDE = [
  'project_budget',
  'planned_hours',
  'absence',
  'hours_notice',
  'articles_setting',
  'member_event',
  'membership_application',
  'webhook',
  'payment_batch',
  'member_share_account',
  'instalment_plan',
  'deduction_agreement',
];
const counts = async () =>
  Object.fromEntries(
    await Promise.all(
      COUNTED.map(async (table) => [table, (await office.sql(`select from ${table}`)).length] as const),
    ),
  );

/** What is in the registers and in the books, without what chance gave: ids of invoices and moments. */
const fingerprint = async (from: Office): Promise<string> => {
  const rows = [
    await from.sql(`select * from relation order by relation_id`).then(withoutTimes),
    await from.sql(`select * from time_entry order by entry_id`).then(withoutTimes),
    await from.sql(`select * from delivery order by delivery_id`),
    await from.sql(
      `select number_text, customer_id, issue_date::text, due_date::text, net_cents, vat_cents from invoice order by 1, 2, 5`,
    ),
    await from.sql(
      `select journal, number, date::text, description from journal_entry order by cooperative_id, year, 1, 2`,
    ),
  ];
  return crypto.createHash('sha256').update(JSON.stringify(rows)).digest('hex');
};
const withoutTimes = (rows: object[]) => rows.map((row) => ({ ...row, created_at: undefined }));

describe('the demonstration', () => {
  it('was made once, though two processes started', async () => {
    expect(await office.sql(`select from audit where action = 'demo.filled'`)).toHaveLength(5);
    expect(await office.sql(`select from cooperative`)).toHaveLength(5);
  });

  it('adds nothing the second time', async () => {
    const before = await counts();
    expect(await office.seed()).toBe(true);
    expect(await counts()).toEqual(before);
  });

  it('has everybody at work only while a member, at most 10.5 hours a day', async () => {
    const outside = await office.sql(
      `select from time_entry e join member m using (cooperative_id, member_id)
       where e.date < m.joined_on or e.date > coalesce(m.ended_on, '2027-01-01')`,
    );
    expect(outside).toEqual([]);
    const [day] = await office.sql<{ most: number }>(
      `select max(minutes) as most from (select sum(minutes)::int as minutes from time_entry group by member_id, date) d`,
    );
    expect(day!.most).toBeLessThanOrEqual(630);
  });

  it('has months of hours in every co-operative, and every state', async () => {
    const perCooperative = await numbers(
      `select c.name, count(*) as n from time_entry join cooperative c using (cooperative_id) group by c.name`,
    );
    for (const { name } of COOPERATIVES) expect(perCooperative[name]).toBeGreaterThan(150);
    const states = await numbers(`select state as name, count(*) as n from time_entry group by state`);
    expect(states.approved).toBeGreaterThan(1_500);
    expect(states.submitted).toBeGreaterThan(50);
    expect(states.open).toBeGreaterThan(50);
    expect(states.rejected).toBeGreaterThanOrEqual(1);
  });

  it('has a member of sixteen who is at school', async () => {
    const pupils = await office.sql<{ age: number; told: number; days: number }>(
      `select date_part('year', age('2026-11-21', birth_date))::int as age,
         (select count(*)::int from school_hours s where s.member_id = m.member_id) as told,
         (select count(*)::int from time_entry e where e.member_id = m.member_id) as days
       from member m where birth_date > '2008-11-21'`,
    );
    expect(pupils).toEqual([{ age: 16, told: 3, days: expect.any(Number) }]);
    expect(pupils[0]!.days).toBeGreaterThan(15);
  });

  it.each(BESIDE)('has %s in every co-operative', async (table) => {
    const [row] = await office.sql<{ n: number }>(`select count(distinct cooperative_id)::int as n from ${table}`);
    expect(row).toEqual({ n: 5 });
  });

  it('calls nobody by its webhooks', async () => {
    expect(await office.sql(`select from webhook where state <> 'off'`)).toEqual([]);
  });

  it('has final invoices of four months, numbered without a gap, most of them paid', async () => {
    const series = await office.sql<{ n: number; highest: number; months: number }>(
      `select count(*)::int as n, max(number) as highest, count(distinct issue_date)::int as months
       from invoice where state = 'final' group by cooperative_id`,
    );
    expect(series).toHaveLength(5);
    for (const { highest, months, n } of series) {
      expect(highest).toBe(n);
      expect(months).toBe(4);
      expect(n).toBeGreaterThanOrEqual(14);
    }
    const paid = await office.sql<{ items: number; settled: number }>(
      `select count(*)::int as items, count(s.settlement_id)::int as settled
       from open_item o left join open_item_settlement s using (cooperative_id, open_item_id) group by o.cooperative_id`,
    );
    for (const { items, settled } of paid) {
      expect(settled / items).toBeGreaterThan(0.6);
      expect(settled).toBeLessThan(items);
    }
  });

  it('leaves October for the visitor: six to twelve invoices in every co-operative', async () => {
    const projects = await numbers(
      `select c.name, count(distinct p.project_id) as n from cooperative c join project p using (cooperative_id)
       where p.customer_id is not null and (
         exists (select from time_entry e where e.project_id = p.project_id and e.state = 'approved' and e.billable
           and e.date between '2026-10-01' and '2026-10-31')
         or exists (select from delivery d where d.project_id = p.project_id and d.supplied_on between '2026-10-01' and '2026-10-31')
         or exists (select from fixed_fee f where f.project_id = p.project_id))
       group by c.name`,
    );
    for (const { name } of COOPERATIVES) {
      expect(projects[name]).toBeGreaterThanOrEqual(6);
      expect(projects[name]).toBeLessThanOrEqual(12);
    }
    const billed = await office.sql(
      `select from invoice_time_entry join time_entry using (cooperative_id, entry_id) where date > '2026-09-30'`,
    );
    expect(billed).toEqual([]);
  });

  it('has one draft that cannot go out: its customer has no address', async () => {
    const drafts = await office.sql<{ name: string }>(
      `select r.name from invoice i join relation r on r.relation_id = i.customer_id where i.state = 'draft'`,
    );
    expect(drafts.map(({ name }) => name)).toEqual(['Bewonerscommissie De Wilgenhof']);
  });

  it.each(COOPERATIVES.map(({ key, name }) => [name, cooperativeIdOf(key)] as [string, Id]))(
    'has books of %s that balance and tie out',
    async (_, cooperativeId) => {
      const context = TenantContext.forJob(cooperativeId, 'test', systemClock);
      const [balance, ties] = await office.module
        .get(Transactions)
        .run(context, async (tx) => [
          await readTrialBalance(tx, localDate('2026-01-01'), TODAY),
          await readTieOut(tx, TODAY),
        ]);
      expect(balance.totals.debit).toBe(balance.totals.credit);
      expect(balance.totals.debit).toBeGreaterThan(1_000_000);
      expect(ties.map(({ difference }) => difference)).toEqual(ties.map(() => 0));
    },
  );

  it('makes the same again from the same seed and day, also after a start that was broken off', async () => {
    const other = await openOffice();
    const context = TenantContext.forJob(cooperativeIdOf(greenery.key), 'demo', systemClock);
    await other.module.get(Found, { strict: false }).run(context, greenery, SEED, TODAY);
    expect(await other.seed()).toBe(true);
    const [one, two] = [await fingerprint(office), await fingerprint(other)];
    await other.close();
    expect(two).toBe(one);
  }, 120_000);

  it('stays away from an office with co-operatives of its own', async () => {
    const other = await openOffice();
    await other.sql(
      `insert into cooperative (cooperative_id, name, legal_name, liability)
       values (gen_random_uuid(), 'Echt', 'Coöperatie Echt U.A.', 'excluded')`,
    );
    const filled = await other.seed();
    const rows = await other.sql(`select from cooperative`);
    await other.close();
    expect(filled).toBe(false);
    expect(rows).toHaveLength(1);
  });
});

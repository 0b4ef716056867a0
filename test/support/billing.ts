import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { InvoicingJobsModule } from '#libs/invoicing/index.js';
import { newId, type Clock, type Id } from '#libs/kernel/index.js';
import { createChart, openYear } from '#libs/ledger/index.js';
import {
  CLOCK,
  ClockModule,
  RunsJobsModule,
  TenantContext,
  Transactions,
  type Role,
  type Tx,
} from '#libs/platform/index.js';
import { DatabaseModule } from '#libs/platform/database/database.module.js';
import { DocumentStoreModule } from '#libs/platform/documents/document-store.module.js';
import { PerformChunk } from '#libs/platform/runs/perform-chunk.job.js';
import { cloneDatabase } from './database.js';

/** A co-operative with a customer, a project, members and a rate, and the invoicing room around it; no HTTP, no queue. */
export interface TestBilling {
  module: INestApplicationContext;
  cooperativeId: Id;
  customerId: Id;
  projectId: Id;
  activityId: Id;
  memberIds: readonly Id[];
  /** What the office thinks is now; a test may set it. */
  time: { now: Date };
  as(...roles: Role[]): TenantContext;
  run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** A provider of the room. */
  get<Provider>(type: new (...args: never[]) => Provider): Provider;
  /** What the worker does with a run: every chunk once. */
  work(runId: Id): Promise<void>;
  /** The superuser's look behind the scenes. */
  sql<Row extends pg.QueryResultRow>(text: string, params?: unknown[]): Promise<Row[]>;
  /** A connection of the application's role to this co-operative, as a programming error would have it. */
  asApplication(text: string, params?: unknown[]): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

export async function openBilling(connections = 20): Promise<TestBilling> {
  const database = await cloneDatabase();
  const dataDir = fs.mkdtempSync(path.join(process.env.TEST_FOLDER ?? os.tmpdir(), 'billing-'));
  const time = { now: new Date('2026-11-02T09:00:00Z') };
  const clock: Clock = { now: () => time.now };
  const module = await Test.createTestingModule({
    imports: [
      ClockModule,
      RunsJobsModule,
      DatabaseModule.forRoot(database.urls.app, connections),
      DocumentStoreModule.forRoot({ dataDir }),
      InvoicingJobsModule,
    ],
  })
    .overrideProvider(CLOCK)
    .useValue(clock)
    .compile();
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  // cut when a test restarts or drops the database: no reason to fall over
  pool.on('error', () => undefined);
  const application = new pg.Pool({ connectionString: database.urls.app, max: 1 });
  // cut when a test restarts or drops the database: no reason to fall over
  application.on('error', () => undefined);
  const ids = { cooperativeId: newId(), customerId: newId(), projectId: newId(), activityId: newId() };
  const as = (...roles: Role[]) =>
    TenantContext.forPerson(
      ids.cooperativeId,
      { loginId: newId(), displayName: 'Joke Proef', roles: roles.length > 0 ? roles : ['bookkeeper'] },
      { id: newId(), language: 'nl', clock },
    );
  const billing: TestBilling = {
    ...ids,
    module,
    time,
    memberIds: [newId(), newId(), newId()],
    as,
    run: (work) => module.get(Transactions, { strict: false }).run(as(), work),
    get: (type) => module.get(type, { strict: false }),
    work: async (runId) => {
      const chunks = await billing.sql<{ chunk: number }>(`select distinct chunk from run_item where run_id = $1`, [
        runId,
      ]);
      const job = TenantContext.forJob(ids.cooperativeId, 'run', clock);
      for (const { chunk } of chunks) {
        await module.get(PerformChunk, { strict: false }).run(job, [runId], { part: chunk, priority: chunk + 1 });
      }
    },
    sql: async <Row extends pg.QueryResultRow>(text: string, params: unknown[] = []) =>
      (await pool.query<Row>(text, params)).rows,
    asApplication: async (text, params = []) => {
      const client = await application.connect();
      try {
        await client.query(`begin; set local app.cooperative_id = '${ids.cooperativeId}'`);
        return await client.query(text, params);
      } finally {
        await client.query('rollback');
        client.release();
      }
    },
    close: async () => {
      await module.close();
      await Promise.all([pool.end(), application.end()]);
      await database.drop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
  await billing.run((tx) => prepare(tx, billing));
  return billing;
}

async function prepare(tx: Tx, billing: TestBilling): Promise<void> {
  const { activityId, cooperativeId, customerId, memberIds, projectId } = billing;
  await tx.execute(
    `insert into cooperative (cooperative_id, name, legal_name, liability, kvk_number, vat_number, iban, street, house_number, postal_code, city)
     values ($1, 'Groenkring', 'Coöperatie Groenkring U.A.', 'excluded', '30123456', 'NL004495445B01', 'NL63TRIO0212345678',
       'Kweekweg', '3', '1234 AB', 'Ons Dorp')`,
    [cooperativeId],
  );
  await createChart(tx);
  await openYear(tx, 2026);
  await openYear(tx, 2027);
  await addCustomer(tx, customerId, 1, 'School De Linde');
  for (const [index, memberId] of memberIds.entries()) {
    await tx.execute(
      `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
       values ($1, $2, $3, 'Noor', $4, 'worker', 'self_employed', 'member', '2026-01-01')`,
      [cooperativeId, memberId, index + 1, `Proef ${index + 1}`],
    );
  }
  await addProject(tx, projectId, customerId, 'TUIN');
  await tx.execute(`insert into activity (cooperative_id, activity_id, name) values ($1, $2, 'Groenonderhoud')`, [
    cooperativeId,
    activityId,
  ]);
  await tx.execute(
    `insert into rate (cooperative_id, rate_id, valid_from, hourly_rate_cents) values ($1, $2, '2026-01-01', 4250)`,
    [cooperativeId, newId()],
  );
}

/** A customer with everything an invoice needs. */
export async function addCustomer(tx: Tx, relationId: Id, number: number, name: string): Promise<void> {
  await tx.execute(
    `insert into relation (cooperative_id, relation_id, number, name, is_customer, is_supplier, street, house_number, postal_code, city, vat_number)
     values ($1, $2, $3, $4, true, false, 'Schoolstraat', '1', '1234 CD', 'Ons Dorp', 'NL000099998B57')`,
    [tx.context.cooperativeId, relationId, number, name],
  );
}

export async function addProject(
  tx: Tx,
  projectId: Id,
  customerId: Id,
  code: string,
  vat: { treatment: string; reason: string } = { treatment: 'standard', reason: '' },
): Promise<void> {
  await tx.execute(
    `insert into project (cooperative_id, project_id, code, name, customer_id, starts_on, vat_treatment, vat_reason)
     values ($1, $2, $3, $4, $5, '2026-01-01', $6, $7)`,
    [tx.context.cooperativeId, projectId, code, `Project ${code}`, customerId, vat.treatment, vat.reason],
  );
}

export interface Worked {
  entryId?: Id;
  projectId?: Id;
  activityId?: Id;
  memberId?: Id;
  date?: string;
  minutes?: number;
  state?: 'open' | 'submitted' | 'approved' | 'rejected';
  billable?: boolean;
}

/** Hours as they are after approval; no entry of one member may make a day longer than 24 hours. */
export async function addHours(tx: Tx, billing: TestBilling, ...entries: Worked[]): Promise<Id[]> {
  const rows = entries.map((entry) => ({
    entry_id: entry.entryId ?? newId(),
    project_id: entry.projectId ?? billing.projectId,
    activity_id: entry.activityId ?? billing.activityId,
    member_id: entry.memberId ?? billing.memberIds[0]!,
    date: entry.date ?? '2026-10-05',
    minutes: entry.minutes ?? 60,
    state: entry.state ?? 'approved',
    billable: entry.billable ?? true,
    reject_reason: entry.state === 'rejected' ? 'dubbel' : null,
  }));
  await tx.execute(
    `insert into time_entry (cooperative_id, entry_id, project_id, activity_id, member_id, date, minutes, state, billable, reject_reason)
     select $1, * from json_to_recordset($2) as e(entry_id uuid, project_id uuid, activity_id uuid, member_id uuid, date date,
       minutes int, state text, billable boolean, reject_reason text)`,
    [tx.context.cooperativeId, JSON.stringify(rows)],
  );
  return rows.map((row) => row.entry_id);
}

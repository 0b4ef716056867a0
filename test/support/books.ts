import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { localDate, newId, systemClock, type Cents, type Id } from '#libs/kernel/index.js';
import {
  createChart,
  Ledger,
  LedgerModule,
  openYear,
  type JournalEntryDraft,
  type JournalLineDraft,
} from '#libs/ledger/index.js';
import { TenantContext, Transactions, type Role, type Tx } from '#libs/platform/index.js';
import { DatabaseModule } from '#libs/platform/database/database.module.js';
import { cloneDatabase, type TestDatabase } from './database.js';

/** The books of one invented co-operative, with the chart, the year 2026 and some cards; no HTTP and no queue. */
export interface TestBooks {
  database: TestDatabase;
  module: INestApplicationContext;
  ledger: Ledger;
  cooperativeId: Id;
  customers: readonly Id[];
  memberId: Id;
  /** Work in a transaction as somebody with these roles; a bookkeeper unless said. */
  run<Result>(work: (tx: Tx) => Promise<Result>, roles?: Role[]): Promise<Result>;
  as(roles: Role[]): TenantContext;
  /** The superuser's look behind the scenes. */
  sql<Row extends pg.QueryResultRow>(text: string, params?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openBooks(connections = 20): Promise<TestBooks> {
  const database = await cloneDatabase();
  const module = await Test.createTestingModule({
    imports: [DatabaseModule.forRoot(database.urls.app, connections), LedgerModule],
  }).compile();
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  const cooperativeId = newId();
  const customers = [newId(), newId(), newId()];
  const memberId = newId();
  const as = (roles: Role[]) =>
    TenantContext.forPerson(
      cooperativeId,
      { loginId: newId(), displayName: 'Joke Proef', roles },
      { id: newId(), language: 'nl', clock: systemClock },
    );
  const books: TestBooks = {
    database,
    module,
    ledger: module.get(Ledger),
    cooperativeId,
    customers,
    memberId,
    as,
    run: (work, roles = ['bookkeeper']) => module.get(Transactions).run(as(roles), work),
    sql: async <Row extends pg.QueryResultRow>(text: string, params: unknown[] = []) =>
      (await pool.query<Row>(text, params)).rows,
    close: async () => {
      await module.close();
      await pool.end();
      await database.drop();
    },
  };
  await books.run((tx) => prepare(tx, books));
  return books;
}

async function prepare(tx: Tx, { cooperativeId, customers, memberId }: TestBooks): Promise<void> {
  await tx.execute(
    `insert into cooperative (cooperative_id, name, legal_name, liability) values ($1, 'Groenkring', 'Groenkring U.A.', 'excluded')`,
    [cooperativeId],
  );
  await createChart(tx);
  await openYear(tx, 2026);
  for (const [index, customer] of customers.entries()) {
    await tx.execute(
      `insert into relation (cooperative_id, relation_id, number, name, is_customer, is_supplier) values ($1, $2, $3, 'Klant', true, true)`,
      [cooperativeId, customer, index + 1],
    );
  }
  await tx.execute(
    `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
     values ($1, $2, 1, 'Noor', 'Proef', 'worker', 'employed', 'member', '2026-01-01')`,
    [cooperativeId, memberId],
  );
}

const event = (kind: string, date: string, lines: JournalLineDraft[]): JournalEntryDraft => {
  const sourceId = newId();
  const journal = kind === 'invoice' ? 'sales' : kind === 'bank_transaction' ? 'bank' : 'memorial';
  return {
    journal,
    date: localDate(date),
    description: `Proef ${kind}`,
    sourceKey: `${kind}:${sourceId}`,
    sourceKind: kind,
    sourceId,
    lines,
  };
};

/** A sale of `net` cents at 21%: debtors against revenue and VAT, opening an item. */
export const sale = (customer: Id, net: Cents, vat: Cents, date = '2026-10-15'): JournalEntryDraft =>
  event('invoice', date, [
    {
      account: 'debtors',
      debit: (net + vat) as Cents,
      relationId: customer,
      opens: { reference: 'F2026-0001', dueOn: localDate('2026-11-14') },
    },
    { account: 'revenue_standard', credit: net, vatTreatment: 'standard' },
    { account: 'vat_standard', credit: vat, vatTreatment: 'standard' },
  ]);

/** Money of a customer on the bank, settling an open item. */
export const receipt = (customer: Id, amount: Cents, openItemId: Id, date = '2026-10-20'): JournalEntryDraft =>
  event('bank_transaction', date, [
    { account: 'bank', debit: amount },
    { account: 'debtors', credit: amount, relationId: customer, settles: openItemId },
  ]);

/** An entry by hand that touches no card. */
export const memorial = (amount: Cents, date = '2026-10-15'): JournalEntryDraft =>
  event('memorial', date, [
    { account: '4200', debit: amount },
    { account: 'cash', credit: amount },
  ]);

/** What a member owes on her card of current accounts: it was among other receivables before. */
export const memberDebt = (memberId: Id, amount: Cents, date: string): JournalEntryDraft =>
  event('memorial', date, [
    { account: 'member_current', debit: amount, memberId },
    { account: '1340', credit: amount },
  ]);

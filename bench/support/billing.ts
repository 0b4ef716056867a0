import type pg from 'pg';
import type { Id } from '#libs/kernel/index.js';
import { giveCooperative, giveWork, lastMonth, type Work } from './ground.js';
import { sleep } from './office.js';
import { givePerson, type Client, type Session } from './person.js';

/** A co-operative with work to bill and its bookkeeper. */
export interface Biller {
  id: Id;
  bookkeeper: Session;
}

export async function giveBillers(sql: pg.Client, count: number, work: Work): Promise<Biller[]> {
  const billers: Biller[] = [];
  for (let n = 0; n < count; n++) {
    const id = await giveCooperative(sql, `Groencoöperatie De Proef ${n + 1}`);
    await giveWork(sql, id, work);
    billers.push({ id, bookkeeper: await givePerson(sql, id, ['bookkeeper']) });
  }
  return billers;
}

/** Starts the invoice run of last month, as its page does. @returns its id */
export async function startDrafts(client: Client, { bookkeeper }: Biller): Promise<Id> {
  const run = await client.make<{ run_id: Id }>(bookkeeper, 'C/invoice-runs', { period: lastMonth() });
  return run.run_id;
}

/** The drafts a run made, all pages of them. */
export async function draftsOf(client: Client, { bookkeeper }: Biller, runId: Id): Promise<Id[]> {
  const ids: Id[] = [];
  let cursor = '';
  do {
    const { body } = await client.get<{ items: { invoice_id: Id }[]; next_cursor: string | null }>(
      bookkeeper,
      `C/invoices?state=draft&run_id=${runId}&limit=200${cursor}`,
    );
    ids.push(...body.items.map((item) => item.invoice_id));
    cursor = body.next_cursor ? `&cursor=${body.next_cursor}` : '';
  } while (cursor);
  return ids;
}

export const startFinals = (client: Client, { bookkeeper }: Biller, ids: readonly Id[]): Promise<{ run_id: Id }> =>
  client.make(bookkeeper, 'C/invoice-finalisations', { invoice_ids: ids });

/** Waits until every item of the runs of these co-operatives is done; one that failed ends the run. */
export async function allRunsDone(sql: pg.Client, billers: readonly Biller[], every = 50): Promise<void> {
  const ids = billers.map((biller) => biller.id);
  for (;;) {
    const { rows } = await sql.query<{ open: number; failed: number; reason: string | null }>(
      `select count(*) filter (where state in ('waiting', 'busy'))::int as open, count(*) filter (where state = 'failed')::int as failed,
         max(reason) as reason from run_item where cooperative_id = any($1::uuid[]) and state <> 'done'`,
      [ids],
    );
    const [{ failed, open, reason } = { open: 0, failed: 0, reason: null }] = rows;
    if (failed > 0) throw new Error(`${failed} invoices failed: ${reason}`);
    if (open === 0) return;
    await sleep(every);
  }
}

/** Drafts for all of them, made by the product. @returns the drafts of each */
export async function makeDrafts(client: Client, sql: pg.Client, billers: readonly Biller[]): Promise<Id[][]> {
  const runs = await Promise.all(billers.map((biller) => startDrafts(client, biller)));
  await allRunsDone(sql, billers);
  return Promise.all(billers.map((biller, index) => draftsOf(client, biller, runs[index]!)));
}

/** All of these drafts final with their documents, by the product. */
export async function makeFinal(
  client: Client,
  sql: pg.Client,
  billers: readonly Biller[],
  drafts: readonly (readonly Id[])[],
): Promise<void> {
  await Promise.all(billers.map((biller, index) => startFinals(client, biller, drafts[index]!)));
  await allRunsDone(sql, billers);
}

/**
 * What must be true of invoices that were made final: numbered without a gap, posted in balance, each with its document,
 * and nothing billed that was not approved. A run that breaks one of these is void.
 * @returns their average size as a document, in bytes
 */
export async function assertBooks(sql: pg.Client, billers: readonly Biller[], invoicesEach: number): Promise<number> {
  const { rows } = await sql.query<{
    invoices: number;
    last: number;
    difference: number;
    entries: number;
    documents: number;
    unapproved: number;
    bytes: number;
  }>(ASSERTED, [billers.map((biller) => biller.id)]);
  if (rows.length !== billers.length) throw new Error('a co-operative has no invoices');
  for (const row of rows) {
    const { difference, documents, entries, invoices, last, unapproved } = row;
    if (
      invoices !== invoicesEach ||
      last !== invoices ||
      entries !== invoices ||
      documents !== invoices ||
      difference !== 0 ||
      unapproved !== 0
    )
      throw new Error(`the books are wrong: ${JSON.stringify(row)}`);
  }
  return rows.reduce((total, row) => total + row.bytes, 0) / rows.length;
}

const ASSERTED = `
  select c.cooperative_id, count(*)::int as invoices, max(i.number) as last,
    (select sum(debit_cents - credit_cents)::int from journal_line l where l.cooperative_id = c.cooperative_id) as difference,
    (select count(*)::int from journal_entry e where e.cooperative_id = c.cooperative_id and e.source_kind = 'invoice') as entries,
    (select count(*)::int from document d where d.cooperative_id = c.cooperative_id and d.kind = 'invoice') as documents,
    (select avg(size)::int from document d where d.cooperative_id = c.cooperative_id and d.kind = 'invoice') as bytes,
    (select count(*)::int from invoice_time_entry b join time_entry e using (cooperative_id, entry_id)
      where b.cooperative_id = c.cooperative_id and e.state <> 'approved') as unapproved
  from cooperative c join invoice i on i.cooperative_id = c.cooperative_id and i.state = 'final'
  where c.cooperative_id = any($1::uuid[]) group by c.cooperative_id`;

import type pg from 'pg';
import type { Id } from '#libs/kernel/index.js';
import type { Client, Session } from './person.js';

const PER_STATEMENT = 1_000;
const ASK_EVERY_MS = 10;

/** How long an import took, in seconds, and how long others had to wait meanwhile, in milliseconds. */
export interface Imported {
  upload: number;
  commit: number;
  /** The slowest of requests that ask for next to nothing. */
  waited: number;
}

/** A file uploaded and committed over HTTP. @throws when not all of its rows are ready */
export async function importFile(
  client: Client,
  who: Session,
  file: { kind: string; bytes: Buffer; rows: number },
): Promise<Imported> {
  const others = new AbortController();
  const waiting = askMeanwhile(client, others.signal);
  const began = performance.now();
  const preview = await client.upload<{ import_id: Id; totals: { ready: number } }>(
    who,
    `C/imports?kind=${file.kind}`,
    'bestand.csv',
    file.bytes,
  );
  const uploaded = performance.now();
  if (preview.totals.ready !== file.rows) throw new Error(`only ${preview.totals.ready} rows are ready`);
  const asked = await client.make<{ run_id: Id | null }>(who, `C/imports/${preview.import_id}/commit`, {});
  if (asked.run_id !== null) await untilDone(client, who, asked.run_id);
  const done = performance.now();
  others.abort();
  return { upload: (uploaded - began) / 1_000, commit: (done - uploaded) / 1_000, waited: await waiting };
}

/** @throws when it did not do what was asked */
async function untilDone(client: Client, who: Session, runId: Id): Promise<void> {
  for (;;) {
    const { body } = await client.get<{ state: string; done: number }>(who, `C/runs/${runId}`);
    if (body.state !== 'running' && body.done === 1) return;
    if (body.state !== 'running') throw new Error(`the run ended: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS * 5));
  }
}

async function askMeanwhile(client: Client, until: AbortSignal): Promise<number> {
  let longest = 0;
  while (!until.aborted) {
    const began = performance.now();
    await client.get(undefined, '/health/live');
    longest = Math.max(longest, performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  return longest;
}

/** The same rows in bare inserts of 1,000 per statement in one transaction. @returns seconds */
export async function insertBare(
  sql: pg.Client,
  table: string,
  cooperativeId: Id,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {});
  const began = performance.now();
  await sql.query('begin');
  for (let from = 0; from < rows.length; from += PER_STATEMENT) {
    const some = rows.slice(from, from + PER_STATEMENT);
    const width = columns.length + 1;
    const places = some.map(
      (_, row) => `(${Array.from({ length: width }, (__, column) => `$${row * width + column + 1}`).join(',')})`,
    );
    await sql.query(
      `insert into ${table} (cooperative_id, ${columns.join(', ')}) values ${places.join(',')}`,
      some.flatMap((row) => [cooperativeId, ...columns.map((column) => row[column])]),
    );
  }
  await sql.query('commit');
  return (performance.now() - began) / 1_000;
}

/** @throws when a co-operative does not have them all */
export async function expectRows(
  sql: pg.Client,
  table: string,
  cooperatives: readonly Id[],
  rows: number,
): Promise<void> {
  const kept = await sql.query<{ kept: number }>(
    `select count(*)::int as kept from ${table} where cooperative_id = any($1::uuid[]) group by cooperative_id`,
    [cooperatives],
  );
  if (kept.rows.length !== cooperatives.length || kept.rows.some((one) => one.kept !== rows))
    throw new Error(`rows are missing: ${JSON.stringify(kept.rows)}`);
}

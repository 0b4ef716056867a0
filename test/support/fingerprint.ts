import type { TestOffice } from './office.js';

/** Tables in which a refused request may leave something, or that a worker fills by itself: counters, signs of life, seals. */
const MAY_CHANGE = ['attempt', 'session', 'idempotency', 'audit_seal'];

/**
 * Answers one text for everything stored; equal texts mean that nothing was added, changed or removed.
 * @param also tables that may change besides
 */
export async function fingerprinter(office: TestOffice, also: readonly string[] = []): Promise<() => Promise<string>> {
  const tables = await office.sql<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all ($1) order by 1`,
    [[...MAY_CHANGE, ...also]],
  );
  const sql = tables
    .map(
      ({ name }) => `select '${name} ' || coalesce(sum(hashtextextended(t::text, 0)), 0)::text as part from ${name} t`,
    )
    .join(' union all ');
  // the database may answer the parts in any order
  return async () =>
    (await office.sql<{ part: string }>(sql))
      .map((row) => row.part)
      .sort()
      .join('\n');
}

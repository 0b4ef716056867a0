import type { Tx } from '#libs/platform/index.js';

/**
 * The next number of a series in a year: 1, 2, 3 … without a gap, under any concurrency.
 *
 * The counter is a row that stays locked until the caller's transaction ends: whoever wants the next number waits for that
 * commit, and a rollback gives the number back. So take it as late as possible, after everything that may still be refused,
 * and several in a fixed order: a document's number before its journal entry's (which `Ledger.post` takes).
 * @param series `kind:name`, for example `invoice:F`; the ledger itself keeps `journal:…`
 */
export async function takeNumber(tx: Tx, series: string, year: number): Promise<number> {
  const row = await tx.one<{ last_number: number }>(
    `insert into number_series (cooperative_id, series, year, last_number) values ($1, $2, $3, 1)
     on conflict (cooperative_id, series, year) do update set last_number = number_series.last_number + 1
     returning last_number`,
    [tx.context.cooperativeId, series, year],
  );
  return row.last_number;
}

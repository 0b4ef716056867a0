import type { Tx } from '#libs/platform/index.js';

/**
 * The next number of a series in a year (0: not per year). The counter's row stays held until the transaction ends, so two
 * acts never get one number and a refused act leaves no gap; take the number as late as possible.
 */
export async function takeNumber(tx: Tx, series: string, year = 0): Promise<number> {
  const row = await tx.one<{ last_number: number }>(
    `insert into number_series (cooperative_id, series, year, last_number) values ($1, $2, $3, 1)
     on conflict (cooperative_id, series, year) do update set last_number = number_series.last_number + 1
     returning last_number`,
    [tx.context.cooperativeId, series, year],
  );
  return row.last_number;
}

/** A number somebody chose: the series goes on after the highest one. Whether it is free, the table's own key says. */
export async function claimNumber(tx: Tx, series: string, number: number, year = 0): Promise<void> {
  await tx.execute(
    `insert into number_series (cooperative_id, series, year, last_number) values ($1, $2, $3, $4)
     on conflict (cooperative_id, series, year) do update set last_number = greatest(number_series.last_number, excluded.last_number)`,
    [tx.context.cooperativeId, series, year, number],
  );
}

/** As many numbers of a series as asked for, at once. @returns the first; the others follow it without a gap */
export async function takeNumbers(tx: Tx, series: string, count: number): Promise<number> {
  const row = await tx.one<{ last_number: number }>(
    `insert into number_series (cooperative_id, series, year, last_number) values ($1, $2, 0, $3)
     on conflict (cooperative_id, series, year) do update set last_number = number_series.last_number + $3
     returning last_number`,
    [tx.context.cooperativeId, series, count],
  );
  return row.last_number - count + 1;
}

import pg from 'pg';
import { serve } from '../support/pair.js';

/** One row and five lines per commit, nothing else: the database's own pace. */
const CONNECTIONS = 8;

serve<{ url: string }, { count: number; callers: number }>(async ({ url }) => {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  await pool.query(`
    create table raw_entry (id bigint generated always as identity primary key, tenant int not null, description text not null);
    create table raw_line (entry_id bigint not null references raw_entry, line_no int not null, account text not null, debit bigint not null,
      credit bigint not null, primary key (entry_id, line_no));`);
  const text = `
    with e as (insert into raw_entry (tenant, description) values ($1, $2) returning id)
    insert into raw_line select id, n, '8000', 100 * n, 0 from e, generate_series(1, 5) n`;
  return async ({ callers, count }) => {
    const times: number[] = [];
    let next = 0;
    const one = async (): Promise<void> => {
      for (let index = next++; index < count; index = next++) {
        const started = performance.now();
        await pool.query({ name: 'entry', text, values: [index % 500, 'Heg aan de straatkant'] });
        times.push(performance.now() - started);
      }
    };
    await Promise.all(Array.from({ length: callers }, one));
    return { times };
  };
});

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several api processes count requests together: each tells what it counted and hears the total, a second at a time. */
export class LimitShare1767225630001 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // in the order of their names, so that two processes never wait for each other
    await query.query(`
      create function limit_share(p_counters text[], p_counts int[], p_seconds int) returns table (counter text, total int)
        language sql security definer set search_path = public, pg_temp as $$
        insert into attempt (counter, window_start, count)
        select 'limit ' || c, to_timestamp(floor(extract(epoch from now()) / p_seconds) * p_seconds), n
          from unnest(p_counters, p_counts) as told (c, n) order by c
        on conflict (counter, window_start) do update set count = attempt.count + excluded.count
        returning substr(counter, 7), count $$;
      revoke all on function limit_share(text[], int[], int) from public;
      grant execute on function limit_share(text[], int[], int) to coopkantoor_app`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function limit_share(text[], int[], int)`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Once a transaction has seen that a month is open, under the lock it shares with other writers, nobody can close that month
 * before it ends. It then need not look again for every line of a week or an import: that was a third of what a line cost.
 * What is remembered goes with the transaction, or with the savepoint that lets go of the lock.
 */
export class OpenMonth1767225770000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create or replace function refuse_in_closed_month() returns trigger language plpgsql as $$
        declare d date; cooperative uuid; m text; seen text;
        begin
          if tg_op = 'DELETE' then d := old.date; cooperative := old.cooperative_id; else d := new.date; cooperative := new.cooperative_id; end if;
          loop
            m := to_char(d, 'YYYY-MM');
            if current_setting('app.open_month', true) is distinct from cooperative::text || m then
              perform pg_advisory_xact_lock_shared(hashtextextended(cooperative::text || m, 7));
              if exists (select from hours_month where cooperative_id = cooperative and month = m and state = 'closed') then
                raise exception 'the hours of % are closed', m using errcode = 'CK041', detail = d::text;
              end if;
              seen := set_config('app.open_month', cooperative::text || m, true);
            end if;
            exit when tg_op <> 'UPDATE' or d = old.date;
            d := old.date;
          end loop;
          if tg_op = 'DELETE' then return old; end if;
          return new;
        end $$;
      -- unless it closes the month itself
      create function forget_open_month() returns trigger language plpgsql as $$
        begin
          perform set_config('app.open_month', '', true);
          return null;
        end $$;
      create trigger hours_month_forget after insert or update or delete on hours_month
        for each row execute function forget_open_month()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop trigger hours_month_forget on hours_month;
      drop function forget_open_month;
      create or replace function refuse_in_closed_month() returns trigger language plpgsql as $$
        declare d date; cooperative uuid; m text;
        begin
          if tg_op = 'DELETE' then d := old.date; cooperative := old.cooperative_id; else d := new.date; cooperative := new.cooperative_id; end if;
          loop
            m := to_char(d, 'YYYY-MM');
            perform pg_advisory_xact_lock_shared(hashtextextended(cooperative::text || m, 7));
            if exists (select from hours_month where cooperative_id = cooperative and month = m and state = 'closed') then
              raise exception 'the hours of % are closed', m using errcode = 'CK041', detail = d::text;
            end if;
            exit when tg_op <> 'UPDATE' or d = old.date;
            d := old.date;
          end loop;
          if tg_op = 'DELETE' then return old; end if;
          return new;
        end $$`);
  }
}

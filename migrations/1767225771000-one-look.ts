import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether the month of a new entry is open and whether its day has room is one look, before the row is written: as two it was
 * two statements per entry of hours. A change of an entry is still looked at when all rows of its statement are changed, for
 * two may change places.
 */
export class OneLook1767225771000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      drop trigger time_entry_day_limit on time_entry;
      drop trigger time_entry_month_open on time_entry;
      ${OVERFULL}
      ${AFTER_A_CHANGE}
      ${BEFORE_A_NEW_ONE}
      create trigger time_entry_day_limit after update of minutes, date, member_id, starts_at, ends_at on time_entry
        for each row execute function time_entry_day_limit();
      create trigger time_entry_month_open before update or delete on time_entry
        for each row execute function refuse_in_closed_month();
      create trigger time_entry_within before insert on time_entry
        for each row execute function time_entry_within()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop trigger time_entry_within on time_entry;
      drop trigger time_entry_day_limit on time_entry;
      drop trigger time_entry_month_open on time_entry;
      drop function time_entry_within;
      create or replace function time_entry_day_limit() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
        declare d date; total int; day_starts timestamptz; day_ends timestamptz; last_day date := new.date;
        begin
          perform pg_advisory_xact_lock(hashtextextended(new.member_id::text, 0));
          if new.ends_at > (new.date + 1)::timestamp at time zone 'Europe/Amsterdam' then last_day := new.date + 1; end if;
          -- what these days hold together fits in the shortest of them: nothing to look at more closely
          select sum(minutes) into total from time_entry
            where cooperative_id = new.cooperative_id and member_id = new.member_id and date between new.date - 1 and last_day;
          if total <= 1380 then return null; end if;
          for d in select generate_series(new.date, last_day, '1 day')::date loop
            day_starts := d::timestamp at time zone 'Europe/Amsterdam';
            day_ends := (d + 1)::timestamp at time zone 'Europe/Amsterdam';
            select sum(case
                when date = d then case when ends_at > day_ends then least(minutes, extract(epoch from day_ends - starts_at) / 60) else minutes end
                when ends_at > day_starts then greatest(0, minutes - extract(epoch from day_starts - starts_at) / 60)
                else 0 end)::int
              into total from time_entry
              where cooperative_id = new.cooperative_id and member_id = new.member_id and date between d - 1 and d;
            if total > extract(epoch from day_ends - day_starts) / 60 then
              raise exception 'more hours on % than it has', d using errcode = 'CK003', detail = d::text;
            end if;
          end loop;
          return null;
        end $$;
      drop function refuse_overfull_days;
      create trigger time_entry_day_limit after insert or update of minutes, date, member_id, starts_at, ends_at on time_entry
        for each row execute function time_entry_day_limit();
      create trigger time_entry_month_open before insert or update or delete on time_entry
        for each row execute function refuse_in_closed_month()`);
  }
}

/**
 * A day has 24 hours (23 or 25 when the clock changes), and an entry over midnight counts on both days. The entry itself is
 * counted as it is given, whether it is stored yet or not.
 */
const OVERFULL = `
  create function refuse_overfull_days(entry time_entry, last_day date) returns void language plpgsql as $$
    declare d date; total int; day_starts timestamptz; day_ends timestamptz;
    begin
      for d in select generate_series(entry.date, last_day, '1 day')::date loop
        day_starts := d::timestamp at time zone 'Europe/Amsterdam';
        day_ends := (d + 1)::timestamp at time zone 'Europe/Amsterdam';
        select sum(case
            when e.date = d then case when e.ends_at > day_ends then least(e.minutes, extract(epoch from day_ends - e.starts_at) / 60) else e.minutes end
            when e.ends_at > day_starts then greatest(0, e.minutes - extract(epoch from day_starts - e.starts_at) / 60)
            else 0 end)::int
          into total from (
            select date, starts_at, ends_at, minutes from time_entry
              where cooperative_id = entry.cooperative_id and member_id = entry.member_id and date between d - 1 and d
                and entry_id <> entry.entry_id
            union all select entry.date, entry.starts_at, entry.ends_at, entry.minutes) as e;
        if total > extract(epoch from day_ends - day_starts) / 60 then
          raise exception 'more hours on % than it has', d using errcode = 'CK003', detail = d::text;
        end if;
      end loop;
    end $$;`;

/** What these days hold together mostly fits in the shortest of them: then there is nothing to look at more closely. */
const SHORTEST_DAY = 1_380;

/**
 * Both looks go by the index of a member's days, planned once per connection. On the day the table is still empty the server
 * would settle for reading all of it, or for any other index, and keep to that while an import fills it: hence no reading
 * of everything, and in the order of the days, which only that index has.
 */
const BY_INDEX = 'set plan_cache_mode = force_generic_plan set enable_seqscan = off';

/**
 * The lock makes the entries of one member wait for each other; one per member, because an import of a year would need more
 * locks per day than the server has.
 */
const AFTER_A_CHANGE = `
  create or replace function time_entry_day_limit() returns trigger language plpgsql ${BY_INDEX} as $$
    declare last_day date := new.date; total int;
    begin
      perform pg_advisory_xact_lock(hashtextextended(new.member_id::text, 0));
      if new.ends_at > (new.date + 1)::timestamp at time zone 'Europe/Amsterdam' then last_day := new.date + 1; end if;
      select sum(minutes) into total from (
        select minutes from time_entry
          where cooperative_id = new.cooperative_id and member_id = new.member_id and date between new.date - 1 and last_day
          order by date) as e;
      if total > ${SHORTEST_DAY} then perform refuse_overfull_days(new, last_day); end if;
      return null;
    end $$;`;

const OTHERS = `
          select minutes from time_entry
            where cooperative_id = new.cooperative_id and member_id = new.member_id and date between new.date - 1 and last_day
              and entry_id <> new.entry_id
            order by date`;

/** The locks come first, so that the look sees what those left who held them. Of the month see refuse_in_closed_month. */
const BEFORE_A_NEW_ONE = `
  create function time_entry_within() returns trigger language plpgsql ${BY_INDEX} as $$
    declare
      m text := to_char(new.date, 'YYYY-MM');
      last_day date := new.date; is_closed boolean; others int; done text;
    begin
      done := pg_advisory_xact_lock(hashtextextended(new.member_id::text, 0));
      if new.ends_at > (new.date + 1)::timestamp at time zone 'Europe/Amsterdam' then last_day := new.date + 1; end if;
      if current_setting('app.open_month', true) is distinct from new.cooperative_id::text || m then
        done := pg_advisory_xact_lock_shared(hashtextextended(new.cooperative_id::text || m, 7));
        select exists (select from hours_month where cooperative_id = new.cooperative_id and month = m and state = 'closed'), sum(minutes)
          into is_closed, others from (${OTHERS}) as e;
        if is_closed then
          raise exception 'the hours of % are closed', m using errcode = 'CK041', detail = new.date::text;
        end if;
        done := set_config('app.open_month', new.cooperative_id::text || m, true);
      else
        select sum(minutes) into others from (${OTHERS}) as e;
      end if;
      if coalesce(others, 0) + new.minutes > ${SHORTEST_DAY} then perform refuse_overfull_days(new, last_day); end if;
      return new;
    end $$;`;

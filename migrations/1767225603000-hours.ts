import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

export class Hours1767225603000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'project',
      columns: `
        project_id uuid not null, code text not null, name text collate "nl-x-icu" not null, customer_id uuid, lead_member_id uuid,
        starts_on date not null, ends_on date, your_reference text not null default '',
        vat_treatment text not null default 'standard' check (vat_treatment in ('standard','reduced','zero','exempt','reverse_charge')),
        vat_reason text not null default '', version int not null default 1, created_at timestamptz not null default now(),
        primary key (cooperative_id, project_id),
        unique (cooperative_id, code),
        check (ends_on is null or ends_on >= starts_on),
        check (vat_treatment in ('standard','reduced') or vat_reason <> ''),
        foreign key (cooperative_id, customer_id) references relation (cooperative_id, relation_id),
        foreign key (cooperative_id, lead_member_id) references member (cooperative_id, member_id)`,
      grants: 'select, insert, update',
    });
    await createTenantTable(query, {
      name: 'activity',
      columns: `
        activity_id uuid not null, name text collate "nl-x-icu" not null, billable boolean not null default true, version int not null default 1,
        primary key (cooperative_id, activity_id),
        unique (cooperative_id, name),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });
    // a rate holds from its date until the next of the same combination; a null field means "any"
    await createTenantTable(query, {
      name: 'rate',
      columns: `
        rate_id uuid not null, project_id uuid, activity_id uuid, member_id uuid, valid_from date not null,
        hourly_rate_cents bigint not null check (hourly_rate_cents between 0 and 100000000),
        primary key (cooperative_id, rate_id),
        constraint rate_once unique nulls not distinct (cooperative_id, project_id, activity_id, member_id, valid_from),
        foreign key (cooperative_id) references cooperative (cooperative_id),
        foreign key (cooperative_id, project_id) references project (cooperative_id, project_id),
        foreign key (cooperative_id, activity_id) references activity (cooperative_id, activity_id),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
    });
    // the uploaded file stays only while it is a preview: it names people
    await createTenantTable(query, {
      name: 'time_import',
      columns: `
        import_id uuid not null, state text not null default 'preview' check (state in ('preview','committed','undone')),
        layout text not null, file_name text not null, file_sha256 bytea not null, content bytea,
        mapping jsonb, settings jsonb not null default '{}', answers jsonb not null default '{}', entry_count int not null default 0, minutes int not null default 0,
        imported_by uuid, created_at timestamptz not null default now(), imported_at timestamptz, undone_at timestamptz,
        primary key (cooperative_id, import_id),
        check ((state = 'preview') = (content is not null)),
        check ((state = 'undone') = (undone_at is not null)),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
    });
    await createTenantTable(query, {
      name: 'time_entry',
      columns: `
        entry_id uuid not null, member_id uuid not null, project_id uuid not null, activity_id uuid not null, date date not null,
        starts_at timestamptz, ends_at timestamptz, minutes int not null check (minutes between 1 and 1500), description text not null default '',
        billable boolean not null, state text not null default 'open' check (state in ('open','submitted','approved','rejected')),
        reject_reason text, decided_by uuid, decided_at timestamptz, import_id uuid, source_key text, version int not null default 1,
        created_at timestamptz not null default now(),
        primary key (cooperative_id, entry_id),
        check ((starts_at is null) = (ends_at is null)),
        check (starts_at is null or ends_at > starts_at),
        check ((state = 'rejected') = (reject_reason is not null)),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
        foreign key (cooperative_id, project_id) references project (cooperative_id, project_id),
        foreign key (cooperative_id, activity_id) references activity (cooperative_id, activity_id),
        foreign key (cooperative_id, import_id) references time_import (cooperative_id, import_id),
        constraint time_entry_no_overlap exclude using gist
          (cooperative_id with =, member_id with =, tstzrange(starts_at, ends_at) with &&) where (starts_at is not null)`,
    });
    await query.query(`
      create index project_name on project (cooperative_id, name, project_id);
      create index time_entry_member on time_entry (cooperative_id, member_id, date);
      create index time_entry_project on time_entry (cooperative_id, project_id, date) where state = 'approved';
      create index time_entry_state on time_entry (cooperative_id, state, date) where state <> 'approved';
      create index time_entry_import on time_entry (cooperative_id, import_id) where import_id is not null;
      create unique index time_entry_source on time_entry (cooperative_id, source_key) where source_key is not null;

      create function time_entry_guard() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' then
            if old.state = 'approved' then raise exception 'an approved entry is locked' using errcode = 'CK002'; end if;
            return old;
          end if;
          if tg_op = 'UPDATE' and old.state = 'approved' and
            (new.member_id, new.project_id, new.activity_id, new.date, new.minutes, new.starts_at, new.ends_at, new.description, new.billable)
              is distinct from
            (old.member_id, old.project_id, old.activity_id, old.date, old.minutes, old.starts_at, old.ends_at, old.description, old.billable)
          then raise exception 'an approved entry is locked' using errcode = 'CK002'; end if;
          return new;
        end $$;
      create trigger time_entry_guard before update or delete on time_entry for each row execute function time_entry_guard();

      -- A day has 24 hours (23 or 25 when the clock changes), however many entries arrive at once: an entry over midnight counts
      -- on both days. The lock makes the entries of one member wait for each other; one per member, because an import of a year
      -- would need more locks per day than the server has.
      create function time_entry_day_limit() returns trigger language plpgsql as $$
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
      create trigger time_entry_day_limit after insert or update of minutes, date, member_id, starts_at, ends_at on time_entry
        for each row execute function time_entry_day_limit();`);

    // that a week was handed in, also an empty one: "not worked" is not "not filled in"
    await createTenantTable(query, {
      name: 'timesheet',
      columns: `
        member_id uuid not null, week date not null check (extract(isodow from week) = 1), submitted_at timestamptz not null default now(), submitted_by uuid,
        primary key (cooperative_id, member_id, week),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table timesheet, time_entry, time_import, rate, activity, project;
      drop function time_entry_guard, time_entry_day_limit`);
  }
}

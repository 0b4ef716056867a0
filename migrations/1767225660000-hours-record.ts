import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

/** The whole record of working time: breaks, who wrote it down, absence, and months that are closed for everyone. */
export class HoursRecord1767225660000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table member drop constraint member_engagement_check,
        add constraint member_engagement_check
          check (engagement in ('employed','self_employed','volunteer','participant','trainee','none'));
      alter table time_entry
        add break_minutes int not null default 0 check (break_minutes between 0 and 1440),
        add entered_by uuid, add entered_by_name text,
        add constraint time_entry_break_fits check
          (break_minutes = 0 or starts_at is null or minutes + break_minutes <= extract(epoch from ends_at - starts_at) / 60)`);
    // Sickness is health data (art. 9 GDPR): that somebody was away is kept, why is not, so such a mark has no note.
    await createTenantTable(query, {
      name: 'absence',
      columns: `
        member_id uuid not null, date date not null, kind text not null check (kind in ('leave','sickness','special_leave','unpaid_leave')),
        part text not null default 'day' check (part in ('day','half','hours')), minutes int check (minutes between 1 and 1440),
        note text not null default '' check (length(note) <= 200), entered_by uuid, entered_by_name text, created_at timestamptz not null default now(),
        primary key (cooperative_id, member_id, date, kind),
        constraint absence_hours check ((part = 'hours') = (minutes is not null)),
        constraint absence_sickness_without_note check (kind <> 'sickness' or note = ''),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
    });
    await query.query(`create index absence_date on absence (cooperative_id, date)`);
    await createTenantTable(query, {
      name: 'hours_month',
      columns: `
        month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'), state text not null check (state in ('closed','open')),
        version int not null default 1, changed_at timestamptz not null default now(), changed_by_name text not null,
        primary key (cooperative_id, month),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });
    // the trace: who closed or opened a month, when, why, and with what left undone
    await createTenantTable(query, {
      name: 'hours_month_act',
      columns: `
        act_id uuid not null, month text not null, act text not null check (act in ('close','reopen')), reason text not null default '',
        exceptions jsonb not null default '{}', acted_at timestamptz not null default now(), acted_by uuid, acted_by_name text not null,
        primary key (cooperative_id, act_id),
        check (act = 'close' or reason <> ''),
        foreign key (cooperative_id, month) references hours_month (cooperative_id, month)`,
      grants: 'select, insert',
    });
    await forbidChanges(query, 'hours_month_act');
    // In a closed month nothing of the record changes any more, day by day. Writers share a lock per month that closing takes
    // alone: no entry slips in between the look at the exceptions and the closing.
    await query.query(`
      create function refuse_in_closed_month() returns trigger language plpgsql as $$
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
        end $$;
      create trigger time_entry_month_open before insert or update or delete on time_entry
        for each row execute function refuse_in_closed_month();
      create trigger absence_month_open before insert or update or delete on absence
        for each row execute function refuse_in_closed_month()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop trigger time_entry_month_open on time_entry;
      drop table hours_month_act, hours_month, absence;
      drop function refuse_in_closed_month;
      alter table time_entry drop column break_minutes, drop column entered_by, drop column entered_by_name`);
  }
}

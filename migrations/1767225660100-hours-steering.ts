import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

/** Deciding about hours and steering by them: who approves, what members are told, budgets, plans and sharing over customers. */
export class HoursSteering1767225660100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'hours_settings',
      columns: `
        own_approval text not null default 'board' check (own_approval in ('nobody','board','leads')), version int not null default 1,
        primary key (cooperative_id),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });
    // what a member is told about hours that came back; the mail is made from it, so that the queue holds no words
    await createTenantTable(query, {
      name: 'hours_notice',
      columns: `
        notice_id uuid not null, member_id uuid not null, kind text not null check (kind in ('rejected','reopened')), reason text not null,
        entry_count int not null check (entry_count > 0), minutes int not null, first_date date not null, last_date date not null,
        by_name text not null, created_at timestamptz not null default now(), mailed_at timestamptz, seen_at timestamptz,
        primary key (cooperative_id, notice_id),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
    });
    await query.query(
      `create index hours_notice_unseen on hours_notice (cooperative_id, member_id) where seen_at is null`,
    );
    await createTenantTable(query, {
      name: 'project_budget',
      columns: `
        project_id uuid not null, per text not null check (per in ('total','month')), minutes int check (minutes between 1 and 100000000),
        amount_cents bigint check (amount_cents between 1 and 100000000000), version int not null default 1,
        primary key (cooperative_id, project_id),
        check (minutes is not null or amount_cents is not null),
        foreign key (cooperative_id, project_id) references project (cooperative_id, project_id)`,
    });
    await createTenantTable(query, {
      name: 'planned_hours',
      columns: `
        member_id uuid not null, project_id uuid not null, week date not null check (extract(isodow from week) = 1),
        minutes int not null check (minutes between 1 and 10080),
        primary key (cooperative_id, member_id, project_id, week),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
        foreign key (cooperative_id, project_id) references project (cooperative_id, project_id)`,
    });
    await query.query(`create index planned_hours_week on planned_hours (cooperative_id, week)`);
    // Hours of a shared project go to projects of its customers when they are approved. What is left of the entry and what
    // was made beside it are ordinary entries, so that nothing can be billed twice; split_of and origin_project_id say where
    // they came from, whole_minutes what the member wrote.
    await createTenantTable(query, {
      name: 'project_share',
      columns: `
        project_id uuid not null, target_project_id uuid not null, percent numeric(5,2) not null check (percent > 0 and percent <= 100), place int not null,
        primary key (cooperative_id, project_id, target_project_id),
        unique (cooperative_id, project_id, place),
        check (project_id <> target_project_id),
        foreign key (cooperative_id, project_id) references project (cooperative_id, project_id),
        foreign key (cooperative_id, target_project_id) references project (cooperative_id, project_id)`,
    });
    await query.query(`
      create function project_shares_are_whole() returns trigger language plpgsql as $$
        declare cooperative uuid := coalesce(new.cooperative_id, old.cooperative_id); project uuid := coalesce(new.project_id, old.project_id); total numeric;
        begin
          execute format('select sum(percent) from %I.%I where cooperative_id = $1 and project_id = $2', tg_table_schema, tg_table_name)
            into total using cooperative, project;
          if total <> 100 then raise exception 'shares make % percent', total using errcode = 'CK042', detail = total::text; end if;
          return null;
        end $$;
      create constraint trigger project_shares_are_whole after insert or update or delete on project_share
        deferrable initially deferred for each row execute function project_shares_are_whole();
      alter table time_entry
        add split_of uuid, add origin_project_id uuid, add whole_minutes int check (whole_minutes >= minutes),
        add constraint time_entry_split check (
          (split_of is null or origin_project_id is not null) and ((whole_minutes is not null) = (origin_project_id is not null and split_of is null))),
        add foreign key (cooperative_id, split_of) references time_entry (cooperative_id, entry_id),
        add foreign key (cooperative_id, origin_project_id) references project (cooperative_id, project_id);
      create index time_entry_split_of on time_entry (cooperative_id, split_of) where split_of is not null;
      create index time_entry_origin on time_entry (cooperative_id, origin_project_id) where origin_project_id is not null`);
    await createTenantTable(query, {
      name: 'calendar_feed',
      columns: `
        member_id uuid not null, secret_hash bytea not null, created_at timestamptz not null default now(),
        primary key (cooperative_id, member_id),
        unique (cooperative_id, secret_hash),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
    });
    // a refusal names the invoice, so that one knows which to credit
    await query.query(billedHoursStay(`detail = n`));
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      ${billedHoursStay(`detail = ''`)};
      drop table calendar_feed, project_share, planned_hours, project_budget, hours_notice, hours_settings;
      drop function project_shares_are_whole;
      alter table time_entry drop column split_of, drop column origin_project_id, drop column whole_minutes`);
  }
}

const billedHoursStay = (using: string): string => `
  create or replace function billed_hours_stay() returns trigger language plpgsql as $$
    declare n text;
    begin
      select coalesce(i.number_text, '') into n from invoice_time_entry b
        join invoice i on i.cooperative_id = b.cooperative_id and i.invoice_id = b.invoice_id
        where b.cooperative_id = old.cooperative_id and b.held_entry_id = old.entry_id;
      if found then
        raise exception 'hours on an invoice stay approved' using errcode = 'CK012', ${using};
      end if;
      if tg_op = 'DELETE' then return old; end if;
      return new;
    end $$`;

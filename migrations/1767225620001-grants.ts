import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

/**
 * Who works for the service organisation, and the grants under which they may enter a co-operative. Both are global: a grant is
 * looked up before a tenant is bound. What was read and written under it stands in the co-operative's own list.
 */
export class Grants1767225620001 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create table service_staff (
        login_id uuid primary key references login, display_name text not null, organisation text not null,
        added_at timestamptz not null default now(), ended_at timestamptz);
      create table staff_grant (
        grant_id uuid primary key, login_id uuid not null references service_staff, cooperative_id uuid not null,
        reason text not null check (length(btrim(reason)) between 5 and 500),
        scope jsonb not null check (jsonb_typeof(scope) = 'object' and scope <> '{}'),
        starts_on date not null, ends_on date not null, created_at timestamptz not null default now(),
        given_by uuid references login, told_at timestamptz, ended_at timestamptz, ended_by uuid,
        constraint staff_grant_at_most_90_days check (ends_on between starts_on and starts_on + 90));
      create index staff_grant_login on staff_grant (login_id, cooperative_id);
      create index staff_grant_cooperative on staff_grant (cooperative_id);
      revoke all on service_staff, staff_grant from public;`);
    await createTenantTable(query, {
      name: 'grant_access',
      columns: `
        access_id uuid not null, at timestamptz not null default clock_timestamp(), grant_id uuid not null, login_id uuid not null,
        request_id text not null, method text not null, route text not null, area text not null, is_write boolean not null,
        subject_ids uuid[] not null default '{}', ip text, device text,
        primary key (cooperative_id, access_id),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, delete',
    });
    await query.query(`
      create index grant_access_grant on grant_access (cooperative_id, grant_id, at);
      create function refuse_young_access() returns trigger language plpgsql as $$ begin
        if tg_op = 'DELETE' and old.at < now() - interval '1 year' then return old; end if;
        raise exception 'the access list is kept for a year and never changed' using errcode = 'CK001';
      end $$;
      create trigger grant_access_is_kept before update or delete on grant_access for each row execute function refuse_young_access();`);
    await query.query(definerFunctions);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table grant_access, staff_grant, service_staff cascade; drop function refuse_young_access`);
  }
}

const definer = `language sql security definer set search_path = public, pg_temp`;

const definerFunctions = `
create function today_here() returns date language sql stable as $$ select (now() at time zone 'Europe/Amsterdam')::date $$;

create function staff_of(p_login uuid) returns table (display_name text, organisation text) stable ${definer} as $$
  select display_name, organisation from service_staff where login_id = p_login and ended_at is null $$;

-- whom a board can give a grant to
create function staff_list() returns table (login_id uuid, display_name text, organisation text) stable ${definer} as $$
  select s.login_id, s.display_name, s.organisation from service_staff s join login l using (login_id)
  where s.ended_at is null and l.disabled_at is null order by s.display_name, s.login_id $$;

-- the grants that hold at this moment: given or told of, begun, not over, not ended, of somebody who still works there
create function grants_live(p_login uuid, p_cooperative uuid) returns table (grant_id uuid, display_name text, scope jsonb) stable ${definer} as $$
  select g.grant_id, s.display_name, g.scope from staff_grant g join service_staff s using (login_id)
  where g.login_id = p_login and g.cooperative_id = p_cooperative and g.ended_at is null and s.ended_at is null
    and (g.given_by is not null or g.told_at is not null) and today_here() between g.starts_on and g.ends_on
  order by g.grant_id $$;

-- the grants into the co-operative that is bound, never into another
create function grants_here() returns table (
    grant_id uuid, login_id uuid, staff_name text, organisation text, reason text, scope jsonb, starts_on date, ends_on date, created_at timestamptz,
    given_by uuid, told_at timestamptz, ended_at timestamptz, ended_by uuid, today date) stable ${definer} as $$
  select g.grant_id, g.login_id, s.display_name, s.organisation, g.reason, g.scope, g.starts_on, g.ends_on, g.created_at,
    g.given_by, g.told_at, coalesce(g.ended_at, s.ended_at), g.ended_by, today_here()
  from staff_grant g join service_staff s using (login_id) where g.cooperative_id = app_cooperative() order by g.created_at desc, g.grant_id $$;

-- p_given_by is null when the staff announces it: then it holds only once the board was told
create function grant_put(p_grant uuid, p_login uuid, p_reason text, p_scope jsonb, p_starts date, p_ends date, p_given_by uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if app_cooperative() is null then raise exception 'no co-operative is bound'; end if;
    if not exists (select 1 from service_staff where login_id = p_login and ended_at is null) then
      raise exception 'no service staff %', p_login using errcode = 'CK020';
    end if;
    insert into staff_grant (grant_id, login_id, cooperative_id, reason, scope, starts_on, ends_on, given_by)
    values (p_grant, p_login, app_cooperative(), p_reason, p_scope, p_starts, p_ends, p_given_by);
  end $$;

create function grant_told(p_grant uuid) returns void ${definer} as $$
  update staff_grant set told_at = now() where grant_id = p_grant and cooperative_id = app_cooperative() and told_at is null $$;

-- answers whether this call ended it
create function grant_end(p_grant uuid, p_by uuid) returns boolean ${definer} as $$
  with ended as (
    update staff_grant set ended_at = now(), ended_by = p_by
    where grant_id = p_grant and cooperative_id = app_cooperative() and ended_at is null returning 1)
  select exists (select 1 from ended) $$;

create function grants_of(p_login uuid) returns table (
    grant_id uuid, cooperative_id uuid, name text, reason text, scope jsonb, starts_on date, ends_on date, created_at timestamptz,
    given_by uuid, told_at timestamptz, ended_at timestamptz, today date)
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare g record; bound text := coalesce(current_setting('app.cooperative_id', true), '');
  begin
    for g in select x.*, s.ended_at as staff_ended from staff_grant x join service_staff s using (login_id) where x.login_id = p_login
      order by x.created_at desc, x.grant_id limit 200 loop
      -- the register of co-operatives is under row-level security for its owner too: look at each under its own tenant
      perform set_config('app.cooperative_id', g.cooperative_id::text, true);
      return query select g.grant_id, g.cooperative_id, c.name, g.reason, g.scope, g.starts_on, g.ends_on, g.created_at,
        g.given_by, g.told_at, coalesce(g.ended_at, g.staff_ended), today_here()
      from cooperative c where c.cooperative_id = g.cooperative_id;
    end loop;
    perform set_config('app.cooperative_id', bound, true);
  end $$;

-- names of co-operatives, for service staff alone: whom they can announce themselves to
create function staff_cooperatives(p_login uuid) returns table (cooperative_id uuid, name text, city text)
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare m record; bound text := coalesce(current_setting('app.cooperative_id', true), '');
  begin
    if not exists (select 1 from service_staff s where s.login_id = p_login and s.ended_at is null) then return; end if;
    for m in select distinct x.cooperative_id as id from membership x where x.ended_at is null loop
      perform set_config('app.cooperative_id', m.id::text, true);
      return query select c.cooperative_id, c.name, c.city from cooperative c where c.cooperative_id = m.id;
    end loop;
    perform set_config('app.cooperative_id', bound, true);
  end $$;

do $$ declare f regprocedure; begin
  foreach f in array array['staff_of(uuid)', 'staff_list()', 'grants_live(uuid,uuid)', 'grants_here()',
    'grant_put(uuid,uuid,text,jsonb,date,date,uuid)', 'grant_told(uuid)', 'grant_end(uuid,uuid)', 'grants_of(uuid)', 'staff_cooperatives(uuid)']::regprocedure[] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to coopkantoor_app', f);
  end loop; end $$;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantDefiners } from './1767225610000-second-proof.js';
import { createTenantTable } from './sql/tenant-table.js';

/**
 * Two more ways in. For a member without e-mail: a name to sign in with, made by the co-operative, and a code on paper that works
 * once, a day long. For programs: tokens of a co-operative, of which only a hash is kept, with an end date.
 */
export class PaperCodesAndTokens1767225610200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      -- the co-operative that made a sign-in name: the only one that may make codes for it
      alter table login add column home uuid;
      alter table login add constraint login_name_has_a_home check (login_name is null or home is not null);
      create table sign_in_place (
        short_code text primary key check (short_code ~ '^[a-z0-9]{2,12}$'), cooperative_id uuid not null unique);
      create table paper_code (
        login_id uuid primary key references login, code_hash text not null, expires_at timestamptz not null, used_at timestamptz);
      revoke all on sign_in_place, paper_code from public;`);
    await createTenantTable(query, {
      name: 'api_token',
      columns: `
        token_id uuid not null, token_hash bytea not null check (octet_length(token_hash) = 32), name text not null, scopes text[] not null check (cardinality(scopes) > 0),
        created_by uuid not null, created_at timestamptz not null default now(), expires_at timestamptz not null, used_at timestamptz, ended_at timestamptz,
        primary key (cooperative_id, token_id), unique (cooperative_id, token_hash),
        check (expires_at <= created_at + interval '366 days')`,
      grants: 'select, insert, update (used_at, ended_at)',
    });
    await query.query(functions);
    await query.query(
      grantDefiners('place_make', 'login_create_named', 'paper_code_put', 'paper_code_read', 'paper_code_use'),
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop function place_make, login_create_named, paper_code_put, paper_code_read, paper_code_use;
      drop table api_token, paper_code, sign_in_place;
      alter table login drop column home;`);
  }
}

const definer = `language sql security definer set search_path = public, pg_temp`;

const functions = `
-- the short code of the bound co-operative, made from the wish when it has none yet
create function place_make(p_wish text) returns text language plpgsql security definer set search_path = public, pg_temp as $$
  declare found_code text; n int := 1;
  begin
    if app_cooperative() is null then raise exception 'no co-operative is bound'; end if;
    loop
      select short_code into found_code from sign_in_place where cooperative_id = app_cooperative();
      if found_code is not null then return found_code; end if;
      insert into sign_in_place values (left(p_wish, 9) || case when n = 1 then '' else n::text end, app_cooperative()) on conflict do nothing;
      n := n + 1;
    end loop;
  end $$;

create function login_create_named(p_login uuid, p_name text, p_language text) returns boolean ${definer} as $$
  with made as (insert into login (login_id, login_name, home, language) select p_login, p_name, app_cooperative(), p_language
    where app_cooperative() is not null on conflict do nothing returning 1)
  select exists (select from made) $$;

-- only for who has no e-mail address, and only by the co-operative that made the name
create function paper_code_put(p_login uuid, p_hash text, p_hours int) returns boolean ${definer} as $$
  with put as (
    insert into paper_code (login_id, code_hash, expires_at)
    select login_id, p_hash, now() + make_interval(hours => p_hours) from login
    where login_id = p_login and address is null and home = app_cooperative() and disabled_at is null
    on conflict (login_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at, used_at = null returning 1)
  select exists (select from put) $$;

create function paper_code_read(p_login uuid) returns text stable ${definer} as $$
  select code_hash from paper_code where login_id = p_login and used_at is null and expires_at > now() $$;

create function paper_code_use(p_login uuid) returns boolean ${definer} as $$
  with used as (update paper_code set used_at = now() where login_id = p_login and used_at is null and expires_at > now() returning 1)
  select exists (select from used) $$;
`;

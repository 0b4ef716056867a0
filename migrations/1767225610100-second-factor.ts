import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantDefiners } from './1767225610000-second-proof.js';

/**
 * A second factor beside the password: codes of an authenticator app (RFC 6238), passkeys (WebAuthn) and ten codes for when
 * both are lost. A session rises in stages: `factor` and `enrol` may do nothing but give or set up a factor, `secret` nothing
 * but choose a password. Who has no e-mail address signs in with a name.
 */
export class SecondFactor1767225610100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table login alter column address drop not null;
      alter table login add column login_name text unique check (login_name = lower(login_name) and position('@' in login_name) = 0);
      alter table login add constraint login_has_a_name check (num_nonnulls(address, login_name) > 0);
      alter table session
        add column stage text not null default 'full' check (stage in ('factor','enrol','secret','full')),
        add column strong boolean not null default false, add column method text not null default 'password',
        add column network text not null default '', add column only_in uuid, add column challenge text;
      create table totp (
        login_id uuid primary key references login, secret bytea, confirmed_at timestamptz, used_at timestamptz,
        last_step bigint not null default 0, pending_secret bytea, pending_until timestamptz,
        check ((secret is null) = (confirmed_at is null)));
      create table passkey (
        passkey_id uuid primary key, login_id uuid not null references login, credential_id text not null unique, public_key bytea not null,
        counter bigint not null, transports text[] not null, name text not null, created_at timestamptz not null default now(), used_at timestamptz);
      create index passkey_login on passkey (login_id);
      create table recovery_code (
        login_id uuid not null references login, salt bytea not null, code_hash bytea not null, used_at timestamptz, primary key (login_id, code_hash));
      create table known_device (
        login_id uuid not null references login, device_hash bytea not null, first_seen_at timestamptz not null default now(), primary key (login_id, device_hash));
      revoke all on totp, passkey, recovery_code, known_device from public;
      drop function session_prove(bytea, bytea, text);
      drop function session_read(bytea, uuid);
      drop function session_open(bytea, uuid, uuid, text, int, text);
      drop function memberships_of(uuid);
      drop function membership_list();`);
    await query.query(`
      -- a sign-in that is closed keeps no key and no name
      create function login_close() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
        begin
          delete from totp where login_id = new.login_id;
          delete from passkey where login_id = new.login_id;
          delete from recovery_code where login_id = new.login_id;
          delete from known_device where login_id = new.login_id;
          if new.address is not null then new.login_name := null; end if;
          return new;
        end $$;
      create trigger login_closes before update of disabled_at on login for each row
        when (old.disabled_at is null and new.disabled_at is not null) execute function login_close();`);
    await query.query(`${sessions}${people}${factors}`);
    await query.query(
      grantDefiners(
        ...`login_close,session_open,session_read,session_rise,session_set_challenge,sessions_of,session_end,session_end_others,memberships_of,
        membership_list,login_by_address,login_contact,login_token_peek,second_factor_required,factors_of,totp_begin,totp_pending,totp_confirm,totp_read,
        totp_use,totp_remove,passkey_put,passkeys_of,passkey_use,passkey_remove,recovery_put,recovery_salt,recovery_use,device_seen`
          .split(',')
          .map((name) => name.trim()),
      ),
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop function session_open, session_read, session_rise, session_set_challenge, sessions_of, session_end, session_end_others,
        login_contact, second_factor_required, factors_of, totp_begin, totp_pending, totp_confirm, totp_read, totp_use, totp_remove, passkey_put,
        passkeys_of, passkey_use, passkey_remove, recovery_put, recovery_salt, recovery_use, device_seen cascade;
      drop trigger login_closes on login;
      drop function login_close();
      drop table totp, passkey, recovery_code, known_device;
      alter table session drop column stage, drop column strong, drop column method, drop column network, drop column only_in, drop column challenge;
      alter table login drop column login_name;`);
  }
}

const definer = `language sql security definer set search_path = public, pg_temp`;

const sessions = `
create function session_open(p_token_hash bytea, p_session uuid, p_login uuid, p_csrf text, p_minutes int, p_agent text,
    p_stage text, p_strong boolean, p_method text, p_network text, p_only_in uuid) returns void ${definer} as $$
  insert into session (token_hash, session_id, login_id, csrf_token, expires_at, agent, proved_at, stage, strong, method, network, only_in)
  values (p_token_hash, p_session, p_login, p_csrf, now() + make_interval(mins => p_minutes), left(p_agent, 200),
    case when p_stage = 'full' then now() end, p_stage, p_strong, p_method, p_network, p_only_in) $$;

-- the address is what one signs in with; a session of another co-operative's provider is nobody elsewhere
create function session_read(p_token_hash bytea, p_cooperative uuid) returns table (
    session_id uuid, login_id uuid, address text, language text, csrf_token text, seen_long_ago boolean, proved boolean, stage text, strong boolean,
    only_in uuid, challenge text, roles text[], member_id uuid, display_name text)
    stable ${definer} as $$
  select s.session_id, l.login_id, coalesce(l.address, l.login_name), l.language, s.csrf_token, s.last_seen_at < now() - interval '5 minutes',
    coalesce(s.proved_at > now() - interval '10 minutes', false), s.stage, s.strong, s.only_in, s.challenge, m.roles, m.member_id, m.display_name
  from session s join login l using (login_id)
  left join membership m on m.login_id = l.login_id and m.cooperative_id = p_cooperative and m.ended_at is null
    and (s.only_in is null or s.only_in = p_cooperative)
  where s.token_hash = p_token_hash and s.expires_at > now() and s.last_seen_at > now() - interval '2 hours' and l.disabled_at is null $$;

-- the session goes on under a new token, at this stage; false when it was closed meanwhile
create function session_rise(p_token_hash bytea, p_new_hash bytea, p_csrf text, p_stage text, p_strong boolean, p_method text, p_minutes int)
    returns boolean ${definer} as $$
  with risen as (
    update session set token_hash = p_new_hash, csrf_token = p_csrf, last_seen_at = now(), challenge = null,
      proved_at = case when p_stage = 'full' then now() end, strong = strong or p_strong, method = coalesce(p_method, method), stage = p_stage,
      expires_at = case when stage = 'full' then expires_at else now() + make_interval(mins => p_minutes) end
    where token_hash = p_token_hash and expires_at > now() returning 1)
  select exists (select from risen) $$;

create function session_set_challenge(p_token_hash bytea, p_challenge text) returns void ${definer} as $$
  update session set challenge = p_challenge where token_hash = p_token_hash $$;

create function sessions_of(p_login uuid) returns table (
    session_id uuid, created_at timestamptz, last_seen_at timestamptz, agent text, network text, method text, only_in uuid) stable ${definer} as $$
  select session_id, created_at, last_seen_at, agent, network, method, only_in from session
  where login_id = p_login and stage = 'full' and expires_at > now() and last_seen_at > now() - interval '2 hours' order by last_seen_at desc $$;

create function session_end(p_login uuid, p_session uuid) returns boolean ${definer} as $$
  with gone as (delete from session where login_id = p_login and session_id = p_session returning 1) select exists (select from gone) $$;

create function session_end_others(p_login uuid, p_session uuid) returns void ${definer} as $$
  delete from session where login_id = p_login and session_id <> p_session $$;
`;

const people = `
create or replace function login_by_address(p_address text) returns table (login_id uuid, password_hash text, disabled boolean, language text) stable ${definer} as $$
  select login_id, password_hash, disabled_at is not null, language from login where address = lower(p_address) or login_name = lower(p_address) $$;

-- where mail goes; nothing for who has no e-mail address
create function login_contact(p_login uuid) returns table (address text, language text) stable ${definer} as $$
  select address, language from login where login_id = p_login and address is not null and disabled_at is null $$;

create or replace function login_token_peek(p_token_hash bytea) returns table (login_id uuid, address text, purpose text) stable ${definer} as $$
  select l.login_id, coalesce(l.address, l.login_name), t.purpose from login_token t join login l using (login_id)
  where t.token_hash = p_token_hash and t.used_at is null and t.expires_at > now() $$;

create function memberships_of(p_login uuid, p_only_in uuid) returns table (cooperative_id uuid, name text, roles text[], member_id uuid, display_name text)
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare m record; bound text := coalesce(current_setting('app.cooperative_id', true), '');
  begin
    -- the register of co-operatives is under row-level security for its owner too: look at each under its own tenant
    for m in select * from membership x where x.login_id = p_login and x.ended_at is null and (p_only_in is null or x.cooperative_id = p_only_in) loop
      perform set_config('app.cooperative_id', m.cooperative_id::text, true);
      return query select m.cooperative_id, c.name, m.roles, m.member_id, m.display_name from cooperative c where c.cooperative_id = m.cooperative_id;
    end loop;
    perform set_config('app.cooperative_id', bound, true);
  end $$;

-- people of the co-operative that is bound, never of another
create function membership_list() returns table (
    login_id uuid, address text, has_mail boolean, language text, roles text[], member_id uuid, display_name text, has_password boolean) stable ${definer} as $$
  select l.login_id, coalesce(l.address, l.login_name), l.address is not null, l.language, m.roles, m.member_id, m.display_name, l.password_hash is not null
  from membership m join login l using (login_id) where m.cooperative_id = app_cooperative() and m.ended_at is null order by m.display_name, l.login_id $$;
`;

const factors = `
-- whoever sees more than what is their own; the table of service staff is made later
create function second_factor_required(p_login uuid) returns boolean stable language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    return exists (select 1 from membership where login_id = p_login and ended_at is null and roles && '{board,bookkeeper,project_lead}')
      or exists (select 1 from service_staff where login_id = p_login and ended_at is null);
  end $$;

create function factors_of(p_login uuid) returns table (
    totp_since timestamptz, totp_used timestamptz, passkeys int, recovery_left int, required boolean) stable ${definer} as $$
  select t.confirmed_at, t.used_at, (select count(*)::int from passkey p where p.login_id = p_login),
    (select count(*)::int from recovery_code r where r.login_id = p_login and r.used_at is null), second_factor_required(p_login)
  from (select 1) one left join totp t on t.login_id = p_login $$;

create function totp_begin(p_login uuid, p_secret bytea) returns void ${definer} as $$
  insert into totp (login_id, pending_secret, pending_until) values (p_login, p_secret, now() + interval '15 minutes')
  on conflict (login_id) do update set pending_secret = excluded.pending_secret, pending_until = excluded.pending_until $$;

create function totp_pending(p_login uuid) returns bytea stable ${definer} as $$
  select pending_secret from totp where login_id = p_login and pending_until > now() $$;

create function totp_confirm(p_login uuid, p_step bigint) returns boolean ${definer} as $$
  with done as (
    update totp set secret = pending_secret, confirmed_at = now(), used_at = now(), last_step = p_step, pending_secret = null, pending_until = null
    where login_id = p_login and pending_secret is not null returning 1)
  select exists (select from done) $$;

create function totp_read(p_login uuid) returns table (secret bytea, last_step bigint) stable ${definer} as $$
  select secret, last_step from totp where login_id = p_login and secret is not null $$;

-- a code works once: of two requests with the same one, one gets it
create function totp_use(p_login uuid, p_step bigint) returns boolean ${definer} as $$
  with used as (update totp set last_step = p_step, used_at = now() where login_id = p_login and last_step < p_step returning 1)
  select exists (select from used) $$;

create function totp_remove(p_login uuid) returns void ${definer} as $$ delete from totp where login_id = p_login $$;

create function passkey_put(p_id uuid, p_login uuid, p_credential text, p_key bytea, p_counter bigint, p_transports text[], p_name text) returns void ${definer} as $$
  insert into passkey (passkey_id, login_id, credential_id, public_key, counter, transports, name)
  values (p_id, p_login, p_credential, p_key, p_counter, p_transports, p_name) $$;

create function passkeys_of(p_login uuid) returns table (
    passkey_id uuid, credential_id text, public_key bytea, counter bigint, transports text[], name text, created_at timestamptz, used_at timestamptz)
    stable ${definer} as $$
  select passkey_id, credential_id, public_key, counter, transports, name, created_at, used_at from passkey where login_id = p_login order by created_at $$;

-- a counter that does not go up is a copied key; a key that does not count says 0 every time
create function passkey_use(p_id uuid, p_counter bigint) returns boolean ${definer} as $$
  with used as (
    update passkey set counter = p_counter, used_at = now() where passkey_id = p_id and (counter < p_counter or (counter = 0 and p_counter = 0)) returning 1)
  select exists (select from used) $$;

create function passkey_remove(p_login uuid, p_id uuid) returns boolean ${definer} as $$
  with gone as (delete from passkey where login_id = p_login and passkey_id = p_id returning 1) select exists (select from gone) $$;

-- new codes take the place of all earlier ones
create function recovery_put(p_login uuid, p_salt bytea, p_hashes bytea[]) returns void ${definer} as $$
  delete from recovery_code where login_id = p_login;
  insert into recovery_code (login_id, salt, code_hash) select p_login, p_salt, h from unnest(p_hashes) h $$;

create function recovery_salt(p_login uuid) returns bytea stable ${definer} as $$
  select salt from recovery_code where login_id = p_login limit 1 $$;

create function recovery_use(p_login uuid, p_hash bytea) returns boolean ${definer} as $$
  with used as (update recovery_code set used_at = now() where login_id = p_login and code_hash = p_hash and used_at is null returning 1)
  select exists (select from used) $$;

-- writes the device down; answers whether it was known, new, or the first of this login
create function device_seen(p_login uuid, p_hash bytea) returns text ${definer} as $$
  with earlier as (select count(*) as n from known_device where login_id = p_login),
  put as (insert into known_device (login_id, device_hash) values (p_login, p_hash) on conflict do nothing returning 1)
  select case when not exists (select from put) then 'known' when (select n from earlier) = 0 then 'first' else 'new' end $$;
`;

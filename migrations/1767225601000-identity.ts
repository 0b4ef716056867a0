import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who signs in: the only global tables. The application role has no right on them; it calls the definer functions below,
 * each of which answers one question. Names and addresses of people live in each co-operative's own register.
 */
export class Identity1767225601000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create table login (
        login_id uuid primary key, address text not null unique check (address = lower(address)), language text not null default 'nl',
        password_hash text, password_changed_at timestamptz, created_at timestamptz not null default now(), disabled_at timestamptz);
      create table session (
        token_hash bytea primary key, session_id uuid not null unique, login_id uuid not null references login, csrf_token text not null,
        created_at timestamptz not null default now(), last_seen_at timestamptz not null default now(), expires_at timestamptz not null, agent text not null default '');
      create index session_login on session (login_id);
      create table membership (
        login_id uuid not null references login, cooperative_id uuid not null, roles text[] not null, member_id uuid, display_name text not null,
        created_at timestamptz not null default now(), ended_at timestamptz, primary key (login_id, cooperative_id));
      create index membership_cooperative on membership (cooperative_id);
      create table login_token (
        token_hash bytea primary key, purpose text not null check (purpose in ('invitation','reset')), login_id uuid not null references login,
        expires_at timestamptz not null, used_at timestamptz);
      create table attempt (
        counter text not null, window_start timestamptz not null, count int not null, primary key (counter, window_start));
      revoke all on login, session, membership, login_token, attempt from public;`);
    await query.query(definerFunctions);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table login_token, attempt, session, membership, login cascade`);
  }
}

const definer = `language sql security definer set search_path = public, pg_temp`;

const definerFunctions = `
create function login_by_address(p_address text) returns table (login_id uuid, password_hash text, disabled boolean, language text) stable ${definer} as $$
  select login_id, password_hash, disabled_at is not null, language from login where address = lower(p_address) $$;

create function login_create(p_login uuid, p_address text, p_language text) returns uuid ${definer} as $$
  insert into login (login_id, address, language) values (p_login, lower(p_address), p_language)
  on conflict (address) do update set address = excluded.address returning login_id $$;

create function login_set_password(p_login uuid, p_hash text) returns void ${definer} as $$
  update login set password_hash = p_hash, password_changed_at = now() where login_id = p_login $$;

create function login_set_language(p_login uuid, p_language text) returns void ${definer} as $$
  update login set language = p_language where login_id = p_login $$;

create function session_open(p_token_hash bytea, p_session uuid, p_login uuid, p_csrf text, p_hours int, p_agent text) returns void ${definer} as $$
  insert into session (token_hash, session_id, login_id, csrf_token, expires_at, agent)
  values (p_token_hash, p_session, p_login, p_csrf, now() + make_interval(hours => p_hours), left(p_agent, 200)) $$;

-- the session of a token and, when a co-operative is named, what its holder may do there; one round trip per request
create function session_read(p_token_hash bytea, p_cooperative uuid) returns table (
    session_id uuid, login_id uuid, address text, language text, csrf_token text, seen_long_ago boolean, roles text[], member_id uuid, display_name text)
    stable ${definer} as $$
  select s.session_id, l.login_id, l.address, l.language, s.csrf_token, s.last_seen_at < now() - interval '5 minutes', m.roles, m.member_id, m.display_name
  from session s join login l using (login_id)
  left join membership m on m.login_id = l.login_id and m.cooperative_id = p_cooperative and m.ended_at is null
  where s.token_hash = p_token_hash and s.expires_at > now() and l.disabled_at is null $$;

create function session_touch(p_token_hash bytea) returns void ${definer} as $$
  update session set last_seen_at = now() where token_hash = p_token_hash $$;

create function session_close(p_token_hash bytea) returns void ${definer} as $$ delete from session where token_hash = p_token_hash $$;
create function session_close_all(p_login uuid) returns void ${definer} as $$ delete from session where login_id = p_login $$;

create function memberships_of(p_login uuid) returns table (cooperative_id uuid, name text, roles text[], member_id uuid, display_name text)
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare m record; bound text := coalesce(current_setting('app.cooperative_id', true), '');
  begin
    -- the register of co-operatives is under row-level security for its owner too: look at each under its own tenant
    for m in select * from membership x where x.login_id = p_login and x.ended_at is null loop
      perform set_config('app.cooperative_id', m.cooperative_id::text, true);
      return query select m.cooperative_id, c.name, m.roles, m.member_id, m.display_name from cooperative c where c.cooperative_id = m.cooperative_id;
    end loop;
    perform set_config('app.cooperative_id', bound, true);
  end $$;

-- people of the co-operative that is bound, never of another
create function membership_list() returns table (
    login_id uuid, address text, language text, roles text[], member_id uuid, display_name text, has_password boolean) stable ${definer} as $$
  select l.login_id, l.address, l.language, m.roles, m.member_id, m.display_name, l.password_hash is not null
  from membership m join login l using (login_id) where m.cooperative_id = app_cooperative() and m.ended_at is null order by m.display_name, l.login_id $$;

create function membership_put(p_login uuid, p_roles text[], p_member uuid, p_name text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if app_cooperative() is null then raise exception 'no co-operative is bound'; end if;
    -- a global table cannot have a foreign key to a distributed one, so the register is asked here
    if p_member is not null and not exists (select 1 from member where cooperative_id = app_cooperative() and member_id = p_member) then
      raise exception 'no member %', p_member using errcode = 'CK010';
    end if;
    insert into membership (login_id, cooperative_id, roles, member_id, display_name) values (p_login, app_cooperative(), p_roles, p_member, p_name)
    on conflict (login_id, cooperative_id) do update
      set roles = excluded.roles, member_id = excluded.member_id, display_name = excluded.display_name, ended_at = null;
  end $$;

create function membership_end(p_login uuid) returns void ${definer} as $$
  update membership set ended_at = now() where login_id = p_login and cooperative_id = app_cooperative() $$;

create function login_token_put(p_token_hash bytea, p_purpose text, p_login uuid, p_hours int) returns void ${definer} as $$
  insert into login_token (token_hash, purpose, login_id, expires_at) values (p_token_hash, p_purpose, p_login, now() + make_interval(hours => p_hours)) $$;

create function login_token_peek(p_token_hash bytea) returns table (login_id uuid, address text, purpose text) stable ${definer} as $$
  select l.login_id, l.address, t.purpose from login_token t join login l using (login_id)
  where t.token_hash = p_token_hash and t.used_at is null and t.expires_at > now() $$;

-- uses up the token and every other one of its holder; answers the login only the first time
create function login_token_use(p_token_hash bytea) returns uuid ${definer} as $$
  with used as (
    update login_token set used_at = now() where token_hash = p_token_hash and used_at is null and expires_at > now() returning login_id),
  others as (
    update login_token t set used_at = now() from used where t.login_id = used.login_id and t.used_at is null and t.token_hash <> p_token_hash)
  select login_id from used $$;

-- counts one attempt and answers how many there were in the window of p_seconds
create function attempt_count(p_counter text, p_seconds int) returns int ${definer} as $$
  insert into attempt (counter, window_start, count)
  values (p_counter, to_timestamp(floor(extract(epoch from clock_timestamp()) / p_seconds) * p_seconds), 1)
  on conflict (counter, window_start) do update set count = attempt.count + 1 returning count $$;

-- takes back an attempt that turned out to be none
create function attempt_give_back(p_counter text, p_seconds int) returns void ${definer} as $$
  update attempt set count = count - 1 where counter = p_counter and count > 0
    and window_start = to_timestamp(floor(extract(epoch from clock_timestamp()) / p_seconds) * p_seconds) $$;

create function attempt_clear(p_counter text) returns void ${definer} as $$ delete from attempt where counter = p_counter $$;

create function identity_sweep() returns void ${definer} as $$
  delete from session where expires_at < now();
  delete from login_token where expires_at < now() - interval '30 days';
  delete from attempt where window_start < now() - interval '1 day' $$;

do $$ declare f text; begin
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to coopkantoor_app', f);
  end loop; end $$;
`;

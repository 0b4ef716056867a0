import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the holder of a session last proved who it is: payments, bank accounts and what cannot be taken back ask for a proof of
 * less than ten minutes ago (OWASP ASVS 5.0, 7.5.3). A session gets a new token with every proof (7.2.4), and is over after
 * two hours of rest (7.3.1).
 */
export class SecondProof1767225610000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table session add column proved_at timestamptz;
      drop function session_read(bytea, uuid);
      drop function session_open(bytea, uuid, uuid, text, int, text);
      ${functions}`);
    await query.query(grantDefiners('session_read', 'session_open', 'session_prove'));
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop function session_prove(bytea, bytea, text);
      drop function session_read(bytea, uuid);
      drop function session_open(bytea, uuid, uuid, text, int, text);
      alter table session drop column proved_at;`);
  }
}

const definer = `language sql security definer set search_path = public, pg_temp`;

const functions = `
-- signing in is a proof
create function session_open(p_token_hash bytea, p_session uuid, p_login uuid, p_csrf text, p_hours int, p_agent text) returns void ${definer} as $$
  insert into session (token_hash, session_id, login_id, csrf_token, expires_at, agent, proved_at)
  values (p_token_hash, p_session, p_login, p_csrf, now() + make_interval(hours => p_hours), left(p_agent, 200), now()) $$;

create function session_read(p_token_hash bytea, p_cooperative uuid) returns table (
    session_id uuid, login_id uuid, address text, language text, csrf_token text, seen_long_ago boolean, proved boolean,
    roles text[], member_id uuid, display_name text)
    stable ${definer} as $$
  select s.session_id, l.login_id, l.address, l.language, s.csrf_token, s.last_seen_at < now() - interval '5 minutes',
    coalesce(s.proved_at > now() - interval '10 minutes', false), m.roles, m.member_id, m.display_name
  from session s join login l using (login_id)
  left join membership m on m.login_id = l.login_id and m.cooperative_id = p_cooperative and m.ended_at is null
  where s.token_hash = p_token_hash and s.expires_at > now() and s.last_seen_at > now() - interval '2 hours' and l.disabled_at is null $$;

-- the session goes on under a new token; false when it was closed meanwhile
create function session_prove(p_token_hash bytea, p_new_hash bytea, p_csrf text) returns boolean ${definer} as $$
  with proved as (
    update session set token_hash = p_new_hash, csrf_token = p_csrf, proved_at = now(), last_seen_at = now()
    where token_hash = p_token_hash and expires_at > now() returning 1)
  select exists (select from proved) $$;
`;

/** Definer functions are for the application role alone. */
export const grantDefiners = (...names: string[]): string => `
  do $$ declare f text; begin
    for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.prosecdef and p.proname = any ('{${names.join(',')}}') loop
      execute format('revoke all on function %s from public', f);
      execute format('grant execute on function %s to coopkantoor_app', f);
    end loop; end $$;`;

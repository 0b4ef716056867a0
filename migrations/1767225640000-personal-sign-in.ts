import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is held about how somebody signs in, for herself, and its end. Like everything about logins it is reached only through
 * functions that answer for the co-operative that is bound, and only about its own people.
 */
export class PersonalSignIn1767225640000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      -- answers that may be repeated go after their term
      grant delete on idempotency to coopkantoor_app;

      create function login_of_member(p_member uuid) returns uuid ${definer} stable as $$
        select login_id from membership where cooperative_id = app_cooperative() and member_id = p_member
        order by ended_at desc nulls first limit 1 $$;

      create function personal_sign_in(p_login uuid) returns jsonb ${definer} stable as $$
        select jsonb_build_object(
          'login', jsonb_build_object('address', l.address, 'language', l.language, 'created_at', l.created_at,
            'password_changed_at', l.password_changed_at, 'disabled_at', l.disabled_at),
          'membership', jsonb_build_object('display_name', m.display_name, 'roles', m.roles, 'created_at', m.created_at, 'ended_at', m.ended_at),
          'sessions', coalesce((select jsonb_agg(jsonb_build_object('created_at', s.created_at, 'last_seen_at', s.last_seen_at, 'agent', s.agent) order by s.created_at)
            from session s where s.login_id = l.login_id), '[]'))
        from membership m join login l using (login_id) where m.cooperative_id = app_cooperative() and m.login_id = p_login $$;

      -- ends the access to the bound co-operative; the login itself goes when no other co-operative needs it
      create function personal_sign_in_erase(p_login uuid) returns text
        language plpgsql security definer set search_path = public, pg_temp as $$
        begin
          update membership set display_name = '', roles = '{}', member_id = null, ended_at = coalesce(ended_at, now())
            where cooperative_id = app_cooperative() and login_id = p_login;
          if not found then return 'none'; end if;
          if exists (select 1 from membership where login_id = p_login and ended_at is null) then return 'shared'; end if;
          delete from session where login_id = p_login;
          delete from login_token where login_id = p_login;
          update login set address = p_login || '@erased.invalid', password_hash = null, disabled_at = coalesce(disabled_at, now())
            where login_id = p_login;
          return 'erased';
        end $$;

      revoke all on function login_of_member, personal_sign_in, personal_sign_in_erase from public;
      grant execute on function login_of_member, personal_sign_in, personal_sign_in_erase to coopkantoor_app;`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop function login_of_member, personal_sign_in, personal_sign_in_erase;
      revoke delete on idempotency from coopkantoor_app`);
  }
}

const definer = `language sql security definer set search_path = public, pg_temp`;

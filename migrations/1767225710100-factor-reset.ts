import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantDefiners } from './1767225610000-second-proof.js';

/**
 * A lost second factor taken away by the board. A sign-in is one for all co-operatives, so only where it opens no other door and
 * its holder can be told; what may not be is decided here, where the other co-operatives can be seen.
 */
export class FactorReset1767225710100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create function second_factor_reset(p_login uuid) returns text language plpgsql security definer set search_path = public, pg_temp as $$
        begin
          -- nobody gets a door elsewhere, or becomes staff, while this is looked at
          perform from login where login_id = p_login for update;
          if app_cooperative() is null or not exists (
              select from membership where login_id = p_login and cooperative_id = app_cooperative() and ended_at is null) then
            return 'unknown';
          end if;
          if exists (select from membership where login_id = p_login and cooperative_id <> app_cooperative() and ended_at is null)
              or exists (select from service_staff where login_id = p_login and ended_at is null) then
            return 'elsewhere';
          end if;
          if exists (select from login where login_id = p_login and address is null) then return 'no_mail'; end if;
          if not exists (select from totp where login_id = p_login and secret is not null)
              and not exists (select from passkey where login_id = p_login) then
            return 'none';
          end if;
          delete from totp where login_id = p_login;
          delete from passkey where login_id = p_login;
          delete from recovery_code where login_id = p_login;
          delete from session where login_id = p_login;
          return 'done';
        end $$;
      ${grantDefiners('second_factor_reset')}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function second_factor_reset`);
  }
}

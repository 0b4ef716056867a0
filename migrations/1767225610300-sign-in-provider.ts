import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantDefiners } from './1767225610000-second-proof.js';
import { createTenantTable } from './sql/tenant-table.js';

/**
 * A co-operative may let its people sign in at a provider of its own (OpenID Connect Core 1.0). Such a sign-in opens that
 * co-operative and no other: the provider's rows, and who is linked to it, are the co-operative's own.
 */
export class SignInProvider1767225610300 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'sign_in_provider',
      columns: `
        provider_id uuid not null, name text not null, issuer text not null, client_id text not null, secret bytea not null,
        trusts_mfa boolean not null default false, enabled boolean not null default true, version int not null default 1,
        primary key (cooperative_id)`,
    });
    await createTenantTable(query, {
      name: 'sign_in_link',
      columns: `
        issuer text not null, subject text not null, login_id uuid not null, linked_at timestamptz not null default now(),
        primary key (cooperative_id, issuer, subject), unique (cooperative_id, issuer, login_id)`,
      grants: 'select, insert, delete',
    });
    await query.query(functions);
    await query.query(grantDefiners('place_find', 'session_end_limited'));
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(
      `drop function place_find, session_end_limited; drop table sign_in_link; drop table sign_in_provider;`,
    );
  }
}

const definer = `language sql security definer set search_path = public, pg_temp`;

const functions = `
create function place_find(p_code text) returns uuid stable ${definer} as $$
  select cooperative_id from sign_in_place where short_code = p_code $$;

-- what the provider of the bound co-operative opened, ends with it
create function session_end_limited() returns void ${definer} as $$
  delete from session where only_in = app_cooperative() $$;
`;

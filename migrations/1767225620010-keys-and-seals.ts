import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

/**
 * Documents are encrypted with a key per co-operative; the BSN has a table that only its own role can read; the log is chained
 * by a sealer with a role of its own.
 */
export class KeysAndSeals1767225620010 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      grant usage on schema public to coopkantoor_sealer, coopkantoor_vault;
      grant update (wrapped_key) on person_key to coopkantoor_app;`);
    await documents(query);
    await vault(query);
    await seals(query);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table audit_seal, bsn, plain_document, document_key;
      drop policy sealer on audit; drop policy sealer on cooperative;
      revoke all on audit, cooperative from coopkantoor_sealer; revoke all on audit from coopkantoor_vault;
      revoke update (wrapped_key) on person_key from coopkantoor_app;`);
  }
}

async function documents(query: QueryRunner): Promise<void> {
  await createTenantTable(query, {
    name: 'document_key',
    columns: `
      wrapped_key bytea not null, created_at timestamptz not null default now(),
      primary key (cooperative_id),
      foreign key (cooperative_id) references cooperative (cooperative_id)`,
    grants: 'select, insert, update',
  });
  await createTenantTable(query, {
    name: 'plain_document',
    columns: `
      document_id uuid not null,
      primary key (cooperative_id, document_id),
      foreign key (cooperative_id, document_id) references document (cooperative_id, document_id)`,
    grants: 'select, update, delete',
  });
  // what is there already lies plain; the owner sees rows of nobody in particular only while security is not forced
  await query.query(`
    alter table document no force row level security; alter table plain_document no force row level security;
    insert into plain_document select cooperative_id, document_id from document;
    alter table document force row level security; alter table plain_document force row level security;`);
}

async function vault(query: QueryRunner): Promise<void> {
  await createTenantTable(query, {
    name: 'bsn',
    columns: `
      member_id uuid not null, sealed bytea not null, ground text not null check (ground in ('wages','identity_copy','pension','third_party_payments')),
      stored_at timestamptz not null default now(), stored_by uuid not null,
      primary key (cooperative_id, member_id),
      foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
  });
  await query.query(`
    revoke all on bsn from coopkantoor_app;
    grant select, insert, update, delete on bsn to coopkantoor_vault;
    grant insert on audit to coopkantoor_vault;
    grant execute on function app_cooperative() to coopkantoor_vault;`);
}

async function seals(query: QueryRunner): Promise<void> {
  await createTenantTable(query, {
    name: 'audit_seal',
    columns: `
      position bigint not null check (position > 0), audit_id uuid not null, row_at timestamptz not null, until timestamptz not null,
      hash bytea not null check (length(hash) = 32), sealed_at timestamptz not null default clock_timestamp(),
      primary key (cooperative_id, position),
      unique (cooperative_id, audit_id),
      foreign key (cooperative_id) references cooperative (cooperative_id)`,
    grants: 'select',
  });
  await forbidChanges(query, 'audit_seal');
  await query.query(`
    create policy sealer on cooperative for select to coopkantoor_sealer using (true);
    grant select (cooperative_id) on cooperative to coopkantoor_sealer;
    create policy sealer on audit for select to coopkantoor_sealer using (true);
    grant select on audit to coopkantoor_sealer;
    create policy sealer on audit_seal to coopkantoor_sealer using (true) with check (true);
    grant select, insert on audit_seal to coopkantoor_sealer;`);
}

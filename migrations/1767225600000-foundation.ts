import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

/** Co-operatives and what the platform keeps for each: outbox, audit, idempotency, documents, runs. */
export class Foundation1767225600000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create extension if not exists btree_gist;
      grant usage on schema public to coopkantoor_app, coopkantoor_relay, coopkantoor_scheduler, coopkantoor_desk;
      create function app_cooperative() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('app.cooperative_id', true), '')::uuid $$;
      create function refuse_change() returns trigger language plpgsql as $$
        begin raise exception 'rows of % are never changed', tg_table_name using errcode = 'CK001'; end $$;
      create function applied_migrations() returns table (name text) language sql stable security definer set search_path = public, pg_temp
        as $$ select name::text from schema_migration $$;`);

    await createTenantTable(query, {
      name: 'cooperative',
      columns: `
        name text not null, legal_name text not null, liability text not null check (liability in ('excluded','limited','statutory')),
        kvk_number text, vat_number text, iban text, email text, phone text,
        street text not null default '', house_number text not null default '', postal_code text not null default '', city text not null default '',
        country text not null default 'NL', language text not null default 'nl' check (language in ('nl','en')),
        colour text not null default '#123f33', logo_png bytea,
        invoice_series text not null default 'F', payment_term_days int not null default 30 check (payment_term_days between 0 and 120),
        version int not null default 1, created_at timestamptz not null default now(),
        primary key (cooperative_id)`,
      grants: 'select, insert, update',
    });
    // the scheduler looks at every co-operative, and at nothing else of them than that they exist
    await query.query(`
      create policy scheduler on cooperative for select to coopkantoor_scheduler using (true);
      grant select (cooperative_id, created_at) on cooperative to coopkantoor_scheduler;`);

    await createTenantTable(query, {
      name: 'outbox',
      columns: `
        outbox_id uuid not null, topic text not null, subject_id uuid not null, part int not null default 0, priority int not null default 1,
        created_at timestamptz not null default clock_timestamp(), dispatched_at timestamptz, job_key uuid, dispatches int not null default 0,
        primary key (cooperative_id, outbox_id),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, delete',
    });
    await query.query(`
      create index outbox_waiting on outbox (created_at) where dispatched_at is null;
      create index outbox_dispatched on outbox (dispatched_at) where dispatched_at is not null;
      create policy relay on outbox to coopkantoor_relay using (true) with check (true);
      grant select, update on outbox to coopkantoor_relay;
      create function outbox_wakes_relay() returns trigger language plpgsql as $$ begin notify outbox; return null; end $$;
      create trigger outbox_wakes_relay after insert on outbox for each statement execute function outbox_wakes_relay();`);

    await createTenantTable(query, {
      name: 'audit',
      columns: `
        audit_id uuid not null, at timestamptz not null default clock_timestamp(), actor_kind text not null check (actor_kind in ('person','job','system')),
        actor_id uuid, actor_name text not null default '', request_id text not null, action text not null,
        subject_kind text not null, subject_id uuid, changes jsonb not null default '{}', personal bytea, personal_of uuid,
        primary key (cooperative_id, audit_id),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert',
    });
    await forbidChanges(query, 'audit');
    await query.query(`create index audit_subject on audit (cooperative_id, subject_kind, subject_id, at)`);

    await createTenantTable(query, {
      name: 'person_key',
      columns: `
        person_id uuid not null, wrapped_key bytea not null, created_at timestamptz not null default now(),
        primary key (cooperative_id, person_id),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, delete',
    });

    await createTenantTable(query, {
      name: 'idempotency',
      columns: `
        login_id uuid not null, key text not null, request_hash bytea not null, response jsonb, created_at timestamptz not null default now(),
        primary key (cooperative_id, login_id, key),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });

    await createTenantTable(query, {
      name: 'document',
      columns: `
        document_id uuid not null, kind text not null, source_id uuid not null, version int not null, file_name text not null,
        media_type text not null, sha256 bytea not null, size int not null, storage_key text not null, created_at timestamptz not null default now(),
        primary key (cooperative_id, document_id),
        unique (cooperative_id, kind, source_id, version),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert',
    });
    await forbidChanges(query, 'document');

    await createTenantTable(query, {
      name: 'run',
      columns: `
        run_id uuid not null, kind text not null, natural_key text not null, params jsonb not null default '{}',
        started_by uuid, created_at timestamptz not null default now(), cancelled_at timestamptz,
        primary key (cooperative_id, run_id),
        unique (cooperative_id, kind, natural_key),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });
    await createTenantTable(query, {
      name: 'run_item',
      columns: `
        run_id uuid not null, item_no int not null, chunk int not null, subject_id uuid not null, label text not null,
        state text not null default 'waiting' check (state in ('waiting','busy','done','failed','cancelled')),
        result_id uuid, reason text, reason_params jsonb, attempts int not null default 0, updated_at timestamptz not null default now(),
        primary key (cooperative_id, run_id, item_no),
        unique (cooperative_id, run_id, subject_id),
        foreign key (cooperative_id, run_id) references run (cooperative_id, run_id)`,
      grants: 'select, insert, update',
    });
    // what waits for a job outside its run is found by what it is about
    await query.query(`
      create index run_item_state on run_item (cooperative_id, run_id, state);
      create index run_item_busy on run_item (cooperative_id, subject_id) where state = 'busy'`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table run_item, run, document, idempotency, person_key, audit, outbox, cooperative;
      drop function outbox_wakes_relay, refuse_change, app_cooperative`);
  }
}

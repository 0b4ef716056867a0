import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

/**
 * Hours come over as everything else does: their imports are rows of `import`. A file that was being looked at stays, with
 * its columns guessed anew.
 */
export class OneImport1767225700000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table import add column settings jsonb not null default '{}', add column sums jsonb not null default '{}';
      -- forced security hides every row from the owner too, and this is about all of them
      alter table import no force row level security;
      alter table time_import no force row level security;
      alter table time_entry no force row level security;
      insert into import (cooperative_id, import_id, kind, state, file_name, file_sha256, content, row_count, added, sums, uploaded_by, created_at,
        committed_by, committed_at, undone_at)
      select cooperative_id, import_id, 'hours', state, file_name, file_sha256, content, entry_count, entry_count,
        case when state = 'preview' then '{}' else jsonb_build_object('duration', minutes) end,
        imported_by, created_at, case when state <> 'preview' then imported_by end,
        case when state <> 'preview' then coalesce(imported_at, created_at) end, undone_at
      from time_import;`);
    await this.point(query, 'time_import', 'import');
    await query.query(`
      drop table time_import;
      alter table import force row level security;
      alter table time_entry force row level security;
      -- made by an import, taken away with it when nothing stands on them
      grant delete on activity to coopkantoor_app;`);
    await query.query(`
      alter table webhook no force row level security;
      update webhook set events = array_replace(array_replace(events, 'time_import.committed', 'import.committed'), 'time_import.undone', 'import.undone')
      where events && array['time_import.committed', 'time_import.undone'];
      alter table webhook force row level security;`);
  }

  async down(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'time_import',
      columns: `
        import_id uuid not null, state text not null default 'preview' check (state in ('preview','committed','undone')),
        layout text not null, file_name text not null, file_sha256 bytea not null, content bytea,
        mapping jsonb, settings jsonb not null default '{}', answers jsonb not null default '{}', entry_count int not null default 0, minutes int not null default 0,
        imported_by uuid, created_at timestamptz not null default now(), imported_at timestamptz, undone_at timestamptz,
        primary key (cooperative_id, import_id),
        check ((state = 'preview') = (content is not null)),
        check ((state = 'undone') = (undone_at is not null)),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
    });
    await query.query(`
      alter table import no force row level security;
      alter table time_import no force row level security;
      alter table time_entry no force row level security;
      insert into time_import (cooperative_id, import_id, state, layout, file_name, file_sha256, content, entry_count, minutes, imported_by, created_at,
        imported_at, undone_at)
      select cooperative_id, import_id, state, 'unknown', file_name, file_sha256, content, added, coalesce((sums->>'duration')::int, 0),
        coalesce(committed_by, uploaded_by), created_at, committed_at, undone_at
      from import where kind = 'hours';`);
    await this.point(query, 'import', 'time_import');
    await query.query(`
      delete from import where kind = 'hours';
      alter table import drop column settings, drop column sums;
      alter table import force row level security;
      alter table time_import force row level security;
      alter table time_entry force row level security;
      revoke delete on activity from coopkantoor_app;`);
  }

  /** Entries name the import they came with, in the one table or in the other. */
  private async point(query: QueryRunner, from: string, to: string): Promise<void> {
    await query.query(`
      do $$ declare c record; begin
        for c in select conname from pg_constraint where conrelid = 'time_entry'::regclass and confrelid = '${from}'::regclass loop
          execute format('alter table time_entry drop constraint %I', c.conname);
        end loop; end $$;
      alter table time_entry add foreign key (cooperative_id, import_id) references ${to} (cooperative_id, import_id);`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

export class Imports1767225670000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // the uploaded file stays only while it is a preview: it names people; what it made stays known, for undo
    await createTenantTable(query, {
      name: 'import',
      columns: `
        import_id uuid not null, kind text not null, state text not null default 'preview' check (state in ('preview','committed','undone')),
        file_name text not null, file_sha256 bytea not null, content bytea, mapping jsonb, answers jsonb not null default '{}',
        add_lines int[] not null default '{}', row_count int not null check (row_count >= 0), added int not null default 0 check (added >= 0),
        made uuid[] not null default '{}', uploaded_by uuid, created_at timestamptz not null default now(),
        committed_by uuid, committed_at timestamptz, undone_at timestamptz,
        primary key (cooperative_id, import_id),
        check ((state = 'preview') = (content is not null)),
        check ((state = 'preview') = (committed_at is null)),
        check ((state = 'undone') = (undone_at is not null)),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
    });
    await query.query(`create index import_same_file on import (cooperative_id, kind, file_sha256)`);
    // what the columns of a file of this shape meant the last time
    await createTenantTable(query, {
      name: 'import_mapping',
      columns: `
        kind text not null, header_sha256 bytea not null, mapping jsonb not null, used_at timestamptz not null default now(),
        primary key (cooperative_id, kind, header_sha256),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
    });
    // hours from before the office, per month: they count in overviews, and are never billed nor paid
    await createTenantTable(query, {
      name: 'opening_hours',
      columns: `
        opening_id uuid not null, member_id uuid not null, project_id uuid not null, month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        minutes int not null check (minutes between 1 and 1000000), import_id uuid not null, created_at timestamptz not null default now(),
        primary key (cooperative_id, opening_id),
        constraint opening_hours_once unique (cooperative_id, member_id, project_id, month),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
        foreign key (cooperative_id, project_id) references project (cooperative_id, project_id),
        foreign key (cooperative_id, import_id) references import (cooperative_id, import_id)`,
      grants: 'select, insert, delete',
    });
    // taken away with the import that made them, when nothing stands on them
    await query.query(`
      grant delete on member to coopkantoor_app;
      grant delete on relation to coopkantoor_app;
      grant delete on project to coopkantoor_app;`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table opening_hours, import_mapping, import;
      revoke delete on member, relation, project from coopkantoor_app`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

/** Views of reports that somebody keeps, for himself or for everybody who may see reports. */
export class Reports1767225660200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'report_view',
      columns: `
        view_id uuid not null, name text collate "nl-x-icu" not null, definition jsonb not null, owner_login uuid, version int not null default 1,
        created_at timestamptz not null default now(),
        primary key (cooperative_id, view_id),
        constraint report_view_name unique nulls not distinct (cooperative_id, owner_login, name),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table report_view`);
  }
}

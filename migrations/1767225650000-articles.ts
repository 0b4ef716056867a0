import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

/** What the articles of each co-operative say, from which day, by which clause. A change is a new row; none is ever changed. */
export class Articles1767225650000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'articles',
      columns: `
        articles_id uuid not null, valid_from date not null, clause text not null default '',
        sequence int not null check (sequence > 0), recorded_at timestamptz not null default clock_timestamp(), recorded_by uuid,
        primary key (cooperative_id, articles_id),
        unique (cooperative_id, sequence),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'articles_setting',
      columns: `
        articles_id uuid not null, setting text not null, value text not null, clause text not null default '',
        primary key (cooperative_id, articles_id, setting),
        foreign key (cooperative_id, articles_id) references articles (cooperative_id, articles_id)`,
      grants: 'select, insert',
    });
    await forbidChanges(query, 'articles');
    await forbidChanges(query, 'articles_setting');
    await query.query(`create index articles_setting_name on articles_setting (cooperative_id, setting)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table articles_setting, articles`);
  }
}

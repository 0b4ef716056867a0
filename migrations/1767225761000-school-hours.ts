import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

/**
 * How long a member under eighteen is at school in a week, from a date: it counts as work (art. 4:4(2) ATW). The length
 * alone; which school and which hours of the day the rule does not need.
 */
export class SchoolHours1767225761000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'school_hours',
      columns: `
        member_id uuid not null, valid_from date not null, minutes int not null check (minutes between 0 and 3600),
        primary key (cooperative_id, member_id, valid_from),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('drop table school_hours');
  }
}

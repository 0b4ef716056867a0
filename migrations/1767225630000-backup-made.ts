import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the office was backed up. Belongs to nobody in particular; the application may ask only when the last time was. */
export class BackupMade1767225630000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create table backup_made (made_at timestamptz primary key, bytes bigint not null, documents int not null);
      revoke all on backup_made from public;
      create function last_backup() returns timestamptz language sql stable security definer set search_path = public, pg_temp
        as $$ select max(made_at) from backup_made $$;
      revoke all on function last_backup() from public;
      grant execute on function last_backup() to coopkantoor_app`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function last_backup; drop table backup_made`);
  }
}

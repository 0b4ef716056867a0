import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An audit row also says under which right somebody acted (a grant, an API token) and from where. */
export class AuditOrigin1767225620000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table audit drop constraint audit_actor_kind_check;
      alter table audit add constraint audit_actor_kind_check check (actor_kind in ('person','staff','token','job','system'));
      alter table audit add column under_kind text check (under_kind in ('grant','token')), add column under_id uuid,
        add column ip text, add column device text;
      alter table audit add constraint audit_staff_has_grant check (actor_kind <> 'staff' or (under_kind is not distinct from 'grant' and under_id is not null));
      create index audit_time on audit (cooperative_id, at, audit_id);`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop index audit_time;
      alter table audit drop constraint audit_staff_has_grant, drop constraint audit_actor_kind_check,
        drop column under_kind, drop column under_id, drop column ip, drop column device;
      alter table audit add constraint audit_actor_kind_check check (actor_kind in ('person','job','system'))`);
  }
}

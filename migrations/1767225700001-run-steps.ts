import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A large import is a run, and tells how far it is inside its one item while it works. */
export class RunSteps1767225700001 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table run add column step int not null default 0 check (step >= 0), add column steps int not null default 0 check (steps >= 0);
      alter table import add column run_id uuid, add foreign key (cooperative_id, run_id) references run (cooperative_id, run_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table import drop column run_id;
      alter table run drop column step, drop column steps`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Arrears never touch the vote (BW 2:38(1)), so the articles cannot say so either: what somebody wrote down of it goes. And
 * which collection of a mandate is the first one, also for a mandate that was used before the office.
 */
export class Mandates1767225751000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table articles_setting no force row level security;
      alter table articles_setting disable trigger articles_setting_is_append_only;
      delete from articles_setting where setting = 'arrears_suspend_vote';
      alter table articles_setting enable trigger articles_setting_is_append_only;
      alter table articles_setting force row level security;
      alter table collection_settings add first_as_frst boolean not null default false;
      alter table direct_debit_mandate add collected_before_on date;
      create index payment_batch_line_of_mandate on payment_batch_line (cooperative_id, mandate_id) where mandate_id is not null;`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop index payment_batch_line_of_mandate;
      alter table direct_debit_mandate drop collected_before_on;
      alter table collection_settings drop first_as_frst`);
  }
}

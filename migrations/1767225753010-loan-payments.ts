import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a payment order or an expected receipt did to a loan, once: the event names it. */
export class LoanPayments1767225753010 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table member_loan_event add column source_key text;
      create unique index member_loan_event_source on member_loan_event (cooperative_id, source_key) where source_key is not null`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop index member_loan_event_source;
      alter table member_loan_event drop column source_key`);
  }
}

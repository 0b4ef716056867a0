import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

/** What a member asks of the board beyond what the articles let her do herself: a longer plan, more terms to skip. */
export class ShareRequests1767225751020 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'share_request',
      columns: `
        request_id uuid not null, account_id uuid not null, kind text not null check (kind in ('plan','pause')), wish jsonb not null,
        reason text not null, asked_on date not null, asked_at timestamptz not null default clock_timestamp(),
        state text not null default 'open' check (state in ('open','agreed','refused','withdrawn')),
        decided_on date, decided_by uuid, answer text not null default '',
        primary key (cooperative_id, request_id),
        check ((state = 'open') = (decided_on is null)),
        check (decided_on >= asked_on),
        foreign key (cooperative_id, account_id) references member_share_account (cooperative_id, account_id)`,
      grants: 'select, insert',
    });
    await query.query(`
      grant update (state, decided_on, decided_by, answer, reason) on share_request to coopkantoor_app;
      -- one at a time: who wants something else takes it back first
      create unique index share_request_open on share_request (cooperative_id, account_id) where state = 'open';
      create index share_request_of on share_request (cooperative_id, account_id, asked_at desc);
      create function share_request_is_decided_once() returns trigger language plpgsql as $$ begin
        if old.state <> 'open' and new.state <> old.state then
          raise exception 'a request is decided once' using errcode = 'CK094';
        end if;
        return new;
      end $$;
      create trigger share_request_is_decided_once before update on share_request
        for each row execute function share_request_is_decided_once();`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table share_request; drop function share_request_is_decided_once`);
  }
}

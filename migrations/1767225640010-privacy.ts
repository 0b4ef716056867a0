import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

/** Requests of people about their data, copies made for them, the monthly clearing, and the agreement with the processor. */
export class Privacy1767225640010 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'privacy_request',
      columns: `
        request_id uuid not null, kind text not null check (kind in ('access','rectification','erasure','restriction','objection')),
        state text not null default 'open' check (state in ('open','granted','refused')),
        member_id uuid, login_id uuid, person_name text not null, asked_by uuid, asked_on date not null, due_on date not null, extended_because text,
        identity_checked text not null check (identity_checked in ('signed_in','seen','known')),
        details text not null default '', field text, old_value text, wished_value text,
        decision text, decided_by uuid, decided_on date, outcome jsonb, answer_id uuid, version int not null default 1, created_at timestamptz not null default now(),
        primary key (cooperative_id, request_id),
        check (member_id is not null or login_id is not null),
        check (due_on > asked_on),
        check ((state = 'open') = (decided_on is null)),
        check (state <> 'refused' or decision <> ''),
        check ((kind = 'rectification') = (field is not null and wished_value is not null)),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
      grants: 'select, insert, update, delete',
    });
    // what was decided about somebody's data stays as it was decided; only its answer may still come
    await query.query(`
      create index privacy_request_member on privacy_request (cooperative_id, member_id);
      create index privacy_request_due on privacy_request (cooperative_id, state, due_on);
      create function privacy_decision_is_fixed() returns trigger language plpgsql as $$
        begin
          if old.state <> 'open' and (to_jsonb(new) - 'answer_id' - 'outcome' - 'version' - 'person_name' - 'details' - 'old_value' - 'wished_value' - 'login_id')
            is distinct from (to_jsonb(old) - 'answer_id' - 'outcome' - 'version' - 'person_name' - 'details' - 'old_value' - 'wished_value' - 'login_id') then
            raise exception 'a decided request never changes' using errcode = 'CK640';
          end if;
          return new;
        end $$;
      create trigger privacy_decision_is_fixed before update on privacy_request for each row execute function privacy_decision_is_fixed();`);

    // sealed under the person's own key, and gone after its term
    await createTenantTable(query, {
      name: 'privacy_export',
      columns: `
        request_id uuid not null, sealed bytea not null, sealed_for uuid not null, file_name text not null, size int not null check (size > 0),
        made_at timestamptz not null default now(), fetched_at timestamptz,
        primary key (cooperative_id, request_id),
        foreign key (cooperative_id, request_id) references privacy_request (cooperative_id, request_id) on delete cascade`,
    });
    await createTenantTable(query, {
      name: 'privacy_setting',
      columns: `
        clears_automatically boolean not null default false, version int not null default 1,
        primary key (cooperative_id),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });
    await createTenantTable(query, {
      name: 'retention_report',
      columns: `
        report_id uuid not null, month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'), on_date date not null,
        state text not null default 'preview' check (state in ('preview','done')), lines jsonb not null,
        automatic boolean not null default false, done_at timestamptz, done_by uuid, document_id uuid, version int not null default 1,
        created_at timestamptz not null default now(),
        primary key (cooperative_id, report_id),
        constraint retention_report_month unique (cooperative_id, month),
        check ((state = 'done') = (done_at is not null)),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });
    await createTenantTable(query, {
      name: 'processor_acceptance',
      columns: `
        acceptance_id uuid not null, agreement text not null, accepted_by uuid not null, accepted_name text not null,
        accepted_at timestamptz not null default now(), document_id uuid not null,
        primary key (cooperative_id, acceptance_id),
        constraint processor_acceptance_once unique (cooperative_id, agreement),
        foreign key (cooperative_id, document_id) references document (cooperative_id, document_id)`,
      grants: 'select, insert',
    });
    await forbidChanges(query, 'processor_acceptance');
    await query.query(`
      create function retention_report_is_fixed() returns trigger language plpgsql as $$
        begin
          if old.state = 'done' then raise exception 'a report of what was cleared never changes' using errcode = 'CK641'; end if;
          return new;
        end $$;
      create trigger retention_report_is_fixed before update on retention_report for each row execute function retention_report_is_fixed();`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table processor_acceptance, retention_report, privacy_setting, privacy_export, privacy_request;
      drop function privacy_decision_is_fixed, retention_report_is_fixed`);
  }
}

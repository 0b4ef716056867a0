import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

const STEPS = [
  'draft>approved',
  'approved>draft',
  'draft>cancelled',
  'approved>cancelled',
  'approved>exported',
  'exported>accepted',
  'exported>rejected',
  'exported>settled',
  'exported>partly_returned',
  'accepted>rejected',
  'accepted>settled',
  'accepted>partly_returned',
  'settled>partly_returned',
  'partly_returned>settled',
];
/** A line that was called settled by mistake is at the bank again, and so is its batch. */
const BACK = ['settled>exported', 'settled>accepted', 'partly_returned>exported', 'partly_returned>accepted'];

/** What was written down of the bank by mistake is taken back by a row of its own; nothing is ever deleted. */
export class Undoing1767225751010 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'payment_receipt_undo',
      columns: `
        receipt_id uuid not null, undone_on date not null, reason text not null check (reason <> ''), undone_by uuid,
        undone_at timestamptz not null default now(),
        primary key (cooperative_id, receipt_id),
        foreign key (cooperative_id, receipt_id) references payment_receipt (cooperative_id, receipt_id)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'payment_settlement_undo',
      columns: `
        batch_id uuid not null, order_id uuid not null, number int not null check (number >= 1),
        amount_cents bigint not null check (amount_cents > 0), settled_on date not null, undone_on date not null check (undone_on >= settled_on),
        reason text not null check (reason <> ''), undone_by uuid, undone_at timestamptz not null default now(),
        primary key (cooperative_id, batch_id, number),
        foreign key (cooperative_id, batch_id, order_id) references payment_batch_line (cooperative_id, batch_id, order_id)`,
      grants: 'select, insert',
    });
    await forbidChanges(query, 'payment_receipt_undo');
    await forbidChanges(query, 'payment_settlement_undo');
    await query.query(batchCourse([...STEPS, ...BACK]));
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table payment_settlement_undo, payment_receipt_undo`);
    await query.query(batchCourse(STEPS));
  }
}

/** As it was, with the steps a batch may take. */
const batchCourse = (steps: readonly string[]): string => `
create or replace function payment_batch_course() returns trigger language plpgsql as $$
  declare
    content_of_old text := row(old.execution_on, old.iban, old.holder_name, old.creditor_identifier, old.kind, old.category, old.order_count,
      old.total_cents, old.message_id)::text;
    content_of_new text := row(new.execution_on, new.iban, new.holder_name, new.creditor_identifier, new.kind, new.category, new.order_count,
      new.total_cents, new.message_id)::text;
    lines record;
  begin
    if content_of_new <> content_of_old then
      if old.state not in ('draft','approved') then raise exception 'batch % went to the bank', old.number using errcode = 'CK052'; end if;
      if old.state = 'approved' and new.state = 'approved' then
        new.state := 'draft'; new.approved_by := null; new.approved_at := null;
      end if;
    end if;
    if row(new.document_id, new.file_sha256, new.exported_at) is distinct from row(old.document_id, old.file_sha256, old.exported_at)
      and old.state <> 'approved' then raise exception 'batch % is exported once', old.number using errcode = 'CK052'; end if;
    if new.state = old.state then return new; end if;
    if not (old.state || '>' || new.state) = any (array[${steps.map((step) => `'${step}'`).join(', ')}]) then
      raise exception 'a batch does not go from % to %', old.state, new.state using errcode = 'CK053', detail = old.state;
    end if;
    if new.state = 'approved' then
      select count(*) as count, coalesce(sum(amount_cents), 0) as cents into lines from payment_batch_line
        where cooperative_id = new.cooperative_id and batch_id = new.batch_id and state = 'in_batch';
      if lines.count = 0 or lines.count <> new.order_count or lines.cents <> new.total_cents then
        raise exception 'the lines of batch % are not its total', new.number using errcode = 'CK054';
      end if;
    end if;
    if new.state = 'draft' then new.approved_by := null; new.approved_at := null; end if;
    return new;
  end $$`;

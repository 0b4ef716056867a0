import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

const PARTY = `
  member_id uuid, relation_id uuid, check (num_nonnulls(member_id, relation_id) = 1),
  party_kind text generated always as (case when member_id is null then 'relation' else 'member' end) stored,
  party_id uuid generated always as (coalesce(member_id, relation_id)) stored,
  foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  foreign key (cooperative_id, relation_id) references relation (cooperative_id, relation_id)`;

/** What is to be paid and collected, and the batches in which that goes to the bank: approved by a second person, exported once. */
export class Banking1767225720000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'collection_settings',
      columns: `
        creditor_identifier text, notice_days int not null default 14 check (notice_days between 1 and 60), version int not null default 1,
        primary key (cooperative_id),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });
    await createTenantTable(query, {
      name: 'party_account',
      columns: `
        account_id uuid not null, iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'), holder_name text not null,
        recorded_at timestamptz not null default clock_timestamp(), recorded_by uuid,
        confirmed_on date, confirmed_by uuid, confirmed_how text check (confirmed_how in ('called_back','in_person','letter','iban_name_check')),
        primary key (cooperative_id, account_id),
        check ((confirmed_on is null) = (confirmed_how is null) and (confirmed_on is null) = (confirmed_by is null)),
        constraint party_account_second_person check (confirmed_by <> recorded_by), ${PARTY}`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'direct_debit_mandate',
      columns: `
        mandate_id uuid not null, reference text not null check (reference ~ '^[A-Za-z0-9+?/:().,'' -]{1,35}$'),
        iban text not null, holder_name text not null, original_iban text, creditor_identifier text not null, signed_on date not null,
        signed_text text not null, signed_how text not null check (signed_how in ('on_screen','on_paper')), signed_by uuid,
        language text not null default 'nl' check (language in ('nl','en')),
        kind text not null check (kind in ('recurrent','one_off')), notice_days int not null default 14 check (notice_days between 1 and 60),
        state text not null default 'active' check (state in ('active','blocked','ended')), state_reason text not null default '', state_on date,
        last_collected_on date, recorded_at timestamptz not null default clock_timestamp(),
        primary key (cooperative_id, mandate_id),
        constraint mandate_reference_once unique (cooperative_id, reference), ${PARTY}`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'payment_batch',
      columns: `
        batch_id uuid not null, number int not null, kind text not null check (kind in ('payment','collection')),
        category text not null check (category in ('general','wages')), execution_on date not null,
        iban text not null, holder_name text not null, creditor_identifier text,
        order_count int not null check (order_count >= 0), total_cents bigint not null check (total_cents >= 0), message_id text not null,
        state text not null default 'draft'
          check (state in ('draft','approved','exported','accepted','rejected','settled','partly_returned','cancelled')),
        made_by uuid not null, made_at timestamptz not null default now(), changed_by uuid not null,
        approved_by uuid, approved_at timestamptz, exported_by uuid, exported_at timestamptz, document_id uuid, file_sha256 bytea,
        accepted_on date, rejected_on date, rejected_because text not null default '', settled_on date, cancelled_on date,
        version int not null default 1,
        primary key (cooperative_id, batch_id),
        unique (cooperative_id, number), unique (cooperative_id, message_id),
        check (kind = 'payment' or (category = 'general' and creditor_identifier is not null)),
        constraint payment_batch_second_person check (approved_by is null or (approved_by <> made_by and approved_by <> changed_by)),
        check ((state in ('draft','cancelled')) or approved_by is not null),
        check ((exported_at is null) = (document_id is null) and (exported_at is null) = (file_sha256 is null)),
        check ((state in ('draft','approved','cancelled')) = (exported_at is null)),
        foreign key (cooperative_id, document_id) references document (cooperative_id, document_id),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert, update',
    });
    await createTenantTable(query, {
      name: 'payment_order',
      columns: `
        order_id uuid not null, kind text not null check (kind in ('payment','collection','receipt')),
        purpose text not null check (purpose ~ '^[a-z][a-z_]{1,49}$'), source_id uuid not null, part int not null default 1 check (part >= 1),
        party_name text not null, amount_cents bigint not null check (amount_cents between 1 and 99999999999),
        wanted_on date not null, remittance text not null default '' check (length(remittance) <= 140), reference text,
        mandate_id uuid, is_last boolean not null default false, notified_on date,
        state text not null default 'waiting' check (state in ('waiting','in_batch','sent','settled','returned','withdrawn')),
        batch_id uuid, attempt int not null default 0 check (attempt >= 0), returns int not null default 0 check (returns >= 0), return_code text, received_cents bigint not null default 0 check (received_cents >= 0),
        offered_at timestamptz not null default now(),
        primary key (cooperative_id, order_id),
        check (state not in ('in_batch','sent') or batch_id is not null),
        check (kind <> 'receipt' or reference is not null),
        check (kind = 'collection' or mandate_id is null),
        foreign key (cooperative_id, mandate_id) references direct_debit_mandate (cooperative_id, mandate_id),
        foreign key (cooperative_id, batch_id) references payment_batch (cooperative_id, batch_id), ${PARTY}`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'payment_batch_line',
      columns: `
        batch_id uuid not null, order_id uuid not null, line_no int not null check (line_no >= 1), amount_cents bigint not null check (amount_cents > 0),
        iban text not null, holder_name text not null, remittance text not null, reference text, end_to_end_id text not null,
        mandate_id uuid, mandate_reference text, mandate_signed_on date, original_iban text,
        sequence text check (sequence in ('OOFF','FRST','RCUR','FNAL')),
        state text not null default 'in_batch' check (state in ('in_batch','settled','returned','released')),
        settled_on date, returned_on date, return_code text,
        held_order_id uuid generated always as (case when state in ('in_batch','settled') then order_id end) stored,
        primary key (cooperative_id, batch_id, order_id),
        constraint payment_order_once unique (cooperative_id, held_order_id),
        constraint end_to_end_id_once unique (cooperative_id, end_to_end_id),
        unique (cooperative_id, batch_id, line_no),
        check (num_nonnulls(mandate_id, mandate_reference, mandate_signed_on, sequence) in (0, 4)),
        foreign key (cooperative_id, batch_id) references payment_batch (cooperative_id, batch_id),
        foreign key (cooperative_id, order_id) references payment_order (cooperative_id, order_id),
        foreign key (cooperative_id, mandate_id) references direct_debit_mandate (cooperative_id, mandate_id)`,
      grants: 'select, insert, delete',
    });
    await createTenantTable(query, {
      name: 'payment_receipt',
      columns: `
        receipt_id uuid not null, order_id uuid not null, amount_cents bigint not null check (amount_cents > 0), received_on date not null,
        counter_account text not null check (counter_account in ('bank','cash')), recorded_by uuid, recorded_at timestamptz not null default now(),
        primary key (cooperative_id, receipt_id),
        foreign key (cooperative_id, order_id) references payment_order (cooperative_id, order_id)`,
      grants: 'select, insert',
    });
    await forbidChanges(query, 'payment_receipt');
    await query.query(indexes);
    await query.query(guards);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table payment_receipt, payment_batch_line, payment_order, payment_batch, direct_debit_mandate, party_account, collection_settings;
      drop function party_account_is_kept, mandate_is_kept, payment_batch_course, payment_batch_line_guard, payment_order_is_fixed`);
  }
}

const indexes = `
grant update (confirmed_on, confirmed_by, confirmed_how) on party_account to coopkantoor_app;
grant delete on party_account to coopkantoor_app; -- when its term is over
grant update (iban, holder_name, original_iban, signed_text, state, state_reason, state_on, last_collected_on) on direct_debit_mandate to coopkantoor_app;
grant update (mandate_id, notified_on, wanted_on, state, batch_id, attempt, returns, return_code, received_cents) on payment_order to coopkantoor_app;
grant update (state, settled_on, returned_on, return_code) on payment_batch_line to coopkantoor_app;
create index party_account_latest on party_account (cooperative_id, party_id, recorded_at desc);
create index mandate_of_party on direct_debit_mandate (cooperative_id, party_id);
-- one that may be used at a time; what was withdrawn may be offered again
create unique index mandate_one_per_party on direct_debit_mandate (cooperative_id, party_id) where state <> 'ended';
create unique index payment_order_offered_once on payment_order (cooperative_id, purpose, source_id, part) where state <> 'withdrawn';
create unique index payment_order_reference on payment_order (cooperative_id, reference) where kind = 'receipt';
create index payment_order_list on payment_order (cooperative_id, state, wanted_on, order_id);
create index payment_order_of_batch on payment_order (cooperative_id, batch_id);
create index payment_order_of_party on payment_order (cooperative_id, party_id);
create index payment_batch_line_of_order on payment_batch_line (cooperative_id, order_id);
create index payment_receipt_of_order on payment_receipt (cooperative_id, order_id);`;

const guards = `
-- confirmed once, by somebody; otherwise as it was recorded
create function party_account_is_kept() returns trigger language plpgsql as $$ begin
  if old.confirmed_on is not null then raise exception 'an account is confirmed once' using errcode = 'CK051'; end if;
  return new;
end $$;
create trigger party_account_is_kept before update on party_account for each row execute function party_account_is_kept();

-- what was signed stays as it was signed, until the mandate is over and so is its term
create function mandate_is_kept() returns trigger language plpgsql as $$ begin
  if old.state = 'ended' then
    if new.state <> 'ended' then raise exception 'an ended mandate stays so' using errcode = 'CK056'; end if;
  elsif new.signed_text <> old.signed_text then
    raise exception 'what was signed stays' using errcode = 'CK056';
  end if;
  return new;
end $$;
create trigger mandate_is_kept before update on direct_debit_mandate for each row execute function mandate_is_kept();

-- Approval is of a content: another content is not approved, and what went to the bank never changes. Steps go one way.
create function payment_batch_course() returns trigger language plpgsql as $$
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
    if not (old.state || '>' || new.state) = any (array['draft>approved', 'approved>draft', 'draft>cancelled', 'approved>cancelled', 'approved>exported',
      'exported>accepted', 'exported>rejected', 'exported>settled', 'exported>partly_returned', 'accepted>rejected', 'accepted>settled',
      'accepted>partly_returned', 'settled>partly_returned', 'partly_returned>settled']) then
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
  end $$;
create trigger payment_batch_course before update on payment_batch for each row execute function payment_batch_course();

create function payment_batch_line_guard() returns trigger language plpgsql as $$
  declare r record; s text;
  begin
    if tg_op = 'DELETE' then r := old; else r := new; end if;
    if tg_op = 'UPDATE' and new.batch_id = old.batch_id and new.order_id = old.order_id and
      row(new.line_no, new.amount_cents, new.iban, new.holder_name, new.remittance, new.reference, new.end_to_end_id, new.mandate_id,
        new.mandate_reference, new.mandate_signed_on, new.original_iban, new.sequence) is not distinct from
      row(old.line_no, old.amount_cents, old.iban, old.holder_name, old.remittance, old.reference, old.end_to_end_id, old.mandate_id,
        old.mandate_reference, old.mandate_signed_on, old.original_iban, old.sequence) then return new; end if;
    select state into s from payment_batch where cooperative_id = r.cooperative_id and batch_id = r.batch_id;
    if s = 'approved' then
      update payment_batch set state = 'draft', version = version + 1 where cooperative_id = r.cooperative_id and batch_id = r.batch_id;
    elsif s <> 'draft' then
      raise exception 'the batch of this line went to the bank' using errcode = 'CK052';
    end if;
    return r;
  end $$;
create trigger payment_batch_line_guard before insert or update or delete on payment_batch_line
  for each row execute function payment_batch_line_guard();

-- withdrawn is the end of it: the same may be offered again as a new order
create function payment_order_is_fixed() returns trigger language plpgsql as $$ begin
  if old.state = 'withdrawn' then raise exception 'a withdrawn order stays so' using errcode = 'CK055'; end if;
  return new;
end $$;
create trigger payment_order_is_fixed before update on payment_order for each row execute function payment_order_is_fixed();`;

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

/** Loans of members: what was agreed, and what happened since, each with its entry in the books. */
export class MemberLoans1767225740000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'member_loan',
      columns: `
        loan_id uuid not null, number int not null check (number > 0), member_id uuid not null, amount_cents bigint not null check (amount_cents > 0),
        agreed_on date not null, starts_on date not null, interest_percent numeric(7,4) not null check (interest_percent between 0 and 100),
        day_count text not null check (day_count in ('30E/360','ACT/365','ACT/ACT')), term_months int not null check (term_months between 1 and 600),
        every_months int not null check (every_months in (1, 3, 6, 12)), repayment text not null check (repayment in ('bullet','annuity','linear','free')),
        subordinated boolean not null, lender_on_board boolean not null, conflict_remark text not null default '',
        wft_checked_on date not null, wft_note text not null default '', withdrawn_on date, version int not null default 1,
        primary key (cooperative_id, loan_id),
        unique (cooperative_id, number),
        check (starts_on >= agreed_on), check (wft_checked_on <= agreed_on), check (term_months % every_months = 0),
        check (not lender_on_board or conflict_remark <> ''),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
      grants: 'select, insert, update',
    });
    await createTenantTable(query, {
      name: 'member_loan_event',
      columns: `
        event_id uuid not null, loan_id uuid not null, date date not null, from_on date, reverses uuid, reason text not null default '', entry_id uuid not null,
        kind text not null check (kind in ('received','interest_due','interest_paid','repaid','reclassified','corrected')),
        principal_cents bigint not null default 0, short_cents bigint not null default 0, interest_cents bigint not null default 0,
        recorded_at timestamptz not null default clock_timestamp(),
        primary key (cooperative_id, event_id),
        constraint member_loan_event_reversed_once unique (cooperative_id, reverses),
        check ((kind = 'corrected') = (reverses is not null)), check ((kind = 'interest_due') = (from_on is not null)),
        check (case kind
          when 'received' then principal_cents > 0 and short_cents = 0 and interest_cents = 0
          when 'repaid' then principal_cents < 0 and short_cents between principal_cents and 0 and interest_cents = 0
          when 'interest_due' then interest_cents > 0 and principal_cents = 0 and short_cents = 0
          when 'interest_paid' then interest_cents < 0 and principal_cents = 0 and short_cents = 0
          when 'reclassified' then short_cents <> 0 and principal_cents = 0 and interest_cents = 0
          else principal_cents <> 0 or short_cents <> 0 or interest_cents <> 0 end),
        foreign key (cooperative_id, loan_id) references member_loan (cooperative_id, loan_id),
        foreign key (cooperative_id, reverses) references member_loan_event (cooperative_id, event_id),
        foreign key (cooperative_id, entry_id) references journal_entry (cooperative_id, entry_id)`,
      grants: 'select, insert',
    });
    await forbidChanges(query, 'member_loan_event');
    await query.query(GUARDS);
    await query.query(SHORT_ACCOUNT);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table member_loan_event, member_loan;
      drop function member_loan_stands, member_loan_card_is_sound`);
  }
}

const GUARDS = `
create index member_loan_of on member_loan (cooperative_id, member_id);
create index member_loan_event_of on member_loan_event (cooperative_id, loan_id, date);

-- an agreement is what was signed: only that it was taken back, once, is added to it
create function member_loan_stands() returns trigger language plpgsql as $$
  begin
    if to_jsonb(new) - 'version' - 'withdrawn_on' <> to_jsonb(old) - 'version' - 'withdrawn_on'
      or (old.withdrawn_on is not null and new.withdrawn_on is distinct from old.withdrawn_on) then
      raise exception 'loan % stands as agreed', old.loan_id using errcode = 'CK740';
    end if;
    return new;
  end $$;
create trigger member_loan_stands before update on member_loan for each row execute function member_loan_stands();

-- reads its own table by the trigger's name for it: a shard is called differently
create function member_loan_card_is_sound() returns trigger language plpgsql as $$
  declare principal bigint; short bigint; interest bigint;
  begin
    execute format('select sum(principal_cents), sum(short_cents), sum(interest_cents) from %I.%I where cooperative_id = $1 and loan_id = $2',
      tg_table_schema, tg_table_name) into principal, short, interest using new.cooperative_id, new.loan_id;
    if principal < 0 or short < 0 or short > principal or interest < 0 then
      raise exception 'card of loan %: % owed, % of it short, interest %', new.loan_id, principal, short, interest using errcode = 'CK741';
    end if;
    return null;
  end $$;
create constraint trigger member_loan_card_is_sound after insert on member_loan_event deferrable initially deferred
  for each row execute function member_loan_card_is_sound();`;

/** Co-operatives that have their chart already get the account for the part due within a year. */
const SHORT_ACCOUNT = `
-- forced security hides every row from the owner too, and this is about all of them
alter table ledger_account no force row level security;
insert into ledger_account (cooperative_id, number, name_nl, name_en, type, normal_balance, rgs_code, control)
select cooperative_id, '1648', 'Kortlopend deel ledenleningen', 'Current portion of member loans', 'liability', 'C', 'BSchAosAos', 'member_loan'
from ledger_account where number = '0700'
on conflict do nothing;
alter table ledger_account force row level security;`;

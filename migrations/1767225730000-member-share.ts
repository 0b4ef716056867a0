import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

/**
 * The member share: an account per membership as a series of movements nobody edits, plans with their terms, which payment
 * went to which term, and the powers of attorney under which wage or an invoice may pay it.
 */
export class MemberShare1767225730000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(roles);
    await createTenantTable(query, {
      name: 'member_share_account',
      columns: `
        account_id uuid not null, member_id uuid not null, payment_reference text not null, opened_on date not null,
        called boolean not null, version int not null default 1,
        primary key (cooperative_id, account_id),
        unique (cooperative_id, member_id),
        unique (cooperative_id, payment_reference),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
      grants: 'select, insert, update',
    });
    await createTenantTable(query, {
      name: 'instalment_plan',
      columns: `
        plan_id uuid not null, account_id uuid not null, agreed_on date not null,
        agreed_by text not null check (agreed_by in ('member','bookkeeper','board','import','office')),
        channel text not null check (channel in ('bank_transfer','direct_debit','payroll','invoice_set_off','cash')),
        rhythm text not null check (rhythm in ('once','weekly','four_weekly','monthly','quarterly')),
        reason text not null default '', skipped_terms int not null default 0 check (skipped_terms between 0 and 260), replaced_on date, recorded_at timestamptz not null default clock_timestamp(),
        primary key (cooperative_id, plan_id),
        check (replaced_on >= agreed_on),
        foreign key (cooperative_id, account_id) references member_share_account (cooperative_id, account_id)`,
      grants: 'select, insert, update (replaced_on, reason)',
    });
    await createTenantTable(query, {
      name: 'share_instalment',
      columns: `
        plan_id uuid not null, number int not null check (number between 1 and 520), account_id uuid not null, due_on date not null,
        amount_cents bigint not null check (amount_cents > 0),
        primary key (cooperative_id, plan_id, number),
        foreign key (cooperative_id, plan_id) references instalment_plan (cooperative_id, plan_id),
        foreign key (cooperative_id, account_id) references member_share_account (cooperative_id, account_id)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'share_movement',
      columns: `
        movement_id uuid not null, account_id uuid not null, kind text not null, figure text, change_cents bigint not null default 0,
        on_date date not null, channel text, plan_id uuid, source_kind text not null, source_id uuid not null, source_key text not null,
        reason text not null default '', reverses uuid,
        recorded_at timestamptz not null default clock_timestamp(), recorded_by uuid,
        primary key (cooperative_id, movement_id),
        unique (cooperative_id, source_key),
        unique (cooperative_id, reverses),
        constraint share_movement_figure check ((change_cents = 0) = (figure is null) and case kind
          when 'subscribed' then figure = 'obligation' and change_cents > 0
          when 'remitted' then figure = 'obligation' and change_cents < 0
          when 'lapsed' then figure = 'obligation' and change_cents < 0
          when 'collected' then figure = 'paid' and change_cents > 0
          when 'collection_failed' then figure = 'paid' and change_cents < 0
          when 'overpaid' then figure = 'held' and change_cents > 0
          when 'overpayment_returned' then figure = 'held' and change_cents < 0
          when 'owed_back' then figure = 'held' and change_cents < 0
          when 'loss_allocated' then figure = 'loss' and change_cents > 0
          when 'interest_credited' then figure = 'interest' and change_cents > 0
          when 'claim_fixed' then figure = 'fixed' and change_cents > 0
          when 'set_off' then figure = 'settled' and change_cents > 0
          when 'refund_paid' then figure = 'settled' and change_cents > 0
          when 'refund_returned' then figure = 'settled' and change_cents < 0
          when 'corrected' then figure is not null
          else kind in ('plan_agreed','plan_changed','plan_paused','instalment_due','arrears_opened','arrears_closed','refund_deferred')
            and figure is null end),
        constraint share_movement_corrects check ((kind = 'corrected') = (reverses is not null)),
        constraint share_movement_channel check ((kind in ('collected','collection_failed')) <= (channel is not null)
          and channel in ('bank_transfer','direct_debit','payroll','invoice_set_off','cash','opening')),
        foreign key (cooperative_id, account_id) references member_share_account (cooperative_id, account_id),
        foreign key (cooperative_id, plan_id) references instalment_plan (cooperative_id, plan_id),
        foreign key (cooperative_id, reverses) references share_movement (cooperative_id, movement_id)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'share_allocation',
      columns: `
        movement_id uuid not null, plan_id uuid not null, number int not null, amount_cents bigint not null check (amount_cents <> 0),
        primary key (cooperative_id, movement_id, plan_id, number),
        foreign key (cooperative_id, movement_id) references share_movement (cooperative_id, movement_id),
        foreign key (cooperative_id, plan_id, number) references share_instalment (cooperative_id, plan_id, number)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'deduction_agreement',
      columns: `
        agreement_id uuid not null, account_id uuid not null, kind text not null check (kind in ('payroll','invoice_set_off')),
        most_cents bigint not null check (most_cents > 0), starts_on date not null, from_holiday_pay boolean not null default false,
        wording text not null check (length(wording) between 40 and 4000), language text not null check (language in ('nl','en')),
        signed_at timestamptz not null default clock_timestamp(), signed_by uuid not null, revoked_on date, revoked_at timestamptz, revoked_by uuid,
        primary key (cooperative_id, agreement_id),
        check ((revoked_on is null) = (revoked_at is null)),
        foreign key (cooperative_id, account_id) references member_share_account (cooperative_id, account_id)`,
      grants: 'select, insert, update (revoked_on, revoked_at, revoked_by), delete',
    });
    for (const table of ['share_instalment', 'share_movement', 'share_allocation']) await forbidChanges(query, table);
    await query.query(guards);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table deduction_agreement, share_allocation, share_movement, share_instalment, instalment_plan, member_share_account;
      drop function share_movement_waits, share_account_holds, share_term_holds, share_figure;
      alter table ledger_account no force row level security;
      update ledger_account set role = null where role in
        ('member_capital','member_capital_receivable','member_current','member_exit','member_distribution','wages_clearing');
      alter table ledger_account force row level security`);
  }
}

/** The accounts the share is booked on, looked up by what they are for; also in charts made before. */
const roles = `
alter table ledger_account no force row level security;
update ledger_account set role = case number when '0500' then 'member_capital' when '1320' then 'member_capital_receivable'
  when '1330' then 'member_current' when '1640' then 'member_exit' when '1645' then 'member_distribution' else 'wages_clearing' end
  where number in ('0500','1320','1330','1640','1645','1780') and role is null;
alter table ledger_account force row level security;`;

const guards = `
create index share_movement_of on share_movement (cooperative_id, account_id, on_date);
create index share_movement_dated on share_movement (cooperative_id, on_date);
create index share_instalment_due on share_instalment (cooperative_id, due_on);
create index share_instalment_of on share_instalment (cooperative_id, account_id);
create index share_allocation_of on share_allocation (cooperative_id, plan_id, number);
create unique index instalment_plan_current on instalment_plan (cooperative_id, account_id) where replaced_on is null;
create index instalment_plan_of on instalment_plan (cooperative_id, account_id);
create unique index deduction_agreement_current on deduction_agreement (cooperative_id, account_id, kind) where revoked_on is null;

-- what an account stands at in one figure
create function share_figure(of_account uuid, of_figure text) returns bigint language sql stable as $$
  select coalesce(sum(change_cents), 0)::bigint from share_movement
    where cooperative_id = app_cooperative() and account_id = of_account and figure = of_figure $$;

-- writers of one account wait for each other, so that what is checked at the end is what will be there
create function share_movement_waits() returns trigger language plpgsql as $$
  declare undone share_movement;
  begin
    perform 1 from member_share_account where cooperative_id = new.cooperative_id and account_id = new.account_id for no key update;
    if new.reverses is not null then
      select * into undone from share_movement where cooperative_id = new.cooperative_id and movement_id = new.reverses;
      if undone.account_id is distinct from new.account_id or undone.figure is distinct from new.figure
         or undone.change_cents <> -new.change_cents or undone.kind = 'corrected' then
        raise exception 'a correction takes back one whole movement of the same account' using errcode = 'CK061';
      end if;
    end if;
    return new;
  end $$;
create trigger share_movement_waits before insert on share_movement for each row execute function share_movement_waits();

-- 0 <= paid <= obligation; losses and the claim come out of what was paid; nobody gets back more than that
create function share_account_holds() returns trigger language plpgsql as $$
  declare f record;
  begin
    select coalesce(sum(change_cents) filter (where figure = 'obligation'), 0) as obligation,
      coalesce(sum(change_cents) filter (where figure = 'paid'), 0) as paid,
      coalesce(sum(change_cents) filter (where figure = 'held'), 0) as held,
      coalesce(sum(change_cents) filter (where figure = 'loss'), 0) as loss,
      coalesce(sum(change_cents) filter (where figure = 'interest'), 0) as interest,
      coalesce(sum(change_cents) filter (where figure = 'fixed'), 0) as fixed,
      coalesce(sum(change_cents) filter (where figure = 'settled'), 0) as settled
      into f from share_movement where cooperative_id = new.cooperative_id and account_id = new.account_id;
    if f.paid < 0 or f.paid > f.obligation then raise exception 'paid % of %', f.paid, f.obligation using errcode = 'CK062'; end if;
    -- below nothing only when a collection comes back of what was paid back already: then she owes it
    if f.held < 0 and new.kind = 'overpayment_returned' then raise exception 'held %', f.held using errcode = 'CK063'; end if;
    if f.loss < 0 or f.interest < 0 or f.fixed < 0 or f.fixed > f.paid - f.loss + f.interest or f.loss > f.paid then
      raise exception 'claim % of %', f.fixed, f.paid - f.loss + f.interest using errcode = 'CK064'; end if;
    if f.settled < 0 or f.settled > f.fixed then raise exception 'settled % of %', f.settled, f.fixed using errcode = 'CK065'; end if;
    return null;
  end $$;
create constraint trigger share_account_holds after insert on share_movement deferrable initially deferred
  for each row when (new.figure is not null) execute function share_account_holds();

-- a term is never paid below nothing or above its amount
create function share_term_holds() returns trigger language plpgsql as $$
  declare paid bigint; amount bigint;
  begin
    select coalesce(sum(amount_cents), 0) into paid from share_allocation
      where cooperative_id = new.cooperative_id and plan_id = new.plan_id and number = new.number;
    select amount_cents into amount from share_instalment
      where cooperative_id = new.cooperative_id and plan_id = new.plan_id and number = new.number;
    if paid < 0 or paid > amount then raise exception 'term paid % of %', paid, amount using errcode = 'CK066'; end if;
    return null;
  end $$;
create constraint trigger share_term_holds after insert on share_allocation deferrable initially deferred
  for each row execute function share_term_holds();`;

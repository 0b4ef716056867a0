import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

/**
 * What becomes of a share after its membership: the claim as it was fixed, what is set off against it, in which terms it is
 * paid back and who decided so, heirs, and who made sure of an account after money came back.
 */
export class ShareExit1767225731000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'share_exit',
      columns: `
        exit_id uuid not null, account_id uuid not null, last_day date not null, cause text not null check (cause in ('left','died')),
        paid_cents bigint not null check (paid_cents >= 0), loss_cents bigint not null check (loss_cents >= 0),
        interest_cents bigint not null check (interest_cents >= 0), claim_cents bigint not null check (claim_cents >= 0),
        loss_decision text not null default '', loss_accounts text not null default '',
        unpaid_cents bigint not null check (unpaid_cents >= 0), unpaid_handling text not null check (unpaid_handling in ('nothing','lapsed','stays_due')),
        fixed_on date not null, fixed_by uuid, fixed_at timestamptz not null default clock_timestamp(),
        primary key (cooperative_id, exit_id),
        constraint share_exit_once unique (cooperative_id, account_id),
        check (claim_cents = paid_cents - loss_cents + interest_cents),
        check ((unpaid_cents = 0) = (unpaid_handling = 'nothing')),
        check (fixed_on >= last_day),
        foreign key (cooperative_id, account_id) references member_share_account (cooperative_id, account_id)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'refund_schedule',
      columns: `
        schedule_id uuid not null, exit_id uuid not null, version int not null check (version >= 1),
        kind text not null check (kind in ('refund','deferral')), rule text not null check (rule in ('at_once','after_accounts','yearly_terms')),
        accounts_on date, accounts_expected boolean not null default false,
        ground text not null default '' check (ground in ('','liquidity','equity','loss')), reason text not null default '',
        prepared_by uuid, prepared_at timestamptz not null default clock_timestamp(),
        decided_on date, decided_by uuid, decision text not null default '', replaced_on date,
        primary key (cooperative_id, schedule_id),
        unique (cooperative_id, exit_id, version),
        constraint refund_second_person check (decided_by <> prepared_by),
        check ((decided_on is null) = (decided_by is null)),
        check (kind = 'refund' or (decided_on is not null and ground <> '' and reason <> '')),
        foreign key (cooperative_id, exit_id) references share_exit (cooperative_id, exit_id)`,
      grants: 'select, insert, update (decided_on, decided_by, decision, replaced_on)',
    });
    await createTenantTable(query, {
      name: 'refund_term',
      columns: `
        exit_id uuid not null, number int not null check (number between 1 and 1000), schedule_id uuid not null, due_on date not null,
        amount_cents bigint not null check (amount_cents > 0),
        primary key (cooperative_id, exit_id, number),
        foreign key (cooperative_id, exit_id) references share_exit (cooperative_id, exit_id),
        foreign key (cooperative_id, schedule_id) references refund_schedule (cooperative_id, schedule_id)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'share_set_off',
      columns: `
        set_off_id uuid not null, exit_id uuid not null, what text not null check (length(what) > 0), amount_cents bigint not null check (amount_cents > 0),
        evidence text not null check (length(evidence) > 0), counter text not null check (counter in ('member_current','debtors')),
        open_item_id uuid, on_date date not null, recorded_by uuid, recorded_at timestamptz not null default clock_timestamp(),
        primary key (cooperative_id, set_off_id),
        check ((counter = 'debtors') = (open_item_id is not null)),
        foreign key (cooperative_id, exit_id) references share_exit (cooperative_id, exit_id),
        foreign key (cooperative_id, open_item_id) references open_item (cooperative_id, open_item_id)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'share_heirs',
      columns: `
        heirs_id uuid not null, exit_id uuid not null, known boolean not null, names text not null default '', certificate text not null default '',
        certificate_seen_on date, recorded_by uuid, recorded_at timestamptz not null default clock_timestamp(),
        primary key (cooperative_id, heirs_id),
        check (known = (names <> '') and known = (certificate <> '') and known = (certificate_seen_on is not null)),
        foreign key (cooperative_id, exit_id) references share_exit (cooperative_id, exit_id)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'refund_account_check',
      columns: `
        check_id uuid not null, exit_id uuid not null, party_account_id uuid not null,
        how text not null check (how in ('called_back','in_person','letter','iban_name_check')),
        checked_on date not null, checked_by uuid not null, checked_at timestamptz not null default clock_timestamp(),
        primary key (cooperative_id, check_id),
        foreign key (cooperative_id, exit_id) references share_exit (cooperative_id, exit_id)`,
      grants: 'select, insert',
    });
    for (const table of ['share_exit', 'refund_term', 'share_set_off', 'share_heirs', 'refund_account_check'])
      await forbidChanges(query, table);
    await query.query(guards);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table refund_account_check, share_heirs, share_set_off, refund_term, refund_schedule, share_exit;
      drop function refund_schedule_is_kept, refund_schedule_holds;
      revoke update (reason) on instalment_plan from coopkantoor_app`);
  }
}

const guards = `
-- why somebody paused goes when its term is over
grant update (reason) on instalment_plan to coopkantoor_app;
create index refund_term_of on refund_term (cooperative_id, schedule_id);
create index refund_term_due on refund_term (cooperative_id, due_on);
create index share_set_off_of on share_set_off (cooperative_id, exit_id);
create index share_heirs_of on share_heirs (cooperative_id, exit_id, recorded_at desc);
create index refund_account_check_of on refund_account_check (cooperative_id, exit_id, checked_at desc);
-- one proposal and one decided schedule at a time
create unique index refund_schedule_proposed on refund_schedule (cooperative_id, exit_id) where decided_on is null and replaced_on is null;
create unique index refund_schedule_decided on refund_schedule (cooperative_id, exit_id) where decided_on is not null and replaced_on is null;

-- decided once and replaced once, otherwise as it was made
create function refund_schedule_is_kept() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.replaced_on is not null
       or (old.decided_on is not null and (new.decided_on, new.decided_by, new.decision) is distinct from (old.decided_on, old.decided_by, old.decision))
       or (new.cooperative_id, new.schedule_id, new.exit_id, new.version, new.kind, new.rule, new.accounts_on, new.accounts_expected, new.ground,
           new.reason, new.prepared_by, new.prepared_at) is distinct from
          (old.cooperative_id, old.schedule_id, old.exit_id, old.version, old.kind, old.rule, old.accounts_on, old.accounts_expected, old.ground,
           old.reason, old.prepared_by, old.prepared_at) then
      raise exception 'a schedule of refund is kept as it was decided' using errcode = 'CK068';
    end if;
    return new;
  end $$;
create trigger refund_schedule_is_kept before update or delete on refund_schedule for each row execute function refund_schedule_is_kept();

-- a schedule never promises more than is still owed
create function refund_schedule_holds() returns trigger language plpgsql as $$
  declare promised bigint; owed bigint;
  begin
    select coalesce(sum(amount_cents), 0) into promised from refund_term
      where cooperative_id = new.cooperative_id and schedule_id = new.schedule_id;
    select coalesce(sum(case m.figure when 'fixed' then m.change_cents else -m.change_cents end), 0) into owed
      from share_movement m join share_exit e on e.cooperative_id = m.cooperative_id and e.account_id = m.account_id
      where e.cooperative_id = new.cooperative_id and e.exit_id = new.exit_id and m.figure in ('fixed','settled');
    if promised > owed then raise exception 'refund of % promised, % owed', promised, owed using errcode = 'CK067'; end if;
    return null;
  end $$;
create constraint trigger refund_schedule_holds after insert on refund_term deferrable initially deferred
  for each row execute function refund_schedule_holds();`;

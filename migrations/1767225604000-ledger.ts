import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, forbidChanges } from './sql/tenant-table.js';

/** Double entry: a journal nobody edits, entries that balance, periods that close, open items that are settled. */
export class Ledger1767225604000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await createTenantTable(query, {
      name: 'ledger_account',
      columns: `
        number text not null check (number ~ '^[0-9]{4}$'), name_nl text not null, name_en text not null,
        type text not null check (type in ('asset','liability','equity','revenue','expense')), normal_balance text not null check (normal_balance in ('D','C')),
        rgs_code text not null, role text, control text, vat_box text, must_be_zero boolean not null default false,
        primary key (cooperative_id, number),
        unique (cooperative_id, rgs_code),
        foreign key (cooperative_id) references cooperative (cooperative_id)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'accounting_period',
      columns: `
        period text not null check (period ~ '^[0-9]{4}-[0-9]{2}$'), year int not null, starts_on date not null, ends_on date not null,
        state text not null default 'open' check (state in ('open','soft_closed','locked')), version int not null default 1,
        primary key (cooperative_id, period),
        check (ends_on >= starts_on),
        foreign key (cooperative_id) references cooperative (cooperative_id),
        constraint accounting_period_no_overlap exclude using gist (cooperative_id with =, daterange(starts_on, ends_on, '[]') with &&)`,
      grants: 'select, insert, update',
    });
    await createTenantTable(query, {
      name: 'journal_entry',
      columns: `
        entry_id uuid not null, journal text not null check (journal in ('sales','purchase','bank','cash','memorial','payroll','opening')),
        year int not null, number int not null, date date not null, period text not null, description text not null,
        source_key text not null, source_kind text not null, source_id uuid not null, reversal_of uuid,
        posted_at timestamptz not null default now(), posted_by uuid,
        primary key (cooperative_id, entry_id),
        unique (cooperative_id, journal, year, number),
        unique (cooperative_id, source_key),
        unique (cooperative_id, reversal_of),
        foreign key (cooperative_id, period) references accounting_period (cooperative_id, period),
        foreign key (cooperative_id, reversal_of) references journal_entry (cooperative_id, entry_id)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'journal_line',
      columns: `
        entry_id uuid not null, line_no int not null, account text not null, debit_cents bigint not null default 0, credit_cents bigint not null default 0,
        description text not null default '', relation_id uuid, member_id uuid, project_id uuid, vat_treatment text,
        primary key (cooperative_id, entry_id, line_no),
        check (debit_cents >= 0 and credit_cents >= 0 and (debit_cents = 0) <> (credit_cents = 0)),
        foreign key (cooperative_id, entry_id) references journal_entry (cooperative_id, entry_id),
        foreign key (cooperative_id, account) references ledger_account (cooperative_id, number),
        foreign key (cooperative_id, relation_id) references relation (cooperative_id, relation_id),
        foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'open_item',
      columns: `
        open_item_id uuid not null, kind text not null check (kind in ('receivable','payable')), account text not null, relation_id uuid not null,
        source_kind text not null, source_id uuid not null, reference text not null, date date not null, due_on date not null, amount_cents bigint not null,
        primary key (cooperative_id, open_item_id),
        unique (cooperative_id, source_kind, source_id),
        foreign key (cooperative_id, account) references ledger_account (cooperative_id, number),
        foreign key (cooperative_id, relation_id) references relation (cooperative_id, relation_id)`,
      grants: 'select, insert',
    });
    await createTenantTable(query, {
      name: 'open_item_settlement',
      columns: `
        settlement_id uuid not null, open_item_id uuid not null, amount_cents bigint not null check (amount_cents <> 0), settled_on date not null,
        source_key text not null,
        primary key (cooperative_id, settlement_id),
        unique (cooperative_id, open_item_id, source_key),
        foreign key (cooperative_id, open_item_id) references open_item (cooperative_id, open_item_id)`,
      grants: 'select, insert',
    });
    for (const table of ['journal_entry', 'journal_line', 'open_item', 'open_item_settlement'])
      await forbidChanges(query, table);
    await query.query(`
      create index journal_entry_period on journal_entry (cooperative_id, period);
      create index journal_line_account on journal_line (cooperative_id, account);
      create index open_item_relation on open_item (cooperative_id, relation_id);

      -- reads its own table by the trigger's name for it: a shard is called differently
      create function journal_line_balances() returns trigger language plpgsql as $$
        declare difference bigint;
        begin
          execute format('select sum(debit_cents - credit_cents) from %I.%I where cooperative_id = $1 and entry_id = $2', tg_table_schema, tg_table_name)
            into difference using new.cooperative_id, new.entry_id;
          if difference <> 0 then raise exception 'entry % is out of balance by % cents', new.entry_id, difference using errcode = 'CK004'; end if;
          return null;
        end $$;
      create constraint trigger journal_line_balances after insert on journal_line deferrable initially deferred
        for each row execute function journal_line_balances();

      create function journal_entry_has_lines() returns trigger language plpgsql as $$
        begin
          if (select count(*) from journal_line where cooperative_id = new.cooperative_id and entry_id = new.entry_id) < 2 then
            raise exception 'entry % has fewer than two lines', new.entry_id using errcode = 'CK008';
          end if;
          return null;
        end $$;
      create constraint trigger journal_entry_has_lines after insert on journal_entry deferrable initially deferred
        for each row execute function journal_entry_has_lines();

      create function journal_entry_period_is_open() returns trigger language plpgsql as $$
        declare found_state text;
        begin
          select state into found_state from accounting_period
            where cooperative_id = new.cooperative_id and period = new.period and new.date between starts_on and ends_on for share;
          if found_state is null then raise exception 'date % is not in period %', new.date, new.period using errcode = 'CK005'; end if;
          if found_state = 'locked' then raise exception 'period % is locked', new.period using errcode = 'CK006', detail = new.period; end if;
          return new;
        end $$;
      create trigger journal_entry_period_is_open before insert on journal_entry for each row execute function journal_entry_period_is_open();`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table open_item_settlement, open_item, journal_line, journal_entry, accounting_period, ledger_account;
      drop function journal_line_balances, journal_entry_has_lines, journal_entry_period_is_open`);
  }
}

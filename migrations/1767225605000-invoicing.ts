import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from './sql/tenant-table.js';

export class Invoicing1767225605000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // work agreed per piece (a contract item) and done on a day
    await createTenantTable(query, {
      name: 'delivery',
      columns: `
        delivery_id uuid not null, project_id uuid not null, supplied_on date not null, description text not null, quantity numeric(14,4) not null check (quantity > 0),
        unit text not null check (unit in ('piece','hour','day','month','square_metre','metre','kilometre','trip')),
        unit_price_cents bigint not null check (unit_price_cents between 0 and 100000000), version int not null default 1,
        primary key (cooperative_id, delivery_id),
        foreign key (cooperative_id, project_id) references project (cooperative_id, project_id)`,
    });
    // an amount per calendar month
    await createTenantTable(query, {
      name: 'fixed_fee',
      columns: `
        fee_id uuid not null, project_id uuid not null, description text not null, monthly_cents bigint not null check (monthly_cents between 1 and 10000000000),
        first_month text not null check (first_month ~ '^[0-9]{4}-[0-9]{2}$'), last_month text check (last_month ~ '^[0-9]{4}-[0-9]{2}$'), version int not null default 1,
        primary key (cooperative_id, fee_id),
        foreign key (cooperative_id, project_id) references project (cooperative_id, project_id)`,
    });
    await createTenantTable(query, {
      name: 'invoice',
      columns: `
        invoice_id uuid not null, kind text not null check (kind in ('invoice','credit_note')), state text not null default 'draft' check (state in ('draft','final')),
        series text, year int, number int, number_text text, natural_key text not null,
        customer_id uuid not null, project_id uuid, credits_invoice_id uuid, run_id uuid,
        period_from date, period_to date, issue_date date, due_date date, payment_reference text,
        language text not null check (language in ('nl','en')), your_reference text not null default '', note text not null default '',
        net_cents bigint not null, vat_cents bigint not null, total_cents bigint not null, template_version int, snapshot jsonb,
        finalised_at timestamptz, finalised_by uuid, version int not null default 1, created_at timestamptz not null default now(),
        sort_key text collate "C" generated always as
          (case when state = 'draft' then '9' else lpad(year::text, 4, '0') || lpad(number::text, 10, '0') end) stored,
        primary key (cooperative_id, invoice_id),
        unique (cooperative_id, series, year, number),
        unique (cooperative_id, natural_key),
        check (total_cents = net_cents + vat_cents),
        check ((state = 'final') = (number is not null)),
        check ((state = 'final') = (issue_date is not null and due_date is not null and snapshot is not null and number_text is not null)),
        check ((kind = 'credit_note') = (credits_invoice_id is not null)),
        foreign key (cooperative_id, customer_id) references relation (cooperative_id, relation_id),
        foreign key (cooperative_id, project_id) references project (cooperative_id, project_id),
        foreign key (cooperative_id, credits_invoice_id) references invoice (cooperative_id, invoice_id),
        foreign key (cooperative_id, run_id) references run (cooperative_id, run_id)`,
    });
    await createTenantTable(query, {
      name: 'invoice_line',
      columns: `
        invoice_id uuid not null, line_no int not null, kind text not null check (kind in ('hours','delivery','fixed_fee','free')), description text not null,
        quantity numeric(14,4) not null, unit text not null, unit_price_cents bigint not null, net_cents bigint not null,
        vat_treatment text not null check (vat_treatment in ('standard','reduced','zero','exempt','reverse_charge')), vat_percent numeric(5,2), supplied_on date not null,
        credits_line_no int, -- of a credit note: the line of its invoice that this one takes back, whole or in part
        primary key (cooperative_id, invoice_id, line_no),
        foreign key (cooperative_id, invoice_id) references invoice (cooperative_id, invoice_id) on delete cascade`,
    });
    await createTenantTable(query, {
      name: 'invoice_vat',
      columns: `
        invoice_id uuid not null, vat_treatment text not null, vat_percent numeric(5,2) not null, taxable_cents bigint not null, vat_cents bigint not null,
        primary key (cooperative_id, invoice_id, vat_treatment, vat_percent),
        foreign key (cooperative_id, invoice_id) references invoice (cooperative_id, invoice_id) on delete cascade`,
    });
    // What an invoice bills. While it holds the work, nothing else can: the held_ column is the reason why nothing is ever
    // billed twice. A credit note gives the work back (released_by); the invoice then keeps what it said of the hours.
    await createTenantTable(query, {
      name: 'invoice_time_entry',
      columns: `
        entry_id uuid not null, invoice_id uuid not null, line_no int not null, hourly_rate_cents bigint not null,
        released_by uuid, specified jsonb, check ((released_by is null) = (specified is null)),
        held_entry_id uuid generated always as (case when released_by is null then entry_id end) stored,
        primary key (cooperative_id, entry_id, invoice_id),
        constraint invoice_time_entry_once unique (cooperative_id, held_entry_id),
        foreign key (cooperative_id, held_entry_id) references time_entry (cooperative_id, entry_id),
        foreign key (cooperative_id, released_by) references invoice (cooperative_id, invoice_id),
        foreign key (cooperative_id, invoice_id, line_no) references invoice_line (cooperative_id, invoice_id, line_no) on delete cascade`,
    });
    await createTenantTable(query, {
      name: 'invoice_delivery',
      columns: `
        delivery_id uuid not null, invoice_id uuid not null, line_no int not null, released_by uuid,
        held_delivery_id uuid generated always as (case when released_by is null then delivery_id end) stored,
        primary key (cooperative_id, delivery_id, invoice_id),
        constraint invoice_delivery_once unique (cooperative_id, held_delivery_id),
        foreign key (cooperative_id, held_delivery_id) references delivery (cooperative_id, delivery_id),
        foreign key (cooperative_id, released_by) references invoice (cooperative_id, invoice_id),
        foreign key (cooperative_id, invoice_id, line_no) references invoice_line (cooperative_id, invoice_id, line_no) on delete cascade`,
    });
    await createTenantTable(query, {
      name: 'invoice_fixed_fee',
      columns: `
        fee_id uuid not null, month text not null, invoice_id uuid not null, line_no int not null, released_by uuid,
        held_month text generated always as (case when released_by is null then month end) stored,
        primary key (cooperative_id, fee_id, month, invoice_id),
        constraint invoice_fixed_fee_once unique (cooperative_id, fee_id, held_month),
        foreign key (cooperative_id, fee_id) references fixed_fee (cooperative_id, fee_id),
        foreign key (cooperative_id, released_by) references invoice (cooperative_id, invoice_id),
        foreign key (cooperative_id, invoice_id, line_no) references invoice_line (cooperative_id, invoice_id, line_no) on delete cascade`,
    });
    await query.query(`
      create index invoice_state on invoice (cooperative_id, state, created_at, invoice_id);
      create index invoice_list on invoice (cooperative_id, sort_key, invoice_id);
      create index invoice_customer on invoice (cooperative_id, customer_id);
      create index invoice_run on invoice (cooperative_id, run_id) where run_id is not null;
      create index invoice_time_entry_invoice on invoice_time_entry (cooperative_id, invoice_id);
      create index invoice_delivery_invoice on invoice_delivery (cooperative_id, invoice_id);
      create index invoice_fixed_fee_invoice on invoice_fixed_fee (cooperative_id, invoice_id);
      create index invoice_credits on invoice (cooperative_id, credits_invoice_id) where credits_invoice_id is not null;
      create index invoice_time_entry_released on invoice_time_entry (cooperative_id, released_by) where released_by is not null;
      create index invoice_delivery_released on invoice_delivery (cooperative_id, released_by) where released_by is not null;
      create index invoice_fixed_fee_released on invoice_fixed_fee (cooperative_id, released_by) where released_by is not null;

      create function final_invoice_is_fixed() returns trigger language plpgsql as $$
        begin
          if old.state = 'final' then raise exception 'a final invoice never changes' using errcode = 'CK007'; end if;
          if tg_op = 'DELETE' then return old; end if;
          return new;
        end $$;
      create trigger final_invoice_is_fixed before update or delete on invoice for each row execute function final_invoice_is_fixed();

      create function part_of_final_invoice_is_fixed() returns trigger language plpgsql as $$
        declare r record; s text;
        begin
          if tg_op = 'INSERT' then r := new; else r := old; end if;
          select state into s from invoice where cooperative_id = r.cooperative_id and invoice_id = r.invoice_id;
          if s = 'final' or (tg_op = 'UPDATE' and new.invoice_id <> old.invoice_id) then
            raise exception 'a final invoice never changes' using errcode = 'CK007';
          end if;
          if tg_op = 'DELETE' then return old; end if;
          return new;
        end $$;

      -- final credit notes took back all of a line, and this one is of them
      create function line_is_credited(cooperative uuid, invoice uuid, line int, credit_note uuid) returns boolean language sql stable as $$
        select bool_or(n.invoice_id = credit_note) and l.net_cents + sum(c.net_cents) <= 0
          and (l.net_cents <> 0 or l.quantity + sum(c.quantity) <= 0)
        from invoice_line l
        join invoice n on n.cooperative_id = l.cooperative_id and n.credits_invoice_id = l.invoice_id and n.state = 'final'
        join invoice_line c on c.cooperative_id = n.cooperative_id and c.invoice_id = n.invoice_id and c.credits_line_no = l.line_no
        where l.cooperative_id = cooperative and l.invoice_id = invoice and l.line_no = line
        group by l.net_cents, l.quantity $$;

      -- of what a final invoice billed one thing may still change, once: that a credit note gives it back
      create function billed_work_is_fixed() returns trigger language plpgsql as $$
        declare r record; s text;
        begin
          if tg_op = 'INSERT' then r := new; else r := old; end if;
          select state into s from invoice where cooperative_id = r.cooperative_id and invoice_id = r.invoice_id;
          if tg_op <> 'DELETE' and new.released_by is not null then
            if tg_op = 'UPDATE' and old.released_by is null and s = 'final'
              and (to_jsonb(new) - 'released_by' - 'specified' - 'held_entry_id' - 'held_delivery_id' - 'held_month')
                = (to_jsonb(old) - 'released_by' - 'specified' - 'held_entry_id' - 'held_delivery_id' - 'held_month')
              and line_is_credited(old.cooperative_id, old.invoice_id, old.line_no, new.released_by) then return new; end if;
            raise exception 'only a final credit note releases what was billed' using errcode = 'CK011';
          end if;
          if s = 'final' or (tg_op = 'UPDATE' and new.invoice_id <> old.invoice_id) then
            raise exception 'a final invoice never changes' using errcode = 'CK007';
          end if;
          if tg_op = 'DELETE' then return old; end if;
          return new;
        end $$;

      -- hours cannot know invoices, invoices do know hours: what one bills stays approved and stays
      create function billed_hours_stay() returns trigger language plpgsql as $$
        begin
          if exists (select from invoice_time_entry where cooperative_id = old.cooperative_id and held_entry_id = old.entry_id) then
            raise exception 'hours on an invoice stay approved' using errcode = 'CK012';
          end if;
          if tg_op = 'DELETE' then return old; end if;
          return new;
        end $$;
      create trigger billed_hours_stay_approved before update of state on time_entry for each row
        when (old.state = 'approved' and new.state <> 'approved') execute function billed_hours_stay();
      create trigger billed_hours_stay before delete on time_entry for each row execute function billed_hours_stay();`);
    await fix(query, 'part_of_final_invoice_is_fixed', ['invoice_line', 'invoice_vat']);
    await fix(query, 'billed_work_is_fixed', ['invoice_time_entry', 'invoice_delivery', 'invoice_fixed_fee']);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop trigger billed_hours_stay_approved on time_entry;
      drop trigger billed_hours_stay on time_entry;
      drop table invoice_fixed_fee, invoice_delivery, invoice_time_entry, invoice_vat, invoice_line, invoice, fixed_fee, delivery;
      drop function final_invoice_is_fixed, part_of_final_invoice_is_fixed, billed_work_is_fixed, line_is_credited, billed_hours_stay`);
  }
}

async function fix(query: QueryRunner, guard: string, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await query.query(`
      create trigger ${table}_is_fixed before insert or update or delete on ${table}
        for each row execute function ${guard}()`);
  }
}

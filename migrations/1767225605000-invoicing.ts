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
    // what an invoice bills: the key of each table is the reason why nothing is ever billed twice
    await createTenantTable(query, {
      name: 'invoice_time_entry',
      columns: `
        entry_id uuid not null, invoice_id uuid not null, line_no int not null, hourly_rate_cents bigint not null,
        primary key (cooperative_id, entry_id),
        foreign key (cooperative_id, entry_id) references time_entry (cooperative_id, entry_id),
        foreign key (cooperative_id, invoice_id, line_no) references invoice_line (cooperative_id, invoice_id, line_no) on delete cascade`,
    });
    await createTenantTable(query, {
      name: 'invoice_delivery',
      columns: `
        delivery_id uuid not null, invoice_id uuid not null, line_no int not null,
        primary key (cooperative_id, delivery_id),
        foreign key (cooperative_id, delivery_id) references delivery (cooperative_id, delivery_id),
        foreign key (cooperative_id, invoice_id, line_no) references invoice_line (cooperative_id, invoice_id, line_no) on delete cascade`,
    });
    await createTenantTable(query, {
      name: 'invoice_fixed_fee',
      columns: `
        fee_id uuid not null, month text not null, invoice_id uuid not null, line_no int not null,
        primary key (cooperative_id, fee_id, month),
        foreign key (cooperative_id, fee_id) references fixed_fee (cooperative_id, fee_id),
        foreign key (cooperative_id, invoice_id, line_no) references invoice_line (cooperative_id, invoice_id, line_no) on delete cascade`,
    });
    await query.query(`
      create index invoice_state on invoice (cooperative_id, state, created_at, invoice_id);
      create index invoice_customer on invoice (cooperative_id, customer_id);
      create index invoice_run on invoice (cooperative_id, run_id) where run_id is not null;
      create index invoice_time_entry_invoice on invoice_time_entry (cooperative_id, invoice_id);
      create index invoice_delivery_invoice on invoice_delivery (cooperative_id, invoice_id);
      create index invoice_fixed_fee_invoice on invoice_fixed_fee (cooperative_id, invoice_id);

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
          if s = 'final' then raise exception 'a final invoice never changes' using errcode = 'CK007'; end if;
          if tg_op = 'DELETE' then return old; end if;
          return new;
        end $$;`);
    for (const table of [
      'invoice_line',
      'invoice_vat',
      'invoice_time_entry',
      'invoice_delivery',
      'invoice_fixed_fee',
    ]) {
      await query.query(`
        create trigger ${table}_is_fixed before insert or update or delete on ${table}
          for each row execute function part_of_final_invoice_is_fixed()`);
    }
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table invoice_fixed_fee, invoice_delivery, invoice_time_entry, invoice_vat, invoice_line, invoice, fixed_fee, delivery;
      drop function final_invoice_is_fixed, part_of_final_invoice_is_fixed`);
  }
}

import type { Id } from '#libs/kernel/index.js';
import type { TestOffice } from './office.js';

/**
 * Approved, unbilled hours of October 2026 in as many projects as asked for, each with a customer of its own, a rate and
 * everything an invoice needs; chart and periods included.
 */
export async function giveWork(
  office: TestOffice,
  cooperative: Id,
  { projects, entries = 4 }: { projects: number; entries?: number },
): Promise<void> {
  await office.sql(
    `update cooperative set kvk_number = '30123456', vat_number = 'NL004495445B01', iban = 'NL63TRIO0212345678', street = 'Voorbeeldstraat', house_number = '1',
       postal_code = '1068 AB', city = 'Amsterdam' where cooperative_id = $1`,
    [cooperative],
  );
  await office.sql(
    `insert into ledger_account (cooperative_id, number, name_nl, name_en, type, normal_balance, rgs_code, role, control, vat_box) values
       ($1, '1300', 'Debiteuren', 'Debtors', 'asset', 'D', 'BVorDebHad', 'debtors', 'receivable', null),
       ($1, '1800', 'Btw hoog', 'VAT standard', 'liability', 'C', 'BSchBepBla', 'vat_standard', null, '1a'),
       ($1, '8000', 'Omzet hoog', 'Revenue standard', 'revenue', 'C', 'WOmzNohOlh', 'revenue_standard', null, '1a')`,
    [cooperative],
  );
  await office.sql(
    `insert into accounting_period (cooperative_id, period, year, starts_on, ends_on)
     select $1, to_char(d, 'YYYY-MM'), extract(year from d), d, (d + interval '1 month - 1 day')::date
     from generate_series(date '2026-01-01', date '2027-12-01', interval '1 month') d`,
    [cooperative],
  );
  await office.sql(
    `with m as (
       insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
       values ($1, gen_random_uuid(), 1, 'Ruben', 'Wilgenroos', 'worker', 'self_employed', 'member', '2020-01-01') returning member_id),
     a as (insert into activity (cooperative_id, activity_id, name) values ($1, gen_random_uuid(), 'Onderhoud') returning activity_id),
     r as (insert into relation (cooperative_id, relation_id, number, name, is_customer, is_supplier, street, house_number, postal_code, city)
       select $1, gen_random_uuid(), n, 'Klant ' || n, true, false, 'Proeflaan', n::text, '1068 AB', 'Amsterdam' from generate_series(1, $2::int) n returning relation_id, number),
     p as (insert into project (cooperative_id, project_id, code, name, customer_id, starts_on)
       select $1, gen_random_uuid(), 'P' || number, 'Plantsoen ' || number, relation_id, '2026-01-01' from r returning project_id),
     t as (insert into rate (cooperative_id, rate_id, valid_from, hourly_rate_cents) values ($1, gen_random_uuid(), '2026-01-01', 4850))
     insert into time_entry (cooperative_id, entry_id, member_id, project_id, activity_id, date, minutes, billable, state)
     select $1, gen_random_uuid(), m.member_id, p.project_id, a.activity_id, date '2026-10-01' + (row_number() over ())::int % 31, 2, true, 'approved'
     from m, a, p, generate_series(1, $3::int)`,
    [cooperative, projects, entries],
  );
  await office.sql('analyze');
}

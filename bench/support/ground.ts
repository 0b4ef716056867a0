import type pg from 'pg';
import { newId, systemClock, today, yearOf, type Id } from '#libs/kernel/index.js';
import { createChart, openYear } from '#libs/ledger/index.js';
import { TenantContext, Tx } from '#libs/platform/index.js';

/** Month before this one: what is billed. */
export const lastMonth = (): string => {
  const [year, month] = today(systemClock).split('-').map(Number) as [number, number];
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
};

/** A co-operative that can send invoices: chart of accounts, open periods, everything the law asks of an invoice. */
export async function giveCooperative(sql: pg.Client, name: string): Promise<Id> {
  const id = newId();
  await sql.query(
    `insert into cooperative (cooperative_id, name, legal_name, liability, kvk_number, vat_number, iban, email, street, house_number, postal_code, city)
     values ($1, $2, $2 || ' U.A.', 'excluded', '30123456', 'NL004495445B01', 'NL63TRIO0212345678', 'facturen@voorbeeld.example',
       'Fantasiepad', '12', '1068 AB', 'Amsterdam')`,
    [id, name],
  );
  const tx = new Tx(sql, TenantContext.forJob(id, 'bench', systemClock));
  await createChart(tx);
  const year = yearOf(today(systemClock));
  for (const each of [year - 1, year, year + 1]) await openYear(tx, each);
  return id;
}

export interface Work {
  projects: number;
  /** Approved entries of a project, over three activities. */
  entries: number;
  /** Entries of a project that must stay out: not approved, and on an earlier draft. */
  others: number;
}

/**
 * Work of last month in as many projects as asked for, each with a customer of its own; every fifth project is under the
 * reverse charge. Rows go in without triggers: they are what the product itself would have written.
 */
export async function giveWork(sql: pg.Client, cooperative: Id, { entries, others, projects }: Work): Promise<void> {
  await sql.query(`set session_replication_role = replica`);
  await sql.query(PEOPLE, [cooperative]);
  await sql.query(PROJECTS, [cooperative, projects]);
  await sql.query(ENTRIES, [cooperative, `${lastMonth()}-01`, entries, others]);
  await sql.query(EARLIER_DRAFTS, [cooperative]);
  await sql.query(`set session_replication_role = origin`);
}

const PEOPLE = `
  with m as (
    insert into member (cooperative_id, member_id, person_id, number, given_name, family_name, class, engagement, status, joined_on)
    select $1, id, id, n, (array['Samira', 'Łukasz', 'Noor', 'Şükrü', 'Ruben'])[1 + n % 5],
      (array['Wilgenroos', 'van der Beek', 'Gębicki', 'de Wit'])[1 + n % 4], 'worker', 'self_employed', 'member', '2020-01-01'
    from generate_series(1, 10) n, lateral (select gen_random_uuid() as id where n > 0) as made),
  a as (
    insert into activity (cooperative_id, activity_id, name)
    select $1, gen_random_uuid(), name from unnest(array['Groenonderhoud', 'Aanplant', 'Overleg met de beheerder']) name)
  insert into rate (cooperative_id, rate_id, valid_from, hourly_rate_cents) values ($1, gen_random_uuid(), '2020-01-01', 4850)`;

const PROJECTS = `
  with r as (
    insert into relation (cooperative_id, relation_id, number, name, is_customer, is_supplier, contact_name, street, house_number,
      postal_code, city, vat_number)
    select $1, gen_random_uuid(), n, 'Scholengroep Voorbeeld ' || n, true, false, 'de crediteurenadministratie', 'Proeflaan', n::text,
      '1067 CD', 'Amsterdam', 'NL000099998B57' from generate_series(1, $2::int) n returning relation_id, number)
  insert into project (cooperative_id, project_id, code, name, customer_id, starts_on, vat_treatment, vat_reason)
  select $1, gen_random_uuid(), 'P' || number, 'Schoolplein ' || number || ', onderhoud', relation_id, '2020-01-01',
    case when number % 5 = 0 then 'reverse_charge' else 'standard' end, case when number % 5 = 0 then 'Btw verlegd' else '' end
  from r`;

const ENTRIES = `
  insert into time_entry (cooperative_id, entry_id, member_id, project_id, activity_id, date, minutes, description, billable, state)
  select $1, gen_random_uuid(), m.ids[1 + (p.number + n) % 10], p.project_id, a.ids[1 + n % 3], $2::date + n % 28, 15 * (1 + n % 16),
    (array['Heg aan de straatkant en de linden', 'Vaste planten, vak 3', 'Geveltuinen even zijde', 'Rondgang over de winterbeurt'])[1 + n % 4],
    true, case when n <= $3 + $4 / 2 then 'approved' else 'submitted' end
  from (select project_id, row_number() over ()::int as number from project where cooperative_id = $1) p,
    (select array_agg(member_id) as ids from member where cooperative_id = $1) m,
    (select array_agg(activity_id order by name) as ids from activity where cooperative_id = $1) a,
    generate_series(1, $3::int + $4::int) n`;

/** Half of the entries that must stay out are on a draft that is there already. */
const EARLIER_DRAFTS = `
  with billed as (
    select entry_id, project_id from (
      select entry_id, project_id, row_number() over (partition by project_id order by entry_id) as n,
        count(*) over (partition by project_id) as approved
      from time_entry where cooperative_id = $1 and state = 'approved') e
    where n > approved - (select count(*) / greatest(count(distinct project_id), 1) from time_entry where cooperative_id = $1 and state = 'submitted')),
  drafts as (
    insert into invoice (cooperative_id, invoice_id, kind, natural_key, customer_id, project_id, language, net_cents, vat_cents, total_cents)
    select $1, gen_random_uuid(), 'invoice', 'earlier:' || project_id, customer_id, project_id, 'nl', 4850, 0, 4850
    from project where cooperative_id = $1 and project_id in (select project_id from billed) returning invoice_id, project_id),
  lines as (
    insert into invoice_line (cooperative_id, invoice_id, line_no, kind, description, quantity, unit, unit_price_cents, net_cents,
      vat_treatment, vat_percent, supplied_on)
    select $1, invoice_id, 1, 'hours', 'Groenonderhoud', 1, 'hour', 4850, 4850, 'zero', 0, current_date from drafts)
  insert into invoice_time_entry (cooperative_id, entry_id, invoice_id, line_no, hourly_rate_cents)
  select $1, entry_id, invoice_id, 1, 4850 from billed join drafts using (project_id)`;

/** Statistics and visibility as autovacuum would leave them, so that plans are those of a database that has been in use. */
export const settle = (sql: pg.Client): Promise<unknown> => sql.query('vacuum (analyze)');

import { newId, type Id } from '#libs/kernel/index.js';
import type { Furniture, Put } from './furnish/furniture.js';
import { furnishBanking } from './furnish/banking.js';
import { furnishShares } from './furnish/shares.js';
import { furnishHours } from './furnish/hours.js';
import { furnishArticles, furnishRegister } from './furnish/register.js';
import { furnishPrivacy } from './furnish/privacy.js';
import { furnishImports } from './furnish/imports.js';
import { furnishWebhooks } from './furnish/webhooks.js';
import { furnishIdentity } from './furnish/identity.js';
import { furnishTrust } from './furnish/trust.js';
import { furnishDecisions } from './furnish/decisions.js';
import { furnishLoans } from './furnish/loans.js';
import type { TestOffice } from './office.js';

export type { Furniture };

/**
 * One row of every kind, put there directly, each with the given word in every text: whoever is not of this co-operative
 * must never see that word, nor any of these ids.
 */
export async function furnish(office: TestOffice, cooperativeId: Id, word: string): Promise<Furniture> {
  const id: Furniture = Object.fromEntries(KINDS.map((kind) => [kind, newId()]));
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys({ cooperative_id: cooperativeId, ...row });
    return office.sql(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values({ cooperative_id: cooperativeId, ...row }),
    );
  };
  const number = 1 + Math.floor(Math.random() * 1_000_000);
  await put('member', {
    member_id: id.member_id,
    number,
    given_name: word,
    family_name: word,
    class: 'worker',
    engagement: 'self_employed',
    status: 'member',
    joined_on: '2020-01-01',
  });
  await put('relation', { relation_id: id.relation_id, number, name: word, is_customer: true, is_supplier: false });
  await put('project', {
    project_id: id.project_id,
    code: word,
    name: word,
    customer_id: id.relation_id,
    starts_on: '2020-01-01',
  });
  await put('activity', { activity_id: id.activity_id, name: word });
  await put('rate', { rate_id: id.rate_id, valid_from: '2020-01-01', hourly_rate_cents: 4500 });
  const entry = {
    member_id: id.member_id,
    project_id: id.project_id,
    activity_id: id.activity_id,
    minutes: 60,
    description: word,
    billable: true,
  };
  await put('time_entry', { entry_id: id.entry_id, ...entry, date: '2026-10-01', state: 'submitted' });
  await put('time_entry', { entry_id: newId(), ...entry, date: '2026-10-02', state: 'open' });
  await put('time_entry', { entry_id: newId(), ...entry, date: '2026-10-05', state: 'approved' });
  await put('timesheet', { member_id: id.member_id, week: '2026-09-28' });
  await furnishHours(put, id, word);
  await furnishImports(put, id, word);
  await furnishBooks(office, cooperativeId, put, id, word);
  await furnishArticles(put, word);
  await furnishRegister(put, id, word);
  await furnishWebhooks(put, id, word);
  await furnishIdentity(put, id, word);
  await furnishTrust(office, put, id, word, cooperativeId);
  await furnishPrivacy(put, id, word);
  await furnishBanking(put, id, word);
  await furnishLoans(put, id, word);
  await furnishShares(put, id, word);
  await furnishDecisions(put, id, word);
  return id;
}

const KINDS = [
  'token_id',
  'provider_id',
  'application_id',
  'event_id',
  'member_id',
  'relation_id',
  'project_id',
  'activity_id',
  'rate_id',
  'import_id',
  'entry_id',
  'notice_id',
  'view_id',
  'delivery_id',
  'fee_id',
  'run_id',
  'invoice_id',
  'journal_entry_id',
  'open_item_id',
  'request_id',
  'report_id',
  'webhook_id',
  'webhook_delivery_id',
  'grant_id',
  'account_id',
  'mandate_id',
  'batch_id',
  'order_id',
  'loan_id',
  'share_account_id',
  'plan_id',
  'movement_id',
  'agreement_id',
  'appropriation_id',
];

async function furnishBooks(
  office: TestOffice,
  cooperativeId: Id,
  put: Put,
  id: Furniture,
  word: string,
): Promise<void> {
  const accounts = [
    ['1300', 'asset', 'D', 'BVorDebHad', 'receivable'],
    ['8000', 'revenue', 'C', 'WOmzNohOlh', null],
  ];
  for (const [number, type, normal, rgs, control] of accounts) {
    await put('ledger_account', {
      number,
      name_nl: word,
      name_en: word,
      type,
      normal_balance: normal,
      rgs_code: rgs,
      control,
    });
  }
  await put('accounting_period', { period: '2026-10', year: 2026, starts_on: '2026-10-01', ends_on: '2026-10-31' });
  await putEntry(office, cooperativeId, id, word);
  await put('open_item', {
    open_item_id: id.open_item_id,
    kind: 'receivable',
    account: '1300',
    relation_id: id.relation_id,
    source_kind: 'invoice',
    source_id: id.invoice_id,
    reference: word,
    date: '2026-10-31',
    due_on: '2026-11-30',
    amount_cents: 12_100,
  });
  await put('delivery', {
    delivery_id: id.delivery_id,
    project_id: id.project_id,
    supplied_on: '2026-10-03',
    description: word,
    quantity: '2',
    unit: 'piece',
    unit_price_cents: 500,
  });
  await put('fixed_fee', {
    fee_id: id.fee_id,
    project_id: id.project_id,
    description: word,
    monthly_cents: 10_000,
    first_month: '2026-01',
  });
  await put('run', { run_id: id.run_id, kind: 'invoice_drafts', natural_key: word });
  await put('run_item', {
    run_id: id.run_id,
    item_no: 1,
    chunk: 0,
    subject_id: id.project_id,
    label: word,
    state: 'failed',
    reason: 'not_found',
  });
  await put('invoice', {
    invoice_id: id.invoice_id,
    kind: 'invoice',
    natural_key: word,
    customer_id: id.relation_id,
    project_id: id.project_id,
    language: 'nl',
    note: word,
    net_cents: 10_000,
    vat_cents: 2_100,
    total_cents: 12_100,
  });
  await put('invoice_line', {
    invoice_id: id.invoice_id,
    line_no: 1,
    kind: 'free',
    description: word,
    quantity: '1',
    unit: 'piece',
    unit_price_cents: 10_000,
    net_cents: 10_000,
    vat_treatment: 'standard',
    vat_percent: '21',
    supplied_on: '2026-10-03',
  });
  await put('audit', {
    audit_id: newId(),
    actor_kind: 'system',
    request_id: word,
    action: 'test',
    subject_kind: 'test',
  });
}

/** In one statement: the database wants an entry and its lines at the same commit. */
const putEntry = (office: TestOffice, cooperativeId: Id, id: Furniture, word: string) =>
  office.sql(
    `with entry as (
       insert into journal_entry (cooperative_id, entry_id, journal, year, number, date, period, description, source_key, source_kind, source_id)
       values ($1, $2, 'memorial', 2026, 1, '2026-10-31', '2026-10', $3, $3, 'memorial', $2) returning cooperative_id, entry_id)
     insert into journal_line (cooperative_id, entry_id, line_no, account, debit_cents, credit_cents, description)
     select cooperative_id, entry_id, n, account, debit, credit, $3 from entry, (values (1, '1300', 12100, 0), (2, '8000', 0, 12100)) l (n, account, debit, credit)`,
    [cooperativeId, id.journal_entry_id, word],
  );

import type { Reason } from './contract';

/** Shapes of imports, invoices, runs and the ledger. */
export interface ImportRow {
  line: number;
  state: 'ready' | 'skipped' | 'refused' | 'duplicate';
  date: string | null;
  member: string | null;
  project: string | null;
  activity: string | null;
  description: string | null;
  minutes: number | null;
  code?: string | null;
  detail?: string | null;
}
/** How cells are to be read, when the file itself does not tell. */
export interface ImportQuestion {
  setting: string;
  proposal: string;
  choices: string[];
  example?: string;
}
/** A name of the file that stands for nobody or nothing yet. */
export interface UnknownName {
  key: string;
  name: string;
  rows: number;
  minutes: number;
  suggestions: { id: string; name: string }[];
}
export interface ImportPreview {
  import_id: string;
  layout: string;
  file_name: string;
  columns: string[];
  /** Field to column, counted from 0. */
  mapping: Record<string, number>;
  settings: Record<string, string>;
  questions: ImportQuestion[];
  totals: { rows: number; ready: number; skipped: number; refused: number; minutes: number };
  by_member: { name: string; rows: number; minutes: number }[];
  by_project: { name: string; rows: number; minutes: number }[];
  unknown: { members: UnknownName[]; projects: UnknownName[]; activities: UnknownName[]; customers: UnknownName[] };
  rows: ImportRow[];
}
export type NameKind = 'members' | 'projects' | 'activities';
export type ImportAssignments = Record<NameKind, Record<string, string>>;
export interface ImportChange {
  mapping: Record<string, number>;
  settings: Record<string, string>;
  assignments: ImportAssignments;
}
export interface ImportSummary {
  import_id: string;
  file_name: string;
  layout: string;
  state: string;
  created_at: string;
  added: number;
  minutes: number;
}

export interface UnbilledRow {
  customer_id: string;
  customer_name: string;
  project_id: string;
  project_name: string;
  minutes: number;
  value: string;
  entry_count: number;
  without_rate_count: number;
  delivery_count: number;
  fixed_fee_count: number;
  line_count: number;
}
export interface Unbilled {
  items: UnbilledRow[];
  total_minutes: number;
  total_value: string;
}

export interface Delivery {
  delivery_id: string;
  project_id: string;
  supplied_on: string;
  description: string;
  quantity: string;
  unit: string;
  unit_price: string;
  invoice_id: string | null;
  version: number;
}
export interface FixedFee {
  fee_id: string;
  project_id: string;
  description: string;
  monthly_amount: string;
  first_month: string;
  last_month: string | null;
  billed_until: string | null;
  version: number;
}

export interface InvoiceSummary {
  invoice_id: string;
  kind: 'invoice' | 'credit_note';
  state: 'draft' | 'final';
  number: string | null;
  customer_id: string;
  customer_name: string;
  project_name: string | null;
  period_from: string | null;
  period_to: string | null;
  issue_date: string | null;
  due_date: string | null;
  minutes: number;
  net: string;
  vat: string;
  total: string;
  open_amount: string | null;
  document_id: string | null;
  problems: InvoiceProblem[];
  version: number;
}
export interface InvoiceProblem extends Reason {
  /** Stands in the way of becoming final. */
  blocking: boolean;
}
export interface InvoiceLine {
  line_no?: number;
  description: string;
  quantity: string;
  unit: string;
  unit_price: string;
  vat_treatment: string;
  supplied_on?: string | null;
  net?: string;
}
export const blockersOf = (invoice: { problems: InvoiceProblem[] }): InvoiceProblem[] =>
  invoice.problems.filter((problem) => problem.blocking);

export interface InvoiceDetail extends InvoiceSummary {
  lines: InvoiceLine[];
  vat_groups: { vat_treatment: string; vat_percent: string; taxable: string; vat: string }[];
  hours: {
    entry_id: string;
    date: string;
    member_name: string;
    activity_name: string;
    description: string;
    minutes: number;
    amount: string;
  }[];
  timeline: { at: string; action: string }[];
  credit_notes: { invoice_id: string; number: string | null; state: 'draft' | 'final' }[];
  credits_invoice_id: string | null;
  credits_number: string | null;
  payment_reference: string | null;
  journal_entry: {
    entry_id: string;
    period: string;
    lines: { account: string; name: string; debit: string; credit: string }[];
  } | null;
  note: string;
  your_reference: string;
}

export type RunState = 'running' | 'finished' | 'cancelled';
export type RunItemState = 'waiting' | 'busy' | 'done' | 'failed' | 'cancelled';
export interface Run {
  run_id: string;
  kind: string;
  natural_key: string;
  state: RunState;
  total: number;
  done: number;
  failed: number;
  busy: number;
  waiting: number;
  cancelled: number;
  created_at: string;
  finished_at: string | null;
}
export interface RunItem {
  item_no: number;
  subject_id: string;
  label: string;
  state: RunItemState;
  reason: Reason | null;
  result_id: string | null;
}
export interface RunDetail extends Run {
  items: RunItem[];
}

export interface TrialBalance {
  rows: { number: string; name: string; opening: string; debit: string; credit: string; closing: string }[];
  totals: { opening: string; debit: string; credit: string; closing: string };
}
export interface JournalEntry {
  entry_id: string;
  journal: string;
  year: number;
  number: number;
  date: string;
  period: string;
  description: string;
  source_kind: string;
  source_id: string;
  reversal_of: string | null;
  reversed_by: string | null;
  lines: {
    line_no: number;
    account: string;
    account_name: string;
    description: string;
    debit: string;
    credit: string;
  }[];
}
export interface AccountingPeriod {
  period: string;
  year: number;
  starts_on: string;
  ends_on: string;
  state: string;
  version: number;
}

import { DomainError, formatEuro, today, type Id } from '#libs/kernel/index.js';
import { readJournalEntries, type JournalEntry } from '#libs/ledger/index.js';
import { sentence, type TenantContext, type Tx } from '#libs/platform/index.js';
import { specifiedAmounts } from '../core/hours-lines.js';
import type { InvoiceProblem } from '../core/invoice-problems.js';
import { eventCode } from '../core/invoice-events.js';
import type { SalesInvoice, SpecifiedEntry } from '../core/sales-invoice.js';
import { readSpecifications } from '../data/hours-specification.js';
import { readCreditNotes, readHistory, type HistoryRow } from '../data/invoice-history.js';
import { readSummaries, type SummaryRow } from '../data/invoice-summaries.js';
import { readInvoice } from '../data/read-invoices.js';
import { problemsOf } from './problems-of.js';

/** An invoice as a line of a list; amounts as the API writes them. */
export const summaryView = (row: SummaryRow, problems: readonly InvoiceProblem[], context: TenantContext) => ({
  invoice_id: row.invoice_id,
  kind: row.kind,
  state: row.state,
  number: row.number,
  customer_id: row.customer_id,
  customer_name: row.customer_name,
  project_id: row.project_id,
  project_name: row.project_name,
  run_id: row.run_id,
  period_from: row.period_from,
  period_to: row.period_to,
  issue_date: row.issue_date,
  due_date: row.due_date,
  minutes: row.minutes,
  net: formatEuro(row.net_cents),
  vat: formatEuro(row.vat_cents),
  total: formatEuro(row.total_cents),
  open_amount: row.open_cents === null ? null : formatEuro(row.open_cents),
  document_id: row.document_id,
  problems: problems.map(({ blocking, code, params }) => ({
    code,
    detail: sentence(code, params, context.language),
    blocking,
  })),
  version: row.version,
});

export type InvoiceSummary = ReturnType<typeof summaryView>;

/** A whole invoice: lines, VAT groups, hours, its place in the books, what happened to it. */
export async function viewOf(tx: Tx, invoiceId: Id) {
  const [row] = await readSummaries(tx, { invoiceId, limit: 1 });
  if (!row) throw DomainError.notFound();
  const invoice = await readInvoice(tx, invoiceId);
  const problems = invoice.state === 'draft' ? await problemsOf(tx, invoice, today(tx.context.clock)) : [];
  const hours = (await readSpecifications(tx, [invoiceId])).get(invoiceId) ?? [];
  const [entry] = invoice.state === 'final' ? await readJournalEntries(tx, { sourceId: invoiceId, limit: 1 }) : [];
  return {
    ...summaryView(row, problems, tx.context),
    ...texts(invoice),
    lines: invoice.lines.map(lineView),
    vat_groups: invoice.totals.groups.map((group) => ({
      vat_treatment: group.treatment,
      vat_percent: group.percent.toString(),
      taxable: formatEuro(group.taxable),
      vat: formatEuro(group.vat),
    })),
    hours: hoursView(hours),
    credit_notes: await readCreditNotes(tx, invoiceId),
    journal_entry: entry ? entryView(entry, tx.context) : null,
    timeline: (await readHistory(tx, invoiceId)).map((event) => eventView(event, invoice.kind, tx.context)),
  };
}

export type InvoiceView = Awaited<ReturnType<typeof viewOf>>;

const texts = (invoice: SalesInvoice) => ({
  language: invoice.language,
  your_reference: invoice.yourReference,
  note: invoice.note,
  payment_reference: invoice.paymentReference,
  credits_invoice_id: invoice.creditsInvoiceId,
  credits_number: invoice.parties.original?.number ?? null,
});

const eventView = ({ at, ...event }: HistoryRow, kind: SalesInvoice['kind'], { language }: TenantContext) => ({
  ...event,
  at: at.toISOString(),
  detail: sentence(eventCode(event, kind), {}, language),
});

const lineView = (line: SalesInvoice['lines'][number]) => ({
  line_no: line.lineNo,
  kind: line.kind,
  description: line.description,
  quantity: line.quantity.toString(),
  unit: line.unit,
  unit_price: formatEuro(line.unitPrice),
  net: formatEuro(line.net),
  vat_treatment: line.treatment,
  vat_percent: line.percent.toString(),
  supplied_on: line.suppliedOn,
  credits_line_no: line.creditsLineNo ?? null,
});

function hoursView(hours: readonly SpecifiedEntry[]) {
  const amounts = specifiedAmounts(hours);
  return hours.map((entry, index) => ({
    entry_id: entry.entryId,
    line_no: entry.lineNo,
    date: entry.date,
    member_name: entry.memberName,
    activity_name: entry.activityName,
    description: entry.description,
    minutes: entry.minutes,
    hourly_rate: formatEuro(entry.hourlyRate),
    amount: formatEuro(amounts[index]!),
  }));
}

const entryView = (entry: JournalEntry, { language }: TenantContext) => ({
  entry_id: entry.entryId,
  journal: entry.journal,
  number: entry.number,
  date: entry.date,
  period: entry.period,
  lines: entry.lines.map((line) => ({
    account: line.account,
    name: language === 'nl' ? line.accountNameNl : line.accountNameEn,
    debit: formatEuro(line.debit),
    credit: formatEuro(line.credit),
  })),
});

import { cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { JournalEntry, JournalLine } from '../core/journal-entry.js';

export interface EntryFilter {
  /** Entries with a line on this account. */
  account?: string;
  from?: LocalDate;
  to?: LocalDate;
  /** Entries that stem from this document. */
  sourceId?: Id;
  /** Sort values of the last entry of the page before. */
  after?: { date: LocalDate; entryId: Id };
  limit: number;
}

/** Newest date first, then newest posted first; at most `limit` entries, each with its lines. */
export const readJournalEntries = (tx: Tx, filter: EntryFilter): Promise<JournalEntry[]> =>
  read(
    tx,
    `and ($2::text is null or exists (select from journal_line l
           where l.cooperative_id = $1 and l.entry_id = e.entry_id and l.account = $2))
     and ($3::date is null or e.date >= $3) and ($4::date is null or e.date <= $4)
     and ($5::uuid is null or e.source_id = $5)
     and ($6::date is null or (e.date, e.entry_id) < ($6, $7::uuid))
     order by e.date desc, e.entry_id desc limit $8`,
    [
      filter.account ?? null,
      filter.from ?? null,
      filter.to ?? null,
      filter.sourceId ?? null,
      filter.after?.date ?? null,
      filter.after?.entryId ?? null,
      filter.limit,
    ],
  );

export async function readJournalEntry(tx: Tx, entryId: Id): Promise<JournalEntry | undefined> {
  return (await read(tx, `and e.entry_id = $2`, [entryId]))[0];
}

type Row = Omit<JournalEntry, 'lines' | 'postedAt'> & {
  postedAt: Date;
  lines: (Omit<JournalLine, 'debit' | 'credit'> & { debit: number; credit: number })[];
};

async function read(tx: Tx, where: string, params: (string | number | null)[]): Promise<JournalEntry[]> {
  const rows = await tx.query<Row>(
    `select e.entry_id as "entryId", e.journal, e.year, e.number, e.date, e.period, e.description,
       e.source_kind as "sourceKind", e.source_id as "sourceId", e.reversal_of as "reversalOf", e.posted_at as "postedAt",
       (select r.entry_id from journal_entry r where r.cooperative_id = $1 and r.reversal_of = e.entry_id) as "reversedBy",
       (select json_agg(line) from (
         select l.line_no as "lineNo", l.account, a.name_nl as "accountNameNl", a.name_en as "accountNameEn",
           coalesce(a.control in ('receivable', 'payable'), false) as "isOpenItem",
           l.debit_cents as debit, l.credit_cents as credit, l.description, l.relation_id as "relationId",
           l.member_id as "memberId", l.project_id as "projectId", l.vat_treatment as "vatTreatment"
         from journal_line l join ledger_account a on a.cooperative_id = l.cooperative_id and a.number = l.account
         where l.cooperative_id = $1 and l.entry_id = e.entry_id order by l.line_no) line) as lines
     from journal_entry e where e.cooperative_id = $1 ${where}`,
    [tx.context.cooperativeId, ...params],
  );
  // JSON numbers bypass the driver's check of bigint columns
  return rows.map((row) => ({
    ...row,
    postedAt: row.postedAt.toISOString(),
    lines: row.lines.map((line) => ({ ...line, debit: cents(line.debit), credit: cents(line.credit) })),
  }));
}

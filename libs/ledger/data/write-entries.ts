import { newId, type Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { PlannedEntry } from '../core/plan-entry.js';

/**
 * Writes entries with their numbers, lines, open items and settlements, in one round trip whatever their count. The blocks
 * of numbers are taken in the order of journal and year, so that two such writes never wait for each other crosswise.
 * @returns id and number per entry, in the order given
 */
export async function writeEntries(
  tx: Tx,
  planned: readonly PlannedEntry[],
): Promise<{ entryId: Id; number: number }[]> {
  const entries = planned.map((entry) => ({ ...entry, entryId: newId() }));
  const written = await tx.query<{ entry_id: Id; number: number }>(WRITE, [
    tx.context.cooperativeId,
    tx.context.actor.id ?? null,
    JSON.stringify(entries.map(entryRow)),
    JSON.stringify(entries.flatMap(lineRows)),
    JSON.stringify(entries.flatMap(openItemRows)),
    JSON.stringify(entries.flatMap(settlementRows)),
  ]);
  const numbers = new Map(written.map((row) => [row.entry_id, row.number]));
  return entries.map(({ entryId }) => ({ entryId, number: numbers.get(entryId)! }));
}

type Numbered = PlannedEntry & { entryId: Id };

const entryRow = ({ entryId, draft, period }: Numbered, position: number) => ({
  entry_id: entryId,
  position,
  journal: draft.journal,
  year: period.year,
  date: draft.date,
  period: period.period,
  description: draft.description,
  source_key: draft.sourceKey,
  source_kind: draft.sourceKind,
  source_id: draft.sourceId,
  reversal_of: draft.reversalOf,
});

const lineRows = ({ entryId, lines }: Numbered) =>
  lines.map(({ account, draft }, index) => ({
    entry_id: entryId,
    line_no: index + 1,
    account: account.number,
    debit_cents: draft.debit ?? 0,
    credit_cents: draft.credit ?? 0,
    description: draft.description ?? '',
    relation_id: draft.relationId,
    member_id: draft.memberId,
    project_id: draft.projectId,
    vat_treatment: draft.vatTreatment,
  }));

const openItemRows = ({ draft, opens }: Numbered) =>
  opens.map((item) => ({
    open_item_id: newId(),
    kind: item.kind,
    account: item.account.number,
    relation_id: item.draft.relationId,
    source_kind: draft.sourceKind,
    source_id: draft.sourceId,
    reference: item.draft.opens?.reference,
    date: draft.date,
    due_on: item.draft.opens?.dueOn,
    amount_cents: item.amount,
  }));

const settlementRows = ({ draft, settles }: Numbered) =>
  settles.map((settlement, index) => ({
    settlement_id: newId(),
    open_item_id: settlement.openItemId,
    amount_cents: settlement.amount,
    settled_on: draft.date,
    // an entry may pay one item in two lines
    source_key: `${draft.sourceKey}:${index + 1}`,
  }));

const WRITE = `
  with wanted as materialized (
    select * from json_to_recordset($3) as w(entry_id uuid, position int, journal text, year int, date date, period text,
      description text, source_key text, source_kind text, source_id uuid, reversal_of uuid)
  ), blocks as (
    select journal, year, count(*)::int as size from wanted group by journal, year
  ), taken as (
    insert into number_series (cooperative_id, series, year, last_number)
    select $1, 'journal:' || journal, year, size from blocks order by 2, 3
    on conflict (cooperative_id, series, year) do update set last_number = number_series.last_number + excluded.last_number
    returning series, year, last_number
  ), entries as (
    insert into journal_entry (cooperative_id, entry_id, journal, year, number, date, period, description, source_key,
      source_kind, source_id, reversal_of, posted_by)
    select $1, entry_id, journal, year,
      last_number - size + row_number() over (partition by journal, year order by position),
      date, period, description, source_key, source_kind, source_id, reversal_of, $2
    from wanted join blocks using (journal, year) join taken using (year)
    where taken.series = 'journal:' || journal
    order by position
    returning entry_id, number
  ), lines as (
    insert into journal_line (cooperative_id, entry_id, line_no, account, debit_cents, credit_cents, description, relation_id,
      member_id, project_id, vat_treatment)
    select $1, * from json_to_recordset($4) as l(entry_id uuid, line_no int, account text, debit_cents bigint,
      credit_cents bigint, description text, relation_id uuid, member_id uuid, project_id uuid, vat_treatment text)
  ), items as (
    insert into open_item (cooperative_id, open_item_id, kind, account, relation_id, source_kind, source_id, reference, date,
      due_on, amount_cents)
    select $1, * from json_to_recordset($5) as i(open_item_id uuid, kind text, account text, relation_id uuid,
      source_kind text, source_id uuid, reference text, date date, due_on date, amount_cents bigint)
  ), settlements as (
    insert into open_item_settlement (cooperative_id, settlement_id, open_item_id, amount_cents, settled_on, source_key)
    select $1, * from json_to_recordset($6) as s(settlement_id uuid, open_item_id uuid, amount_cents bigint,
      settled_on date, source_key text)
  )
  select entry_id, number from entries`;

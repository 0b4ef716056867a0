import { cents, type Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { JournalEntryDraft } from '../core/journal-entry.js';
import type { Books } from '../core/plan-entry.js';
import { lockOpenItems, OPEN_ITEM_RESTS } from './open-items.js';

export interface EarlierEntry {
  readonly sourceKey: string;
  readonly entryId: Id;
  readonly number: number;
}

/** The books as they were looked at, and what is in them already. */
export type Looked = Books & { readonly earlier: readonly EarlierEntry[] };

/**
 * What these drafts name of the books, and which of them were posted before, in one round trip. The periods are locked
 * against closing until the transaction ends; open items that are settled are locked first, so that two payments do not
 * see the same rest.
 */
export async function lookBeforePosting(tx: Tx, drafts: readonly JournalEntryDraft[]): Promise<Looked> {
  const lines = drafts.flatMap((draft) => draft.lines);
  const settled = [...new Set(lines.flatMap((line) => line.settles ?? []))];
  if (settled.length > 0) await lockOpenItems(tx, settled);
  const seen = await tx.one<Looked>(LOOK, [
    tx.context.cooperativeId,
    [...new Set(lines.map((line) => line.account))],
    [...new Set(drafts.map((draft) => draft.date))],
    drafts.map((draft) => draft.sourceKey),
    settled,
  ]);
  // JSON numbers bypass the driver's check of bigint columns
  return { ...seen, items: seen.items.map((item) => ({ ...item, open: cents(item.open) })) };
}

const LOOK = `
  select
    (select coalesce(json_agg(a), '[]') from (
      select number, role, control from ledger_account
      where cooperative_id = $1 and (number = any($2) or role = any($2))) a) as accounts,
    (select coalesce(json_agg(p), '[]') from (
      select period, year, starts_on as "startsOn", ends_on as "endsOn", state from accounting_period
      where cooperative_id = $1 and exists (select from unnest($3::date[]) as day where day between starts_on and ends_on)
      for share of accounting_period) p) as periods,
    (select coalesce(json_agg(e), '[]') from (
      select source_key as "sourceKey", entry_id as "entryId", number from journal_entry
      where cooperative_id = $1 and source_key = any($4)) e) as earlier,
    (select coalesce(json_agg(i), '[]') from (
      ${OPEN_ITEM_RESTS} and open_item_id = any($5::uuid[])) i) as items`;

import { newId } from '#libs/kernel/index.js';

type Put = (table: string, row: Record<string, unknown>) => Promise<unknown>;

/** One row of what the record of hours keeps beside the entries. */
export async function furnishHours(put: Put, id: Record<string, string>, word: string): Promise<void> {
  await put('absence', { member_id: id.member_id, date: '2026-10-06', kind: 'leave', note: word });
  await put('hours_month', { month: '2026-07', state: 'closed', changed_by_name: word });
  await put('hours_month_act', { act_id: newId(), month: '2026-07', act: 'close', acted_by_name: word });
}

import { addDays, lastDayOf } from '../../../lib/dates';
import type { ShareRhythm } from '../../../lib/contract-shares';

const MONTHS: Partial<Record<ShareRhythm, number>> = { monthly: 1, quarterly: 3 };
const DAYS: Partial<Record<ShareRhythm, number>> = { weekly: 7, four_weekly: 28 };

/** The day so many terms later; a month keeps the day, or takes its last one. */
export function later(date: string, rhythm: ShareRhythm, terms: number): string {
  const days = DAYS[rhythm];
  if (days !== undefined) return addDays(date, days * terms);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + (MONTHS[rhythm] ?? 0) * terms;
  const there = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  const last = lastDayOf(there);
  const wanted = `${there}-${String(day).padStart(2, '0')}`;
  return wanted < last ? wanted : last;
}

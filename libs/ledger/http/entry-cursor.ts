import { DomainError, isId, parseDate } from '#libs/kernel/index.js';
import { readCursor } from '#libs/platform/index.js';
import type { JournalEntry } from '../core/journal-entry.js';
import type { EntryFilter } from '../data/journal-entries.js';

/** Entries are listed by date, then by the moment of posting. */
export const cursorOf = (entry: JournalEntry): readonly [string, string] => [entry.date, entry.entryId];

/** @throws cursor (422) for what no list of entries gave out */
export function readEntryCursor(cursor: string | undefined): EntryFilter['after'] {
  const values = readCursor(cursor, ['string', 'string'] as const);
  if (!values) return undefined;
  const [date, entryId] = [parseDate(values[0]), values[1]];
  if (!date || !isId(entryId)) throw DomainError.field('/cursor', 'cursor');
  return { date, entryId };
}

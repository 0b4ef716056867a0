import type { LocalDate } from '#libs/kernel/index.js';
import type { JournalEntry, JournalEntryDraft, JournalLine, JournalLineDraft } from './journal-entry.js';

/**
 * The entry that takes a posted one back: the same lines with their sides swapped, linked to it (finance facts 12.2).
 * A reversal can itself be reversed; one entry is reversed at most once.
 * @param date today, or the original date when its period is still open
 * @param reason why, in the reader's words; part of the description
 */
export function reverse(entry: JournalEntry, date: LocalDate, reason: string): JournalEntryDraft {
  return {
    journal: entry.journal,
    date,
    description: `Tegenboeking van ${entry.journal} ${entry.year}-${entry.number}: ${reason}`,
    sourceKey: `reversal:${entry.entryId}`,
    sourceKind: 'journal_entry',
    sourceId: entry.entryId,
    reversalOf: entry.entryId,
    lines: entry.lines.map(swapped),
  };
}

const swapped = (line: JournalLine): JournalLineDraft => ({
  ...(line.debit > 0 ? { credit: line.debit } : { debit: line.credit }),
  account: line.account,
  description: line.description,
  relationId: line.relationId ?? undefined,
  memberId: line.memberId ?? undefined,
  projectId: line.projectId ?? undefined,
  vatTreatment: line.vatTreatment ?? undefined,
});

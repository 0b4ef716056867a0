import { createHash } from 'node:crypto';
import { memberKey, type DraftEntry } from './parsed-row.js';

/**
 * Gives rows their fingerprint: member, date, start, minutes, customer, project and description, plus a number among
 * equal rows of the file. A file imported twice, in whole or in part, or saved again by a spreadsheet, gives the same
 * keys; somebody who logged the same hour twice on purpose keeps both.
 */
export class SourceKeys {
  private readonly seen = new Map<string, number>();

  next(entry: Omit<DraftEntry, 'sourceKey'>): string {
    const facts = JSON.stringify([
      memberKey(entry.member),
      entry.date,
      entry.start ?? '',
      entry.minutes,
      oneLine(entry.customer),
      oneLine(entry.project),
      oneLine(entry.description),
    ]);
    const ordinal = (this.seen.get(facts) ?? 0) + 1;
    this.seen.set(facts, ordinal);
    return createHash('sha256').update(`${facts}#${ordinal}`).digest('hex').slice(0, 32);
  }
}

/** Spreadsheets change blanks and line breaks; words they leave alone. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

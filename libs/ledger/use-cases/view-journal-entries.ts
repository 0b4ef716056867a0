import { Injectable } from '@nestjs/common';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import type { JournalEntry } from '../core/journal-entry.js';
import { readJournalEntries, type EntryFilter } from '../data/journal-entries.js';

@Injectable()
export class ViewJournalEntries {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext, filter: EntryFilter): Promise<JournalEntry[]> {
    return this.transactions.run(context, (tx) => readJournalEntries(tx, filter));
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, TenantContext, Transactions } from '#libs/platform/index.js';
import type { JournalEntry } from '../core/journal-entry.js';
import { readJournalEntry } from '../data/journal-entries.js';
import { Ledger } from '../ledger.js';

@Injectable()
export class ReverseJournalEntry {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
  ) {}

  /** @throws what `Ledger.reverse` throws */
  run(context: TenantContext, input: { entryId: Id; date: LocalDate; reason: string }): Promise<JournalEntry> {
    return this.transactions.run(context, async (tx) => {
      const { entryId } = await this.ledger.reverse(tx, input.entryId, input.date, input.reason);
      await audit(tx, {
        action: 'journal_entry.reversed',
        subject: { kind: 'journal_entry', id: input.entryId },
        changes: { reversal: entryId, date: input.date },
      });
      const reversal = await readJournalEntry(tx, entryId);
      if (!reversal) throw DomainError.notFound();
      return reversal;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, TenantContext, Transactions, type Tx } from '#libs/platform/index.js';
import type { JournalEntry } from '../core/journal-entry.js';
import { isMadeByHand } from '../core/made-by-hand.js';
import { readJournalEntry } from '../data/journal-entries.js';
import { Ledger } from '../ledger.js';

@Injectable()
export class ReverseJournalEntry {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
  ) {}

  /** @throws entry_of_room (409) for what a room booked, and what `Ledger.reverse` throws */
  run(context: TenantContext, input: { entryId: Id; date: LocalDate; reason: string }): Promise<JournalEntry> {
    return this.transactions.run(context, async (tx) => {
      await expectMadeByHand(tx, input.entryId);
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

/** A reversal belongs to what the entry at the end of its chain belongs to. */
async function expectMadeByHand(tx: Tx, entryId: Id): Promise<void> {
  const entry = await readJournalEntry(tx, entryId);
  if (!entry) throw DomainError.notFound();
  if (entry.reversalOf) return expectMadeByHand(tx, entry.reversalOf);
  if (!isMadeByHand(entry.sourceKind)) throw new DomainError('conflict', 'entry_of_room');
}

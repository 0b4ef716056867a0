import { Injectable } from '@nestjs/common';
import { cents, DomainError, negate, ZERO, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { JournalEntryDraft } from './core/journal-entry.js';
import { planEntry } from './core/plan-entry.js';
import { reverse } from './core/reverse.js';
import { offsetAmount } from './core/settlement.js';
import { readJournalEntry } from './data/journal-entries.js';
import { lookBeforePosting, type Looked } from './data/look-before-posting.js';
import { lockOpenItems, readOpenItemRests, writeSettlements } from './data/open-items.js';
import { LostRace } from './data/refusals.js';
import { writeEntries } from './data/write-entries.js';

/** Where an entry stands in the books. */
export interface Posted {
  readonly entryId: Id;
  /** Gapless per journal and financial year. */
  readonly number: number;
  /** False when the same source key was posted before: nothing was written. */
  readonly isNew: boolean;
}

/** Two open items of one card, owed in opposite directions. */
export interface Offset {
  readonly openItemId: Id;
  readonly againstId: Id;
  readonly on: LocalDate;
  /** Names the event, e.g. `invoice:<id>:credited`. */
  readonly sourceKey: string;
}

/**
 * The writing side of the books. Everything happens in the caller's transaction, so that a business change and its entry
 * commit together. Posting takes a number of the journal's series and holds its counter until the commit, so post last,
 * after everything that may still be refused and after taking the document's own number: always in that order.
 */
@Injectable()
export class Ledger {
  /**
   * Posts an entry with its number, lines, open item and settlements, in two round trips. The same source key again gives
   * the entry that is there.
   * @throws period_missing, period_locked, period_soft_closed, open_item_unknown, settlement_too_large (409), entry_refused (422)
   */
  async post(tx: Tx, draft: JournalEntryDraft, looked?: Looked): Promise<Posted> {
    return (await this.postMany(tx, [draft], looked))[0]!;
  }

  /**
   * The first of the two round trips ahead of `post`: others wait from the moment a number is taken until the commit, and
   * this one need not be in between. Texts and amounts may still change; accounts, date, source key and settlements not.
   */
  look(tx: Tx, draft: JournalEntryDraft): Promise<Looked> {
    return lookBeforePosting(tx, [draft]);
  }

  /** Posts many entries, all or none, in the same two round trips; answers in the order given. */
  async postMany(tx: Tx, drafts: readonly JournalEntryDraft[], looked?: Looked): Promise<Posted[]> {
    if (drafts.length === 0) return [];
    const books = looked ?? (await lookBeforePosting(tx, drafts));
    const posted = new Map<string, Posted>();
    for (const { sourceKey, entryId, number } of books.earlier)
      posted.set(sourceKey, { entryId, number, isNew: false });
    const fresh = new Map(
      drafts.filter(({ sourceKey }) => !posted.has(sourceKey)).map((draft) => [draft.sourceKey, draft]),
    );
    const planned = [...fresh.values()].map((draft) => planEntry(draft, books, tx.context.has('bookkeeper')));
    if (planned.length > 0) {
      const written = await writeEntries(tx, planned).catch((error: unknown) => {
        throw LostRace.of(error) ?? error;
      });
      planned.forEach(({ draft }, i) => posted.set(draft.sourceKey, { ...written[i]!, isNew: true }));
    }
    return drafts.map(({ sourceKey }) => posted.get(sourceKey)!);
  }

  /**
   * Takes a posted entry back by posting its mirror. Entries on debtors or creditors are not for this: their document is
   * credited instead, which also takes back the open item.
   * @throws not_found, already_reversed, reversal_needs_document (409) and what `post` throws
   */
  async reverse(tx: Tx, entryId: Id, on: LocalDate, reason: string): Promise<Posted> {
    const entry = await readJournalEntry(tx, entryId);
    if (!entry) throw DomainError.notFound();
    if (entry.reversedBy) throw new DomainError('conflict', 'already_reversed');
    if (entry.lines.some((line) => line.isOpenItem)) throw new DomainError('conflict', 'reversal_needs_document');
    const posted = await this.post(tx, reverse(entry, on, reason));
    if (!posted.isNew) throw new DomainError('conflict', 'already_reversed');
    return posted;
  }

  /**
   * Sets two open items of one card off against each other, for example an invoice and its credit note: the smaller open
   * amount is settled of both. Nothing moves in the journal. Doing it again settles nothing more.
   * @returns cents settled, without sign
   * @throws open_item_unknown, offset_needs_opposites (409)
   */
  async offset(tx: Tx, { openItemId, againstId, on, sourceKey }: Offset): Promise<Cents> {
    await lockOpenItems(tx, [openItemId, againstId]);
    const items = await readOpenItemRests(tx, [openItemId, againstId]);
    const [first, second] = [openItemId, againstId].map((id) => items.find((item) => item.openItemId === id));
    if (!first || !second || first.account !== second.account || first.relationId !== second.relationId)
      throw new DomainError('conflict', 'open_item_unknown');
    const amount = offsetAmount(first.open, second.open);
    if (amount === 0) return ZERO;
    await writeSettlements(tx, on, sourceKey, [
      { openItemId, amount },
      { openItemId: againstId, amount: negate(amount) },
    ]);
    return cents(Math.abs(amount));
  }
}

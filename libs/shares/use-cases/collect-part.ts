import { Injectable } from '@nestjs/common';
import { offerCollections } from '#libs/banking/index.js';
import { lastDay, type Month } from '#libs/kernel/index.js';
import {
  audit,
  enqueue,
  PerformsRun,
  type RunItem,
  type RunKind,
  type RunOfItem,
  type Tx,
} from '#libs/platform/index.js';
import type { CollectionPart, TermToCollect } from '../core/collection.js';
import { lockAccounts } from '../data/accounts.js';
import { termsToCollect } from '../data/collection.js';
import { notCollected } from '../data/not-collected.js';
import { INSTALMENT_PURPOSE } from '../data/purposes.js';
import { ShareBook } from '../share-book.js';
import { COLLECTION_RUN } from './collect-month.js';

/** Members who pay by transfer are asked to, with their reference; the subject is the account. */
export const REQUEST_TOPIC = 'share-payment-request';

/**
 * One part of a month's collection: terms become due, those by direct debit are offered to the batches, who pays by transfer
 * gets a request. Every one of them happens once, whoever asks and however often.
 */
@Injectable()
@PerformsRun()
export class CollectPart implements RunKind {
  readonly kind = COLLECTION_RUN;

  constructor(private readonly book: ShareBook) {}

  async perform(tx: Tx, run: RunOfItem, item: RunItem): Promise<object> {
    const { month, parts } = run.params as { month: Month; parts: CollectionPart[] };
    const part = parts[item.item_no - 1]!;
    const terms = await notCollected(tx, await termsToCollect(tx, lastDay(month), part));
    await becomeDue(tx, this.book, terms);
    if (part.channel === 'direct_debit') await offer(tx, terms);
    if (part.channel === 'bank_transfer') await ask(tx, terms);
    await audit(tx, {
      action: 'share_collection.collected',
      subject: { kind: 'run', id: run.run_id },
      changes: { month, channel: part.channel, terms: terms.length },
    });
    return {};
  }
}

/** Writes down that terms fell due, each once. */
export async function becomeDue(tx: Tx, book: ShareBook, all: readonly TermToCollect[]): Promise<void> {
  const terms = all.filter((term) => !term.is_due);
  if (terms.length === 0) return;
  const accounts = await lockAccounts(tx, [...new Set(terms.map((term) => term.account_id))]);
  const byId = new Map(accounts.map((account) => [account.account_id, account]));
  await book.record(
    tx,
    terms.map((term) => ({
      account: byId.get(term.account_id)!,
      kind: 'instalment_due' as const,
      on: term.due_on,
      planId: term.plan_id,
      source: { kind: 'instalment_plan', id: term.plan_id },
      key: `due:${term.plan_id}:${term.number}`,
    })),
  );
}

/** The plan is a schedule that was agreed on: day and amount of every term were told on that day. */
async function offer(tx: Tx, terms: readonly TermToCollect[]): Promise<void> {
  await offerCollections(
    tx,
    terms.map((term) => ({
      purpose: INSTALMENT_PURPOSE,
      sourceId: term.plan_id,
      part: term.number,
      party: { kind: 'member' as const, id: term.member_id },
      partyName: term.member_name,
      amount: term.amount,
      wantedOn: term.due_on,
      remittance: `Ledenaandeel termijn ${term.number}`,
      notifiedOn: term.agreed_on,
    })),
  );
}

/** Who pays by transfer is asked for it by mail. */
export async function ask(tx: Tx, terms: readonly TermToCollect[]): Promise<void> {
  const accounts = [...new Set(terms.map((term) => term.account_id))];
  await enqueue(tx, ...accounts.map((subjectId) => ({ topic: REQUEST_TOPIC, subjectId })));
}

import { Injectable } from '@nestjs/common';
import { mandateFault, mandatesOfParties, ordersOf } from '#libs/banking/index.js';
import {
  DomainError,
  lastDay,
  monthOf,
  nextMonth,
  sum,
  today,
  type Cents,
  type Id,
  type Month,
} from '#libs/kernel/index.js';
import { findRun, startRun, Transactions, type Run, type TenantContext, type Tx } from '#libs/platform/index.js';
import { groupsOf, partsOf, type CollectionGroup, type TermToCollect } from '../core/collection.js';
import { collectionRunOf, termsToCollect } from '../data/collection.js';
import { INSTALMENT_PURPOSE } from '../data/purposes.js';

export const COLLECTION_RUN = 'share_collection';

export interface CollectionPreview {
  month: Month;
  run_id: Id | null;
  groups: CollectionGroup[];
  total: Cents;
}

/** The terms of a month, collected in one run per co-operative: looked at first, then once. */
@Injectable()
export class CollectMonth {
  constructor(private readonly transactions: Transactions) {}

  /** What the run of a month would collect: everything open that is due by its last day. Nothing changes. */
  preview(context: TenantContext, month: Month): Promise<CollectionPreview> {
    return this.transactions.run(context, async (tx) => {
      const terms = await termsToCollect(tx, lastDay(month));
      const groups = groupsOf(terms, await problems(tx, terms));
      return {
        month,
        run_id: await collectionRunOf(tx, month),
        groups,
        total: sum(groups.map((group) => group.amount)),
      };
    });
  }

  /** @throws run_exists (409) with the run of this month, run_without_items (422), share_month_too_far */
  start(context: TenantContext, month: Month): Promise<Run> {
    return this.transactions.run(context, async (tx) => {
      const furthest = nextMonth(monthOf(today(context.clock)));
      if (month > furthest) throw DomainError.field('/month', 'share_month_too_far', { month: furthest });
      const parts = partsOf(await termsToCollect(tx, lastDay(month)));
      const runId = await startRun(tx, {
        kind: COLLECTION_RUN,
        naturalKey: month,
        params: { month, parts },
        items: parts.map((part) => ({ subjectId: part.from, label: `${part.channel} ${part.accounts}` })),
      });
      return findRun(tx, runId);
    });
  }
}

/** What stands in the way of collecting a term by direct debit; other ways of paying are up to the payer. */
async function problems(tx: Tx, terms: readonly TermToCollect[]): Promise<(term: TermToCollect) => string | null> {
  const debits = terms.filter((term) => term.channel === 'direct_debit');
  const mandates = await mandatesOfParties(
    tx,
    debits.map((term) => term.member_id),
  );
  const orders = await ordersOf(tx, INSTALMENT_PURPOSE, [...new Set(debits.map((term) => term.plan_id))]);
  const returned = new Set(
    orders.filter(({ state }) => state === 'returned').map((order) => `${order.sourceId}:${order.part}`),
  );
  return (term) => {
    if (term.channel !== 'direct_debit') return null;
    const mandate = mandates.get(term.member_id);
    if (!mandate) return 'share_mandate_missing';
    if (returned.has(`${term.plan_id}:${term.number}`)) return 'share_collection_returned';
    return mandateFault(mandate, term.due_on) ?? null;
  };
}

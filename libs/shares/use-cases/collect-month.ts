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
import {
  findRun,
  runsOf,
  startRun,
  Transactions,
  type Run,
  type TenantContext,
  type Tx,
} from '#libs/platform/index.js';
import type { PlanChannel } from '../core/plan.js';
import { groupsOf, partsOf, type CollectionGroup, type TermToCollect } from '../core/collection.js';
import { handledState, type HandledState, type HandledTerm } from '../core/collection-handled.js';
import { termsHandled, termsToCollect } from '../data/collection.js';
import { notCollected } from '../data/not-collected.js';
import { INSTALMENT_PURPOSE } from '../data/purposes.js';

export const COLLECTION_RUN = 'share_collection';

/** Titles of parts, in the language of the books. */
const WAYS: Record<PlanChannel, string> = {
  bank_transfer: 'Overboeking',
  direct_debit: 'Automatische incasso',
  payroll: 'Via loon',
  invoice_set_off: 'Via eigen factuur',
  cash: 'Contant',
};

export interface CollectionPreview {
  month: Month;
  /** What was done with terms of the month already. */
  handled: (HandledTerm & { state: HandledState })[];
  /** Terms that were collected before and are past their day and open still. */
  late: { terms: number; amount: Cents };
  run_id: Id | null;
  groups: CollectionGroup[];
  total: Cents;
}

/** The terms of a month, collected in one run per co-operative: looked at first, then once. */
@Injectable()
export class CollectMonth {
  constructor(private readonly transactions: Transactions) {}

  /** What a run would collect now: everything open that is due by the last day of the month and not collected yet. */
  preview(context: TenantContext, month: Month): Promise<CollectionPreview> {
    return this.transactions.run(context, async (tx) => {
      const open = await termsToCollect(tx, lastDay(month));
      const terms = await notCollected(tx, open);
      const now = today(context.clock);
      const late = open.filter((term) => term.due_on < now && !terms.includes(term));
      const runs = await runsOf(tx, COLLECTION_RUN, month);
      const groups = groupsOf(terms, await problems(tx, terms));
      return {
        month,
        run_id: runs.at(-1)?.run_id ?? null,
        groups,
        handled: await handledIn(tx, month),
        late: { terms: late.length, amount: sum(late.map(({ amount }) => amount)) },
        total: sum(groups.map((group) => group.amount)),
      };
    });
  }

  /**
   * Once for every term. A plan that is made after the run of its month is collected by a next one.
   * @throws run_exists (409) with the run that is under way, run_without_items (422), share_month_too_far
   */
  start(context: TenantContext, month: Month): Promise<Run> {
    return this.transactions.run(context, async (tx) => {
      const furthest = nextMonth(monthOf(today(context.clock)));
      if (month > furthest) throw DomainError.field('/month', 'share_month_too_far', { month: furthest });
      const earlier = await runsOf(tx, COLLECTION_RUN, month);
      const underWay = earlier.find((run) => run.state === 'running');
      if (underWay) throw new DomainError('conflict', 'run_exists', { run_id: underWay.run_id });
      const parts = partsOf(await notCollected(tx, await termsToCollect(tx, lastDay(month))));
      const runId = await startRun(tx, {
        kind: COLLECTION_RUN,
        naturalKey: earlier.length === 0 ? month : `${month}:${earlier.length + 1}`,
        params: { month, parts },
        items: parts.map((part) => ({ subjectId: part.from, label: `${WAYS[part.channel]} · ${part.accounts}` })),
      });
      return findRun(tx, runId);
    });
  }
}

async function handledIn(tx: Tx, month: Month): Promise<CollectionPreview['handled']> {
  const terms = await termsHandled(tx, month);
  const debits = terms.filter(({ channel }) => channel === 'direct_debit');
  const orders = await ordersOf(tx, INSTALMENT_PURPOSE, [...new Set(debits.map(({ plan_id }) => plan_id))]);
  const states = new Map(orders.map(({ part, sourceId, state }) => [`${sourceId}:${part}`, state]));
  return terms.map((term) => ({ ...term, state: handledState(term, states.get(`${term.plan_id}:${term.number}`)) }));
}

/** What stands in the way of collecting a term by direct debit; other ways of paying are up to the payer. */
async function problems(tx: Tx, terms: readonly TermToCollect[]): Promise<(term: TermToCollect) => string | null> {
  const debits = terms.filter((term) => term.channel === 'direct_debit');
  const mandates = await mandatesOfParties(
    tx,
    debits.map((term) => term.member_id),
  );
  return (term) => {
    if (term.channel !== 'direct_debit') return null;
    const mandate = mandates.get(term.member_id);
    if (!mandate) return 'share_mandate_missing';
    return mandateFault(mandate, term.due_on) ?? null;
  };
}

import { sum, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { PlanChannel } from './plan.js';

/** A term that is to be collected. */
export interface TermToCollect {
  readonly account_id: Id;
  readonly member_id: Id;
  readonly member_name: string;
  readonly plan_id: Id;
  readonly number: number;
  readonly agreed_on: LocalDate;
  readonly due_on: LocalDate;
  readonly channel: PlanChannel;
  /** Still open of it. */
  readonly amount: Cents;
  /** It was written down before that its day came. */
  readonly is_due: boolean;
}

/** Accounts of one channel with neighbouring ids: one item of a run, one transaction. */
export interface CollectionPart {
  readonly channel: PlanChannel;
  readonly from: Id;
  readonly to: Id;
  readonly accounts: number;
}

/** Accounts per part: few enough to hold their locks briefly, enough to write in few statements. */
const PART = 100;

/** Cuts what is to be collected into parts, per channel and in the order of the accounts. */
export function partsOf(terms: readonly Pick<TermToCollect, 'account_id' | 'channel'>[]): CollectionPart[] {
  const channels = [...new Set(terms.map((term) => term.channel))].sort();
  return channels.flatMap((channel) => {
    const ids = [...new Set(terms.filter((term) => term.channel === channel).map((term) => term.account_id))].sort();
    const parts: CollectionPart[] = [];
    for (let start = 0; start < ids.length; start += PART) {
      const slice = ids.slice(start, start + PART);
      parts.push({ channel, from: slice[0]!, to: slice.at(-1)!, accounts: slice.length });
    }
    return parts;
  });
}

export interface CollectionGroup {
  readonly channel: PlanChannel;
  readonly terms: number;
  readonly amount: Cents;
  readonly items: readonly (TermToCollect & { problem: string | null })[];
}

/** What a month collects, per way of paying, with what stands in the way of a term first. */
export function groupsOf(
  terms: readonly TermToCollect[],
  problemOf: (term: TermToCollect) => string | null,
): CollectionGroup[] {
  const channels = [...new Set(terms.map((term) => term.channel))].sort();
  return channels.map((channel) => {
    const own = terms
      .filter((term) => term.channel === channel)
      .map((term) => ({ ...term, problem: problemOf(term) }))
      .sort((a, b) => Number(b.problem !== null) - Number(a.problem !== null));
    return { channel, terms: own.length, amount: sum(own.map((term) => term.amount)), items: own };
  });
}

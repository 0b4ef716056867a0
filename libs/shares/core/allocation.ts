import { subtract, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';

/** A term of the plan in force with what is still open of it. */
export interface OpenTerm {
  readonly plan_id: Id;
  readonly number: number;
  readonly due_on: LocalDate;
  /** As planned. */
  readonly amount: Cents;
  /** Not paid yet; above zero. */
  readonly open: Cents;
}

export interface Allocation {
  readonly plan_id: Id;
  readonly number: number;
  readonly amount: Cents;
}

/**
 * Which terms a payment pays: the one it was meant for, then the oldest first (the order of BW 6:43(2)). What is left over
 * when every term is paid belongs to no term.
 */
export function allocate(
  amount: Cents,
  terms: readonly OpenTerm[],
  meantFor?: Pick<OpenTerm, 'plan_id' | 'number'>,
): Allocation[] {
  const isMeant = (term: OpenTerm) => term.plan_id === meantFor?.plan_id && term.number === meantFor.number;
  const ordered = [...terms].sort(
    (a, b) =>
      Number(isMeant(b)) - Number(isMeant(a)) ||
      (a.due_on < b.due_on ? -1 : a.due_on > b.due_on ? 1 : a.number - b.number),
  );
  let left = amount;
  const allocations: Allocation[] = [];
  for (const { number, open, plan_id } of ordered) {
    if (left <= 0) break;
    const part = open < left ? open : left;
    allocations.push({ plan_id, number, amount: part });
    left = subtract(left, part);
  }
  return allocations;
}

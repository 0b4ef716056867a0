import { add, subtract, ZERO, type Cents } from '#libs/kernel/index.js';
import type { Figures } from './figures.js';
import type { Movement, MovementKind } from './movement.js';

export interface UndoneCollection {
  readonly kind: MovementKind;
  readonly amount: Cents;
  /** What it takes back, so that its terms open again; null for what she owes from now on. */
  readonly of: Movement | null;
}

/**
 * What a collection that came back takes back. As long as she is a member: what it paid in, and what of it was held. What was
 * held and given back since, or went into a claim that was fixed, cannot be taken back any more: she owes it.
 * @param written what the collection had written: paid in, held, or both
 * @param figures of the account now
 */
export function undoCollection(written: readonly Movement[], figures: Figures): UndoneCollection[] {
  const undone: UndoneCollection[] = [];
  let owed: Cents = ZERO;
  let held = figures.held;
  for (const movement of written) {
    const amount = movement.change;
    if (movement.kind === 'collected') {
      if (figures.fixed === 0 && figures.paid - amount >= figures.loss)
        undone.push({ kind: 'collection_failed', amount, of: movement });
      else owed = add(owed, amount);
      continue;
    }
    const part = Math.max(0, Math.min(held, amount)) as Cents;
    held = subtract(held, part);
    if (part > 0) undone.push({ kind: 'overpayment_returned', amount: part, of: movement });
    owed = add(owed, subtract(amount, part));
  }
  return owed > 0 ? [...undone, { kind: 'owed_back', amount: owed, of: null }] : undone;
}

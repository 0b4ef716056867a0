/** What this process knows of one counter that it shares. */
export interface Shared {
  /** Counted here and told, in the window all share. */
  told: number;
  /** Counted by others, as far as was added here. */
  others: number;
}

/**
 * After telling `count` the shared total came back: how much others counted that was not added yet. A total below what was told
 * before belongs to a new window.
 */
export function othersUsed(before: Shared | undefined, count: number, total: number): { shared: Shared; add: number } {
  const same = before !== undefined && total >= before.told + count ? before : { told: 0, others: 0 };
  const told = same.told + count;
  const others = Math.max(same.others, total - told);
  return { shared: { told, others }, add: others - same.others };
}

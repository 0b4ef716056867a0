export type WeekState = 'empty' | 'open' | 'submitted' | 'approved' | 'rejected' | 'mixed';

type OwnState = 'open' | 'submitted' | 'approved' | 'rejected';

/** What a week is as a whole. A week without hours that was handed in is `submitted`: not worked is not the same as not filled in. */
export function weekState(states: readonly OwnState[], handedIn: boolean): WeekState {
  const [first, ...others] = new Set(states);
  if (first === undefined) return handedIn ? 'submitted' : 'empty';
  return others.length === 0 ? first : 'mixed';
}

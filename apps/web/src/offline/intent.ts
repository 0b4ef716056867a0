import { isEmpty, same, valuesOf, type EntryValues, type StoredEntry } from './entry-values';

/** Leave (verlof) and sickness (ziek); the office knows more kinds. */
export type AbsenceKind = 'leave' | 'sickness';

export interface Refusal {
  code: string;
  /** The office's own sentence. */
  detail: string;
}

/** What a person wants the office to know, kept on the device until the office has it. */
export interface Intent {
  /** Of an entry: its own id, made here. Of a week: see weekId. */
  id: string;
  kind: 'entry' | 'removal' | 'week' | 'absence';
  login_id: string;
  cooperative_id: string;
  member_id: string;
  /** Hours of somebody else, written at the desk. */
  for_another: boolean;
  monday: string;
  /** First in, first sent; counts up, whatever the clock does. */
  order: number;
  values: EntryValues | null;
  /** Of a day: why there was no work; null takes the mark away. */
  absence: { date: string; kind: AbsenceKind | null } | null;
  /** What the office had when the person changed it; none when the entry was made here. */
  base: { version: number; values: EntryValues } | null;
  /** What was sent without an answer: it may have arrived. */
  tried: (EntryValues | null)[];
  state: 'kept' | 'sending' | 'sent' | 'refused' | 'conflict';
  refusal: Refusal | null;
  /** On a conflict: what the office has now; null when it was removed there. */
  theirs: StoredEntry | null;
  /** After sending: what the office answered. */
  entry: StoredEntry | null;
  /** Milliseconds on this device's clock; only to compare with what the same device fetched. */
  sent_at: number;
}

export interface Whose {
  login_id: string;
  cooperative_id: string;
  member_id: string;
  for_another: boolean;
  monday: string;
}

export const weekId = (whose: Whose): string => `week:${whose.cooperative_id}:${whose.member_id}:${whose.monday}`;

export const baseOf = (entry: StoredEntry): NonNullable<Intent['base']> => ({
  version: entry.version,
  values: valuesOf(entry),
});

const blank = (whose: Whose, id: string, order: number): Intent => ({
  ...whose,
  id,
  order,
  kind: 'entry',
  values: null,
  absence: null,
  base: null,
  tried: [],
  state: 'kept',
  refusal: null,
  theirs: null,
  entry: null,
  sent_at: 0,
});

/** What is kept goes on from what the office last said; what is on its way stays on its way. */
function again(now: Intent, order: number): Intent {
  const base = now.state === 'sent' ? (now.entry ? baseOf(now.entry) : null) : now.base;
  if (now.state === 'sending') return { ...now, base };
  return { ...now, base, order, state: 'kept', refusal: null, theirs: null, entry: null };
}

/** The entry should be this. @returns null when the office has it so already */
export function wanting(
  whose: Whose,
  now: Intent | undefined,
  order: number,
  id: string,
  values: EntryValues,
  stored: StoredEntry | undefined,
): Intent | null {
  const start = now ? again(now, order) : { ...blank(whose, id, order), base: stored ? baseOf(stored) : null };
  const next: Intent = { ...start, kind: 'entry', values };
  const settled = next.state === 'kept' && next.tried.length === 0;
  return settled && next.base && same(next.base.values, values) ? null : next;
}

/** The entry should not be. @returns null when it never left the device */
export function removing(
  whose: Whose,
  now: Intent | undefined,
  order: number,
  id: string,
  stored: StoredEntry | undefined,
): Intent | null {
  const start = now ? again(now, order) : { ...blank(whose, id, order), base: stored ? baseOf(stored) : null };
  if (start.base === null && start.tried.length === 0) return null;
  return { ...start, kind: 'removal', values: start.values ?? start.base?.values ?? null };
}

export const handingIn = (whose: Whose, order: number): Intent => ({
  ...blank(whose, weekId(whose), order),
  kind: 'week',
});

export const absenceId = (whose: Whose, date: string): string => `${whose.cooperative_id}:${whose.member_id}:${date}`;

/** The same mark twice is one mark, so the day itself is its identity. */
export const marking = (whose: Whose, order: number, date: string, kind: AbsenceKind | null): Intent => ({
  ...blank(whose, absenceId(whose, date), order),
  kind: 'absence',
  absence: { date, kind },
});

/** The person chose their own values over those at the office. */
export function insisting(now: Intent, order: number): Intent {
  return {
    ...again(now, order),
    // removed there: made anew
    base: now.theirs ? baseOf(now.theirs) : null,
    tried: [],
    state: 'kept',
  };
}

/** Leaves the office without this entry. */
export const isRemoval = (intent: Intent): boolean =>
  intent.kind === 'removal' || (intent.kind === 'entry' && (intent.values === null || isEmpty(intent.values)));

/** Nothing to tell: an empty line that never left. */
export const isNothing = (intent: Intent): boolean =>
  isRemoval(intent) && intent.base === null && intent.tried.length === 0 && intent.state !== 'sent';

export const isWaiting = (intent: Intent): boolean =>
  (intent.state === 'kept' || intent.state === 'sending') && !isNothing(intent);

/** The person must look at it. */
export const isStuck = (intent: Intent): boolean => intent.state === 'refused' || intent.state === 'conflict';

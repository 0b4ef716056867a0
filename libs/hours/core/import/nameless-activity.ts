import { foldName, type Named } from '#libs/imports/index.js';
import type { NameAssignment } from './assign-names.js';
import type { DraftEntry } from './parsed-row.js';

/**
 * The assignment of rows that name no activity, as Toggl and Clockify often do: the only activity there is, else the one
 * for plain work, else the reader chooses. A co-operative without activities gets the one for plain work: see `toMake`.
 * @param plainWork the name of that activity
 */
export function namelessActivity(
  entries: readonly DraftEntry[],
  known: readonly Named[],
  plainWork: string,
): { assignment: NameAssignment; toMake: boolean } | undefined {
  const nameless = entries.filter(({ activity }) => activity === '');
  if (nameless.length === 0) return undefined;
  const plain = known.find(({ name }) => foldName(name) === foldName(plainWork));
  const match = plain ?? (known.length === 1 ? known[0] : undefined);
  const minutes = nameless.reduce((sum, entry) => sum + entry.minutes, 0);
  const assignment: NameAssignment = {
    key: '',
    name: '',
    rows: nameless.length,
    minutes,
    suggestions: [],
    ...(match ? { match: { id: match.id, by: 'folded_name' } } : {}),
  };
  return { assignment, toMake: known.length === 0 };
}

import { addDays, DomainError, type Fault, type Id, type LocalDate } from '#libs/kernel/index.js';
import { checkEntry, type Ground } from './check-entry.js';
import { sameContent, type CheckedEntry, type EntryInput, type StoredEntry } from './time-entry.js';
import { overfullDays, overlaps } from './time-entry-rules.js';
import { isEditable } from './time-entry-state.js';

export interface WeekLine extends EntryInput {
  entry_id: Id;
}

export interface WeekRequest {
  readonly memberId: Id;
  readonly monday: LocalDate;
  readonly lines: readonly WeekLine[];
  readonly ground: Ground;
  /** Of the member in the week and the days around it, and whatever has the id of a line. */
  readonly stored: readonly StoredEntry[];
  /** Whether the writer may touch hours of a project. */
  readonly mayWrite: (projectId: Id) => boolean;
}

export interface WeekPlan {
  /** Stored entries to take away: left out of the new week, or made anew. */
  readonly gone: readonly StoredEntry[];
  /** Entries to keep, each with the version it gets. */
  readonly made: readonly (CheckedEntry & { readonly version: number })[];
}

/**
 * What a whole week handed over at once changes. Lines that say nothing new stay as they are (a rejected one keeps its
 * reason), changed and new ones are made open, and what is left out goes; submitted and approved entries stay.
 *
 * @throws DomainError with a pointer per line: invalid input, hours_entry_locked, hours_entry_exists, hours_overlap, hours_over_24
 */
export function planWeek(request: WeekRequest): WeekPlan {
  const { memberId, monday, lines, stored, mayWrite } = request;
  const known = new Map(stored.map((entry) => [entry.entryId, entry]));
  const checked = checkLines(request, known);
  refuseTouched(checked, known, memberId);
  const made = checked
    .filter((entry) => !isUnchanged(entry, known))
    .map((entry) => ({ ...entry, version: (known.get(entry.entryId)?.version ?? 0) + 1 }));
  const asked = new Set(lines.map((line) => line.entry_id));
  const sunday = addDays(monday, 6);
  const dropped = stored.filter(
    (entry) =>
      entry.memberId === memberId &&
      entry.date >= monday &&
      entry.date <= sunday &&
      isEditable(entry.state) &&
      !asked.has(entry.entryId) &&
      mayWrite(entry.projectId),
  );
  const gone = [...dropped, ...made.flatMap((entry) => known.get(entry.entryId) ?? [])];
  refuseClashes(request, gone, made);
  return { gone, made };
}

const isUnchanged = (entry: CheckedEntry, known: ReadonlyMap<Id, StoredEntry>): boolean => {
  const before = known.get(entry.entryId);
  return before !== undefined && sameContent(before, entry);
};

function checkLines(
  { monday, lines, ground, mayWrite }: WeekRequest,
  known: ReadonlyMap<Id, StoredEntry>,
): CheckedEntry[] {
  const faults: Fault[] = [];
  const seen = new Set<Id>();
  const sunday = addDays(monday, 6);
  const entries = lines.flatMap((line, index) => {
    const result = checkEntry(line.entry_id, likeBefore(line, known.get(line.entry_id)), ground);
    const own = 'faults' in result ? [...result.faults] : [];
    if (line.date < monday || line.date > sunday) {
      own.push({ pointer: '/date', code: 'hours_date_outside_week', params: { monday } });
    }
    if (seen.has(line.entry_id)) own.push({ pointer: '/entry_id', code: 'hours_entry_twice' });
    if (ground.projects.has(line.project_id) && !mayWrite(line.project_id)) {
      own.push({ pointer: '/project_id', code: 'hours_of_another' });
    }
    seen.add(line.entry_id);
    faults.push(...own.map((fault) => ({ ...fault, pointer: inLine(fault.pointer, index) })));
    return 'entry' in result ? [result.entry] : [];
  });
  if (faults.length > 0) throw DomainError.faults(faults);
  return entries;
}

/** Who belongs to the whole week is a fault of the week, not of a line. */
const inLine = (pointer: string, index: number): string =>
  pointer === '/member_id' ? pointer : `/entries/${index}${pointer}`;

/** What a line leaves unsaid stays as it was: whether it is billed, and the break of the same times or of the same duration. */
function likeBefore(line: WeekLine, before: StoredEntry | undefined): EntryInput {
  if (!before) return line;
  const sameTimes = line.start_time !== undefined && line.start_time === before.start && line.end_time === before.end;
  return {
    ...line,
    billable: line.billable ?? (line.activity_id === before.activityId ? before.billable : undefined),
    minutes:
      line.minutes ??
      (sameTimes && line.date === before.date && line.break_minutes === undefined ? before.minutes : undefined),
    break_minutes:
      line.break_minutes ?? (byDuration(line) && before.start === undefined ? before.breakMinutes : undefined),
  };
}

const byDuration = (line: WeekLine): boolean => line.start_time === undefined && line.end_time === undefined;

function refuseTouched(entries: readonly CheckedEntry[], known: ReadonlyMap<Id, StoredEntry>, memberId: Id): void {
  entries.forEach((entry, index) => {
    const before = known.get(entry.entryId);
    if (!before || (before.memberId === memberId && (isEditable(before.state) || sameContent(before, entry)))) return;
    const code = before.memberId === memberId ? 'hours_entry_locked' : 'hours_entry_exists';
    throw new DomainError('conflict', code, {}, [{ pointer: `/entries/${index}`, code }]);
  });
}

function refuseClashes(
  { lines, stored, memberId }: WeekRequest,
  gone: readonly StoredEntry[],
  made: WeekPlan['made'],
): void {
  const places = new Map(lines.map((line, index) => [line.entry_id, index]));
  const fresh = new Map(made.map((entry) => [entry.entryId, places.get(entry.entryId) ?? 0]));
  const away = new Set(gone.map((entry) => entry.entryId));
  const all: CheckedEntry[] = [
    ...stored.filter((entry) => entry.memberId === memberId && !away.has(entry.entryId)),
    ...made,
  ];
  const clashes = overlaps(all).flatMap(([first, second]) => {
    const place = fresh.get(second.entryId) ?? fresh.get(first.entryId);
    return place === undefined ? [] : [{ pointer: `/entries/${place}/start_time`, code: 'hours_overlap' }];
  });
  if (clashes.length > 0) throw new DomainError('conflict', 'hours_overlap', {}, clashes);
  const overfull = overfullDays(all).flatMap(({ date }) =>
    made
      .filter((entry) => entry.date === date || entry.date === addDays(date, -1))
      .map((entry) => ({
        pointer: `/entries/${fresh.get(entry.entryId) ?? 0}/minutes`,
        code: 'hours_over_24',
        params: { date },
      })),
  );
  const [first] = overfull;
  if (first) throw new DomainError('conflict', 'hours_over_24', first.params, overfull);
}

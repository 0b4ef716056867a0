import { Problem } from '../lib/problem';
import type { EntryValues, StoredEntry } from './entry-values';
import type { Intent } from './intent';
import type { Office } from './send-outbox';
import type { OutboxStore } from './store';

/** For tests: where a connection is cut. before: nothing arrived. after: the office did it and nobody heard. */
export type Cut = 'before' | 'after' | null;

/** For tests: the office's rules for time entries, in memory, behind a connection that can be cut. */
export class ModelOffice implements Office {
  readonly entries = new Map<string, StoredEntry>();
  /** How often an entry was really made. */
  readonly made: string[] = [];
  submitted = 0;
  signedIn = true;
  locked = false;
  cuts: Cut[] = [];

  whoami = async (): Promise<{ login_id: string }> => {
    if (!this.signedIn) throw new Problem(401, { code: 'not_signed_in' });
    return { login_id: 'me' };
  };

  call = async <T>(method: string, path: string, call: { body?: unknown; version?: number } = {}): Promise<T> => {
    const cut = this.cuts.shift() ?? null;
    if (cut === 'before') throw Problem.offline();
    const answer = this.answer(method, path, call);
    if (cut === 'after') throw Problem.offline();
    return answer as T;
  };

  /** As somebody else at the desk. */
  write(id: string, values: Partial<StoredEntry>): void {
    const entry = this.entries.get(id);
    if (entry) this.entries.set(id, { ...entry, ...values, version: entry.version + 1 });
  }

  private answer(method: string, path: string, { body, version }: { body?: unknown; version?: number }): unknown {
    if (path.endsWith('/submission')) return (this.submitted += 1);
    if (path.includes('/weeks/')) {
      const submitted_at = this.submitted > 0 ? '2026-11-20T10:00:00Z' : null;
      return { submitted_at, days: [{ entries: [...this.entries.values()] }] };
    }
    if (method === 'POST') return this.make(body as EntryValues & { entry_id: string });
    const id = path.split('/').at(-1) ?? '';
    const entry = this.entries.get(id);
    if (!entry) throw new Problem(404, { code: 'not_found' });
    if (entry.version !== version) throw new Problem(412, { code: 'stale_version' });
    this.refuseLocked();
    if (method === 'DELETE') return void this.entries.delete(id);
    const changed = { ...entry, ...asStored(body as EntryValues), version: entry.version + 1 };
    this.entries.set(id, changed);
    return changed;
  }

  private make(body: EntryValues & { entry_id: string }): StoredEntry {
    const known = this.entries.get(body.entry_id);
    if (known) return known;
    this.refuseLocked();
    const entry = { ...asStored(body), entry_id: body.entry_id, version: 1 } as StoredEntry;
    this.entries.set(entry.entry_id, entry);
    this.made.push(entry.entry_id);
    return entry;
  }

  private refuseLocked(): void {
    if (this.locked) throw new Problem(409, { code: 'hours_entry_locked', detail: 'Deze week is dicht.' });
  }
}

const asStored = (values: EntryValues): Omit<StoredEntry, 'entry_id' | 'version'> => ({
  project_id: values.project_id,
  activity_id: values.activity_id,
  date: values.date,
  minutes: values.minutes ?? 0,
  start_time: values.start_time ?? null,
  end_time: values.end_time ?? null,
  description: values.description ?? '',
});

/** For tests: the store without a browser. */
export function memoryStore(): OutboxStore {
  const intents = new Map<string, Intent>();
  const sorted = (): Intent[] => [...intents.values()].sort((a, b) => a.order - b.order);
  return {
    all: async () => sorted(),
    change: async (id, next) => {
      const after = next(intents.get(id), (sorted().at(-1)?.order ?? 0) + 1);
      if (after) intents.set(id, after);
      else intents.delete(id);
      return after;
    },
    clear: async () => intents.clear(),
  };
}

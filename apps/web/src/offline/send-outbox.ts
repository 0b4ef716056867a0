import { asProblem } from '../lib/problem';
import { isEmpty, same, valuesOf, type EntryValues, type StoredEntry } from './entry-values';
import { baseOf, isRemoval, isStuck, isWaiting, type Intent } from './intent';
import type { OutboxStore } from './store';

/** The office as the outbox needs it. Every call rejects with a Problem. */
export interface Office {
  /** Who is signed in, asked of the office itself. */
  whoami: () => Promise<{ login_id: string }>;
  call: <T>(method: string, path: string, call?: { body?: unknown; version?: number }) => Promise<T>;
}

/** done: nothing left that can be sent. offline: try later. signed_out: keep, and ask to sign in. */
export type Outcome = 'done' | 'offline' | 'signed_out';

type Answer =
  | { kind: 'stored'; entry: StoredEntry }
  | { kind: 'gone' }
  | { kind: 'done' }
  | { kind: 'conflict'; theirs: StoredEntry | null };

interface WeekAnswer {
  submitted_at: string | null;
  days: { entries: StoredEntry[] }[];
}

/** Sends what waits, in order. Safe to run at any moment and to be cut off at any moment; one at a time per device. */
export async function sendOutbox(store: OutboxStore, office: Office): Promise<Outcome> {
  const refused = new Set<string>();
  for (;;) {
    const all = await store.all();
    const waiting = all.filter(isWaiting);
    if (waiting.length === 0) return 'done';
    try {
      const { login_id } = await office.whoami();
      const next = waiting.find((one) => one.login_id === login_id && !refused.has(one.id) && !isHeldUp(one, all));
      if (!next) return 'done';
      if (!(await sendOne(store, office, next.id))) refused.add(next.id);
    } catch (error) {
      return asProblem(error).status === 401 ? 'signed_out' : 'offline';
    }
  }
}

/** A week is handed in after its hours. */
const isHeldUp = (intent: Intent, all: readonly Intent[]): boolean =>
  intent.kind === 'week' &&
  all.some(
    (one) =>
      one.kind !== 'week' &&
      one.cooperative_id === intent.cooperative_id &&
      one.member_id === intent.member_id &&
      one.monday === intent.monday &&
      (isWaiting(one) || isStuck(one)),
  );

async function sendOne(store: OutboxStore, office: Office, id: string): Promise<boolean> {
  const before = (await store.all()).find((one) => one.id === id);
  // what goes out is written down first: after a crash it counts as possibly arrived
  const sent = await store.change(id, (now) =>
    now && isWaiting(now)
      ? { ...now, state: 'sending', tried: [...now.tried, isRemoval(now) ? null : now.values] }
      : (now ?? null),
  );
  if (!before || sent?.state !== 'sending') return false;
  try {
    const answer = await perform(office, sent, before.tried);
    await store.change(id, (now) => (now ? settled(now, sent, answer) : null));
    return true;
  } catch (error) {
    const { status, code, detail, final, fields } = asProblem(error);
    const later = !final || status === 401 || code === 'csrf';
    await store.change(id, (now) => {
      if (!now) return null;
      if (later || changed(now, sent)) return { ...now, state: 'kept' };
      const reason = [...fields.values()].join(' ') || detail;
      return { ...now, state: 'refused', refusal: { code, detail: reason } };
    });
    if (later) throw error;
    return true;
  }
}

const changed = (now: Intent, sent: Intent): boolean =>
  now.kind !== sent.kind || JSON.stringify([now.values, now.absence]) !== JSON.stringify([sent.values, sent.absence]);

/** What is left to tell after an answer: nothing, or what the person changed while it was on its way. */
function settled(now: Intent, sent: Intent, answer: Answer): Intent {
  if (answer.kind === 'conflict') return { ...now, state: 'conflict', theirs: answer.theirs };
  const entry = answer.kind === 'stored' ? answer.entry : null;
  const known: Intent = { ...now, base: entry ? baseOf(entry) : null, tried: [], refusal: null, theirs: null };
  if (changed(now, sent)) return { ...known, state: 'kept' };
  return { ...known, state: 'sent', entry, sent_at: Date.now() };
}

function perform(office: Office, intent: Intent, tried: Intent['tried']): Promise<Answer> {
  if (intent.kind === 'absence') return mark(office, intent);
  if (intent.kind === 'week') return handIn(office, intent, tried.length > 0);
  return isRemoval(intent) ? remove(office, intent, tried) : keep(office, intent, tried);
}

const root = (intent: Intent): string => `/v1/cooperatives/${intent.cooperative_id}`;
const whose = (intent: Intent): object => (intent.for_another ? { member_id: intent.member_id } : {});

const make = (office: Office, intent: Intent, values: EntryValues): Promise<StoredEntry> =>
  office.call<StoredEntry>('POST', `${root(intent)}/time-entries`, {
    body: { entry_id: intent.id, ...whose(intent), ...values },
  });

async function weekOf(office: Office, intent: Intent): Promise<WeekAnswer> {
  const query = intent.for_another ? `?member_id=${intent.member_id}` : '';
  return office.call<WeekAnswer>('GET', `${root(intent)}/weeks/${intent.monday}${query}`);
}

const find = async (office: Office, intent: Intent): Promise<StoredEntry | undefined> =>
  (await weekOf(office, intent)).days.flatMap((day) => day.entries).find((entry) => entry.entry_id === intent.id);

/** Ours, or as it was when the person changed it: then nobody else meant something by it. */
const isOurs = (intent: Intent, tried: Intent['tried'], entry: StoredEntry): boolean =>
  [intent.base?.values ?? null, ...tried].some((values) => values !== null && same(values, valuesOf(entry)));

async function keep(office: Office, intent: Intent, tried: Intent['tried']): Promise<Answer> {
  const wanted = intent.values!;
  let known = intent.base;
  if (known === null) {
    const entry = await make(office, intent, wanted);
    if (same(wanted, valuesOf(entry))) return { kind: 'stored', entry };
    // the id was there already, with something else: an earlier sending of ours, or somebody else's change since
    if (!isOurs(intent, tried, entry)) return { kind: 'conflict', theirs: entry };
    known = baseOf(entry);
  }
  try {
    return { kind: 'stored', entry: await change(office, intent, known.version, wanted) };
  } catch (error) {
    const { status } = asProblem(error);
    if (status === 404) return gone(office, intent, tried, wanted);
    if (status !== 412) throw error;
  }
  const entry = await find(office, intent);
  if (!entry) return gone(office, intent, tried, wanted);
  if (same(wanted, valuesOf(entry))) return { kind: 'stored', entry };
  if (!isOurs(intent, tried, entry)) return { kind: 'conflict', theirs: entry };
  return { kind: 'stored', entry: await change(office, intent, entry.version, wanted) };
}

/** Gone by a removal of ours that arrived unheard: made anew. Gone by somebody else: the person says which of the two holds. */
async function gone(office: Office, intent: Intent, tried: Intent['tried'], wanted: EntryValues): Promise<Answer> {
  if (!tried.includes(null)) return { kind: 'conflict', theirs: null };
  return { kind: 'stored', entry: await make(office, intent, wanted) };
}

const change = (office: Office, intent: Intent, version: number, values: EntryValues): Promise<StoredEntry> =>
  office.call<StoredEntry>('PATCH', `${root(intent)}/time-entries/${intent.id}`, {
    version,
    body: { description: '', ...values },
  });

async function remove(office: Office, intent: Intent, tried: Intent['tried']): Promise<Answer> {
  // a making that may still be under way is finished first: what is there for certain can be removed for certain
  const made = tried.find((values): values is EntryValues => values !== null && !isEmpty(values));
  const known = intent.base ?? (made ? baseOf(await make(office, intent, made)) : null);
  if (!known) return { kind: 'gone' };
  const path = `${root(intent)}/time-entries/${intent.id}`;
  try {
    await office.call('DELETE', path, { version: known.version });
    return { kind: 'gone' };
  } catch (error) {
    const { status } = asProblem(error);
    if (status === 404) return { kind: 'gone' };
    if (status !== 412) throw error;
  }
  const entry = await find(office, intent);
  if (!entry) return { kind: 'gone' };
  if (!isOurs(intent, tried, entry)) return { kind: 'conflict', theirs: entry };
  await office.call('DELETE', path, { version: entry.version });
  return { kind: 'gone' };
}

/** Handing in again what came back in the meantime would contest it unseen, so a second try looks first. */
async function handIn(office: Office, intent: Intent, mayHaveArrived: boolean): Promise<Answer> {
  if (mayHaveArrived && (await weekOf(office, intent)).submitted_at !== null) return { kind: 'done' };
  await office.call('POST', `${root(intent)}/weeks/${intent.monday}/submission`, { body: whose(intent) });
  return { kind: 'done' };
}

async function mark(office: Office, intent: Intent): Promise<Answer> {
  const { date, kind } = intent.absence!;
  const path = `${root(intent)}/absences`;
  if (kind) await office.call('PUT', path, { body: { ...whose(intent), from: date, kind } });
  else {
    const query = new URLSearchParams({ ...whose(intent), from: date, until: date });
    await office.call('DELETE', `${path}?${query}`);
  }
  return { kind: 'done' };
}

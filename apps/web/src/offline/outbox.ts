import type { EntryValues, StoredEntry } from './entry-values';
import {
  absenceId,
  handingIn,
  insisting,
  isStuck,
  isWaiting,
  marking,
  removing,
  wanting,
  weekId,
  type AbsenceKind,
  type Intent,
  type Whose,
} from './intent';
import { office } from './office';
import { oneAtATime, OUTBOX } from './one-at-a-time';
import { sendOutbox, type Outcome } from './send-outbox';
import { deviceStore, type OutboxStore } from './store';

const PAUSE = 900;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 120_000;

export interface OutboxView {
  /** False until the device's own memory was read. */
  known: boolean;
  intents: readonly Intent[];
  outcome: Outcome;
}

/** The device's memory of what must still reach the office, shared by every page and tab. */
export class Outbox {
  private view: OutboxView = { known: false, intents: [], outcome: 'done' };
  private readonly listeners = new Set<() => void>();
  private readonly channel = 'BroadcastChannel' in self ? new BroadcastChannel(OUTBOX) : null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_WAIT;
  private acts = 0;
  /** Called when something reached the office. */
  onSent: () => void = () => undefined;

  constructor(private readonly store: OutboxStore = deviceStore()) {}

  start(): void {
    const now = (): void => void this.flush();
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') now();
    });
    this.channel?.addEventListener('message', (event: MessageEvent<{ sent?: boolean }>) => {
      void this.read();
      if (event.data.sent) this.onSent();
    });
    void this.read().then(now);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  snapshot = (): OutboxView => this.view;

  want(whose: Whose, id: string, values: EntryValues, stored?: StoredEntry): Promise<void> {
    return this.change(id, (now, order) => wanting(whose, now, order, id, values, stored));
  }
  unwant(whose: Whose, id: string, stored?: StoredEntry): Promise<void> {
    return this.change(id, (now, order) => removing(whose, now, order, id, stored));
  }
  handIn(whose: Whose): Promise<void> {
    return this.change(weekId(whose), (_now, order) => handingIn(whose, order), 0);
  }
  mark(whose: Whose, date: string, kind: AbsenceKind | null): Promise<void> {
    return this.change(absenceId(whose, date), (_now, order) => marking(whose, order, date, kind));
  }
  /** On a conflict: what stands here goes over what stands there. */
  insist(id: string): Promise<void> {
    return this.change(id, (now, order) => (now ? insisting(now, order) : null), 0);
  }
  /** Lets go of it here; the office keeps what it has. */
  drop(id: string): Promise<void> {
    return this.change(id, () => null);
  }
  /** After a fetch that shows what was sent, the memory of it can go. */
  async forgetSent(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.store.change(id, (now) => (now && now.state !== 'sent' ? now : null));
    if (ids.length > 0) await this.read();
  }

  private async change(
    id: string,
    next: (now: Intent | undefined, order: number) => Intent | null,
    pause = PAUSE,
  ): Promise<void> {
    this.acts += 1;
    // on the screen at once; the store decides what it becomes
    const now = this.view.intents.find((one) => one.id === id);
    const soon = next(now, (this.view.intents.at(-1)?.order ?? 0) + 1);
    this.show([...this.view.intents.filter((one) => one !== now), ...(soon ? [soon] : [])]);
    await this.store.change(id, next);
    await this.read();
    this.channel?.postMessage({});
    void askForBackgroundSync();
    this.plan(pause);
  }

  private plan(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  /** Sends what waits, unless another tab is at it. */
  async flush(): Promise<Outcome> {
    clearTimeout(this.timer);
    if (!this.view.known) await this.read();
    if (!this.view.intents.some(isWaiting)) return this.view.outcome;
    const outcome = await oneAtATime(() => sendOutbox(this.reporting(), office));
    await this.read(outcome ?? this.view.outcome);
    if (this.view.intents.some(isWaiting)) {
      this.wait = outcome === 'offline' ? Math.min(LONGEST_WAIT, this.wait * 2) : FIRST_WAIT;
      this.plan(this.wait);
    } else this.wait = FIRST_WAIT;
    return this.view.outcome;
  }

  /** The store, telling the pages of every step. */
  private reporting(): OutboxStore {
    return {
      ...this.store,
      change: async (id, next) => {
        const after = await this.store.change(id, next);
        await this.read();
        const sent = after?.state === 'sent';
        this.channel?.postMessage({ sent });
        if (sent) this.onSent();
        return after;
      },
    };
  }

  private async read(outcome: Outcome = this.view.outcome): Promise<void> {
    const acts = this.acts;
    const intents = await this.store.all();
    this.view = { ...this.view, known: true, outcome: intents.some(isWaiting) ? outcome : 'done' };
    // what the person did since is newer than what was read
    if (acts === this.acts) this.show(intents);
  }

  private show(intents: readonly Intent[]): void {
    this.view = { ...this.view, intents };
    this.listeners.forEach((listener) => listener());
  }

  async clear(): Promise<void> {
    clearTimeout(this.timer);
    await this.store.clear();
    await this.read('done');
    this.channel?.postMessage({});
  }

  /** What would be lost if this device forgot everything now. */
  async unsent(): Promise<number> {
    return (await this.store.all()).filter((one) => isWaiting(one) || isStuck(one)).length;
  }
}

interface SyncManager {
  register: (tag: string) => Promise<void>;
}

async function askForBackgroundSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  // not every browser has it, and a person can refuse it
  const sync = (registration as { sync?: SyncManager } | undefined)?.sync;
  await sync?.register(OUTBOX).catch(() => undefined);
}

export const outbox = new Outbox();

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Intent } from './intent';

/** Where intentions are kept. `change` is one transaction: what it reads is what it replaces, also with two tabs open. */
export interface OutboxStore {
  all: () => Promise<Intent[]>;
  /** @param next gives the new intention, or null to drop it; gets the present one and the next place in line */
  change: (id: string, next: (now: Intent | undefined, order: number) => Intent | null) => Promise<Intent | null>;
  clear: () => Promise<void>;
}

interface Shelves extends DBSchema {
  intents: { key: string; value: Intent; indexes: { order: number } };
}

const NAME = 'coopkantoor';

export function deviceStore(): OutboxStore {
  let opened: Promise<IDBPDatabase<Shelves>> | undefined;
  const shelves = (): Promise<IDBPDatabase<Shelves>> =>
    (opened ??= openDB<Shelves>(NAME, 1, {
      upgrade: (database) => {
        database.createObjectStore('intents', { keyPath: 'id' }).createIndex('order', 'order');
      },
      // another tab wants a newer shape, or the browser closed it: open again at the next act
      blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
      terminated: () => (opened = undefined),
    }));
  return {
    all: async () => (await shelves()).getAllFromIndex('intents', 'order'),
    change: async (id, next) => {
      const tx = (await shelves()).transaction('intents', 'readwrite', { durability: 'strict' });
      const last = await tx.store.index('order').openCursor(null, 'prev');
      const after = next(await tx.store.get(id), (last?.value.order ?? 0) + 1);
      await (after ? tx.store.put(after) : tx.store.delete(id));
      await tx.done;
      return after;
    },
    clear: async () => (await shelves()).clear('intents'),
  };
}

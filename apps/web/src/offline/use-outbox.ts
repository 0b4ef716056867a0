import { useSyncExternalStore } from 'react';
import { currentKeptAt, onKeptAt } from './kept-at';
import { outbox, type OutboxView } from './outbox';

export const useOutbox = (): OutboxView => useSyncExternalStore(outbox.subscribe, outbox.snapshot);

/** When the office gave what is on the screen, if it was not just now. */
export const useKeptAt = (): string | null => useSyncExternalStore(onKeptAt, currentKeptAt);

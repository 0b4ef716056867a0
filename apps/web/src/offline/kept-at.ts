/** Header of the service worker on an answer from the device's own memory: when the office was asked for it. */
export const KEPT_AT = 'x-kept-at';

let keptAt: string | null = null;
const listeners = new Set<() => void>();

/** Called with every answer: null when the office itself gave it. */
export function noteKeptAt(at: string | null): void {
  if (at === keptAt) return;
  keptAt = at;
  listeners.forEach((listener) => listener());
}

export const currentKeptAt = (): string | null => keptAt;

export function onKeptAt(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

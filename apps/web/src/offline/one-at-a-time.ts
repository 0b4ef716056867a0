/** Name of the lock between tabs, of their channel and of the background sync. */
export const OUTBOX = 'coopkantoor.outbox';

/** Tabs and the service worker take turns; a browser without locks sends anyway, because sending twice does no harm. */
export async function oneAtATime<T>(run: () => Promise<T>): Promise<T | null> {
  if (!('locks' in navigator)) return run();
  return navigator.locks.request(OUTBOX, { ifAvailable: true }, (lock) => (lock ? run() : null));
}

import { outbox } from './outbox';

const OWNER = 'coopkantoor.owner';

/** Forgets on this device everything that is about a person: what was read, and what was not sent. */
export async function forgetDevice(): Promise<void> {
  localStorage.removeItem(OWNER);
  navigator.serviceWorker?.controller?.postMessage({ act: 'forget' });
  if ('caches' in window) await caches.delete('data');
  await outbox.clear().catch(() => undefined);
}

/** The device belongs to who signed in last: when that is somebody else, nothing of the one before stays. */
export async function belongTo(loginId: string): Promise<void> {
  const owner = localStorage.getItem(OWNER);
  if (owner === loginId) return;
  if (owner !== null) await forgetDevice();
  localStorage.setItem(OWNER, loginId);
}

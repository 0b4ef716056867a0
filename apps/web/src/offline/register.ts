/** A new version waits until the person says so: what they are typing is never under a page that changes. */
export interface Renewal {
  /** Called when a new version is ready. */
  onReady: (renew: () => void) => void;
  /** Called once, when pages read from now on are kept for later. */
  onKeeping: () => void;
}

export async function registerServiceWorker({ onReady, onKeeping }: Renewal): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const first = serviceWorker.controller === null;
  let asked = false;
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) window.location.reload();
    else if (first) onKeeping();
  });
  const registration = await serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  const offer = (worker: ServiceWorker | null): void => {
    if (!worker || !serviceWorker.controller) return;
    onReady(() => {
      asked = true;
      worker.postMessage({ act: 'renew' });
    });
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker);
    });
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
}

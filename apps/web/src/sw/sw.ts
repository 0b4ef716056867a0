/// <reference lib="webworker" />
import { KEPT_AT } from '../offline/kept-at';
import { office } from '../offline/office';
import { oneAtATime, OUTBOX } from '../offline/one-at-a-time';
import { sendOutbox } from '../offline/send-outbox';
import { deviceStore } from '../offline/store';
import { isKeptAnswer, isPage, tooOld } from './kept';

declare const self: ServiceWorkerGlobalScope;
/** Filled in by the build: what the first pages need, and a name that changes with it. */
declare const __SHELL__: { name: string; files: string[] };

const SHELL = `shell-${__SHELL__.name}`;
const DATA = 'data';
/** A network that does not answer is no network. */
const PATIENCE = 8_000;

/** Rises when somebody signs out: what was still under way then is not kept. */
let owner = 0;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(__SHELL__.files)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOldShell).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

const isOldShell = (name: string): boolean => name.startsWith('shell-') && name !== SHELL;

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const act = (event.data as { act?: string } | null)?.act;
  // only when the person says so: a page in use is never changed under their hands
  if (act === 'renew') void self.skipWaiting();
  if (act === 'forget') {
    owner += 1;
    event.waitUntil(caches.delete(DATA));
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (isPage(url)) event.respondWith(fromShell('/', request));
  } else if (isKeptAnswer(url)) {
    if (request.cache !== 'reload') event.respondWith(fromOffice(request, url));
  } else if (__SHELL__.files.includes(url.pathname)) event.respondWith(fromShell(url.pathname, request));
});

async function fromShell(file: string, request: Request): Promise<Response> {
  const kept = await (await caches.open(SHELL)).match(file, { ignoreVary: true });
  return kept ?? fetch(request);
}

/** The office's answer; without it the one kept on this device, which says when it was given. */
async function fromOffice(request: Request, url: URL): Promise<Response> {
  const asker = owner;
  const asked = new Date();
  try {
    const response = await patiently(request);
    if (response.ok) await keep(url.href, response.clone(), { asker, asked });
    // the session ended: without it nothing opens from memory
    if (response.status === 401) await (await caches.open(DATA)).delete('/v1/session');
    return response;
  } catch (error) {
    const kept = await (await caches.open(DATA)).match(url.href, { ignoreVary: true });
    if (!kept || tooOld(kept.headers.get(KEPT_AT), Date.now())) throw error;
    return kept;
  }
}

async function patiently(request: Request): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  return fetch(request, { signal: patience.signal }).finally(() => clearTimeout(timer));
}

interface Asking {
  asker: number;
  /** Not when the answer came: what was sent in between need not be in it. */
  asked: Date;
}

async function keep(address: string, response: Response, { asker, asked }: Asking): Promise<void> {
  const headers = new Headers(response.headers);
  headers.set(KEPT_AT, asked.toISOString());
  const body = await response.blob();
  if (asker !== owner) return;
  await (await caches.open(DATA)).put(address, new Response(body, { status: response.status, headers }));
}

interface SyncEvent extends ExtendableEvent {
  tag: string;
}

/** The connection came back while no page was open. */
self.addEventListener('sync' as keyof ServiceWorkerGlobalScopeEventMap, (event) => {
  const sync = event as unknown as SyncEvent;
  if (sync.tag === OUTBOX) sync.waitUntil(sendAway());
});

async function sendAway(): Promise<void> {
  const outcome = await oneAtATime(() => sendOutbox(deviceStore(), office));
  new BroadcastChannel(OUTBOX).postMessage({ sent: true });
  // refused: the browser asks again later
  if (outcome === 'offline') throw new Error('the office cannot be reached');
}

import { KEPT_AT, noteKeptAt } from '../offline/kept-at';
import { Problem, type ProblemDocument } from './problem';

interface Call {
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  /** Version of the resource the person saw; becomes If-Match. */
  version?: number;
  /** One per act of the person; a retry of the same act sends the same key. */
  idempotencyKey?: string;
  /** The office's own answer or none: nothing from the device's memory. */
  fresh?: boolean;
  /** A file instead of JSON: answers its bytes and its name. */
  as?: 'file';
}

const conversation = { csrfToken: '', language: 'nl' };

/** Asks the person to prove who it is; answers whether that was done. */
type AskProof = () => Promise<boolean>;
const proof: { ask: AskProof | null } = { ask: null };

/** The dialog that asks, once for the whole application. @returns takes it away again */
export function askProofWith(ask: AskProof): () => void {
  proof.ask = ask;
  return () => {
    if (proof.ask === ask) proof.ask = null;
  };
}

/** The CSRF token comes with the session and goes back in a header on every write. */
export function rememberCsrfToken(token: string): void {
  conversation.csrfToken = token;
}

export function rememberLanguage(language: string): void {
  conversation.language = language;
}

function address(path: string, query: Call['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

function payload(body: unknown, headers: Headers): BodyInit | undefined {
  if (body === undefined) return undefined;
  if (body instanceof Blob) {
    headers.set('content-type', body.type);
    return body;
  }
  if (body instanceof FormData) return body;
  headers.set('content-type', 'application/json');
  return JSON.stringify(body);
}

/**
 * Sends one request; resolves with the JSON body, or `undefined` for 204. Rejects with `Problem` only. What needs a second
 * proof asks the person for it and is sent once more.
 */
export async function send<T>(method: string, path: string, call: Call = {}): Promise<T> {
  try {
    return await sendOnce<T>(method, path, call);
  } catch (error) {
    const wanted = error instanceof Problem && error.code === 'step_up_required' && proof.ask;
    if (!wanted || !(await wanted())) throw error;
    return sendOnce<T>(method, path, call);
  }
}

const sendOnce = async <T>(method: string, path: string, call: Call): Promise<T> =>
  (await exchange<T>(method, path, call)).answer;

interface Exchange<T> {
  answer: T;
  /** When the office was asked, if this comes from the device's memory. */
  keptAt: string | null;
}

async function exchange<T>(method: string, path: string, call: Call): Promise<Exchange<T>> {
  const headers = new Headers({ accept: 'application/json', 'accept-language': conversation.language });
  if (method !== 'GET' && conversation.csrfToken !== '') headers.set('x-csrf-token', conversation.csrfToken);
  if (call.version !== undefined) headers.set('if-match', `"${call.version}"`);
  if (call.idempotencyKey !== undefined) headers.set('idempotency-key', call.idempotencyKey);
  const body = payload(call.body, headers);
  const response = await fetch(address(path, call.query), {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    credentials: 'same-origin',
    ...(call.fresh ? { cache: 'reload' } : {}),
  }).catch(() => {
    throw Problem.offline();
  });
  const keptAt = response.headers.get(KEPT_AT);
  if (method === 'GET' && response.ok) noteKeptAt(keptAt);
  if (!response.ok) throw await problemOf(response);
  return { answer: (await bodyOf(response, call)) as T, keptAt };
}

async function bodyOf(response: Response, call: Call): Promise<unknown> {
  if (response.status === 204) return undefined;
  if (call.as === 'file') return { blob: await response.blob(), name: nameOf(response) };
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

const nameOf = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'bestand';

async function problemOf(response: Response): Promise<Problem> {
  const document = (await response.json().catch(() => ({}))) as ProblemDocument;
  return new Problem(response.status, document);
}

/** An answer, and since when it may have been out of date (milliseconds on this device's clock). */
export type AsOf<T> = T & { as_of: number };

/** @returns what the office said, with the moment it was asked: of an answer from the device's memory, the moment that was asked */
export async function getAsOf<T extends object>(path: string, query?: Call['query']): Promise<AsOf<T>> {
  const asked = Date.now();
  const { answer, keptAt } = await exchange<T>('GET', path, { query });
  return { ...answer, as_of: keptAt === null ? asked : Date.parse(keptAt) };
}

export const get = <T>(path: string, query?: Call['query']): Promise<T> => send<T>('GET', path, { query });
export const post = <T>(path: string, body?: unknown, idempotencyKey?: string): Promise<T> =>
  send<T>('POST', path, { body, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) });
export const put = <T>(path: string, body: unknown, version?: number): Promise<T> =>
  send<T>('PUT', path, { body, ...(version === undefined ? {} : { version }) });
export const patch = <T>(path: string, body: unknown, version?: number): Promise<T> =>
  send<T>('PATCH', path, { body, ...(version === undefined ? {} : { version }) });
export const remove = (path: string, version?: number): Promise<void> =>
  send<void>('DELETE', path, version === undefined ? {} : { version });

import crypto from 'node:crypto';
import type { Id } from '#libs/kernel/index.js';
import { ACCESSES, AREAS, type Area, type GrantAccess, type Scope } from './grants.js';

/** `members:read`: an area of the office and what may be done there. Writing includes reading. */
export const TOKEN_SCOPES = AREAS.flatMap((area) => ACCESSES.map((access) => `${area}:${access}` as const));
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Longest life of a token. */
export const MAX_TOKEN_DAYS = 365;

export const TOKEN_PREFIX = 'ck_';
const FORM = /^Bearer ck_[A-Za-z0-9_-]{43}$/;

const CHANCE_BYTES = 22;
const PLACE_BYTES = 6;
const CHECK_BYTES = 4;

/**
 * A new token of a co-operative: 176 bits of chance, a mark of the co-operative, and a check over both. Of a token that opens
 * nothing the last two tell whether it was made for another co-operative, without a look into what others keep.
 */
export function newApiToken(cooperativeId: Id): string {
  const marked = Buffer.concat([crypto.randomBytes(CHANCE_BYTES), digest(cooperativeId, PLACE_BYTES)]);
  return TOKEN_PREFIX + Buffer.concat([marked, digest(marked, CHECK_BYTES)]).toString('base64url');
}

/**
 * Whether a token was made here, but for another co-operative. It proves nothing: anybody can make such a text, and learns
 * nothing by it, because the answer comes from the token alone. False for tokens from before they carried a mark.
 */
export function isOfAnother(token: string, cooperativeId: Id): boolean {
  const bytes = Buffer.from(token.slice(TOKEN_PREFIX.length), 'base64url');
  const marked = bytes.subarray(0, CHANCE_BYTES + PLACE_BYTES);
  if (!digest(marked, CHECK_BYTES).equals(bytes.subarray(marked.length))) return false;
  return !digest(cooperativeId, PLACE_BYTES).equals(marked.subarray(CHANCE_BYTES));
}

const digest = (of: string | Buffer, length: number): Buffer =>
  crypto.createHash('sha256').update(of).digest().subarray(0, length);

/** The token of an Authorization header; undefined when there is none, null when it cannot be one. */
export function bearerOf(header: string | undefined): string | null | undefined {
  if (header === undefined) return undefined;
  return FORM.test(header) ? header.slice('Bearer '.length) : null;
}

/** The scopes as what they open, per area. */
export function scopeOf(scopes: readonly string[]): Scope {
  const opens: Scope = {};
  for (const scope of scopes) {
    const [area, access] = scope.split(':') as [Area, GrantAccess];
    if (opens[area] !== 'write') opens[area] = access;
  }
  return opens;
}

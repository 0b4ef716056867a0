import { ACCESSES, AREAS, type Area, type GrantAccess, type Scope } from './grants.js';

/** `members:read`: an area of the office and what may be done there. Writing includes reading. */
export const TOKEN_SCOPES = AREAS.flatMap((area) => ACCESSES.map((access) => `${area}:${access}` as const));
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Longest life of a token. */
export const MAX_TOKEN_DAYS = 365;

export const TOKEN_PREFIX = 'ck_';
const FORM = /^Bearer ck_[A-Za-z0-9_-]{43}$/;

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

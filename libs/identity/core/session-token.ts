import crypto from 'node:crypto';

/** 256 bits of chance, as sent to the browser. Only its SHA-256 is stored: a stolen database opens no session. */
export const newToken = (): string => crypto.randomBytes(32).toString('base64url');

export const hashToken = (token: string): Buffer => crypto.createHash('sha256').update(token).digest();

export const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;

/** `__Host-`: only over a secure connection, only for this host, only path /. */
export const SESSION_COOKIE = '__Host-session';

export const SESSION_HOURS = 12;
/** To find the phone, or to set up a second factor. */
export const HALF_SESSION_MINUTES = 15;

/** Equal length first, so that the comparison takes the same time wherever the difference is. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && crypto.timingSafeEqual(left, right);
}

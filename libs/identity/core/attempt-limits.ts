import crypto from 'node:crypto';

/** At most `most` attempts in a window; windows start at fixed moments, counted in the database so that every process sees them. */
export interface AttemptLimit {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

/** Wrong passwords for one address, whether or not anybody has it. */
export const SIGN_IN_PER_ADDRESS: AttemptLimit = { name: 'sign-in-address', most: 10, seconds: 900 };
/** Wrong passwords from one place: a list of addresses tried with one password each. Whole offices share an address. */
export const SIGN_IN_PER_CLIENT: AttemptLimit = { name: 'sign-in-client', most: 100, seconds: 900 };
/** Goings to a co-operative's own sign-in provider from one place. */
export const PROVIDER_PER_CLIENT: AttemptLimit = { name: 'provider-client', most: 200, seconds: 900 };
/** Second factors given wrongly after a right password. Three codes of a million are right at any moment. */
export const FACTOR_PER_LOGIN: AttemptLimit = { name: 'factor', most: 5, seconds: 900 };
export const FACTOR_PER_DAY: AttemptLimit = { name: 'factor-day', most: 30, seconds: 86_400 };
export const RESET_PER_ADDRESS: AttemptLimit = { name: 'reset-address', most: 3, seconds: 3600 };
export const RESET_PER_CLIENT: AttemptLimit = { name: 'reset-client', most: 30, seconds: 3600 };
/** Codes on paper of one co-operative. */
export const PAPER_CODES: AttemptLimit = { name: 'paper-code', most: 60, seconds: 3600 };
/** Invitations of one co-operative: enough for a founding day, too few to be a mail cannon. */
export const INVITATIONS: AttemptLimit = { name: 'invitation', most: 100, seconds: 3600 };

/** The counter's name in the database. Hashed: it may be the address of somebody who has nothing to do with us. */
export const counterOf = (limit: AttemptLimit, whom: string): string =>
  `${limit.name}:${crypto.createHash('sha256').update(whom).digest('base64url')}`;

/** Whole seconds until the window a moment lies in is over, at least 1. */
export const secondsLeft = (limit: AttemptLimit, now: Date): number =>
  Math.max(1, Math.ceil(limit.seconds - ((now.getTime() / 1000) % limit.seconds)));

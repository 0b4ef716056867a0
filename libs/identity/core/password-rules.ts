import type { Fault } from '#libs/kernel/index.js';

/** OWASP ASVS 5.0, 6.2: length is what counts. Above the most nobody gains anything and hashing costs the office. */
export const LEAST_PASSWORD = 12;
export const MOST_PASSWORD = 200;

/** Fewer different signs than this is a pattern (`121212121212`), whatever the length. */
const LEAST_DIFFERENT = 5;
/** A shorter part of an address turns up in good passwords by chance. */
const LEAST_ADDRESS_PART = 4;

/** Composed and decomposed letters are one letter: the same password from every keyboard. */
export const tidyPassword = (text: string): string => text.normalize('NFC');

/** What is wrong with a new password of the person with this address; undefined when it will do. */
export function passwordFault(password: string, address: string): Fault | undefined {
  const pointer = '/password';
  const length = [...password].length;
  if (length < LEAST_PASSWORD || length > MOST_PASSWORD) {
    return { pointer, code: 'password_length', params: { min: LEAST_PASSWORD, max: MOST_PASSWORD } };
  }
  // a PIN, however long
  if (/^\d+$/.test(password)) return { pointer, code: 'password_simple' };
  if (new Set(password.toLowerCase()).size < LEAST_DIFFERENT) return { pointer, code: 'password_simple' };
  if (containsPartOf(password, address)) return { pointer, code: 'password_has_address' };
  return undefined;
}

function containsPartOf(password: string, address: string): boolean {
  const parts = address.toLowerCase().split(/[^a-z0-9]+/);
  return parts.some((part) => part.length >= LEAST_ADDRESS_PART && password.toLowerCase().includes(part));
}

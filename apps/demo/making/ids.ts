import { idFrom, type Id } from '#libs/kernel/index.js';

const DEMONSTRATION = '6f1c5a52-9d0b-5c1e-8a44-2f6d7c0e9b13' as Id;

/** The same in every installation, so that a second start finds what the first one made. */
export const cooperativeIdOf = (cooperative: string): Id => idFrom(DEMONSTRATION, 'cooperative', cooperative);

/** @param words what makes the thing the only one in its co-operative */
export const demoId = (cooperative: string, kind: string, ...words: string[]): Id =>
  idFrom(DEMONSTRATION, cooperative, kind, ...words);

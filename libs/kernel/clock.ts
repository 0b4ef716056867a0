import { dateAt, type LocalDate } from './dates.js';

/** The only source of "now". Comes in as an argument, so that a test can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Today in Amsterdam. */
export const today = (clock: Clock): LocalDate => dateAt(clock.now());

import { DomainError } from '#libs/kernel/index.js';
import type { Since } from './change-log.js';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;
const PLACE = /^p(\d{1,15})$/;

/** @throws since (422) for what is neither an earlier `next_since` nor a moment */
export function readSince(text: string | undefined): Since {
  if (text === undefined) return { place: 0 };
  const place = PLACE.exec(text);
  if (place) return { place: Number(place[1]) };
  const moment = MOMENT.test(text) ? new Date(text) : undefined;
  const year = moment?.getUTCFullYear() ?? NaN;
  if (!moment || !(year >= 1900 && year < 2200)) throw DomainError.field('/since', 'since');
  return { moment };
}

/** Where to go on: after the last change seen, else where one stood. */
export const writeSince = (since: Since, last: number | undefined): string =>
  last !== undefined ? `p${last}` : 'place' in since ? `p${since.place}` : since.moment.toISOString();

import anyAscii from 'any-ascii';

/** What a SEPA message may be written in (EPC217-08): every bank passes these signs on unchanged. */
const OUTSIDE = /[^a-zA-Z0-9/\-?:().,'+ ]/g;
/** Signs with a usual stand-in; everything else outside becomes a space. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/&/g, '+'],
  [/_/g, '-'],
  [/[\u0022`]/g, `'`],
  [/[[{<]/g, '('],
  [/[\]}>]/g, ')'],
  [/;/g, ','],
];

/**
 * A text as a bank takes it: letters of any script in Latin ones without accents, no sign outside the set, no slash at an
 * end and no two together. Cut at `max`. What was written stays in our own records.
 * @returns `NOTPROVIDED` when nothing is left
 */
export function sepaText(text: string, max: number): string {
  let plain = anyAscii(text.normalize('NFC'));
  for (const [sign, stand] of STAND_INS) plain = plain.replace(sign, stand);
  plain = plain
    .replace(OUTSIDE, ' ')
    .replace(/\/{2,}/g, '/')
    .replace(/ {2,}/g, ' ');
  return trimmed(trimmed(plain).slice(0, max)) || 'NOTPROVIDED';
}

const trimmed = (text: string): string => text.replace(/^[ /]+|[ /]+$/g, '');

/** Whether a text could be sent as it is. */
export const isSepaText = (text: string, max: number): boolean =>
  text !== '' && text.length <= max && text === sepaText(text, max);

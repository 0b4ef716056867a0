import { localeNow } from './locale';

/** What parts thousands and what stands before the decimals, in the language that is spoken. */
function marks(): { thousands: string; decimal: string } {
  const parts = new Intl.NumberFormat(localeNow()).formatToParts(1234.5);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { thousands: of('group') || '.', decimal: of('decimal') || ',' };
}

/** Digits in groups of three, or fewer than four of them; the mark between the groups comes out. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,])\d{3}(?:\1\d{3})*)?$/;

/**
 * What a person types, as digits with a point before the decimals ("-1234.5"). A mark with three digits after it means what
 * it means in the language: `1.234` is a thousand and more in Dutch, and one and a bit in English. Other numbers of digits
 * can only be decimals, whichever of the two marks somebody used, so `12.50` and `12,50` are the same everywhere.
 * @returns null for what is no number
 */
export function readTyped(text: string): string | null {
  const bare = text.replace(/[€\s\u200e\u200f\u2066-\u2069]/g, '').replace('\u2212', '-');
  const minus = bare.startsWith('-') ? '-' : '';
  const size = bare.slice(minus.length);
  const at = Math.max(size.lastIndexOf('.'), size.lastIndexOf(','));
  const whole = at < 0 ? size : size.slice(0, at);
  const tail = at < 0 ? null : size.slice(at + 1);
  const parted = GROUPED.exec(whole);
  if (!/^\d+$/.test(whole) && !parted) return null;
  const digits = minus + whole.replace(/[.,]/g, '');
  if (tail === null) return digits;
  if (!/^\d+$/.test(tail)) return null;
  const mark = size[at];
  const { decimal, thousands } = marks();
  if (tail.length === 3 && parted && mark !== decimal)
    return mark === thousands && (parted[1] ?? mark) === mark ? digits + tail : null;
  return parted?.[1] === mark ? null : `${digits}.${tail}`;
}

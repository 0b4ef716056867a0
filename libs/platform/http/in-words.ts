import { parseDate, type ErrorParams } from '#libs/kernel/index.js';

/** Made once for a language: a file with thousands of faults is told of row by row. */
interface Wording {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  /** With cents, and of whole euros. */
  readonly euros: readonly [Intl.NumberFormat, Intl.NumberFormat];
  readonly hours: Intl.NumberFormat;
  readonly minutes: Intl.NumberFormat;
  readonly together: Intl.ListFormat;
}

const wordings = new Map<string, Wording>();

function wordingOf(language: string): Wording {
  const known = wordings.get(language);
  if (known) return known;
  const locale = `${language === 'en' ? 'en-GB' : language}-u-nu-latn-ca-gregory`;
  const euros = (decimals: number) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', minimumFractionDigits: decimals });
  const lasting = (unit: string) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  const made = {
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    euros: [euros(2), euros(0)] as const,
    hours: lasting('hour'),
    minutes: lasting('minute'),
    together: new Intl.ListFormat(locale, { type: 'conjunction' }),
  };
  wordings.set(language, made);
  return made;
}

/** `2143.10` as the reader writes it: `€ 2.143,10`, `€2,143.10`. Exact: the digits are never made a binary number. */
export function asMoney(amount: string, language: string): string {
  if (!/^-?\d+(\.\d{1,2})?$/.test(amount)) return `€ ${amount}`;
  const [withCents, whole] = wordingOf(language).euros;
  const format = amount.includes('.') ? withCents : whole;
  return format.format(amount as Intl.StringNumericLiteral).replace('\u00a0', ' ');
}

/** 1530 whole minutes as `25 uur en 30 minuten`. */
export function asDuration(minutes: number, language: string): string {
  const { hours, minutes: rest, together } = wordingOf(language);
  const whole = Math.floor(minutes / 60);
  if (whole === 0) return rest.format(minutes);
  return together.format([hours.format(whole), ...(minutes % 60 === 0 ? [] : [rest.format(minutes % 60)])]);
}

/** What somebody wrote stands there as written; a day or a month of ours as people write one. */
export function inWords(name: string, value: ErrorParams[string] | undefined, language: string): string {
  const text = String(value ?? '');
  if (AS_WRITTEN.has(name)) return text;
  if (name === 'month' && text.length === 7 && parseDate(`${text}-01`)) {
    return wordingOf(language).month.format(new Date(`${text}-01T00:00:00Z`));
  }
  const date = text.length === 10 ? parseDate(text) : undefined;
  return date ? wordingOf(language).day.format(new Date(`${date}T00:00:00Z`)) : text;
}

const AS_WRITTEN: ReadonlySet<string> = new Set(['text', 'value']);

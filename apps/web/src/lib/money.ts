import { localeNow } from './locale';
import { readTyped } from './typed-number';

/** Whole cents of an API amount such as "-12.50". Exact: no binary floats on the way. */
export function centsOf(amount: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?\d*$/.exec(amount.trim());
  if (!match) return 0;
  const cents = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -cents : cents;
}

/** Cents back to the API form. */
export function amountOf(cents: number): string {
  const size = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

const MINUS = '\u2212';
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = localeNow() + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat(localeNow(), options);
  formats.set(key, known);
  return known;
}

/**
 * Digits as the language writes them; it reads the text, not a number made of it (ECMA-402). A real minus sign (U+2212),
 * never a hyphen, stands before all of it; where the script runs the other way, the signs stay as Intl puts them. What is no
 * number stays as it is.
 */
function write(text: string, options: Intl.NumberFormatOptions): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const format = formatOf(options);
  const asText = (digits: string): string => format.format(digits as Intl.StringNumericLiteral);
  const marksDirection = /[\u200e\u200f]/.test(format.format(-1));
  return text.startsWith('-') && !marksDirection ? MINUS + asText(text.slice(1)) : asText(text);
}

const CENTS = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
const EURO = { style: 'currency', currency: 'EUR' } as const;

/** "1234.5" as `1.234,50`, or `1,234.50` in English. */
export const showMoney = (amount: string): string => write(amountOf(centsOf(amount)), CENTS);

/** The same with a euro sign: `€ 1.234,50` with a space that does not break, `€1,234.50` in English. */
export const showEuro = (amount: string): string => write(amountOf(centsOf(amount)), EURO);

/** An amount as one says it: `€ 650`, and cents only where there are any. */
export function showShortEuro(amount: string): string {
  const cents = centsOf(amount);
  return cents % 100 === 0 ? write(String(cents / 100), { ...EURO, maximumFractionDigits: 0 }) : showEuro(amount);
}

export const sumMoney = (amounts: readonly string[]): string =>
  amountOf(amounts.reduce((total, amount) => total + centsOf(amount), 0));

/** What a person types ("1.234,56", "12,5", "12.50") to the API form; anything else goes to the API as it is, which refuses it. */
export function typedAmount(text: string): string {
  const match = /^(-?\d+)(?:\.(\d{1,2}))?$/.exec(readTyped(text) ?? '');
  return match ? `${match[1]}.${(match[2] ?? '').padEnd(2, '0')}` : text.trim();
}

const ALL = { maximumFractionDigits: 20 } as const;

/** A quantity or rate with all its decimals and nothing between the thousands, as it stands in a field: "1.50" becomes `1,50`. */
export const showDecimal = (text: string): string =>
  write(text, { ...ALL, useGrouping: false, minimumFractionDigits: text.split('.')[1]?.length ?? 0 });

/** The same for reading, without idle zeros: "2516.50" becomes `2.516,5`. */
export const showQuantity = (text: string): string => write(text, ALL);

/** What a person types as a quantity or rate to the API form; anything else goes to the API as it is, which refuses it. */
export const typedDecimal = (text: string): string => readTyped(text) ?? text.trim();

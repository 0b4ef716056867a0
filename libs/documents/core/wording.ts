import { Temporal } from 'temporal-polyfill';
import { type Cents, type LocalDate } from '#libs/kernel/index.js';

export type Language = 'nl' | 'en';

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

/** Cents as a column prints them: `1.234,56`, negative with a true minus `−1.234,56`. */
export function amountText(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? MINUS : ''}${grouped(digits.slice(0, -2))},${digits.slice(-2)}`;
}

/** Cents with the euro sign, never broken over two lines: `€ 1.234,56`, `−€ 1.234,56`. */
export function euroText(amount: Cents): string {
  return amount < 0
    ? `${MINUS}€${NO_BREAK_SPACE}${amountText(-amount as Cents)}`
    : `€${NO_BREAK_SPACE}${amountText(amount)}`;
}

/** A decimal number as written (`"-38.5"`) in Dutch form (`−38,5`); keeps its decimals. */
export function decimalText(decimal: string): string {
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  return `${decimal.startsWith('-') ? MINUS : ''}${grouped(whole)}${fraction ? `,${fraction}` : ''}`;
}

/** Minutes as hours and minutes: 2310 is `38:30`. */
export function durationText(minutes: number): string {
  const length = Math.abs(minutes);
  return `${minutes < 0 ? MINUS : ''}${Math.floor(length / 60)}:${String(length % 60).padStart(2, '0')}`;
}

const MONTHS = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** `5 december 2026`. The names are written out here because the platform's own may change with its version, and documents may not. */
export function dateText(date: LocalDate, language: Language): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${day}${NO_BREAK_SPACE}${MONTHS[language][month - 1]}${NO_BREAK_SPACE}${year}`;
}

/** `05-12-2026`, for columns. */
export const shortDateText = (date: LocalDate): string => `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;

/** A period as short as it can be said: `1 t/m 31 oktober 2026`, `28 september t/m 4 oktober 2026`. */
export function periodText(from: LocalDate, to: LocalDate, language: Language): string {
  if (from === to) return dateText(from, language);
  const last = dateText(to, language);
  const [day, month] = dateText(from, language).split(NO_BREAK_SPACE) as [string, string];
  const start =
    from.slice(0, 7) === to.slice(0, 7)
      ? day
      : from.slice(0, 4) === to.slice(0, 4)
        ? `${day}${NO_BREAK_SPACE}${month}`
        : dateText(from, language);
  return `${start}${NO_BREAK_SPACE}${language === 'nl' ? 't/m' : 'to'} ${last}`;
}

/** An IBAN or RF reference in groups of four, as people read and type it. */
export const inGroups = (text: string): string =>
  (text.replaceAll(' ', '').match(/.{1,4}/g) ?? []).join(NO_BREAK_SPACE);

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

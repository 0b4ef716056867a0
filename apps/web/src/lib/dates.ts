import { localeNow } from './locale';

/** ISO dates are the only dates in the app; the office lives in Europe/Amsterdam. */
const DAY = 86_400_000;
const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);

const write = (date: Date, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(localeNow(), parts).format(date);

export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}

export const addDays = (date: string, days: number): string => iso(new Date(utc(date).getTime() + days * DAY));
export const weekday = (date: string): number => (utc(date).getUTCDay() + 6) % 7;
export const mondayOf = (date: string): string => addDays(date, -weekday(date));

/** ISO 8601 week number. */
export function weekNumber(date: string): number {
  const thursday = utc(addDays(mondayOf(date), 3));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - first) / DAY / 7) + 1;
}

/** `25 nov` */
export const shortDate = (date: string): string =>
  write(utc(date), { day: 'numeric', month: 'short', timeZone: 'UTC' }).replace('.', '');
/** `25 nov 2026` */
export const fullDate = (date: string): string =>
  write(utc(date), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).replace('.', '');
/** `25 november` */
export const spokenDate = (date: string): string =>
  write(utc(date), { day: 'numeric', month: 'long', timeZone: 'UTC' });
/** `1–30 okt`, or `28 sep – 2 okt`. */
export const shortSpan = (from: string, to: string): string =>
  monthOf(from) === monthOf(to) ? `${Number(from.slice(8))}–${shortDate(to)}` : `${shortDate(from)} – ${shortDate(to)}`;
/** `16` and `22 november`, or `30 november` and `6 december`. */
export const spokenSpan = (from: string, to: string): { from: string; to: string } => ({
  from: monthOf(from) === monthOf(to) ? String(Number(from.slice(8))) : spokenDate(from),
  to: spokenDate(to),
});
/** `vrijdag 20 november 2026` */
export const wholeDate = (date: string): string =>
  write(utc(date), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
/** `vrijdag` */
export const dayName = (date: string): string => write(utc(date), { weekday: 'long', timeZone: 'UTC' });
/** `ma` */
export const dayLetters = (date: string): string =>
  write(utc(date), { weekday: 'short', timeZone: 'UTC' }).replace('.', '');
/** `november 2026` of "2026-11" */
export const monthName = (month: string): string =>
  write(utc(`${month}-01`), { month: 'long', year: 'numeric', timeZone: 'UTC' });
/** `14.02` of an instant, Amsterdam time. */
export const clockTime = (instant: string): string =>
  write(new Date(instant), { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).replace(':', '.');
/** `20 nov 14.02` of an instant. */
export const dateAndTime = (instant: string): string =>
  `${write(new Date(instant), { day: 'numeric', month: 'short', timeZone: 'Europe/Amsterdam' }).replace('.', '')} ${clockTime(instant)}`;

export const monthOf = (date: string): string => date.slice(0, 7);
export function previousMonth(date: string): string {
  return addDays(`${monthOf(date)}-01`, -1).slice(0, 7);
}
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return iso(new Date(Date.UTC(year, number, 0)));
}

/** `vandaag`, `gisteren` or `20 november` of an instant, in the words given. */
export function spokenDay(instant: string, words: { today: string; yesterday: string }): string {
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(instant));
  if (date === today()) return words.today;
  return date === addDays(today(), -1) ? words.yesterday : spokenDate(date);
}

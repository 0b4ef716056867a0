import { addDays, Decimal, localDate } from '#libs/kernel/index.js';
import type { CellFormat } from './cell-format.js';

const SECONDS = 86_400;
/** Spreadsheets count to 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * The text of a number in a cell, as a Dutch reader would write it: dates as 2026-10-31, times as 08:30, lengths of time as
 * 36:00, other numbers with a decimal comma and without thousands.
 *
 * @param written as it stands in the file: up to 17 digits, of which the first 15 are meant
 * @param from1904 whether days are counted from 1904, as files of old Macs do
 */
export function numberText(written: string, format: CellFormat, from1904: boolean): string {
  if (!/^-?\d*\.?\d*(?:[eE][-+]?\d{1,3})?$/.test(written) || !/\d/.test(written)) return written;
  if (format.shows === 'digits') return padded(plainNumber(written), format.digits);
  if (format.shows === 'number') return plainNumber(written);
  return momentText(Number(written), format.shows, from1904) ?? plainNumber(written);
}

function plainNumber(written: string): string {
  if (/^-?\d{1,15}$/.test(written)) return written;
  return new Decimal(written).toSignificantDigits(15).toFixed().replace('.', ',');
}

const padded = (text: string, digits: number): string => (/^\d+$/.test(text) ? text.padStart(digits, '0') : text);

function momentText(
  serial: number,
  shows: 'date' | 'time' | 'moment' | 'duration',
  from1904: boolean,
): string | undefined {
  const seconds = Math.round((serial - Math.floor(serial)) * SECONDS);
  const days = Math.floor(serial) + Math.floor(seconds / SECONDS);
  const rest = seconds % SECONDS;
  if (shows === 'duration') return serial < 0 ? undefined : clock(days * 24, rest);
  if (shows === 'time') return clock(0, rest);
  if (days < (from1904 ? 0 : 1) || days > LAST_DAY) return undefined;
  const date = dateOfSerial(days, from1904);
  return shows === 'moment' && rest > 0 ? `${date} ${clock(0, rest)}` : date;
}

/**
 * The date of a day number. Day 60 of the 1900 system is 29 February 1900, which never was: Lotus 1-2-3 thought so and every
 * spreadsheet since agrees; it comes out as written there, so that nobody takes it for a date.
 */
export function dateOfSerial(days: number, from1904: boolean): string {
  if (from1904) return addDays(localDate('1904-01-01'), days);
  if (days === 60) return '1900-02-29';
  return addDays(localDate('1900-01-01'), days - (days < 60 ? 1 : 2));
}

function clock(hours: number, seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const time = `${two(hours + Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return seconds % 60 === 0 ? time : `${time}:${two(seconds % 60)}`;
}

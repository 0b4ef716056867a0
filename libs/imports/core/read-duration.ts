import { Decimal } from '#libs/kernel/index.js';

/** What a bare number counts. */
export type DurationUnit = 'hours' | 'minutes';
/** Whether 7.30 is seven hours and three tenths, or seven hours and thirty minutes. */
export type DurationFraction = 'decimal' | 'minutes';

const LONGEST = 30;
const CLOCK = /^(\d{1,5}):(\d{2})(?::(\d{2}))?$/;
const NUMBER = /^(\d{0,6})(?:[.,](\d{1,6}))?$/;
const HOURS_AND_MINUTES = /^(\d{1,3}) ?(?:uren|uur|u|hours?|h)\.? ?(\d{1,2})(?: ?m(?:in(?:uten|utes?)?)?\.?)?$/;
const HOURS = /^(\d{1,3}(?:[.,]\d{1,4})?) ?(?:u|h|uur|uren|hours?|std)\.?$/;
const MINUTES = /^(\d{1,5}) ?m(?:in(?:uten|utes?)?)?\.?$/;

export interface DurationStyle {
  readonly unit: DurationUnit;
  readonly fraction: DurationFraction;
}

/**
 * A written duration in whole seconds, rounded half up: 4:30, 04:30:15, 1.5, 1,5, 1u30, 1 uur, 90 min. Hours may pass 24.
 * A point and a comma both begin the fraction: nobody groups the thousands of an hours column.
 *
 * @param style what a bare number means; other forms say it themselves
 * @returns undefined when it is no duration; negative when it is written with a minus
 */
export function readDuration(cell: string, style: DurationStyle): number | undefined {
  const text = cell.trim().toLowerCase();
  if (text === '' || text.length > LONGEST) return undefined;
  if (/^[-−]/.test(text)) {
    const rest = readPositive(text.slice(1).trim(), style);
    return rest === undefined ? undefined : -rest || 0;
  }
  return readPositive(text, style);
}

/**
 * Whole minutes of a duration in seconds, rounded half up: 4:07:03 is 247 minutes, 0:00:30 is one. Two decimals of an
 * hour lose at most 18 seconds, so 3.08 comes back as the 3:05 it was made of.
 */
export const wholeMinutes = (seconds: number): number => Math.floor((seconds + 30) / 60);

function readPositive(text: string, style: DurationStyle): number | undefined {
  const clock = CLOCK.exec(text);
  if (clock) return clockSeconds(Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0));
  const number = NUMBER.exec(text);
  if (number && text !== '') return numberSeconds(number[1] ?? '', number[2] ?? '', style);
  const both = HOURS_AND_MINUTES.exec(text);
  if (both) return clockSeconds(Number(both[1]), Number(both[2]), 0);
  const hours = HOURS.exec(text);
  if (hours) return scaled((hours[1] ?? '').replace(',', '.'), 3600);
  const minutes = MINUTES.exec(text);
  return minutes ? Number(minutes[1]) * 60 : undefined;
}

const clockSeconds = (hours: number, minutes: number, seconds: number): number | undefined =>
  minutes > 59 || seconds > 59 ? undefined : hours * 3600 + minutes * 60 + seconds;

function numberSeconds(whole: string, fraction: string, style: DurationStyle): number | undefined {
  if (style.unit === 'hours' && style.fraction === 'minutes' && fraction.length === 2) {
    return clockSeconds(Number(whole), Number(fraction), 0);
  }
  return scaled(`${whole || '0'}.${fraction || '0'}`, style.unit === 'hours' ? 3600 : 60);
}

/** Rounded half up to whole seconds. */
const scaled = (number: string, factor: number): number =>
  new Decimal(number).times(factor).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();

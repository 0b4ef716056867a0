const LONGEST = 20;
const WRITTEN = /^(\d{1,2})[:.u](\d{2})(?:[:.](\d{2}))?(?:[.,]\d{1,9})?(?: ?([ap])\.?m\.?)?$/i;
const HOUR = /^(\d{1,2})(?: ?([ap])\.?m\.?)?$/i;
const COMPACT = /^(\d{2})(\d{2})$/;

export interface TimeOfDay {
  /** `HH:MM`, 24 hours. */
  readonly time: string;
  /** 0 to 59; shown nowhere, but counts when the duration must come from start and end. */
  readonly seconds: number;
}

/**
 * A written time of day: 07:30, 7:30:12, 02:43 PM, 7.30, 7u30, 0730, 8. `24:00` is midnight, `00:00`.
 * @returns undefined when it is none
 */
export function readTimeOfDay(cell: string): TimeOfDay | undefined {
  const text = cell.trim();
  if (text.length > LONGEST) return undefined;
  const full = WRITTEN.exec(text);
  if (full) return timeOf(Number(full[1]), Number(full[2]), Number(full[3] ?? 0), full[4]);
  const hour = HOUR.exec(text);
  if (hour) return timeOf(Number(hour[1]), 0, 0, hour[2]);
  const compact = COMPACT.exec(text);
  return compact ? timeOf(Number(compact[1]), Number(compact[2]), 0, undefined) : undefined;
}

function timeOf(hour: number, minute: number, seconds: number, half: string | undefined): TimeOfDay | undefined {
  const whole = half === undefined ? hour : hourOfTwelve(hour, half.toLowerCase() === 'p');
  if (whole === undefined || minute > 59 || seconds > 59) return undefined;
  if (whole > 23) return whole === 24 && minute + seconds === 0 ? { time: '00:00', seconds: 0 } : undefined;
  return { time: `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, seconds };
}

/** 12:15 AM is a quarter past midnight, 12:15 PM a quarter past noon. */
const hourOfTwelve = (hour: number, afternoon: boolean): number | undefined =>
  hour < 1 || hour > 12 ? undefined : (hour % 12) + (afternoon ? 12 : 0);

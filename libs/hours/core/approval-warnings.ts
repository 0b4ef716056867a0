import { DayScale } from './day-scale.js';
import { reason, type Reason } from './reason.js';
import { minutesByDay, type WorkedTime } from './worked-time.js';

const LONGEST_DAY = 12 * 60;
const LONGEST_WEEK = 60 * 60;

/**
 * What whoever approves may want to look at before: more than 12 hours on a day or 60 in a week (art. 5:7 lid 2 ATW, for
 * employees). True hours stay in the record, so nothing here stops an approval.
 */
export function approvalWarnings(entries: readonly WorkedTime[], scale = new DayScale()): Reason[] {
  const days = new Map<string, number>();
  for (const entry of entries) {
    for (const [date, minutes] of minutesByDay(entry, scale)) days.set(date, (days.get(date) ?? 0) + minutes);
  }
  const long = [...days].filter(([, minutes]) => minutes > LONGEST_DAY).map(([date]) => date);
  const total = entries.reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    ...long.sort().map((date) => reason('hours_long_day', { date })),
    ...(total > LONGEST_WEEK ? [reason('hours_long_week')] : []),
  ];
}

import { addDays, localDate, minutesBetween, type LocalDate } from '#libs/kernel/index.js';

const ZERO_DAY = localDate('2000-01-01');
export const ORDINARY_DAY = 24 * 60;

/** Minutes since midnight of `HH:MM`. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * Puts wall clock times in Amsterdam on one line of true minutes, so that nights on which the clock changes add up.
 * Make one per piece of work: it remembers the days it has seen.
 */
export class DayScale {
  private readonly starts = new Map<LocalDate, number>();

  /** How long a day lasts: 1440 minutes, 1380 when the clock goes forward, 1500 when it goes back. */
  lengthOf(date: LocalDate): number {
    return this.startOf(addDays(date, 1)) - this.startOf(date);
  }

  /** @param later the second of two equal times, on the night the clock goes back */
  at(date: LocalDate, time: string, later = false): number {
    if (this.lengthOf(date) === ORDINARY_DAY) return this.startOf(date) + minuteOfDay(time);
    return minutesBetween({ date: ZERO_DAY, time: '00:00' }, { date, time }, { later });
  }

  startOf(date: LocalDate): number {
    const known = this.starts.get(date);
    if (known !== undefined) return known;
    const start = minutesBetween({ date: ZERO_DAY, time: '00:00' }, { date, time: '00:00' });
    this.starts.set(date, start);
    return start;
  }
}

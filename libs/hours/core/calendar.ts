import ical, { ICalCalendarMethod } from 'ical-generator';
import { addDays, type Id, type LocalDate } from '#libs/kernel/index.js';

/** What stands in somebody's calendar. Absence never says why: a calendar is shared sooner than one thinks. */
export interface CalendarItem {
  /** The same for the same thing, so that a calendar changes it instead of adding another. */
  readonly uid: string;
  readonly title: string;
  /** All day: both days included. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** With times: the instants. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/** A calendar of RFC 5545; all-day items take whole days, others their instants in UTC. */
export function calendarText(name: string, cooperativeId: Id, items: readonly CalendarItem[], stamp: Date): string {
  const calendar = ical({ name, prodId: { company: 'coopkantoor', product: 'hours' }, ttl: 3600 });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const item of items) {
    const allDay = item.startsAt === null || item.endsAt === null;
    calendar.createEvent({
      id: `${item.uid}@${cooperativeId}`,
      stamp,
      summary: item.title,
      allDay,
      start: allDay ? utcDay(item.from) : item.startsAt,
      end: allDay ? utcDay(addDays(item.until, 1)) : item.endsAt,
      ...(allDay && { timezone: 'UTC' }),
    });
  }
  return calendar.toString();
}

const utcDay = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

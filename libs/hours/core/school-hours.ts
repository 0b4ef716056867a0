import { DomainError, type LocalDate } from '#libs/kernel/index.js';

/** Minutes at school in a week, from a date until the next; none in a holiday. */
export interface SchoolHours {
  readonly valid_from: LocalDate;
  readonly minutes: number;
}

const ADULT = 18;

/** The day somebody is eighteen; born on 29 February: 1 March when that year has no such day. */
export function eighteenthBirthday(bornOn: LocalDate): LocalDate {
  const year = Number(bornOn.slice(0, 4)) + ADULT;
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}-${bornOn.endsWith('-02-29') && !isLeap ? '03-01' : bornOn.slice(5)}` as LocalDate;
}

/** Until when school hours of somebody are kept; null for who is no minor on a day, or of whom that is not known. */
export function minorUntil(bornOn: LocalDate | null, today: LocalDate): LocalDate | null {
  if (bornOn === null) return null;
  const until = eighteenthBirthday(bornOn);
  return today < until ? until : null;
}

/** @throws school_hours_not_minor: of an adult there is nothing to keep (art. 5(1)(c) GDPR); school_hours_too_late */
export function expectMinor(bornOn: LocalDate | null, today: LocalDate, validFrom: LocalDate): void {
  const until = minorUntil(bornOn, today);
  if (until === null) throw new DomainError('conflict', 'school_hours_not_minor');
  if (validFrom >= until) throw DomainError.field('/valid_from', 'school_hours_too_late', { until });
}

/** Of the week that begins on a Monday; undefined when nobody told. */
export const schoolMinutes = (hours: readonly SchoolHours[], monday: LocalDate): number | undefined =>
  hours
    .filter(({ valid_from }) => valid_from <= monday)
    .reduce<SchoolHours | undefined>((last, one) => (last && last.valid_from > one.valid_from ? last : one), undefined)
    ?.minutes;

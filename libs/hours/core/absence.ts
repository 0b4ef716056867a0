import { addDays, dayOfWeek, daysBetween, DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';

/** Why somebody did not work. What it pays follows in payroll. */
export const ABSENCE_KINDS = ['leave', 'sickness', 'special_leave', 'unpaid_leave'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

export const ABSENCE_PARTS = ['day', 'half', 'hours'] as const;
export type AbsencePart = (typeof ABSENCE_PARTS)[number];

/** Days somebody is away, from the first to the last, with what is known of each. */
export interface AbsenceMark {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly kind: AbsenceKind;
  readonly part: AbsencePart;
  /** Of hours only. */
  readonly minutes: number | null;
  readonly note: string;
}

/** A day as it is kept. */
export interface AbsenceDay {
  member_id: Id;
  member_name: string;
  date: LocalDate;
  kind: AbsenceKind;
  part: AbsencePart;
  minutes: number | null;
  note: string;
  entered_by_name: string | null;
}

const LONGEST_DAYS = 366;
const SATURDAY = 6;

/**
 * The days a mark names. A period leaves weekends out; one day alone is meant as it is said.
 * @throws absence_range, absence_minutes; absence_sickness_note: the reason of an illness may not be kept (art. 9 GDPR)
 */
export function daysOfAbsence({ from, until, kind, part, minutes, note }: AbsenceMark): LocalDate[] {
  const days = daysBetween(from, until);
  if (days < 0 || days > LONGEST_DAYS) throw DomainError.field('/until', 'absence_range');
  if ((part === 'hours') !== (minutes !== null)) throw DomainError.field('/minutes', 'absence_minutes');
  if (kind === 'sickness' && note !== '') throw DomainError.field('/note', 'absence_sickness_note');
  if (days === 0) return [from];
  return Array.from({ length: days + 1 }, (_, index) => addDays(from, index)).filter(
    (day) => dayOfWeek(day) < SATURDAY,
  );
}

/**
 * What somebody who leads a project may know of another's absence: that it is there. Kind and words stay with the member,
 * the board and the bookkeeper, because sickness is health data (art. 9 GDPR).
 */
export const withoutReason = <Row extends { kind: AbsenceKind; note: string }>(
  row: Row,
): Omit<Row, 'kind'> & { kind: 'absent' } => ({ ...row, kind: 'absent', note: '' });

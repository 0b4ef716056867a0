import { addDays, lastDay, monthOf, type LocalDate } from '#libs/kernel/index.js';
import { dayNumber } from '../calendar.js';
import { type ParameterBook } from '../parameters/parameter-book.js';
import { PERIOD_KINDS, type PayPeriod, type PeriodKind } from '../period.js';
import { type ObjectReader } from './object-reader.js';

/** Hours nobody can really work in such a period: 60 a week in longer periods (Arbeidstijdenwet 5:7), 12 a day in a week. */
export const MOST_HOURS: Readonly<Record<PeriodKind, number>> = {
  quarter: 790,
  month: 266,
  four_weeks: 275,
  week: 84,
  day: 24,
};

/**
 * `{ kind, from, to? }`: a calendar quarter or month, four weeks, a week from Monday, or a day. Four-week periods are those
 * of the year's file when it lists them. Anything else is `pay_period_invalid`.
 */
export function readPeriod(reader: ObjectReader, book: ParameterBook): PayPeriod {
  const kind = reader.choice('kind', PERIOD_KINDS);
  const from = reader.date('from');
  const end = reader.has('to') ? reader.date('to') : undefined;
  reader.close();
  const known = (date: LocalDate): boolean => book.knownYears.includes(Number(date.slice(0, 4)));
  const unknown = (field: string, date: LocalDate): void =>
    reader.fault(field, 'wage_year_unknown', { date, years: book.knownYears.join(', ') });
  if (!known(from)) {
    if (from !== '1970-01-01') unknown('from', from);
    return { kind, from, to: from };
  }
  const to = lastDayOf(kind, from, book);
  if (to !== undefined && !known(to)) unknown('to', to);
  if (to === undefined || (end !== undefined && end !== to))
    reader.fault(to === undefined ? 'from' : 'to', 'pay_period_invalid', { kind, from });
  return { kind, from, to: to ?? from };
}

function lastDayOf(kind: PeriodKind, from: LocalDate, book: ParameterBook): LocalDate | undefined {
  const isMonday = (dayNumber(from) - 4) % 7 === 0;
  switch (kind) {
    case 'day':
      return from;
    case 'week':
      return isMonday ? addDays(from, 6) : undefined;
    case 'four_weeks': {
      const listed = book.on(from).figures.find('payPeriods.fourWeeks');
      if (listed) return listed.find((period) => period.from === from)?.to;
      return isMonday ? addDays(from, 27) : undefined;
    }
    case 'month':
      return from.endsWith('-01') ? lastDay(monthOf(from)) : undefined;
    case 'quarter': {
      const month = Number(from.slice(5, 7));
      if (!from.endsWith('-01') || month % 3 !== 1) return undefined;
      return lastDay(monthOf(`${from.slice(0, 5)}${String(month + 2).padStart(2, '0')}-01` as LocalDate));
    }
  }
}

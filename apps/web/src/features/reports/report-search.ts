import { addDays, lastDayOf, monthOf, previousMonth, today } from '../../lib/dates';

/** What stands in the address of a report. */
export interface ReportSearch {
  soort?: string;
  van?: string;
  tot?: string;
  per?: string;
  kolommen?: string;
  alleen?: string;
}

export type WholeSearch = Required<ReportSearch>;

export const KINDS = ['hours', 'unbilled', 'member_share'] as const;
export const GROUPS = ['member', 'project', 'customer', 'activity', 'month', 'week', 'engagement', 'state'] as const;
export const MEASURES = [
  'minutes',
  'billable_minutes',
  'approved_minutes',
  'value',
  'billed_value',
  'unbilled_value',
] as const;
export const SELECTIONS = ['all', 'approved', 'billable'] as const;

/** Starts with the hours of last month per person. */
export function withDefaults(search: ReportSearch): WholeSearch {
  const month = previousMonth(today());
  return {
    soort: search.soort ?? 'hours',
    van: search.van ?? `${month}-01`,
    tot: search.tot ?? lastDayOf(month),
    per: search.per ?? 'member',
    kolommen: search.kolommen ?? 'minutes,billable_minutes,value',
    alleen: search.alleen ?? 'all',
  };
}

/** The same as the API asks for it. */
export const askedFor = (search: WholeSearch): Record<string, string> => ({
  kind: search.soort,
  from: search.van,
  until: search.tot,
  groups: search.per,
  measures: search.kolommen,
  only: search.alleen,
});

/** Periods one often wants. */
export function periods(): { word: string; van: string; tot: string }[] {
  const now = today();
  const year = now.slice(0, 4);
  const last = previousMonth(now);
  return [
    { word: 'last_month', van: `${last}-01`, tot: lastDayOf(last) },
    { word: 'this_month', van: `${monthOf(now)}-01`, tot: lastDayOf(monthOf(now)) },
    { word: 'this_year', van: `${year}-01-01`, tot: `${year}-12-31` },
    { word: 'twelve_months', van: addDays(now, -364), tot: now },
  ];
}

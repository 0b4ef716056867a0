import { Temporal } from 'temporal-polyfill';
import { type LocalDate } from './dates.js';

/** A calendar month `2026-10`. */
export type Month = string & { readonly __period: 'month' };

const WRITTEN = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;

export const parseMonth = (text: string): Month | undefined => (WRITTEN.test(text) ? (text as Month) : undefined);
export const monthOf = (date: LocalDate): Month => date.slice(0, 7) as Month;
export const firstDay = (month: Month): LocalDate => `${month}-01` as LocalDate;
export const lastDay = (month: Month): LocalDate => {
  const yearMonth = Temporal.PlainYearMonth.from(month);
  return yearMonth.toPlainDate({ day: yearMonth.daysInMonth }).toString() as LocalDate;
};
export const nextMonth = (month: Month): Month =>
  Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString() as Month;

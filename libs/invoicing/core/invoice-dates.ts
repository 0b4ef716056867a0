import { addDays, firstDay, monthOf, nextMonth, type LocalDate } from '#libs/kernel/index.js';

/** Longer is only allowed when it is not manifestly unfair to the creditor (art. 6:119a lid 5 BW). */
export const LONGEST_USUAL_TERM = 60;

/** @param termDays the customer's own term, or else that of the co-operative, in calendar days */
export const dueDate = (issueDate: LocalDate, termDays: number): LocalDate => addDays(issueDate, termDays);

/** An invoice is made out no later than the 15th of the month after the supply (art. 34g Wet OB). */
export const lastInvoiceDay = (suppliedOn: LocalDate): LocalDate =>
  addDays(firstDay(nextMonth(monthOf(suppliedOn))), 14);

export const isLate = (suppliedOn: LocalDate, issueDate: LocalDate): boolean => issueDate > lastInvoiceDay(suppliedOn);

/**
 * The day on which VAT becomes due: that of the invoice, or the last day it should have been made out when it is late
 * (art. 13 Wet OB). It decides the VAT return a line belongs to.
 */
export const vatDate = (suppliedOn: LocalDate, issueDate: LocalDate): LocalDate =>
  isLate(suppliedOn, issueDate) ? lastInvoiceDay(suppliedOn) : issueDate;

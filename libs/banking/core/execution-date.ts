import { type LocalDate } from '#libs/kernel/index.js';
import type { BatchKind } from './payment-batch.js';
import { bankDayFrom, isBankDay, nextBankDay } from './target-days.js';

export interface ExecutionFault {
  readonly code: 'execution_in_past' | 'execution_not_bank_day' | 'collection_too_soon';
  readonly params: { readonly date: LocalDate };
}

/**
 * Why a bank would not carry out a batch on a day, with the first day it would; undefined when it would. A collection is
 * delivered at least one bank day ahead. The bank's own closing time of the day is not known here.
 */
export function executionFault(kind: BatchKind, on: LocalDate, now: LocalDate): ExecutionFault | undefined {
  if (on < now) return { code: 'execution_in_past', params: { date: firstDay(kind, now) } };
  if (!isBankDay(on)) return { code: 'execution_not_bank_day', params: { date: nextBankDay(on) } };
  if (on < firstDay(kind, now)) return { code: 'collection_too_soon', params: { date: firstDay(kind, now) } };
  return undefined;
}

/** The first day on which a batch made now takes something along: what is wanted later than that waits. */
export function firstDayFor(kind: BatchKind, now: LocalDate, wantedOn: LocalDate): LocalDate {
  const [soonest, wanted] = [firstDay(kind, now), bankDayFrom(wantedOn)];
  return soonest > wanted ? soonest : wanted;
}

/** The first day a batch made now can be carried out. */
export const firstDay = (kind: BatchKind, now: LocalDate): LocalDate =>
  kind === 'payment' ? bankDayFrom(now) : nextBankDay(now);

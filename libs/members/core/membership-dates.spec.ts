import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STANDARD_ARTICLES, type Articles } from '#libs/cooperatives/index.js';
import { addDays, addMonths, localDate } from '#libs/kernel/index.js';
import {
  appealUntil,
  candidateReminder,
  candidateUntil,
  confirmNoticeBy,
  endByNotice,
  financialYearEnd,
  immediateExitUntil,
  lastNoticeDayFor,
  latestEnd,
  liabilityUntil,
  memberListDue,
  type NoticeArticles,
} from './membership-dates.js';

const articles = (changes: Partial<Articles> = {}): Articles => ({ ...STANDARD_ARTICLES, ...changes });

describe('the end by notice (BW 2:36)', () => {
  it.each<[string, string, Partial<Articles>, string | undefined, string]>([
    ['2026-12-03', '2026-12-31', {}, undefined, 'four weeks before the end of the year to the day'],
    ['2026-12-04', '2027-12-31', {}, undefined, 'a day late'],
    ['2023-01-02', '2024-12-31', { notice_to: 'next_financial_year_end' }, undefined, 'the longest lawful articles'],
    ['2023-01-02', '2024-12-31', { notice_weeks: 104 }, undefined, 'a longer term is cut off at the hard stop'],
    ['2026-11-22', '2026-12-31', {}, '2026-12-01', 'a date too early becomes the first permitted one'],
    ['2026-11-22', '2027-12-31', {}, '2027-06-30', 'a later date, the end of that year'],
    ['2026-11-22', '2027-12-31', {}, '2031-06-30', 'never after the hard stop'],
    ['2026-06-02', '2026-06-30', { financial_year_start: '07-01' }, undefined, 'a financial year from July'],
    ['2026-06-03', '2027-06-30', { financial_year_start: '07-01' }, undefined, 'a day late for June'],
    [
      '2026-07-01',
      '2028-06-30',
      { financial_year_start: '07-01', notice_to: 'next_financial_year_end' },
      undefined,
      'hard stop of a broken year',
    ],
    [
      '2026-11-03',
      '2026-12-31',
      { notice_to: 'month_end' },
      undefined,
      'to the end of a month: four weeks is 1 December',
    ],
    ['2026-11-02', '2026-11-30', { notice_to: 'month_end' }, undefined, 'to the end of a month, just in time'],
    ['2026-11-22', '2026-12-20', { notice_to: 'any_day' }, undefined, 'to any day'],
    ['2026-11-22', '2026-11-22', { notice_to: 'any_day', notice_weeks: 0 }, undefined, 'without a term'],
    ['2028-02-01', '2028-02-29', { notice_to: 'month_end' }, undefined, 'a leap year'],
  ])('received %s → %s (%j, wished %s: %s)', (received, end, changes, wished) => {
    expect(endByNotice(localDate(received), articles(changes), wished ? localDate(wished) : undefined)).toBe(end);
  });

  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(localDate('2000-01-01'), days));
  const anyArticles: fc.Arbitrary<NoticeArticles> = fc.record({
    financial_year_start: fc.constantFrom('01-01', '07-01', '04-01', '09-15', '12-31'),
    notice_weeks: fc.integer({ min: 0, max: 104 }),
    notice_to: fc.constantFrom('financial_year_end', 'next_financial_year_end', 'month_end', 'any_day'),
  });

  it('is never before the notice and never after the hard stop', () => {
    fc.assert(
      fc.property(anyDay, anyArticles, fc.option(anyDay, { nil: undefined }), (received, rules, wished) => {
        const end = endByNotice(received, rules, wished);
        expect(end >= received).toBe(true);
        expect(end <= latestEnd(received, rules.financial_year_start)).toBe(true);
      }),
    );
  });

  it('never comes earlier for who gives notice later', () => {
    fc.assert(
      fc.property(anyDay, anyArticles, fc.integer({ min: 1, max: 800 }), (received, rules, later) => {
        expect(endByNotice(addDays(received, later), rules) >= endByNotice(received, rules)).toBe(true);
      }),
    );
  });

  it('the last day of notice for an end gives that end', () => {
    expect(lastNoticeDayFor(localDate('2026-12-31'), articles())).toBe('2026-12-03');
  });
});

describe('other terms of the law', () => {
  it.each([
    ['2026-12-31', '01-01', '2026-12-31'],
    ['2026-01-01', '01-01', '2026-12-31'],
    ['2026-06-30', '07-01', '2026-06-30'],
    ['2026-07-01', '07-01', '2027-06-30'],
    ['2028-02-29', '03-01', '2028-02-29'],
  ])('the financial year of %s that starts on %s ends on %s', (date, start, end) => {
    expect(financialYearEnd(localDate(date), start)).toBe(end);
  });

  it.each([
    ['2026-11-22', 1, '2026-12-22'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-22', 3, '2027-02-22'],
    ['2026-11-22', 0, '2026-12-22'],
  ])('an appeal against a decision received on %s with %i months runs until %s', (received, months, until) => {
    expect(appealUntil(localDate(received), { appeal_months: months })).toBe(until);
  });

  it.each([
    ['2026-11-22', '2026-12-22'],
    ['2026-12-31', '2027-01-31'],
    ['2027-01-30', '2027-02-28'],
  ])('who learned of the decision on %s can leave at once until %s', (learned, until) => {
    expect(immediateExitUntil(localDate(learned))).toBe(until);
  });

  it.each([
    ['2026-10-01', 3, '2026-12-31', '2026-11-30'],
    ['2026-10-15', 12, '2027-10-14', '2027-09-14'],
    ['2026-08-31', 6, '2027-02-27', '2027-01-27'],
  ])('a trial from %s of %i months ends on %s, the board is told on %s', (from, months, until, told) => {
    const end = candidateUntil(localDate(from), months);
    expect([end, candidateReminder(end)]).toEqual([until, told]);
  });

  it.each([
    ['2026-12-31', '2027-01-31'],
    ['2027-06-30', '2027-07-31'],
    ['2027-01-31', '2027-02-28'],
  ])('the list of members of the year to %s is at the KvK by %s', (end, due) => {
    expect(memberListDue(localDate(end))).toBe(due);
  });

  it.each<[Articles['liability_regime'], number, string | undefined]>([
    ['excluded', 12, undefined],
    ['limited', 12, '2027-12-31'],
    ['statutory', 24, '2028-12-31'],
    ['limited', 6, '2027-12-31'],
  ])('%s with %i months: who left at the end of 2026 answers until %s', (regime, months, until) => {
    expect(liabilityUntil(localDate('2026-12-31'), { liability_regime: regime, liability_tail_months: months })).toBe(
      until,
    );
  });

  it('a notice is confirmed within fourteen days', () => {
    expect(confirmNoticeBy(localDate('2026-11-22'))).toBe('2026-12-06');
  });

  it('adds months without leaving the month', () => expect(addMonths(localDate('2026-05-31'), 1)).toBe('2026-06-30'));
});

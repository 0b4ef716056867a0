import { describe, expect, it } from '@jest/globals';
import { localDate } from '#libs/kernel/index.js';
import { bankDayFrom, easterSunday, isBankDay, nextBankDay } from './target-days.js';

describe('days on which banks work', () => {
  // closing days as the ECB publishes them
  it.each([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-12-25',
    '2026-12-26',
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2026-11-21',
    '2026-11-22',
  ])('%s: closed', (day) => expect(isBankDay(localDate(day))).toBe(false));

  it.each(['2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25', '2026-12-24', '2026-12-31', '2026-11-23'])(
    '%s: open, whatever the Dutch calendar says',
    (day) => expect(isBankDay(localDate(day))).toBe(true),
  );

  it.each([
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter %i is on %s', (year, date) => expect(easterSunday(year)).toBe(date));

  it('goes over the long weekend', () => {
    expect(nextBankDay(localDate('2026-04-02'))).toBe('2026-04-07');
    expect(bankDayFrom(localDate('2026-12-25'))).toBe('2026-12-28');
    expect(bankDayFrom(localDate('2026-12-24'))).toBe('2026-12-24');
  });
});

import { describe, expect, it } from '@jest/globals';
import { localDate } from '#libs/kernel/index.js';
import { dueDate, isLate, lastInvoiceDay, vatDate } from './invoice-dates.js';
import { numberText } from './invoice-number.js';

describe('lastInvoiceDay (art. 34g Wet OB)', () => {
  it.each([
    ['2026-10-01', '2026-11-15'],
    ['2026-10-31', '2026-11-15'],
    ['2026-12-31', '2027-01-15'],
    ['2028-02-29', '2028-03-15'],
  ])('what was supplied on %s is invoiced by %s', (suppliedOn, last) => {
    expect(lastInvoiceDay(localDate(suppliedOn))).toBe(last);
  });
});

describe('vatDate (art. 13 Wet OB)', () => {
  it.each([
    ['2026-09-30', '2026-10-15', false, '2026-10-15'],
    ['2026-09-30', '2026-10-16', true, '2026-10-15'],
    ['2026-09-30', '2027-01-04', true, '2026-10-15'],
    ['2026-10-20', '2026-10-03', false, '2026-10-03'],
  ])('supplied %s, invoiced %s: late %s, VAT due %s', (suppliedOn, issued, late, due) => {
    expect(isLate(localDate(suppliedOn), localDate(issued))).toBe(late);
    expect(vatDate(localDate(suppliedOn), localDate(issued))).toBe(due);
  });
});

describe('dueDate', () => {
  it.each([
    ['2026-10-31', 30, '2026-11-30'],
    ['2026-10-31', 0, '2026-10-31'],
    ['2028-02-01', 30, '2028-03-02'],
  ])('%s + %i days is %s', (issued, days, due) => {
    expect(dueDate(localDate(issued), days)).toBe(due);
  });
});

describe('numberText', () => {
  it.each([
    ['F', 1, 'F2026-0001'],
    ['F', 9_999, 'F2026-9999'],
    ['WIJK', 12_345, 'WIJK2026-12345'],
  ])('%s %i is %s', (series, number, text) => {
    expect(numberText(series, 2026, number)).toBe(text);
  });
});

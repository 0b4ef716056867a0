import { describe, expect, it } from '@jest/globals';
import { cents, localDate } from '#libs/kernel/index.js';
import {
  amountText,
  dateText,
  decimalText,
  durationText,
  euroText,
  inGroups,
  periodText,
  shortDateText,
} from './wording.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('wording', () => {
  it.each([
    [0, '€ 0,00'],
    [5, '€ 0,05'],
    [123456, '€ 1.234,56'],
    [-123456, '−€ 1.234,56'],
    [100000000, '€ 1.000.000,00'],
  ])('prints %i cents as %s', (amount, text) => {
    expect(plain(euroText(cents(amount)))).toBe(text);
  });

  it('prints column amounts without the sign of the euro and never breaks an amount', () => {
    expect(amountText(cents(-4000))).toBe('\u221240,00');
    expect(euroText(cents(100))).not.toContain(' ');
  });

  it.each([
    ['38.5', '38,5'],
    ['-1234.75', '−1.234,75'],
    ['1000000', '1.000.000'],
    ['0.125', '0,125'],
  ])('prints the number %s as %s', (decimal, text) => expect(decimalText(decimal)).toBe(text));

  it.each([
    [0, '0:00'],
    [65, '1:05'],
    [2310, '38:30'],
    [-90, '−1:30'],
  ])('prints %i minutes as %s', (minutes, text) => expect(durationText(minutes)).toBe(text));

  it('writes dates in two languages', () => {
    expect(plain(dateText(localDate('2026-12-05'), 'nl'))).toBe('5 december 2026');
    expect(plain(dateText(localDate('2026-12-05'), 'en'))).toBe('5 December 2026');
    expect(shortDateText(localDate('2026-12-05'))).toBe('05-12-2026');
  });

  it.each([
    ['2026-10-01', '2026-10-31', '1 t/m 31 oktober 2026'],
    ['2026-09-28', '2026-10-04', '28 september t/m 4 oktober 2026'],
    ['2025-12-29', '2026-01-04', '29 december 2025 t/m 4 januari 2026'],
    ['2026-10-31', '2026-10-31', '31 oktober 2026'],
  ])('writes the period %s to %s as %s', (from, to, text) => {
    expect(plain(periodText(localDate(from), localDate(to), 'nl'))).toBe(text);
  });

  it('groups what people have to type', () =>
    expect(plain(inGroups('NL63TRIO0212345678'))).toBe('NL63 TRIO 0212 3456 78'));
});

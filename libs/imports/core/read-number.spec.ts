import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalMarkOf, readNumber } from './read-number.js';

describe('a number as people write it', () => {
  it.each<[string, string | undefined]>([
    ['1.234,50', '1234.5'],
    ['1.234', '1234'],
    ['1234,5', '1234.5'],
    ['€ 1.234,50', '1234.5'],
    ['1.234,50 EUR', '1234.5'],
    ['12,-', '12'],
    ['12,--', '12'],
    ['12,50-', '-12.5'],
    ['(12,50)', '-12.5'],
    ['−3,00', '-3'],
    ['1\u00a0234,50', '1234.5'],
    ["1'234,50", '1234.5'],
    [',5', '0.5'],
    ['007', '7'],
    ['-0,00', '0'],
    ['12.50', '12.5'],
    ['1,234.50', '1234.5'],
    ['1.234.567', '1234567'],
    ['1.23.456', undefined],
    ['12,5,0', undefined],
    ['12e3', undefined],
    ['twaalf', undefined],
    ['', undefined],
    ['--5', undefined],
    ['(5', undefined],
    ['1234567890123456789', undefined],
  ])('%s', (written, expected) => expect(readNumber(written, ',')).toBe(expected));

  it('of an English file, when its column says so', () => {
    expect(decimalMarkOf(['1,234', '1,234.50', '7'])).toBe('.');
    expect(readNumber('1,234', '.')).toBe('1234');
    expect(decimalMarkOf(['1.234', '1,234'])).toBe(',');
  });

  it('comes back as it went, in either way of writing', () => {
    const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    fc.assert(
      fc.property(amount, fc.constantFrom<',' | '.'>(',', '.'), fc.boolean(), (cents, mark, grouped) => {
        const whole = String(Math.floor(Math.abs(cents) / 100));
        const group = mark === ',' ? '.' : ',';
        const written = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
        const text = `${cents < 0 ? '-' : ''}${written}${mark}${String(Math.abs(cents) % 100).padStart(2, '0')}`;
        expect(Math.round(Number(readNumber(text, mark)) * 100)).toBe(cents === 0 ? 0 : cents);
      }),
    );
  });

  it('never breaks on anything', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => readNumber(text, ',') === undefined || /^-?\d+(\.\d+)?$/.test(readNumber(text, ',')!),
      ),
    );
  });
});

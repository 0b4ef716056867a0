import { describe, expect, it } from '@jest/globals';
import { isIban, maskIban, tidyIban } from './bank-account.js';
import { COUNTRIES, isCountry } from './country.js';
import { passesElevenTest } from '#libs/kernel/index.js';
import { isKvkNumber, tidyKvkNumber } from './kvk-number.js';
import { isVatNumber, tidyVatNumber } from './vat-number.js';

describe('identifiers, with their published test values', () => {
  it.each([
    ['30123456', true],
    ['3012345', false],
    ['301234567', false],
    ['3012345a', false],
  ])('KvK number %s: %s', (text, right) => expect(isKvkNumber(text)).toBe(right));

  it('reads a KvK number with spaces and dots', () => expect(tidyKvkNumber(' 30.12 34.56')).toBe('30123456'));

  it.each([
    ['812345678', true],
    ['812345679', false],
    ['81234567', false],
    ['', false],
  ])('RSIN %s: %s', (text, right) => expect(passesElevenTest(text)).toBe(right));

  it.each([
    ['NL000099998B57', true, 'sole trader, modulo 97'],
    ['NL004495445B01', true, 'legal person, elfproef'],
    ['NL123456789B90', false, 'neither holds'],
    ['NL812345678B01', true, 'an RSIN'],
    ['NL812345678B00', false, 'B00 is not given out'],
    ['NL812345678', false, 'without B01'],
    ['DE136695976', true, 'Germany'],
    ['EL094259216', true, 'Greece writes EL'],
    ['BE0403019261', true, 'Belgium'],
    ['XX123456789', false, 'no such country'],
    ['DEABCDEFGHI', false, 'no digit'],
    ['NLABC', false, 'nothing like it'],
    ['', false, 'nothing'],
  ])('VAT number %s: %s (%s)', (text, right) => expect(isVatNumber(text)).toBe(right));

  it('reads a VAT number as people write it', () => expect(tidyVatNumber('nl 0044.95.445.b01')).toBe('NL004495445B01'));

  it.each([
    ['NL63TRIO0212345678', true],
    ['NL32BUNQ2012345678', true],
    ['NL21INGB0990123456', true],
    ['NL64TRIO0212345678', false],
    ['NL63TRIO021234567', false],
    ['', false],
  ])('IBAN %s: %s', (text, right) => expect(isIban(text)).toBe(right));

  it('reads an IBAN with spaces, and hides most of it', () => {
    expect(tidyIban('nl63 trio 0212 3456 78')).toBe('NL63TRIO0212345678');
    expect(maskIban('NL63TRIO0212345678')).toBe('NL63…5678');
  });

  it('knows the 249 countries of ISO 3166-1, each by a name', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    expect(new Set(COUNTRIES).size).toBe(249);
    expect(COUNTRIES.filter((code) => names.of(code) === undefined)).toEqual([]);
    expect(['NL', 'BE', 'GR', 'GB', 'CW'].every(isCountry)).toBe(true);
    expect(['EL', 'UK', 'XX', 'nl', ''].some(isCountry)).toBe(false);
  });
});

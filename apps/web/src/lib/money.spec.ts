import { afterAll, describe, expect, it } from '@jest/globals';
import { writeAsIn } from './locale';
import {
  amountOf,
  centsOf,
  showDecimal,
  showEuro,
  showMoney,
  showQuantity,
  showShortEuro,
  sumMoney,
  typedAmount,
  typedDecimal,
} from './money';

const NL = 'nl-NL';
const EN = 'en-GB';
const AR = 'ar-u-ca-gregory-nu-latn';

afterAll(() => writeAsIn(NL));

describe('money on the screen', () => {
  it.each([
    [NL, '2143.10', '2.143,10', '€\u00a02.143,10'],
    [NL, '-50.00', '\u221250,00', '\u2212€\u00a050,00'],
    [NL, '1234567.89', '1.234.567,89', '€\u00a01.234.567,89'],
    [NL, '0.05', '0,05', '€\u00a00,05'],
    [EN, '2143.10', '2,143.10', '€2,143.10'],
    [EN, '-50.00', '\u221250.00', '\u2212€50.00'],
    [EN, '1234567.89', '1,234,567.89', '€1,234,567.89'],
    [AR, '2143.10', '2,143.10', '\u200f2,143.10\u00a0€'],
    [AR, '-50.00', '\u200e-50.00', '\u200f\u200e-50.00\u00a0€'],
  ])('in %s %s reads as %s', (locale, amount, shown, withEuro) => {
    writeAsIn(locale);
    expect([showMoney(amount), showEuro(amount)]).toEqual([shown, withEuro]);
  });

  it.each([
    [NL, ['€\u00a0650', '€\u00a0650,50', '\u2212€\u00a01.000']],
    [EN, ['€650', '€650.50', '\u2212€1,000']],
    [AR, ['\u200f650\u00a0€', '\u200f650.50\u00a0€', '\u200f\u200e-1,000\u00a0€']],
  ])('says cents in a sentence only where there are any (%s)', (locale, shown) => {
    writeAsIn(locale);
    expect(['650.00', '650.50', '-1000.00'].map(showShortEuro)).toEqual(shown);
  });

  it('adds up and writes without binary floats', () => {
    writeAsIn(NL);
    expect(sumMoney(['0.10', '0.20', '-0.30', '9007199254740.99'])).toBe('9007199254740.99');
    expect(showMoney('9007199254740.99')).toBe('9.007.199.254.740,99');
    expect(amountOf(centsOf('-0.01'))).toBe('-0.01');
  });

  it.each([
    [NL, ['2.516', '28,75', '1.000', '\u22122,5'], ['2516', '28,7500', '1000,0000', '\u22122,5']],
    [EN, ['2,516', '28.75', '1,000', '\u22122.5'], ['2516', '28.7500', '1000.0000', '\u22122.5']],
  ])('shows quantities to read, and to change (%s)', (locale, read, changed) => {
    writeAsIn(locale);
    const quantities = ['2516', '28.7500', '1000.0000', '-2.5'];
    expect([quantities.map(showQuantity), quantities.map(showDecimal)]).toEqual([read, changed]);
  });
});

describe('an amount somebody types', () => {
  const refused = 'refused';
  it.each([
    // typed, sent in Dutch, sent in English
    ['1.234,56', '1234.56', '1234.56'],
    ['1,234.56', '1234.56', '1234.56'],
    ['1234,56', '1234.56', '1234.56'],
    ['1234.56', '1234.56', '1234.56'],
    ['€ 12,5', '12.50', '12.50'],
    ['12.50', '12.50', '12.50'],
    ['45', '45.00', '45.00'],
    ['\u221250,00', '-50.00', '-50.00'],
    ['1.234.567', '1234567.00', refused],
    ['1,234,567', refused, '1234567.00'],
    ['1.234', '1234.00', refused],
    ['1,234', refused, '1234.00'],
    ['0.125', refused, refused],
    ['1234.567', refused, refused],
    ['12.34.56', refused, refused],
    ['1,23,456', refused, refused],
    ['12,', refused, refused],
    ['', refused, refused],
    ['vijf', refused, refused],
  ])('%j', (typed, dutch, english) => {
    const sent = [NL, EN].map((locale) => {
      writeAsIn(locale);
      const amount = typedAmount(typed);
      // the one form the API takes
      return /^-?\d+\.\d{2}$/.test(amount) ? amount : refused;
    });
    expect(sent).toEqual([dutch, english]);
  });

  it.each([NL, EN, AR])('may be what the page shows (%s)', (locale) => {
    writeAsIn(locale);
    const amounts = ['0.05', '650.00', '1234.56', '1234567.89', '-50.00'];
    expect(amounts.map((amount) => typedAmount(showMoney(amount)))).toEqual(amounts);
    expect(amounts.map((amount) => typedAmount(showEuro(amount)))).toEqual(amounts);
  });
});

describe('a quantity or percentage somebody types', () => {
  it.each([
    [' 2,5 ', '2.5', '2.5'],
    ['2.5', '2.5', '2.5'],
    ['8', '8', '8'],
    ['0.125', '0.125', '0.125'],
    ['0,125', '0.125', '0.125'],
    ['1,2345', '1.2345', '1.2345'],
    ['1.234', '1234', '1.234'],
    ['1,234', '1.234', '1234'],
    ['1.234,567', '1234.567', '1.234,567'],
    ['1,234.567', '1,234.567', '1234.567'],
    ['acht', 'acht', 'acht'],
  ])('%j', (typed, dutch, english) => {
    const sent = [NL, EN].map((locale) => {
      writeAsIn(locale);
      return typedDecimal(typed);
    });
    expect(sent).toEqual([dutch, english]);
  });

  it.each([NL, EN, AR])('may be what the field shows (%s)', (locale) => {
    writeAsIn(locale);
    const quantities = ['0.125', '1.234', '1234.567', '2516', '-2.5'];
    expect(quantities.map((quantity) => typedDecimal(showDecimal(quantity)))).toEqual(quantities);
  });
});

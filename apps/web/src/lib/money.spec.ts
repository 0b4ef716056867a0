import { describe, expect, it } from '@jest/globals';
import { amountOf, centsOf, showEuro, showMoney, showQuantity, sumMoney, typedAmount, typedDecimal } from './money';

describe('money on the screen', () => {
  it.each([
    ['2143.10', '2.143,10'],
    ['-50.00', '\u221250,00'],
    ['1234567.89', '1.234.567,89'],
    ['0.05', '0,05'],
  ])('%s reads as %s', (amount, shown) => {
    expect(showMoney(amount)).toBe(shown);
  });

  it('puts the minus before the euro sign and never breaks after it', () => {
    expect(showEuro('-50.00')).toBe('\u2212€\u00a050,00');
  });

  it.each([
    ['1.234,56', '1234.56'],
    ['€ 12,5', '12.50'],
    ['12.50', '12.50'],
    ['\u221250,00', '-50.00'],
    ['45', '45.00'],
    ['1,234', '1.234'],
    ['vijf', 'vijf'],
  ])('what somebody types as %s goes to the API as %s', (typed, sent) => {
    expect(typedAmount(typed)).toBe(sent);
  });

  it('adds up without binary floats', () => {
    expect(sumMoney(['0.10', '0.20', '-0.30', '9007199254740.99'])).toBe('9007199254740.99');
    expect(amountOf(centsOf('-0.01'))).toBe('-0.01');
  });

  it('shows quantities with thousands apart and without idle zeros', () => {
    expect(['2516', '28.7500', '1000.0000', '-2.5'].map(showQuantity)).toEqual([
      '2.516',
      '28,75',
      '1.000',
      '\u22122,5',
    ]);
    expect(typedDecimal(' 2,5 ')).toBe('2.5');
  });
});

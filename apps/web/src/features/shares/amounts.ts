import { centsOf, showShortEuro } from '../../lib/money';

const FIRST_STRONG = { open: '\u2068', close: '\u2069' };

/** An amount as it stands in a sentence: `€ 650`, and cents only where there are any. It keeps its order in Arabic too. */
export function inWords(amount: string): string {
  const text = showShortEuro(amount);
  return document.documentElement.dir === 'rtl' ? `${FIRST_STRONG.open}${text}${FIRST_STRONG.close}` : text;
}

export const isAbove = (amount: string, other = '0'): boolean => centsOf(amount) > centsOf(other);

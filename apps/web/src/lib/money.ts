/** Whole cents of an API amount such as "-12.50". Exact: no binary floats on the way. */
export function centsOf(amount: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?\d*$/.exec(amount.trim());
  if (!match) return 0;
  const cents = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -cents : cents;
}

/** Cents back to the API form. */
export function amountOf(cents: number): string {
  const size = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** "1234.5" becomes `1.234,50`; a real minus sign (U+2212), never a hyphen. */
export function showMoney(amount: string): string {
  const cents = centsOf(amount);
  const size = Math.abs(cents);
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0 ? '\u2212' : ''}${whole},${String(size % 100).padStart(2, '0')}`;
}

/** The same with a euro sign and a space that does not break; the minus stands before the sign. */
export function showEuro(amount: string): string {
  const text = showMoney(amount);
  return text.startsWith('\u2212') ? `\u2212€\u00a0${text.slice(1)}` : `€\u00a0${text}`;
}

export const sumMoney = (amounts: readonly string[]): string =>
  amountOf(amounts.reduce((total, amount) => total + centsOf(amount), 0));

/** What a person types ("1.234,56", "12,5", "12.50") to the API form; anything else goes to the API as it is. */
export function typedAmount(text: string): string {
  const bare = text.replace(/[€\s]/g, '').replace('\u2212', '-');
  const dutch = bare.includes(',') ? bare.replaceAll('.', '').replace(',', '.') : bare;
  const match = /^(-?\d+)(?:\.(\d{1,2}))?$/.exec(dutch);
  return match ? `${match[1]}.${(match[2] ?? '').padEnd(2, '0')}` : dutch;
}

/** A quantity or rate in its Dutch form: "1.5" becomes "1,5". */
export const showDecimal = (text: string): string => text.replace('.', ',').replace('-', '\u2212');

/** The same with thousands apart, for reading: "2516.5" becomes `2.516,5`. */
export function showQuantity(text: string): string {
  const [whole = '', part] = text.replace(/\.?0+$/, (zeros) => (text.includes('.') ? '' : zeros)).split('.');
  const apart = whole.replace('-', '\u2212').replace(/\B(?=(\d{3})+$)/g, '.');
  return part === undefined ? apart : `${apart},${part}`;
}

export const typedDecimal = (text: string): string => text.trim().replaceAll(' ', '').replace(',', '.');

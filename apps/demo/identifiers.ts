/** Not one of a bank: whoever pays by mistake gets the money back. */
const BANK = 'DEMO';

/** An account number with right check digits (ISO 13616) at a bank that does not exist. */
export function inventedIban(account: number): string {
  const digits = String(account).padStart(10, '0');
  const numeric = [...`${BANK}${digits}NL00`].map((sign) => Number.parseInt(sign, 36)).join('');
  return `NL${String(98n - (BigInt(numeric) % 97n)).padStart(2, '0')}${BANK}${digits}`;
}

/** KvK numbers that begin with 00 were never given out. */
export const inventedKvkNumber = (serial: number): string => String(serial).padStart(8, '0');

/**
 * A VAT number whose nine digits pass the elfproef; they begin with 000, below any that was given out.
 * @param serial at most 9999; each has ten numbers of its own, the first that has a ninth digit is taken
 */
export function inventedVatNumber(serial: number): string {
  for (let stem = serial * 10; ; stem++) {
    const digits = String(stem).padStart(8, '0');
    const check = [...digits].reduce((total, digit, place) => total + Number(digit) * (9 - place), 0) % 11;
    if (check < 10) return `NL${digits}${check}B01`;
  }
}

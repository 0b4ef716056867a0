/**
 * Remainder of an alphanumeric text modulo 97 with A = 10 … Z = 35, the arithmetic of ISO 7064 MOD 97-10 (IBAN,
 * RF reference, creditor identifier, VAT number of a sole trader). Throws RangeError for any other sign.
 */
export function mod97(text: string): number {
  if (!/^[0-9A-Z]*$/.test(text)) throw new RangeError('only digits and capital letters have a remainder');
  let remainder = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** Whether an IBAN or RF reference, without spaces, carries the right check digits (the first four signs moved to the end leave 1). */
export const hasValidCheckDigits = (text: string): boolean =>
  /^[0-9A-Z]{5,}$/.test(text) && mod97(text.slice(4) + text.slice(0, 4)) === 1;

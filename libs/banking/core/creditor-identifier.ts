import { mod97 } from '#libs/kernel/index.js';

/** Capitals, without the spaces people write in it. */
export const tidyCreditorIdentifier = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/**
 * A creditor identifier (EPC262-08): country, two check digits, a business code of three that the check leaves out, and the
 * national number. The check is ISO 7064 MOD 97-10 over the national number followed by country and check digits.
 */
export function isCreditorIdentifier(text: string): boolean {
  const match = /^([A-Z]{2}\d{2})([A-Z0-9]{3})([A-Z0-9]{1,28})$/.exec(text);
  if (!match) return false;
  if (text.startsWith('NL') && text.length !== 19) return false;
  return mod97(match[3]! + match[1]!) === 1;
}

/**
 * The one a Dutch organisation gets from its bank: its KvK number, location 0000, business code ZZZ. A suggestion: the
 * collection contract says which it is.
 * @param kvkNumber eight digits
 */
export function dutchCreditorIdentifier(kvkNumber: string): string {
  const national = `${kvkNumber}0000`;
  const check = String(98 - mod97(`${national}NL00`)).padStart(2, '0');
  return `NL${check}ZZZ${national}`;
}

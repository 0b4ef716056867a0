import { isCountry } from './country.js';
import { mod97, passesElevenTest } from '#libs/kernel/index.js';

/** Capitals, without the spaces and dots people write in it. */
export const tidyVatNumber = (text: string): string => text.replace(/[\s.]/g, '').toUpperCase();

/** Greece and Northern Ireland write another code in a VAT number than in an address (Directive 2006/112/EC art. 215). */
const OWN_PREFIXES = new Set(['EL', 'XI']);

/**
 * Whether a tidied VAT number can exist. Dutch ones are checked to the digit; of others only the form is known here.
 * VIES says whether it is in use; saving a customer never waits for that.
 */
export function isVatNumber(text: string): boolean {
  if (text.startsWith('NL')) return isDutchVatNumber(text);
  const prefix = text.slice(0, 2);
  return (isCountry(prefix) || OWN_PREFIXES.has(prefix)) && /^[A-Z]{2}(?=.*\d)[A-Z0-9+*]{2,13}$/.test(text);
}

/**
 * `NL`, nine digits, `B`, two digits. Legal persons have their RSIN (elfproef) and B01 to B99; sole traders since 2020
 * have a number without meaning of which the whole is 1 modulo 97 (A = 10 … Z = 35). Either one will do.
 */
function isDutchVatNumber(text: string): boolean {
  const match = /^NL(\d{9})B(\d{2})$/.exec(text);
  if (!match) return false;
  return (passesElevenTest(match[1]!) && match[2] !== '00') || mod97(text) === 1;
}

import { hasValidCheckDigits, mod97 } from './mod-97.js';

const LONGEST = 21;

/**
 * The creditor reference of an invoice or another expected payment (ISO 11649): RF, two check digits (ISO 7064 MOD 97-10)
 * and its number without anything but letters and digits. Throws RangeError when nothing or more than 21 signs remain.
 * @example paymentReference('2026-0042') // 'RF…20260042'
 */
export function paymentReference(number: string): string {
  const body = number.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (body === '' || body.length > LONGEST) throw new RangeError(`no payment reference can be made of ${number}`);
  const check = 98 - mod97(`${body}RF00`);
  return `RF${String(check).padStart(2, '0')}${body}`;
}

/** Whether a text, spaces ignored, is a payment reference with right check digits. */
export function isPaymentReference(text: string): boolean {
  const reference = text.replaceAll(' ', '');
  return /^RF\d{2}[0-9A-Z]{1,21}$/.test(reference) && hasValidCheckDigits(reference);
}

import { DomainError, formatEuro, hasValidCheckDigits, type Cents, type Fault } from '#libs/kernel/index.js';

/** A SEPA credit transfer to be scanned. Exactly one of `reference` (ISO 11649) and `text` may be given. */
export interface EpcPayment {
  readonly name: string;
  readonly iban: string;
  readonly bic?: string;
  readonly amount: Cents;
  readonly reference?: string;
  readonly text?: string;
}

const LIMITS = { name: 70, reference: 25, text: 140, bytes: 331 } as const;
/** EUR 0.01 to 999,999,999.99. */
const AMOUNTS = { least: 1, most: 99_999_999_999 } as const;
const IBAN = /^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/;
const BIC = /^[A-Z]{6}[0-9A-Z]{2}([0-9A-Z]{3})?$/;
const RF = /^RF\d{2}[0-9A-Z]{1,21}$/;

/**
 * The content of a "scan to pay" code: EPC069-12 version 002, UTF-8, lines separated by LF, nothing after the last one
 * that is filled. A longer name is cut at 70 signs, as the guideline allows. Throws `invalid_input` with a fault per field.
 */
export function epcPayload(payment: EpcPayment): string {
  const faults = faultsOf(payment);
  if (faults.length > 0) throw DomainError.faults(faults);
  const name = cutName(payment.name);
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    payment.bic ?? '',
    name,
    compact(payment.iban),
    `EUR${formatEuro(payment.amount)}`,
    '',
  ];
  const payload = [...lines, compact(payment.reference ?? ''), payment.text ?? ''].join('\n').replace(/\n+$/, '');
  if (Buffer.byteLength(payload) > LIMITS.bytes)
    throw DomainError.field('/text', 'epc_too_long', { max: LIMITS.bytes });
  return payload;
}

/** What keeps a payment from becoming a code; empty when nothing does. */
function faultsOf(payment: EpcPayment): Fault[] {
  const iban = compact(payment.iban);
  const reference = compact(payment.reference ?? '');
  const checks: [boolean, string, string][] = [
    [payment.name.trim() !== '' && !hasLineEnd(payment.name), '/name', 'epc_name'],
    [IBAN.test(iban) && hasValidCheckDigits(iban), '/iban', 'iban_invalid'],
    [payment.bic === undefined || BIC.test(payment.bic), '/bic', 'bic_invalid'],
    [payment.amount >= AMOUNTS.least && payment.amount <= AMOUNTS.most, '/amount', 'epc_amount'],
    [!reference || (RF.test(reference) && hasValidCheckDigits(reference)), '/reference', 'reference_invalid'],
    [!payment.text || (!hasLineEnd(payment.text) && payment.text.length <= LIMITS.text), '/text', 'epc_text'],
    [!(payment.reference && payment.text), '/text', 'epc_reference_or_text'],
  ];
  return checks.filter(([holds]) => !holds).map(([, pointer, code]) => ({ pointer, code }));
}

const hasLineEnd = (text: string): boolean => /[\r\n]/.test(text);
const compact = (text: string): string => text.replaceAll(' ', '');
const cutName = (name: string): string => [...name.trim().normalize('NFC')].slice(0, LIMITS.name).join('').trimEnd();

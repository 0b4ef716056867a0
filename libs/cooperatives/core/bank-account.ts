import { electronicFormatIBAN, isSEPACountry, isValidIBAN } from 'ibantools';

/** Capitals, without the spaces people write in it. */
export const tidyIban = (text: string): string => electronicFormatIBAN(text) ?? '';

/** ISO 13616: length and account form of its country, and the check digits. */
export const isIban = (text: string): boolean => isValidIBAN(text);

/** An account a SEPA payment can reach: files with another one are refused by the bank, whole. */
export const isSepaIban = (text: string): boolean => isIban(text) && isSEPACountry(text.slice(0, 2));

/** `NL63…5678`: enough to recognise an account in a log, not enough to use it. */
export const maskIban = (iban: string): string => `${iban.slice(0, 4)}…${iban.slice(-4)}`;

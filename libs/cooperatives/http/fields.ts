import { Checked, Choice, Pattern, Text, type FieldOptions } from '#libs/platform/index.js';
import { COUNTRIES } from '../core/country.js';
import { isIban, tidyIban } from '../core/bank-account.js';
import { isKvkNumber, tidyKvkNumber } from '../core/kvk-number.js';
import { isVatNumber, tidyVatNumber } from '../core/vat-number.js';

/** Fields that several rooms know: identifiers of organisations and people, checked as the facts say. */
export const KvkNumber = (options: FieldOptions = {}) =>
  Checked('kvk_number', isKvkNumber, { ...options, tidy: tidyKvkNumber, example: '30123456' });

export const VatNumber = (options: FieldOptions = {}) =>
  Checked('vat_number', isVatNumber, { ...options, tidy: tidyVatNumber, example: 'NL004495445B01' });

export const Iban = (options: FieldOptions = {}) =>
  Checked('iban', isIban, { ...options, tidy: tidyIban, example: 'NL63TRIO0212345678' });

/** Digits with what people write between them; nobody can check more than that. */
export const Phone = (options: FieldOptions = {}) =>
  Pattern('phone', /^\+?[0-9 ()./-]{6,24}$/, { ...options, example: '020 123 45 67' });

/** The address fields of a request, each of which may be left out; `''` clears one. */
export class AddressInput {
  @Text({ optional: true, min: 0, max: 100 })
  street?: string;

  @Text({ optional: true, min: 0, max: 15 })
  house_number?: string;

  @Text({ optional: true, min: 0, max: 10 })
  postal_code?: string;

  @Text({ optional: true, min: 0, max: 50 })
  city?: string;

  @Choice(COUNTRIES, { optional: true, description: 'ISO 3166-1 alpha-2' })
  country?: string;
}

/** The address fields of an answer. */
export class AddressView {
  @Text({ min: 0 })
  street: string;

  @Text({ min: 0 })
  house_number: string;

  @Text({ min: 0 })
  postal_code: string;

  @Text({ min: 0 })
  city: string;

  @Text()
  country: string;
}

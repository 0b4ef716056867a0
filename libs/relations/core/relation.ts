import { tidyAddress, type Address } from '#libs/cooperatives/index.js';
import { DomainError, type Fault, type Id } from '#libs/kernel/index.js';

/** What one fills in about a customer or supplier, or who is both. */
export interface RelationDetails extends Address {
  name: string;
  is_customer: boolean;
  is_supplier: boolean;
  /** For the attention of; empty when nobody in particular. */
  contact_name: string;
  email: string | null;
  phone: string | null;
  kvk_number: string | null;
  vat_number: string | null;
  /** Of the documents they receive. */
  language: 'nl' | 'en';
  /** Days; null = that of the co-operative. */
  payment_term_days: number | null;
}

export interface Relation extends RelationDetails {
  relation_id: Id;
  number: number;
  version: number;
}

export const RELATION_FIELDS = [
  'name',
  'is_customer',
  'is_supplier',
  'contact_name',
  'email',
  'phone',
  'street',
  'house_number',
  'postal_code',
  'city',
  'country',
  'kvk_number',
  'vat_number',
  'language',
  'payment_term_days',
] as const satisfies readonly (keyof RelationDetails)[];

/** What concerns a person, or may: goes into the audit under a key that retention can destroy. */
export const PERSONAL_FIELDS = [
  'name',
  'contact_name',
  'email',
  'phone',
  'street',
  'house_number',
  'postal_code',
  'city',
  'vat_number',
] as const satisfies readonly (keyof RelationDetails)[];

/**
 * The details as they are kept.
 * @throws invalid_input with a fault per field: neither customer nor supplier, Dutch postal code, KvK number outside the Netherlands
 */
export function checkRelation<Details extends RelationDetails>(details: Details): Details {
  const { address, faults } = tidyAddress(details);
  const all: Fault[] = [...faults];
  if (!details.is_customer && !details.is_supplier) all.push({ pointer: '/is_customer', code: 'relation_kind' });
  if (details.kvk_number !== null && details.country !== 'NL') {
    all.push({ pointer: '/kvk_number', code: 'kvk_number_abroad' });
  }
  if (all.length > 0) throw DomainError.faults(all);
  return { ...details, postal_code: address.postal_code };
}

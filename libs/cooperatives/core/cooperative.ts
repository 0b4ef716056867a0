import { DomainError, type Fault, type Id } from '#libs/kernel/index.js';
import { tidyAddress, type Address } from './address.js';
import { contrastWithWhite, READABLE_CONTRAST } from './colour.js';
import { nameTellsLiability, type Liability } from './liability.js';

/** What one fills in about a co-operative: who it is on its invoices and how its documents look. */
export interface CooperativeSettings extends Address {
  name: string;
  legal_name: string;
  liability: Liability;
  kvk_number: string | null;
  vat_number: string | null;
  iban: string | null;
  email: string | null;
  phone: string | null;
  language: 'nl' | 'en';
  /** `#rrggbb`; white text on it is readable. */
  colour: string;
  /** First part of an invoice number. */
  invoice_series: string;
  payment_term_days: number;
}

export const SETTINGS = [
  'name',
  'legal_name',
  'liability',
  'kvk_number',
  'vat_number',
  'iban',
  'email',
  'phone',
  'street',
  'house_number',
  'postal_code',
  'city',
  'country',
  'language',
  'colour',
  'invoice_series',
  'payment_term_days',
] as const satisfies readonly (keyof CooperativeSettings)[];

/** A deelnemende coöperatie: the tenant itself. */
export interface Cooperative extends CooperativeSettings {
  cooperative_id: Id;
  has_logo: boolean;
  version: number;
}

/**
 * The settings as they are kept.
 * @throws invalid_input with a fault per field: name and liability that contradict each other, postal code, unreadable colour
 */
export function checkSettings<Settings extends CooperativeSettings>(settings: Settings): Settings {
  const { address, faults } = tidyAddress(settings);
  const all: Fault[] = [...faults];
  if (!nameTellsLiability(settings.legal_name, settings.liability)) {
    all.push({ pointer: '/legal_name', code: 'legal_name_suffix' });
  }
  if (contrastWithWhite(settings.colour) < READABLE_CONTRAST) {
    all.push({ pointer: '/colour', code: 'colour_contrast', params: { least: READABLE_CONTRAST } });
  }
  if (all.length > 0) throw DomainError.faults(all);
  return { ...settings, postal_code: address.postal_code };
}

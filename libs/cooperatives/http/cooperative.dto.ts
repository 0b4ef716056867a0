import { Checked, Choice, Email, Flag, IdField, Pattern, Text, Whole } from '#libs/platform/index.js';
import type { Id } from '#libs/kernel/index.js';
import { isColour } from '../core/colour.js';
import { LIABILITIES, type Liability } from '../core/liability.js';
import { AddressInput, AddressView, Iban, KvkNumber, Phone, VatNumber } from './fields.js';

const LANGUAGES = ['nl', 'en'] as const;

export class CooperativeInput extends AddressInput {
  @Text({ optional: true, max: 100 })
  name?: string;

  @Text({ optional: true, max: 150, description: 'Full name of the articles, with U.A., B.A. or W.A.' })
  legal_name?: string;

  @Choice(LIABILITIES, { optional: true })
  liability?: Liability;

  @KvkNumber({ optional: true, nullable: true })
  kvk_number?: string | null;

  @VatNumber({ optional: true, nullable: true })
  vat_number?: string | null;

  @Iban({ optional: true, nullable: true })
  iban?: string | null;

  @Email({ optional: true, nullable: true })
  email?: string | null;

  @Phone({ optional: true, nullable: true })
  phone?: string | null;

  @Choice(LANGUAGES, { optional: true })
  language?: 'nl' | 'en';

  @Checked('colour', isColour, { optional: true, tidy: (text) => text.trim().toLowerCase(), example: '#123f33' })
  colour?: string;

  @Pattern('invoice_series', /^[A-Z][A-Z0-9]{0,5}$/, { optional: true, example: 'F' })
  invoice_series?: string;

  @Whole({ optional: true, max: 120 })
  payment_term_days?: number;
}

export class CooperativeView extends AddressView {
  @IdField()
  cooperative_id: Id;

  @Text()
  name: string;

  @Text()
  legal_name: string;

  @Choice(LIABILITIES)
  liability: Liability;

  @Text({ nullable: true })
  kvk_number: string | null;

  @Text({ nullable: true })
  vat_number: string | null;

  @Text({ nullable: true })
  iban: string | null;

  @Text({ nullable: true })
  email: string | null;

  @Text({ nullable: true })
  phone: string | null;

  @Choice(LANGUAGES)
  language: 'nl' | 'en';

  @Text()
  colour: string;

  @Flag()
  has_logo: boolean;

  @Text()
  invoice_series: string;

  @Whole()
  payment_term_days: number;

  @Whole()
  version: number;
}

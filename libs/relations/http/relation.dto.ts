import { AddressInput, AddressView, KvkNumber, Phone, VatNumber } from '#libs/cooperatives/index.js';
import type { Id } from '#libs/kernel/index.js';
import { Choice, Email, Flag, IdField, ListOf, PageQuery, Text, Whole } from '#libs/platform/index.js';

const LANGUAGES = ['nl', 'en'] as const;
const KINDS = ['customer', 'supplier'] as const;

export class RelationsQuery extends PageQuery {
  @Text({ optional: true, max: 100, description: 'Part of a name or contact, or the beginning of a number.' })
  search?: string;

  @Choice(KINDS, { optional: true })
  kind?: 'customer' | 'supplier';
}

/** Every field but the name, which only a new relation must have. */
class RelationFields extends AddressInput {
  @Flag({ optional: true })
  is_customer?: boolean;

  @Flag({ optional: true })
  is_supplier?: boolean;

  @Text({ optional: true, min: 0, max: 100 })
  contact_name?: string;

  @Email({ optional: true, nullable: true })
  email?: string | null;

  @Phone({ optional: true, nullable: true })
  phone?: string | null;

  @KvkNumber({ optional: true, nullable: true })
  kvk_number?: string | null;

  @VatNumber({ optional: true, nullable: true })
  vat_number?: string | null;

  @Choice(LANGUAGES, { optional: true })
  language?: 'nl' | 'en';

  @Whole({ optional: true, nullable: true, max: 120, description: 'Left out or null: that of the co-operative.' })
  payment_term_days?: number | null;
}

export class NewRelationInput extends RelationFields {
  @Whole({ optional: true, min: 1, max: 999_999, description: 'Left out: the next number.' })
  number?: number;

  @Text({ max: 150 })
  name: string;
}

export class RelationInput extends RelationFields {
  @Text({ optional: true, max: 150 })
  name?: string;
}

export class RelationView extends AddressView {
  @IdField()
  relation_id: Id;

  @Whole()
  number: number;

  @Text()
  name: string;

  @Flag()
  is_customer: boolean;

  @Flag()
  is_supplier: boolean;

  @Text({ min: 0 })
  contact_name: string;

  @Text({ nullable: true })
  email: string | null;

  @Text({ nullable: true })
  phone: string | null;

  @Text({ nullable: true })
  kvk_number: string | null;

  @Text({ nullable: true })
  vat_number: string | null;

  @Choice(LANGUAGES)
  language: 'nl' | 'en';

  @Whole({ nullable: true })
  payment_term_days: number | null;

  @Whole()
  version: number;
}

export class RelationPage {
  @ListOf(RelationView)
  items: RelationView[];

  @Text({ nullable: true })
  next_cursor: string | null;
}

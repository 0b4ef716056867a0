import { type Language, type Logo } from '#libs/documents/index.js';
import { type Cents, type LocalDate } from '#libs/kernel/index.js';

/** `small_business` is the KOR (art. 25 Wet OB): such an invoice shows no VAT in any way. */
export type VatTreatment = 'standard' | 'reduced' | 'zero' | 'exempt' | 'reverse_charge' | 'small_business';
export type Unit = 'hour' | 'piece' | 'fixed' | 'day' | 'month' | 'kilometre' | 'metre' | 'square_metre' | 'trip';

export interface InvoiceParty {
  readonly name: string;
  /** Who it is for within the organisation, without "t.a.v.". */
  readonly attention?: string;
  /** As on an envelope: street, postcode and town, country when abroad. */
  readonly addressLines: readonly string[];
  readonly kvkNumber?: string;
  readonly vatNumber?: string;
}

export interface InvoiceIssuer extends InvoiceParty {
  readonly iban: string;
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
  readonly logo?: Logo;
  /** The co-operative's colour as `#rrggbb`; used where it can be read, darkened where not. */
  readonly brandColour?: string;
}

export interface InvoiceLine {
  readonly description: string;
  /** Second, quieter text under the description. */
  readonly detail?: string;
  /** Decimal number, negative on a credit note: `"38.5"`. */
  readonly quantity: string;
  readonly unit: Unit;
  /** Excluding VAT. */
  readonly unitPrice: Cents;
  readonly net: Cents;
  readonly treatment: VatTreatment;
  /** Percentage as a decimal number (`"21"`); null where no rate applies. */
  readonly rate: string | null;
}

/** One line of the VAT breakdown: EN 16931 wants the VAT of a group computed over its summed taxable amount. */
export interface VatGroup {
  readonly treatment: VatTreatment;
  readonly rate: string | null;
  readonly taxable: Cents;
  readonly vat: Cents;
  /** What the invoice must say of it (art. 35a lid 1 Wet OB), without a full stop. */
  readonly wording?: string;
}

export interface HoursRow {
  readonly date: LocalDate;
  readonly member: string;
  readonly activity: string;
  readonly description: string;
  readonly minutes: number;
  /** Per hour, excluding VAT. */
  readonly rate: Cents;
  readonly amount: Cents;
}

/**
 * Everything an invoice or credit note says, and nothing that has to be looked up: figures are fixed when it is issued,
 * amounts of a credit note are negative. The document is a pure function of this: equal data give equal bytes.
 */
export interface InvoiceDocument {
  /** Which drawing it was issued with; a later drawing never changes an issued document. */
  readonly templateVersion: 1;
  readonly language: Language;
  readonly kind: 'invoice' | 'credit_note';
  /** Null for a draft: it is marked as one and cannot be paid from. */
  readonly number: string | null;
  /** The invoice a credit note corrects (art. 34f Wet OB). */
  readonly original?: { readonly number: string; readonly issueDate: LocalDate };
  readonly issuer: InvoiceIssuer;
  readonly customer: InvoiceParty;
  readonly issueDate: LocalDate;
  readonly supply: { readonly from: LocalDate; readonly to: LocalDate };
  readonly dueDate: LocalDate;
  /** RF reference (ISO 11649). */
  readonly paymentReference: string | null;
  readonly subject?: string;
  readonly yourReference?: string;
  readonly orderNumber?: string;
  readonly lines: readonly InvoiceLine[];
  readonly vatGroups: readonly VatGroup[];
  readonly totals: { readonly net: Cents; readonly vat: Cents; readonly gross: Cents };
  readonly notes: readonly string[];
  readonly hours: readonly HoursRow[];
}

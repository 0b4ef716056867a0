import type { LocalDate } from '#libs/kernel/index.js';

export interface PostalAddress {
  readonly street: string;
  readonly houseNumber: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166 code of two letters. */
  readonly country: string;
}

/** The co-operative as it stands on an invoice. */
export interface Issuer extends PostalAddress {
  readonly legalName: string;
  readonly kvkNumber: string | null;
  readonly vatNumber: string | null;
  readonly iban: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly colour: string;
}

/** The customer as it stands on an invoice. */
export interface Customer extends PostalAddress {
  readonly number: number;
  readonly name: string;
  readonly contactName: string;
  readonly kvkNumber: string | null;
  readonly vatNumber: string | null;
}

/** What an invoice says that is not a figure: written down once, when it becomes final, whatever changes afterwards. */
export interface InvoiceSnapshot {
  readonly issuer: Issuer;
  readonly customer: Customer;
  readonly project: { readonly code: string; readonly name: string } | null;
  /** Why a line carries no VAT, in words; empty when every line does. */
  readonly vatReason: string;
  /** The invoice a credit note corrects (art. 34f Wet OB). */
  readonly original: { readonly number: string; readonly issueDate: LocalDate } | null;
}

/** Legal name and address of both (art. 35a lid 1 Wet OB): a street or a PO box without a number is not enough. */
export const hasFullAddress = (address: PostalAddress): boolean =>
  [address.street, address.houseNumber, address.postalCode, address.city, address.country].every(
    (part) => part.trim() !== '',
  );

import type { LocalDate } from '#libs/kernel/index.js';
import { foldName } from '#libs/imports/index.js';
import type { Reason } from '../reason.js';

/** Whom a row names, as far as its columns say. */
export interface MemberReference {
  readonly name?: string;
  /** Lower case. */
  readonly email?: string;
  readonly number?: string;
}

/** A row that can become a time entry as soon as its names are matched. Absent texts are empty. */
export interface DraftEntry {
  /** The date on which it began. */
  readonly date: LocalDate;
  /** `HH:MM`; both times or neither; an end at or before the start is on the next day. */
  readonly start?: string;
  readonly end?: string;
  /** Whole, above 0. */
  readonly minutes: number;
  readonly member: MemberReference;
  readonly customer: string;
  readonly project: string;
  readonly activity: string;
  readonly description: string;
  /** Absent when the file does not say. */
  readonly billable?: boolean;
  /** The source says it has been on an invoice already. */
  readonly alreadyInvoiced: boolean;
  readonly tags: readonly string[];
  /** Equal for the same row of the same export, however it was saved: see `source-key.ts`. */
  readonly sourceKey: string;
}

/** The answer to one row of the file. */
export type ParsedRow =
  | { readonly kind: 'entry'; readonly line: number; readonly entry: DraftEntry; readonly notes: readonly Reason[] }
  /** Rightly nothing to import: a total, a running timer, zero seconds. */
  | { readonly kind: 'skipped'; readonly line: number; readonly reason: Reason }
  /** Cannot be imported as it stands. */
  | { readonly kind: 'refused'; readonly line: number; readonly reasons: readonly Reason[] };

/** What tells one member of a file from another: address, else number, else name; empty when the row names nobody. */
export function memberKey({ email, number, name }: MemberReference): string {
  if (email) return `email:${email}`;
  if (number) return `number:${number}`;
  return name ? `name:${foldName(name)}` : '';
}

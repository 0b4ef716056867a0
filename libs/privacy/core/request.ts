import { Temporal } from 'temporal-polyfill';
import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Erasure } from '#libs/platform/index.js';

/** Rights of people under the AVG: articles 15 and 20, 16, 17, 18, 21. */
export const REQUEST_KINDS = ['access', 'rectification', 'erasure', 'restriction', 'objection'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_STATES = ['open', 'granted', 'refused'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** How it was established who asks: signed in herself, seen in person, or known to who wrote the request down (AVG 12(6)). */
export const IDENTITY_CHECKS = ['signed_in', 'seen', 'known'] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

/** What a member can have corrected in the register; `other` is anything else, put right by hand. */
export const CORRECTABLE = [
  'given_name',
  'family_name',
  'email',
  'phone',
  'street',
  'house_number',
  'postal_code',
  'city',
  'other',
] as const;
export type Correctable = (typeof CORRECTABLE)[number];

export interface PrivacyRequest {
  request_id: Id;
  kind: RequestKind;
  state: RequestState;
  member_id: Id | null;
  login_id: Id | null;
  person_name: string;
  asked_by: Id | null;
  asked_on: LocalDate;
  /** The last day for an answer. */
  due_on: LocalDate;
  extended_because: string | null;
  identity_checked: IdentityCheck;
  details: string;
  field: Correctable | null;
  old_value: string | null;
  wished_value: string | null;
  decision: string | null;
  decided_by: Id | null;
  decided_on: LocalDate | null;
  /** Of an erasure: what went and what stays, until when and why. */
  outcome: Erasure[] | null;
  answer_id: Id | null;
  version: number;
}

/** The last day for an answer: one month after receipt, the last day of a shorter month (AVG 12(3); Regulation 1182/71, 3(2)(c)). */
export const answerBy = (askedOn: LocalDate): LocalDate => later(askedOn, 1);

/** Two more months, for what is complex (AVG 12(3)). */
export const extendedBy = (askedOn: LocalDate): LocalDate => later(askedOn, 3);

const later = (date: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ months }).toString() as LocalDate;

/** @throws privacy_request_decided (409) */
export function expectOpen(request: Pick<PrivacyRequest, 'state'>): void {
  if (request.state !== 'open') throw new DomainError('conflict', 'privacy_request_decided');
}

/**
 * Checks that a term may be made longer: once, within the first month, and with a reason.
 * @throws privacy_request_decided, privacy_extended_already, privacy_extension_too_late
 */
export function expectExtendable(request: PrivacyRequest, today: LocalDate): void {
  expectOpen(request);
  if (request.extended_because !== null) throw new DomainError('conflict', 'privacy_extended_already');
  if (today > request.due_on) throw new DomainError('conflict', 'privacy_extension_too_late', { date: request.due_on });
}

import type { Articles } from '#libs/cooperatives/index.js';
import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Engagement } from './member.js';
import type { ApplicationState } from './member-state.js';

/** What must have been shown and confirmed before somebody applies (BW 2:34a, 2:35(6), 2:61; AVG art. 13). */
export const CONFIRMATIONS = ['articles', 'share', 'liability', 'exit', 'privacy'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/** What an applicant fills in. No BSN. */
export interface ApplicationInput {
  /** Made by the page, so that a second press is the same application. */
  application_id: Id;
  given_name: string;
  family_name: string;
  email: string;
  phone: string | null;
  birth_date: LocalDate | null;
  street: string;
  house_number: string;
  postal_code: string;
  city: string;
  engagement: Engagement;
  instalments: number;
  motivation: string;
  language: 'nl' | 'en';
  confirmations: readonly Confirmation[];
}

export interface Application extends ApplicationInput {
  state: ApplicationState;
  articles_on: LocalDate;
  applied_on: LocalDate;
  decided_on: LocalDate | null;
  decided_by: string | null;
  decision: string;
  reason_code: string;
  reason: string;
  member_id: Id | null;
}

/** @throws invalid_input: something not confirmed, more instalments than the articles allow */
export function checkApplication(input: ApplicationInput, articles: Articles): void {
  const faults = [];
  if (CONFIRMATIONS.some((one) => !input.confirmations.includes(one))) {
    faults.push({ pointer: '/confirmations', code: 'application_confirm_all' });
  }
  if (input.instalments > articles.instalment_terms) {
    faults.push({
      pointer: '/instalments',
      code: 'application_instalments',
      params: { most: articles.instalment_terms },
    });
  }
  if (faults.length > 0) throw DomainError.faults(faults);
}

/** The link is `<co-operative><secret>`: the office finds whose it is without a list of all links. */
export const writeToken = (cooperativeId: Id, secret: string): string =>
  `${Buffer.from(cooperativeId.replaceAll('-', ''), 'hex').toString('base64url')}${secret}`;

const CO_OPERATIVE_LENGTH = 22;

/** @returns undefined for what is no token at all */
export function readToken(token: string): { cooperativeId: Id; secret: string } | undefined {
  if (!/^[\w-]{46,80}$/.test(token)) return undefined;
  const hex = Buffer.from(token.slice(0, CO_OPERATIVE_LENGTH), 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { cooperativeId: id as Id, secret: token.slice(CO_OPERATIVE_LENGTH) };
}

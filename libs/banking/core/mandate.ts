import { Temporal } from 'temporal-polyfill';
import { type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Party } from './party.js';

export const MANDATE_KINDS = ['recurrent', 'one_off'] as const;
export type MandateKind = (typeof MANDATE_KINDS)[number];

export const MANDATE_STATES = ['active', 'blocked', 'ended'] as const;
/** `blocked`: the bank refused it, until there is another account. */
export type MandateState = (typeof MANDATE_STATES)[number];

export const SIGNED_HOW = ['on_screen', 'on_paper'] as const;

/** SEPA rulebook: a mandate under which nothing was collected for 36 months is void. */
export const MANDATE_LAPSES_AFTER_MONTHS = 36;

/** Somebody's permission to collect from an account. */
export interface Mandate {
  readonly mandateId: Id;
  /** At most 35 signs, unique in the co-operative: the payer knows it by this. */
  readonly reference: string;
  readonly party: Party;
  readonly iban: string;
  readonly holderName: string;
  /** The account before this one: the bank of the payer is told at the next collection. */
  readonly originalIban: string | null;
  readonly creditorIdentifier: string;
  readonly signedOn: LocalDate;
  readonly signedHow: (typeof SIGNED_HOW)[number];
  readonly language: 'nl' | 'en';
  readonly kind: MandateKind;
  /** Calendar days between telling the payer and collecting, as the text agreed says. */
  readonly noticeDays: number;
  readonly state: MandateState;
  readonly stateReason: string;
  readonly stateOn: LocalDate | null;
  readonly lastCollectedOn: LocalDate | null;
}

/** The last day on which it can be used. */
export function lapsesOn({ signedOn, lastCollectedOn }: Pick<Mandate, 'signedOn' | 'lastCollectedOn'>): LocalDate {
  const last = Temporal.PlainDate.from(lastCollectedOn ?? signedOn);
  return last.add({ months: MANDATE_LAPSES_AFTER_MONTHS }).toString() as LocalDate;
}

/** Why nothing can be collected with it on a day; undefined when it can. */
export function mandateFault(mandate: Mandate, on: LocalDate): string | undefined {
  if (mandate.state !== 'active') return `mandate_${mandate.state}`;
  if (mandate.kind === 'one_off' && mandate.lastCollectedOn !== null) return 'mandate_used';
  return on > lapsesOn(mandate) ? 'mandate_lapsed' : undefined;
}

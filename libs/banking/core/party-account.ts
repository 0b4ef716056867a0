import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Party } from './party.js';

export const CONFIRMED_HOW = ['called_back', 'in_person', 'letter', 'iban_name_check'] as const;
/** How somebody made sure that an account is theirs: never by answering the message that named it. */
export type ConfirmedHow = (typeof CONFIRMED_HOW)[number];

/** Where a party is paid. The latest counts; earlier ones stay to be seen. */
export interface PartyAccount {
  readonly accountId: Id;
  readonly party: Party;
  readonly iban: string;
  /** As the bank knows it, in full: banks compare it with the account. */
  readonly holderName: string;
  readonly recordedOn: LocalDate;
  readonly recordedBy: Id | null;
  readonly confirmedOn: LocalDate | null;
  readonly confirmedHow: ConfirmedHow | null;
}

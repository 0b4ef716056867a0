import type { Language } from '#libs/documents/index.js';
import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Appropriation } from '../appropriation.js';
import type { Choices } from '../choices.js';

/** A kept proposal, with all that is frozen in it. */
export interface ProposalPaper {
  readonly cooperative: string;
  readonly kvkNumber: string | null;
  readonly language: Language;
  readonly printedOn: LocalDate;
  readonly year: number;
  readonly isFinal: boolean;
  readonly result: Cents;
  readonly wageCost: Cents;
  readonly choices: Choices;
  readonly done: Appropriation;
  readonly names: ReadonlyMap<Id, string>;
  readonly funds: readonly { readonly account: string; readonly now: Cents; readonly after: Cents }[];
  readonly adoptedOn: LocalDate | null;
  readonly decision: string;
  readonly takenBackOn: LocalDate | null;
  readonly takenBackWhy: string;
}

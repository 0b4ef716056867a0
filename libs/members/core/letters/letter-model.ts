import type { Articles } from '#libs/cooperatives/index.js';
import type { LetterKind } from '../transitions.js';

/** What a letter can say something about. Dates come in as the reader reads them. */
export interface LetterFacts {
  readonly name: string;
  /** Null on a letter to somebody who has none: an applicant. */
  readonly number: number | null;
  readonly cooperative: string;
  readonly decision: string;
  readonly decidedBy: string;
  readonly effectiveOn: string;
  readonly endsOn: string;
  readonly receivedOn: string;
  readonly appealUntil: string;
  readonly trialUntil: string;
  readonly reason: string;
  readonly reasonCode: string;
  readonly won: boolean;
  readonly articles: Articles;
  /** Until when a former member answers for a deficit; empty for U.A. */
  readonly liableUntil: string;
}

/** Subject and paragraphs; the same text goes on paper and in the mail. */
export interface LetterText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

export type LetterWords = Record<LetterKind, (facts: LetterFacts) => LetterText>;

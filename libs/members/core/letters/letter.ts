import type { Articles } from '#libs/cooperatives/index.js';
import type { LocalDate } from '#libs/kernel/index.js';
import type { LetterKind } from '../transitions.js';
import { DUTCH } from './words-nl.js';
import { ENGLISH } from './words-en.js';

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

/** The text of a letter in the language of the member. Paragraphs about what is not there are left out. */
export function letterText(kind: LetterKind, facts: LetterFacts, language: 'nl' | 'en'): LetterText {
  const { paragraphs, subject } = (language === 'nl' ? DUTCH : ENGLISH)[kind](facts);
  const opening = language === 'nl' ? `Beste ${facts.name},` : `Dear ${facts.name},`;
  const closing = language === 'nl' ? `Namens ${facts.cooperative}` : `On behalf of ${facts.cooperative}`;
  return { subject, paragraphs: [opening, ...paragraphs.filter((one) => one !== ''), closing] };
}

/** Plain text for a mail. */
export const asMail = ({ paragraphs }: LetterText): string => `${paragraphs.join('\n\n')}\n`;

/** For file names. */
export const letterFileName = (kind: LetterKind, date: LocalDate): string => `${kind.replaceAll('_', '-')}-${date}.pdf`;

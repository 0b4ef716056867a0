import type { LocalDate } from '#libs/kernel/index.js';
import type { LetterKind } from '../transitions.js';
import type { LetterFacts, LetterText } from './letter-model.js';
import { DUTCH } from './words-nl.js';
import { ENGLISH } from './words-en.js';

export type { LetterFacts, LetterText } from './letter-model.js';

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

import crypto from 'node:crypto';

/** Letters and digits nobody takes for another on paper: no 0 O 1 I L, no 5 S, no 2 Z, no 8 B, no U V. */
export const PAPER_LETTERS = 'ACDEFGHJKMNPQRTWXY34679';

const LETTERS = 10;
export const RECOVERY_CODES = 10;

/** Ten characters in two groups: about 45 bits, far more than the attempts that are allowed. */
export function newPaperCode(): string {
  const letters = Array.from({ length: LETTERS }, () => PAPER_LETTERS[crypto.randomInt(PAPER_LETTERS.length)]).join('');
  return `${letters.slice(0, LETTERS / 2)}-${letters.slice(LETTERS / 2)}`;
}

export const newRecoveryCodes = (): string[] => {
  const codes = new Set<string>();
  while (codes.size < RECOVERY_CODES) codes.add(newPaperCode());
  return [...codes];
};

/** As typed from paper: case, spaces and dashes do not matter. @returns undefined for what cannot be a code */
export function tidyPaperCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '');
  if (letters.length !== LETTERS || [...letters].some((letter) => !PAPER_LETTERS.includes(letter))) return undefined;
  return `${letters.slice(0, LETTERS / 2)}-${letters.slice(LETTERS / 2)}`;
}

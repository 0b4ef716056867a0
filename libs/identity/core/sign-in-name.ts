/** How long a code on paper works. */
export const PAPER_HOURS = 24;

const MOST_LETTERS = 9;

/** The short code of a co-operative, in the names it makes and the address of its own sign-in: its last long word. */
export function shortCodeFrom(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
  const word = words.at(-1) ?? 'kantoor';
  return word.slice(0, MOST_LETTERS);
}

const ADDRESS = /^[^\s@<>,;:"()[\]\\]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,24}$/;
const NAME = /^[a-z0-9]{2,12}-\d{1,9}$/;

/** What somebody signs in with: an e-mail address, or a name their co-operative made (`spade-12`). */
export const isSignInName = (text: string): boolean => ADDRESS.test(text) || NAME.test(text);

/** Control, bidirectional and joining marks that draw nothing; a line feed is kept because it ends a line. */
const INVISIBLE =
  // eslint-disable-next-line no-misleading-character-class -- a list of single marks, none of which joins another here
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/g;

/** Letters and signs that are what they are: most text, recognised without rewriting it. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u017f\u2010-\u2027\u20ac\u2212]*$/;

/**
 * Text as it can be drawn: composed (NFC, because combining marks are not positioned one by one), line ends as \n,
 * tabs as spaces, without marks that have no shape.
 */
export function printableText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').normalize('NFC').replace(INVISIBLE, '');
}

/** Fields whose value never belongs in a log, whatever it is. */
const KEYS = 'authorization|proxy-authorization|cookie|set-cookie|password|secret|token|bsn|iban|query|headers|body';
const SECRET = new RegExp(`^(${KEYS})$`, 'i');

const OUT = '[taken out]';

/** What is secret or personal by its shape, wherever it stands in a text. */
const SHAPES: [shape: RegExp, instead: string][] = [
  [/\b(Bearer|Basic) +[\w.~+/=-]+/gi, `$1 ${OUT}`],
  [/\bck_[\w-]+/g, OUT],
  [/\b((?:set-)?cookie): *[^\r\n"]+/gi, `$1: ${OUT}`],
  [/\?[\w%.[\]-]+=[^\s"']*/g, `?${OUT}`],
  [/\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b/gi, OUT],
  [/\b[A-Z]{2}\d{2}(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?\b/g, OUT],
];

const NINE_DIGITS = /(?<![\w-])\d{4}[ .]?\d{2}[ .]?\d{3}(?![\w-])/g;

/** A line without any of this has nothing to take out, and need not be read. A backslash may hide where a word begins. */
const SUSPECT = new RegExp(
  [`"(${KEYS})":`, ...SHAPES.map(([shape]) => shape.source), NINE_DIGITS.source, String.raw`\\`].join('|'),
  'i',
);

/**
 * A line of the log without what must not be in it: tokens, cookies, queries, IBANs and what could be a BSN. Who writes a
 * line passes ids and counts; this is for the message of somebody else's error that quotes what it was given.
 * @param json one JSON object and a line end
 */
export function takeOut(json: string): string {
  if (!SUSPECT.test(json)) return json;
  const line: unknown = JSON.parse(json, (name, value: unknown) => {
    if (SECRET.test(name) && value !== null) return OUT;
    if (typeof value === 'string') return fromText(value);
    return typeof value === 'number' && isLikeBsn(String(value)) ? OUT : value;
  });
  return `${JSON.stringify(line)}\n`;
}

function fromText(text: string): string {
  const without = SHAPES.reduce((left, [shape, instead]) => left.replace(shape, instead), text);
  return without.replace(NINE_DIGITS, (digits) => (isLikeBsn(digits) ? OUT : digits));
}

/** The eleven-test: nine weights, the last one minus one. Other numbers of nine digits (one in eleven passes) may stay. */
function isLikeBsn(text: string): boolean {
  const digits = [...text.replace(/[ .]/g, '')].map(Number);
  if (digits.length !== 9) return false;
  const sum = digits.reduce((total, digit, place) => total + digit * (place === 8 ? -1 : 9 - place), 0);
  return sum % 11 === 0;
}

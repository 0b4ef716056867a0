import { DomainError } from '#libs/kernel/index.js';

export interface XmlVisitor {
  /** @param name without its prefix @param attributes as written, between name and end */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** As written: see `plainText`. */
  text(raw: string): void;
}

const broken = (): DomainError => new DomainError('invalid', 'import_sheet_broken');

/**
 * Goes through the XML of a spreadsheet part once, from start to end. Knows elements, text, CDATA, comments and nothing
 * else: a document type, which could define entities that grow, is refused.
 * @throws import_sheet_broken
 */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  let at = 0;
  for (;;) {
    const begin = xml.indexOf('<', at);
    if (begin < 0) return;
    if (begin > at) visitor.text(xml.slice(at, begin));
    at = xml[begin + 1] === '!' || xml[begin + 1] === '?' ? special(xml, begin, visitor) : element(xml, begin, visitor);
  }
}

function special(xml: string, begin: number, visitor: XmlVisitor): number {
  if (xml.startsWith('<?', begin)) return after(xml, '?>', begin);
  if (xml.startsWith('<!--', begin)) return after(xml, '-->', begin);
  if (!xml.startsWith('<![CDATA[', begin)) throw broken();
  const end = after(xml, ']]>', begin);
  visitor.text(xml.slice(begin + 9, end - 3).replace(/&/g, '&amp;'));
  return end;
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw broken();
  return found + mark.length;
}

function element(xml: string, begin: number, visitor: XmlVisitor): number {
  const end = endOfTag(xml, begin);
  if (xml[begin + 1] === '/') {
    visitor.close(localName(xml, begin + 2, end));
    return end + 1;
  }
  const alone = xml[end - 1] === '/';
  const name = localName(xml, begin + 1, alone ? end - 1 : end);
  visitor.open(name, xml.slice(begin + 1, alone ? end - 1 : end));
  if (alone) visitor.close(name);
  return end + 1;
}

/** A `>` inside quotes does not end a tag. */
function endOfTag(xml: string, begin: number): number {
  for (let end = xml.indexOf('>', begin); end >= 0; end = xml.indexOf('>', end + 1)) {
    if (!isInsideQuotes(xml, begin, end)) return end;
  }
  throw broken();
}

function isInsideQuotes(xml: string, begin: number, end: number): boolean {
  let quote = '';
  for (let at = begin; at < end; at += 1) {
    const char = xml[at]!;
    if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = '';
  }
  return quote !== '';
}

function localName(xml: string, from: number, end: number): string {
  let until = from;
  let start = from;
  for (; until < end && !/\s/.test(xml[until]!); until += 1) if (xml[until] === ':') start = until + 1;
  return xml.slice(start, until);
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute, by its local name; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) patterns.set(name, (pattern = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const found = pattern.exec(attributes);
  const raw = found?.[1] ?? found?.[2];
  return raw === undefined ? undefined : plainText(raw);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Written text with its entities replaced, and `_x000D_`, a spreadsheet's way of writing a control character. */
export function plainText(raw: string): string {
  const text = raw.includes('&')
    ? raw.replace(
        /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi,
        (whole, decimal, hex, name: string | undefined) => {
          if (name !== undefined) return NAMED[name] ?? whole;
          const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
          return code <= 0x10ffff ? String.fromCodePoint(code) : '';
        },
      )
    : raw;
  return text.includes('_x')
    ? text
        .replace(/_x000D_/gi, '')
        .replace(/_x000A_/gi, '\n')
        .replace(/_x0009_/gi, ' ')
    : text;
}

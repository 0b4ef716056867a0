import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF this house drew, per page one string per text object in drawing order, decoded through the font's
 * ToUnicode map or as a letter says of itself (ActualText): what a reader copies or hears. Reads only the plain layout pdfkit writes (no object streams).
 */
export const pdfText = (file: Buffer): string[][] =>
  readPages(file).map(({ content, fonts }) => textObjects(content, fonts));

/** The content stream of each page. */
export const pdfContents = (file: Buffer): string[] => readPages(file).map(({ content }) => content);

/** The same as one string per page, text objects separated by a line feed. */
export const pdfPages = (file: Buffer): string[] =>
  pdfText(file).map((lines) => lines.join('\n').replaceAll('\u00a0', ' '));

interface Page {
  readonly content: string;
  /** Per font resource what each glyph stands for. */
  readonly fonts: Map<string, Map<string, string>>;
}

function readPages(file: Buffer): Page[] {
  const objects = readObjects(file);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  return pages.map(({ head }) => {
    const resources = objects.get(reference(head, 'Resources'))!.head;
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, unicodeMap(objects, Number(id))]),
    );
    return { content: objects.get(reference(head, 'Contents'))!.stream(), fonts };
  });
}

interface PdfObject {
  readonly head: string;
  stream(): string;
}

function readObjects(file: Buffer): Map<number, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)) {
    const [head = '', ...rest] = match[2]!.split('\nstream\n');
    const body = Buffer.from(rest.join('\nstream\n').replace(/\n\nendstream$/, ''), 'latin1');
    objects.set(Number(match[1]), {
      head,
      stream: () => (head.includes('/FlateDecode') ? inflateSync(body) : body).toString('latin1'),
    });
  }
  return objects;
}

function reference(head: string, name: string): number {
  const found = new RegExp(`/${name} (\\d+) 0 R`).exec(head);
  if (!found) throw new Error(`no ${name} in ${head}`);
  return Number(found[1]);
}

function unicodeMap(objects: Map<number, PdfObject>, font: number): Map<string, string> {
  const cmap = objects.get(reference(objects.get(font)!.head, 'ToUnicode'))!.stream();
  return new Map(
    [...cmap.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm)].map(([, glyph, unicode]) => [
      glyph!,
      String.fromCodePoint(Number.parseInt(unicode!, 16)),
    ]),
  );
}

function textObjects(content: string, maps: Map<string, Map<string, string>>): string[] {
  return [...content.matchAll(/^BT .*?\/(F\d+) (.*) ET$/gm)].map(([, font, operators]) => {
    const letters = [...operators!.matchAll(SHOWN)].map(([, read, shown]) => {
      if (read !== undefined) return Buffer.from(read, 'hex').swap16().toString('utf16le');
      const glyphs = [...shown!.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
      return glyphs.map((glyph) => maps.get(font!)!.get(glyph) ?? '\ufffd').join('');
    });
    return inReadingOrder(letters.join('')).trimEnd();
  });
}

/** Letters that say what they stand for, and arrays of those that need not. */
const SHOWN = /\/Span <<\/ActualText <feff([0-9a-f]*)>>> BDC .*? EMC|\[(.*?)\] TJ/g;

/** A text object with Arabic has no other text in it, and is drawn from left to right. */
const inReadingOrder = (text: string): string => (/[\u0600-\u06ff]/.test(text) ? [...text].reverse().join('') : text);

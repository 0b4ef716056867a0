import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type Face } from './face.js';
import { Typeface, type Glyph, type Run } from './typeface.js';

/** Letters that nearly every document stays within, Turkish and Polish names included; their program is cut and compressed once per process. */
const COMMON =
  ' !"#%&\'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz' +
  'ÀÁÄÇÈÉËÍÏÑÓÖÜàáâäçèéêëíîïñóôöùúûü€–—‘’“”·−×•…§°²½\u00a0' +
  'ĞğİıŞşŁłĄąĆćĘęŃńŚśŹźŻżŐőŰűČčŠšŽžĐđ';

interface FontProgram {
  readonly file: Buffer;
  readonly length: number;
  readonly toUnicode: Buffer;
  readonly widths: Syntax;
  readonly tag: string;
}

/** PDF syntax written beforehand: pdfkit takes the text of whatever is neither a plain object nor one of its own. */
class Syntax {
  constructor(private readonly text: string) {}

  get [Symbol.toStringTag](): string {
    return 'Syntax';
  }

  toString(): string {
    return this.text;
  }
}

const common = new WeakMap<Typeface, { glyphs: Set<number>; program: FontProgram }>();

/** One weight inside one document: remembers what is used and writes the font objects (ISO 32000-1, 9.7.4 and 9.7.6) at the end. */
export class EmbeddedFont {
  private readonly used = new Set<Glyph>();
  readonly reference: PDFKit.PDFKitReference;

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    readonly face: Face,
    /** Name of the font in page resources. */
    readonly resource: string,
  ) {
    this.reference = pdf.ref({});
  }

  use(run: Run): void {
    for (const glyph of run.glyphs) this.used.add(glyph);
  }

  write(): void {
    const program = this.program();
    const name = `${program.tag}+${this.face.name}`;
    Object.assign(this.reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [this.written({ ...cidFont(name, program), FontDescriptor: this.descriptor(name, program) })],
      ToUnicode: this.stream(program.toUnicode, {}),
    });
    this.reference.end(undefined);
  }

  private program(): FontProgram {
    const needed = [...this.used];
    if (!(this.face instanceof Typeface)) return cut(this.face, needed);
    const shared = commonOf(this.face);
    return needed.every((glyph) => shared.glyphs.has(glyph.id)) ? shared.program : cut(this.face, needed);
  }

  private descriptor(name: string, program: FontProgram): PDFKit.PDFKitReference {
    const { font } = this.face;
    const scale = 1000 / font.unitsPerEm;
    return this.written({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((side) => side * scale),
      ItalicAngle: font.italicAngle,
      Ascent: font.ascent * scale,
      Descent: font.descent * scale,
      CapHeight: font.capHeight * scale,
      XHeight: font.xHeight * scale,
      StemV: 0,
      FontFile2: this.stream(program.file, { Length1: program.length }),
    });
  }

  private stream(deflated: Buffer, data: object): PDFKit.PDFKitReference {
    const reference = this.pdf.ref({ ...data, Filter: 'FlateDecode' });
    reference.end(deflated);
    return reference;
  }

  private written(data: object): PDFKit.PDFKitReference {
    const reference = this.pdf.ref(data);
    reference.end(undefined);
    return reference;
  }
}

const cidFont = (name: string, program: FontProgram) => ({
  Type: 'Font',
  Subtype: 'CIDFontType2',
  BaseFont: name,
  CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
  CIDToGIDMap: 'Identity',
  W: program.widths,
});

function commonOf(face: Typeface): { glyphs: Set<number>; program: FontProgram } {
  let shared = common.get(face);
  if (!shared) {
    const glyphs = [...COMMON].map((letter) => face.glyph(letter.codePointAt(0)!));
    shared = { glyphs: new Set(glyphs.map((glyph) => glyph.id)), program: cut(face, glyphs) };
    common.set(face, shared);
  }
  return shared;
}

function cut(face: Face, glyphs: readonly Glyph[]): FontProgram {
  const sorted = [...new Map(glyphs.map((glyph) => [glyph.id, glyph])).values()].sort((a, b) => a.id - b.id);
  const file = face.program.subset(sorted.map((glyph) => glyph.id));
  return {
    file: deflateSync(file),
    length: file.length,
    toUnicode: deflateSync(toUnicodeMap(sorted)),
    widths: new Syntax(`[${sorted.map((glyph) => `${glyph.id} [${glyph.advance}]`).join(' ')}]`),
    tag: subsetTag(sorted),
  };
}

/** Six capitals that differ when the glyphs differ (ISO 32000-1, 9.6.4). */
function subsetTag(glyphs: readonly Glyph[]): string {
  const digest = createHash('sha256')
    .update(glyphs.map((glyph) => glyph.id).join())
    .digest();
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

/** Which letter each glyph stands for (ISO 32000-1, 9.10.3), at most 100 entries per block. */
function toUnicodeMap(glyphs: readonly Glyph[]): string {
  const entries = glyphs.map((glyph) => `<${glyph.hex}> <${glyph.codePoint.toString(16).padStart(4, '0')}>`);
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

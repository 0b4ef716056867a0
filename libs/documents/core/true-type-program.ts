/** The tables a PDF reader needs of an embedded TrueType program (ISO 32000-1, 9.9, table 126). */
const WANTED = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];
const COMPOSITE = { argsAreWords: 1, hasScale: 8, moreComponents: 32, hasTwoScales: 64, hasMatrix: 128 };

/**
 * A TrueType file from which smaller programs are cut. Glyph ids stay what they were: unused outlines become empty, so
 * text can be written before it is known which glyphs a document uses, and equal glyph sets give equal bytes.
 */
export class TrueTypeProgram {
  private readonly tables = new Map<string, Buffer>();
  private readonly longOffsets: boolean;
  readonly glyphCount: number;

  constructor(file: Buffer) {
    for (let record = 12, left = file.readUInt16BE(4); left > 0; left--, record += 16) {
      const offset = file.readUInt32BE(record + 8);
      const tag = file.toString('latin1', record, record + 4);
      if (WANTED.includes(tag)) this.tables.set(tag, file.subarray(offset, offset + file.readUInt32BE(record + 12)));
    }
    this.longOffsets = this.table('head').readInt16BE(50) === 1;
    this.glyphCount = this.table('maxp').readUInt16BE(4);
  }

  /** A program with the outlines of these glyphs, of .notdef and of whatever they are composed of. */
  subset(glyphs: Iterable<number>): Buffer {
    const kept = this.withComponents(glyphs);
    const outlines: Buffer[] = [];
    const offsets: number[] = [];
    let offset = 0;
    for (let glyph = 0; glyph < this.glyphCount; glyph++) {
      offsets.push(offset);
      if (!kept.has(glyph)) continue;
      const outline = padded(this.outline(glyph));
      outlines.push(outline);
      offset += outline.length;
    }
    offsets.push(offset);
    return assemble(new Map(this.tables).set('glyf', Buffer.concat(outlines)).set('loca', this.encodeOffsets(offsets)));
  }

  private withComponents(glyphs: Iterable<number>): Set<number> {
    const kept = new Set<number>([0]);
    const waiting = [...glyphs];
    for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
      if (kept.has(glyph)) continue;
      kept.add(glyph);
      waiting.push(...componentsOf(this.outline(glyph)));
    }
    return kept;
  }

  private outline(glyph: number): Buffer {
    return this.table('glyf').subarray(this.offsetOf(glyph), this.offsetOf(glyph + 1));
  }

  private offsetOf(glyph: number): number {
    const loca = this.table('loca');
    return this.longOffsets ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph);
  }

  private encodeOffsets(offsets: number[]): Buffer {
    const loca = Buffer.alloc(offsets.length * (this.longOffsets ? 4 : 2));
    offsets.forEach((offset, glyph) =>
      this.longOffsets ? loca.writeUInt32BE(offset, 4 * glyph) : loca.writeUInt16BE(offset / 2, 2 * glyph),
    );
    return loca;
  }

  private table(tag: string): Buffer {
    const table = this.tables.get(tag);
    if (!table) throw new RangeError(`the font file has no table ${tag}`);
    return table;
  }
}

function componentsOf(outline: Buffer): number[] {
  const found: number[] = [];
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return found;
  for (let at = 10, more = true; more;) {
    const flags = outline.readUInt16BE(at);
    found.push(outline.readUInt16BE(at + 2));
    at += 4 + (flags & COMPOSITE.argsAreWords ? 4 : 2);
    if (flags & COMPOSITE.hasScale) at += 2;
    else if (flags & COMPOSITE.hasTwoScales) at += 4;
    else if (flags & COMPOSITE.hasMatrix) at += 8;
    more = (flags & COMPOSITE.moreComponents) !== 0;
  }
  return found;
}

/** The sfnt wrapper: directory, tables on four byte boundaries, checksums (OpenType 1.9, "Organization of an OpenType font"). */
function assemble(tables: Map<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(12 + 16 * sorted.length);
  const power = Math.floor(Math.log2(sorted.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(sorted.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (sorted.length - 2 ** power), 10);
  let offset = directory.length;
  sorted.forEach(([tag, table], index) => {
    const record = 12 + 16 * index;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(checksum(table), record + 4);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    offset += padded(table).length;
  });
  return Buffer.concat([directory, ...sorted.map(([, table]) => padded(table))]);
}

function padded(bytes: Buffer): Buffer {
  return bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]);
}

function checksum(table: Buffer): number {
  const words = padded(table);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}

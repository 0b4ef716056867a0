import { colourOperands, type Colour } from './colour.js';
import { EmbeddedFont } from './embedded-font.js';
import { type Picture } from './picture.js';
import { breakLines } from './line-breaking.js';
import { type Face } from './face.js';
import { operand, textOperators } from './operators.js';
import { type PaperOptions } from './paper-options.js';
import { PdfFile } from './pdf-file.js';
import { printableText } from './printable-text.js';
import { setLine } from './set-line.js';
import { STYLES, type TextStyle } from './text-style.js';
import { typeface } from './typeface.js';

/** A4 and its margins in points; the address falls behind the window of a C5/6 envelope. */
export const SHEET = { width: 595.28, height: 841.89, left: 62, right: 533.28, top: 84, bottom: 762 } as const;

/** Structure types used here (ISO 32000-1, 14.8.4). */
export type Tag = 'P' | 'H1' | 'H2' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';
export interface TagOptions {
  readonly alt?: string;
  readonly bbox?: [number, number, number, number];
  readonly scope?: 'Column' | 'Row';
}

/** A paragraph of no more lines than this is not divided over pages. */
const KEPT_TOGETHER = 6;

export type Align = 'left' | 'right' | 'center';

/**
 * A document under construction: tagged PDF/A-3a on A4, drawn from the top down, coordinates in points from the top
 * left. Whatever is drawn is either inside a tag or an artifact. `y` is where the next thing goes.
 */
export class Paper {
  y: number = SHEET.top;
  /** The page now being drawn, from 1. */
  page = 0;
  private readonly pdf: PdfFile;
  private readonly fonts = new Map<Face, EmbeddedFont>();
  private readonly parents: PDFKit.PDFStructureElement[] = [];

  constructor(private readonly options: PaperOptions) {
    this.pdf = new PdfFile(options);
    const root = this.pdf.struct('Document');
    this.pdf.addStructure(root);
    this.parents.push(root);
    this.newPage();
  }

  newPage(): void {
    this.pdf.settle();
    this.pdf.addPage();
    this.page++;
    this.y = SHEET.top;
    const { watermark } = this.options;
    if (watermark) this.artifact(() => this.slanted(watermark), 'Pagination');
  }

  /** Starts a new page when less than `height` is left on this one. */
  ensure(height: number): void {
    if (this.y + height > SHEET.bottom) this.newPage();
  }

  /** A structure element around further elements. */
  group(tag: Tag, draw: () => void, options: TagOptions = {}): void {
    const element = this.pdf.struct(tag, options);
    this.parents.at(-1)!.add(element);
    this.parents.push(element);
    draw();
    this.parents.pop();
    element.end();
  }

  /** Ink that belongs to the element now open; one element may be inked more than once, also on a next page. */
  mark(tag: Tag, draw: () => void): void {
    const content = this.pdf.markStructureContent(tag);
    draw();
    this.pdf.endMarkedContent();
    this.parents.at(-1)!.add(content);
  }

  /** An element with ink of its own. */
  tagged(tag: Tag, draw: () => void, options: TagOptions = {}): void {
    this.group(tag, () => this.mark(tag, draw), options);
  }

  /** Ink that says nothing: rules, grounds, watermarks, what a page repeats. Not within a tag. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Text as the lines it takes within a width. */
  lines(text: string, style: TextStyle, width: number): string[] {
    return breakLines((part) => setLine(part, style.weight).width, printableText(text), (width / style.size) * 1000);
  }

  /** Width of text on one line, in points. */
  width(text: string, style: TextStyle): number {
    return (setLine(printableText(text), style.weight).width * style.size) / 1000;
  }

  /** The narrowest width at which text takes no more lines than at `most`: a name does not leave one word for its last line. */
  balancedWidth(text: string, style: TextStyle, most: number): number {
    const count = this.lines(text, style, most).length;
    let width = most;
    while (count > 1 && this.lines(text, style, width - 4).length === count) width -= 4;
    return width;
  }

  /** One line of text in the leading box that starts at `top`; `x` is its left side, right side or middle. */
  write(text: string, x: number, top: number, style: TextStyle, align: Align = 'left'): void {
    // A reading voice joins the lines of a paragraph; the space at the end keeps their words apart.
    const line = setLine(align === 'left' ? `${printableText(text)} ` : printableText(text), style.weight);
    const shift = align === 'left' ? 0 : ((line.width * style.size) / 1000) * (align === 'right' ? 1 : 0.5);
    const capHeight = (typeface(style.weight).capHeight * style.size) / 1000;
    const base = top + (style.leading + capHeight) / 2;
    let left = x - shift;
    for (const { face, run } of line.stretches) {
      const font = this.font(face);
      font.use(run);
      this.pdf.addContent(textOperators(font, run, left, base, style));
      left += (run.width * style.size) / 1000;
    }
  }

  /** Text over as many lines as it needs, from `top`; returns where it ends. Does not leave the page. */
  block(text: string, x: number, top: number, width: number, style: TextStyle): number {
    const lines = this.lines(text, style, width);
    lines.forEach((line, index) => this.write(line, x, top + index * style.leading, style));
    return top + lines.length * style.leading;
  }

  /** A tagged paragraph in the flow, over the pages it needs. */
  paragraph(text: string, style: TextStyle, width: number = SHEET.right - SHEET.left): void {
    const lines = this.lines(text, style, width);
    if (lines.length <= KEPT_TOGETHER) this.ensure(lines.length * style.leading);
    this.group('P', () => {
      for (let from = 0; from < lines.length;) {
        this.ensure(style.leading);
        const count = Math.max(1, Math.floor((SHEET.bottom - this.y) / style.leading));
        const here = lines.slice(from, from + count);
        this.mark('P', () =>
          here.forEach((line, index) => this.write(line, SHEET.left, this.y + index * style.leading, style)),
        );
        this.y += here.length * style.leading;
        from += here.length;
      }
    });
  }

  rule(x1: number, x2: number, y: number, colour: Colour, thickness = 0.5): void {
    this.area(x1, y - thickness / 2, x2 - x1, thickness, colour);
  }

  area(x: number, y: number, width: number, height: number, colour: Colour): void {
    this.operators(
      `${colourOperands(colour)} rg ${operand(x)} ${operand(y)} ${operand(width)} ${operand(height)} re f`,
    );
  }

  /** Content stream operators, for a picture that draws itself. */
  operators(text: string): void {
    this.pdf.addContent(text);
  }

  /** Puts a picture into a box; the name stands for it within the document. */
  image(name: string, picture: Picture, box: { x: number; y: number; width: number; height: number }): void {
    const { xobjects } = this.pdf.page as unknown as { xobjects: Record<string, PDFKit.PDFKitReference> };
    xobjects[name] = this.pictureObject(picture);
    this.operators(
      `q ${operand(box.width)} 0 0 ${operand(-box.height)} ${operand(box.x)} ${operand(box.y + box.height)} cm /${name} Do Q`,
    );
  }

  /** Filled SVG paths, with their origin at x, y. */
  paths(paths: readonly { d: string; fill: Colour }[], x: number, y: number, scale: number): void {
    this.pdf.save().translate(x, y).scale(scale);
    for (const { d, fill } of paths) this.pdf.path(d).fill(fill);
    this.pdf.restore();
  }

  /** Draws what every page repeats (as artifacts) and closes the document. */
  finish(onPage: (page: number, pages: number) => void): Buffer {
    const pages = this.page;
    for (let page = 1; page <= pages; page++) {
      this.pdf.settle();
      this.pdf.switchToPage(page - 1);
      this.artifact(() => onPage(page, pages), 'Pagination');
    }
    for (const font of this.fonts.values()) font.write();
    return this.pdf.close();
  }

  private font(face: Face): EmbeddedFont {
    let font = this.fonts.get(face);
    if (!font) {
      font = new EmbeddedFont(this.pdf, face, `F${this.fonts.size + 1}`);
      this.fonts.set(face, font);
    }
    (this.pdf.page.fonts as Record<string, PDFKit.PDFKitReference>)[font.resource] ??= font.reference;
    return font;
  }

  /** Across the middle of the page, rising to the right. */
  private slanted(word: string): void {
    const turn = Math.SQRT1_2;
    const placed = [turn, -turn, turn, turn, SHEET.width / 2, SHEET.height / 2].map((value) => value.toFixed(4));
    this.operators(`q ${placed.join(' ')} cm`);
    this.write(word, 0, 0, STYLES.watermark, 'center');
    this.operators('Q');
  }

  private pictureObject({ width, height, deflated }: Picture): PDFKit.PDFKitReference {
    const data = {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: 'DeviceRGB',
      BitsPerComponent: 8,
    };
    const reference = this.pdf.ref({ ...data, Filter: 'FlateDecode' });
    reference.end(deflated);
    return reference;
  }
}

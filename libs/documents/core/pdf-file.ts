import PDFDocument from 'pdfkit';
import { pdfInfo } from './pdf-info.js';
import { type PaperOptions } from './paper-options.js';

/**
 * pdfkit's document for one that is made in a single go. pdfkit turns every operator and every object into bytes of its
 * own and sends them through a stream; here the operators of a page are joined first and the objects are kept, which
 * halves the time a document takes. The version of pdfkit is pinned, and a test reads the file back.
 */
export class PdfFile extends PDFDocument {
  // Declared, not initialised: pdfkit's constructor writes before a field of this class could be set.
  declare private pieces: Buffer[] | undefined;
  declare private operators: string[] | undefined;
  declare private _offset: number;

  constructor(options: PaperOptions) {
    super({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      displayTitle: true,
      lang: options.language === 'nl' ? 'nl-NL' : 'en-GB',
      autoFirstPage: false,
      bufferPages: true,
      // No font of pdfkit's own: its default is not embedded. The types do not know that null is allowed.
      font: null as unknown as string,
      info: pdfInfo(options),
    });
  }

  /** Remembers operators for the page in hand until `settle`. */
  override addContent(operators: string): this {
    (this.operators ??= []).push(operators);
    return this;
  }

  /** Writes what was drawn to its page; to be called before another page is taken in hand. */
  settle(): void {
    if (!this.operators?.length) return;
    super.addContent(Buffer.from(`${this.operators.join('\n')}\n`, 'latin1'));
    this.operators = [];
  }

  /** Closes the document. */
  close(): Buffer {
    this.settle();
    this.end();
    return Buffer.concat(this.pieces ?? []);
  }

  override push(piece: Uint8Array | null): boolean {
    if (piece) (this.pieces ??= []).push(Buffer.from(piece.buffer, piece.byteOffset, piece.length));
    return piece !== null;
  }

  protected _write(data: string | Uint8Array): void {
    const piece = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    this.push(piece);
    this._offset += piece.length;
  }
}

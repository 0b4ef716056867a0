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
  declare private pieces: (string | Uint8Array)[] | undefined;
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
    return joined(this.pieces ?? []);
  }

  /** Where pdfkit sends each piece of the file: text (one byte per sign) with a line feed, or bytes. */
  protected _write(piece: string | Uint8Array): void {
    (this.pieces ??= []).push(piece);
    this._offset += typeof piece === 'string' ? piece.length + 1 : piece.length;
  }
}

function joined(pieces: readonly (string | Uint8Array)[]): Buffer {
  const parts: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += `${piece}\n`;
      continue;
    }
    parts.push(Buffer.from(text, 'latin1'), piece);
    text = '';
  }
  return Buffer.concat([...parts, Buffer.from(text, 'latin1')]);
}

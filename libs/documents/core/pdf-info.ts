import { type LocalDate } from '#libs/kernel/index.js';

const PRODUCER = 'Coopkantoor';
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** pdfkit writes an entry twice: its value as a PDF string, and `toString()` unescaped into the XMP packet. Here each gets its own form. */
class InfoText extends String {
  override toString(): string {
    return this.valueOf().replace(/[&<>]/g, (sign) => ESCAPES[sign]!);
  }
}

/** The document information; all of it follows from the data, because the file identifier is derived from it. */
export function pdfInfo(options: { title: string; author: string; date: LocalDate }): PDFKit.DocumentInfo {
  const text = (value: string): string => new InfoText(value) as unknown as string;
  return {
    Title: text(options.title),
    Author: text(options.author),
    Creator: text(PRODUCER),
    Producer: text(PRODUCER),
    CreationDate: new Date(`${options.date}T00:00:00Z`),
  };
}

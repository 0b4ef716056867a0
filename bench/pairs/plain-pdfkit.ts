import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { InvoiceDocument } from '#libs/invoicing/index.js';
import { serve } from '../support/pair.js';
import { bareInvoice } from './bare-invoice.js';

/** The same words and figures with pdfkit as its manual has it and one parsed font for all: untagged, no PDF/A, no QR code. */
const FONT = '@expo-google-fonts/hanken-grotesk/400Regular/HankenGrotesk_400Regular.ttf';
const font = create(readFileSync(createRequire(import.meta.url).resolve(FONT)));

serve<object, { count: number }>(async () => async ({ count }) => {
  let bytes = 0;
  for (let number = 1; number <= count; number++) bytes += (await plainly(bareInvoice(number))).length;
  return { bytes: bytes / count };
});

function plainly(invoice: InvoiceDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ size: 'A4', margin: 50, font: null as unknown as string });
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
    pdf.font(font as unknown as string).fontSize(10);
    pdf.text(`Factuur ${invoice.number}`).text(invoice.issuer.name).text(invoice.issuer.addressLines.join(', '));
    pdf.text(invoice.customer.name).text(invoice.customer.addressLines.join(', '));
    pdf
      .text(invoice.issueDate)
      .text(invoice.dueDate)
      .text(invoice.subject ?? '');
    for (const line of invoice.lines)
      row(pdf, [line.description, line.quantity, String(line.unitPrice), `${line.rate}%`, String(line.net)]);
    row(pdf, [String(invoice.totals.net), String(invoice.totals.vat), String(invoice.totals.gross)]);
    pdf.text(`${invoice.issuer.iban} ${invoice.paymentReference}`).addPage();
    for (const hours of invoice.hours)
      row(pdf, [
        hours.date,
        hours.member,
        hours.activity,
        hours.description,
        String(hours.minutes),
        String(hours.amount),
      ]);
    pdf.end();
  });
}

function row(pdf: PDFKit.PDFDocument, cells: readonly string[]): void {
  const { y } = pdf;
  cells.forEach((cell, index) => pdf.text(cell, 50 + index * 82, y, { width: 80, height: 12, ellipsis: true }));
  pdf.x = 50;
}

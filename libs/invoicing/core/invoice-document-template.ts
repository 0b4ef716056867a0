import { accentOf, Paper } from '#libs/documents/index.js';
import { drawLetterhead, drawRepeated } from './invoice-document-letterhead.js';
import { drawHours } from './invoice-document-hours.js';
import { drawKeyFigures } from './invoice-document-key-figures.js';
import { drawLines } from './invoice-document-lines.js';
import { drawPayment, paymentHeight } from './invoice-document-payment.js';
import { drawTotals, totalsHeight } from './invoice-document-totals.js';
import { type InvoiceDocument } from './invoice-document-model.js';
import { words } from './invoice-document-words.js';

/** Template 1: letterhead, the figures that matter, lines, totals, how to pay; the hours on pages of their own. */
export function drawFirstTemplate(document: InvoiceDocument): Buffer {
  const accent = accentOf(document.issuer.brandColour);
  const paper = new Paper({
    title: titleOf(document),
    author: document.issuer.name,
    language: document.language,
    date: document.issueDate,
    ...(document.number === null && { watermark: words(document.language).watermark }),
  });
  drawLetterhead(paper, document, accent);
  drawKeyFigures(paper, document, accent);
  drawLines(paper, document, totalsHeight(paper, document) + paymentHeight(document));
  drawTotals(paper, document, accent);
  drawPayment(paper, document);
  if (document.hours.length > 0) drawHours(paper, document);
  return paper.finish((page, pages) => drawRepeated(paper, document, { page, pages, title: titleOf(document) }));
}

/** `Factuur 2026-0042`, `Creditfactuur 2026-0043`, `Factuur (concept)`. */
function titleOf({ kind, language, number }: InvoiceDocument): string {
  const said = words(language);
  const name = kind === 'invoice' ? said.invoice : said.creditNote;
  return number === null ? `${name} (${said.draft.toLowerCase()})` : `${name} ${number}`;
}

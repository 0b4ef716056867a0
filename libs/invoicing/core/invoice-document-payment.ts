import { dateText, drawQr, epcPayload, euroText, inGroups, SHEET, STYLES, type Paper } from '#libs/documents/index.js';
import { type InvoiceDocument } from './invoice-document-model.js';
import { fill, words } from './invoice-document-words.js';

const QR = { size: 92, gap: 22, label: 92 } as const;
const HEIGHT = 108;
const GAP = 16;

/** What `drawInstructions` takes, so that totals and payment stay on one page. */
export const paymentHeight = (document: InvoiceDocument): number =>
  document.kind === 'invoice' && document.number !== null && document.totals.gross > 0 ? GAP + HEIGHT : 0;

/** Remarks, and how to pay: to whom, with which reference, and a code that says the same to a banking app. */
export function drawPayment(paper: Paper, document: InvoiceDocument): void {
  for (const note of document.notes) {
    paper.y += 10;
    paper.paragraph(note, STYLES.body, 400);
  }
  if (document.number === null) return;
  if (document.kind === 'credit_note' || document.totals.gross < 0) {
    paper.y += 18;
    paper.paragraph(words(document.language).refund, STYLES.body);
  } else if (document.totals.gross > 0) {
    drawInstructions(paper, document, document.paymentReference);
  }
}

function drawInstructions(paper: Paper, document: InvoiceDocument, reference: string | null): void {
  const { issuer, totals } = document;
  paper.y += GAP;
  paper.ensure(HEIGHT);
  // On the first page it stands at the foot, where the payment slip always was.
  if (paper.page === 1) paper.y = Math.max(paper.y, SHEET.bottom - HEIGHT);
  const top = paper.y;
  const payment = { name: issuer.name, iban: issuer.iban, amount: totals.gross };
  const payload = epcPayload(reference ? { ...payment, reference } : { ...payment, text: document.number! });
  const alt = fill(words(document.language).scanAlt, {
    amount: euroText(totals.gross),
    name: issuer.name,
    reference: reference ?? document.number!,
  });
  drawWords(paper, document, reference ?? document.number!);
  const bottom = paper.y;
  drawQr(paper, payload, { x: SHEET.left, y: top + 4, size: QR.size, alt });
  paper.y = Math.max(bottom, top + QR.size + 8);
}

function drawWords(paper: Paper, { dueDate, issuer, language, totals }: InvoiceDocument, reference: string): void {
  const said = words(language);
  const x = SHEET.left + QR.size + QR.gap;
  const width = SHEET.right - x;
  const sentence = fill(said.payText, { amount: euroText(totals.gross), date: dateText(dueDate, language) });
  paper.tagged('H2', () => (paper.y = paper.block(said.payHead, x, paper.y, width, STYLES.strong)));
  paper.tagged('P', () => (paper.y = paper.block(sentence, x, paper.y, width, STYLES.body)));
  paper.y += 5;
  const facts = [
    [said.payTo, inGroups(issuer.iban)],
    [said.payName, issuer.name],
    [said.payReference, inGroups(reference)],
  ] as const;
  for (const [label, value] of facts) {
    paper.tagged('P', () => {
      paper.write(label, x, paper.y, STYLES.quiet);
      paper.y = paper.block(value, x + QR.label, paper.y, width - QR.label, STYLES.strong);
    });
  }
  paper.y += 5;
  paper.tagged('P', () => (paper.y = paper.block(said.scan, x, paper.y, width, STYLES.small)));
}

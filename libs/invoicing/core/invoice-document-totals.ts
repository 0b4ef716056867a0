import {
  amountText,
  decimalText,
  euroText,
  INK,
  inColour,
  SHEET,
  STYLES,
  type Accent,
  type Paper,
  type TextStyle,
} from '#libs/documents/index.js';
import { showsVat } from './invoice-document-lines.js';
import { type InvoiceDocument, type VatGroup } from './invoice-document-model.js';
import { fill, legalWordings, words, type Words } from './invoice-document-words.js';

const BOX = { left: 290, row: 17, total: 30, gap: 8 } as const;

interface TotalRow {
  readonly label: string;
  readonly amount: string;
}

/** Subtotal, VAT per rate or exemption with what it is over, total; beside them the wording the law asks for. */
export function drawTotals(paper: Paper, document: InvoiceDocument, accent: Accent): void {
  const rows = rowsOf(document);
  paper.ensure(totalsHeight(paper, document));
  paper.y += BOX.gap;
  const top = paper.y;
  paper.group('Table', () => {
    for (const row of rows) {
      drawRow(paper, row, STYLES.quiet, STYLES.body, BOX.row);
    }
    paper.y += 3;
    paper.artifact(() => paper.rule(BOX.left, SHEET.right, paper.y, INK, 0.75));
    const total = { label: totalLabel(document), amount: euroText(document.totals.gross) };
    drawRow(paper, total, STYLES.strong, inColour({ ...STYLES.amount, size: 14 }, accent.text), BOX.total);
  });
  drawRemarks(paper, document, top);
}

export const totalsHeight = (paper: Paper, document: InvoiceDocument): number =>
  BOX.gap + Math.max(rowsOf(document).length * BOX.row + 3 + BOX.total, remarksHeight(paper, document));

function rowsOf(document: InvoiceDocument): TotalRow[] {
  const said = words(document.language);
  if (!showsVat(document)) return [];
  return [
    { label: said.net, amount: amountText(document.totals.net) },
    ...document.vatGroups.map((group) => groupRow(group, said)),
  ];
}

const totalLabel = ({ kind, language, totals }: InvoiceDocument): string => {
  const said = words(language);
  return kind === 'invoice' && totals.gross >= 0 ? said.toPay : said.total;
};

function groupRow({ rate, taxable, treatment, vat }: VatGroup, said: Words): TotalRow {
  const values = { rate: `${decimalText(rate ?? '0')}%`, taxable: amountText(taxable) };
  if (treatment === 'reverse_charge') return { label: fill(said.reverseChargeOver, values), amount: amountText(vat) };
  if (treatment === 'exempt' || treatment === 'small_business')
    return { label: fill(said.exemptOver, values), amount: amountText(vat) };
  return { label: fill(said.vatOver, values), amount: amountText(vat) };
}

function drawRow(paper: Paper, row: TotalRow, label: TextStyle, amount: TextStyle, height: number): void {
  const middle = paper.y + height / 2;
  paper.group('TR', () => {
    paper.tagged('TH', () => paper.write(row.label, BOX.left, middle - label.leading / 2, label), { scope: 'Row' });
    paper.tagged('TD', () => paper.write(row.amount, SHEET.right, middle - amount.leading / 2, amount, 'right'));
  });
  paper.y += height;
}

const REMARKS = { width: BOX.left - SHEET.left - 24, style: STYLES.small } as const;

const remarksOf = (document: InvoiceDocument): string[] => legalWordings(document);

const remarksHeight = (paper: Paper, document: InvoiceDocument): number =>
  remarksOf(document).reduce(
    (height, text) => height + paper.lines(text, REMARKS.style, REMARKS.width).length * REMARKS.style.leading,
    6,
  );

function drawRemarks(paper: Paper, document: InvoiceDocument, top: number): void {
  let y = top + 3;
  for (const text of remarksOf(document)) {
    paper.tagged('P', () => {
      y = paper.block(text, SHEET.left, y, REMARKS.width, inColour(REMARKS.style, INK));
    });
  }
  paper.y = Math.max(paper.y, y);
}

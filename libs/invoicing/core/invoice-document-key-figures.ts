import {
  dateText,
  euroText,
  inColour,
  periodText,
  SHEET,
  STYLES,
  type Accent,
  type Paper,
  type TextStyle,
} from '#libs/documents/index.js';
import { cents } from '#libs/kernel/index.js';
import { type InvoiceDocument } from './invoice-document-model.js';
import { fill, words } from './invoice-document-words.js';

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly style?: TextStyle;
}

const BAND = { padding: 14, edge: 3, amount: 150, gap: 14 } as const;

/** The title, and under it what the reader looks for first: how much, before when. */
export function drawKeyFigures(paper: Paper, document: InvoiceDocument, accent: Accent): void {
  paper.y = Math.max(248, paper.y + 34);
  drawTitle(paper, document);
  paper.y += 16;
  drawBand(paper, mainFigures(document, accent), accent);
  const references = referenceFigures(document);
  if (references.length > 0) {
    paper.y += 12;
    drawRow(paper, references);
  }
  paper.y += 28;
}

function drawTitle(paper: Paper, document: InvoiceDocument): void {
  const { kind, language, number, original, subject } = document;
  const said = words(language);
  const name = kind === 'invoice' ? said.invoice : said.creditNote;
  paper.tagged('H1', () => {
    const end = SHEET.left + paper.width(name, STYLES.title);
    paper.write(name, SHEET.left, paper.y, STYLES.title);
    paper.write(number ?? said.draft.toLowerCase(), end + 8, paper.y, { ...STYLES.title, weight: 'regular' });
  });
  paper.y += STYLES.title.leading;
  if (original) {
    const sentence = fill(said.corrects, { number: original.number, date: dateText(original.issueDate, language) });
    paper.paragraph(sentence, STYLES.quiet);
  }
  if (subject) paper.paragraph(subject, STYLES.quiet, 400);
}

function mainFigures(
  { dueDate, issueDate, kind, language, supply, totals }: InvoiceDocument,
  accent: Accent,
): Figure[] {
  const said = words(language);
  const amount = inColour(STYLES.amount, accent.text);
  const dates = [
    { label: said.issueDate, value: dateText(issueDate, language) },
    { label: said.supply, value: periodText(supply.from, supply.to, language) },
  ];
  if (kind === 'credit_note' || totals.gross < 0)
    return [{ label: said.credit, value: euroText(cents(-totals.gross)), style: amount }, ...dates];
  return [
    { label: said.toPay, value: euroText(totals.gross), style: amount },
    { label: said.dueDate, value: dateText(dueDate, language) },
    ...dates,
  ];
}

function referenceFigures({ language, orderNumber, yourReference }: InvoiceDocument): Figure[] {
  const said = words(language);
  const figures = [
    { label: said.orderNumber, value: orderNumber },
    { label: said.yourReference, value: yourReference },
  ];
  return figures.filter((figure): figure is Figure => figure.value !== undefined);
}

function drawBand(paper: Paper, figures: readonly Figure[], accent: Accent): void {
  const top = paper.y;
  const width = figureWidth(figures.length);
  const height =
    2 * BAND.padding +
    Math.max(...figures.map((figure, index) => figureHeight(paper, figure, index === 0 ? BAND.amount : width)));
  paper.artifact(() => {
    paper.area(SHEET.left, top, SHEET.right - SHEET.left, height, accent.ground);
    paper.area(SHEET.left, top, BAND.edge, height, accent.fill);
  });
  let x = SHEET.left + BAND.edge + BAND.padding;
  figures.forEach((figure, index) => {
    const room = index === 0 ? BAND.amount : width;
    drawFigure(paper, figure, x, top + BAND.padding, room);
    x += room + BAND.gap;
  });
  paper.y = top + height;
}

const figureWidth = (count: number): number =>
  (SHEET.right - SHEET.left - BAND.edge - 2 * BAND.padding - BAND.amount - (count - 1) * BAND.gap) / (count - 1);

/** References in the columns of the band above them. */
function drawRow(paper: Paper, figures: readonly Figure[]): void {
  const top = paper.y;
  const left = SHEET.left + BAND.edge + BAND.padding;
  const width = (SHEET.right - left - (figures.length - 1) * BAND.gap) / figures.length;
  figures.forEach((figure, index) => {
    paper.y = Math.max(paper.y, drawFigure(paper, figure, left + index * (width + BAND.gap), top, width));
  });
}

const figureHeight = (paper: Paper, { style = STYLES.strong, value }: Figure, width: number): number =>
  STYLES.small.leading + 2 + paper.lines(value, style, width).length * style.leading;

function drawFigure(
  paper: Paper,
  { label, style = STYLES.strong, value }: Figure,
  x: number,
  top: number,
  width: number,
): number {
  let bottom = top;
  paper.tagged('P', () => {
    bottom = paper.block(label, x, top, width, STYLES.small) + 2;
    bottom = paper.block(value, x, bottom, width, style);
  });
  return bottom;
}

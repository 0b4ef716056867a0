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

interface PlacedFigure extends Figure {
  readonly x: number;
  readonly width: number;
}

const BAND = { padding: 14, edge: 3, gap: 16, between: 11, least: 80 } as const;
const LEFT = SHEET.left + BAND.edge + BAND.padding;
const RIGHT = SHEET.right - BAND.padding;

/** The title, and under it what the reader looks for first: how much, before when. */
export function drawKeyFigures(paper: Paper, document: InvoiceDocument, accent: Accent): void {
  paper.y = Math.max(240, paper.y + 30);
  drawTitle(paper, document);
  paper.y += 16;
  drawBand(paper, document, accent);
  paper.y += 26;
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
    { label: kind === 'invoice' ? said.issueDate : said.date, value: dateText(issueDate, language) },
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

/** A strip in a breath of the co-operative's colour: the main figures, and under them whose reference it is. */
function drawBand(paper: Paper, document: InvoiceDocument, accent: Accent): void {
  const main = placed(paper, mainFigures(document, accent));
  const references = belowEachOther(main, referenceFigures(document));
  const top = paper.y;
  const second = top + BAND.padding + heightOf(paper, main) + BAND.between;
  const bottom = BAND.padding + (references.length > 0 ? second + heightOf(paper, references) : second - BAND.between);
  paper.artifact(() => {
    paper.area(SHEET.left, top, SHEET.right - SHEET.left, bottom - top, accent.ground);
    paper.area(SHEET.left, top, BAND.edge, bottom - top, accent.fill);
  });
  for (const figure of main) drawFigure(paper, figure, top + BAND.padding);
  for (const figure of references) drawFigure(paper, figure, second);
  paper.y = bottom;
}

/** Side by side with equal gaps, each as wide as it is; when they do not fit, the last one takes more lines. */
function placed(paper: Paper, figures: readonly Figure[]): PlacedFigure[] {
  const widths = figures.map(({ label, style = STYLES.strong, value }) =>
    Math.max(paper.width(label, STYLES.small), paper.width(value, style) + 0.5),
  );
  const natural = widths.reduce((total, width) => total + width, 0);
  const gap = Math.max(BAND.gap, (RIGHT - LEFT - natural) / (figures.length - 1));
  let x: number = LEFT;
  return figures.map((figure, index) => {
    const last = index === figures.length - 1;
    const width = last ? Math.max(BAND.least, Math.min(widths[index]!, RIGHT - x)) : widths[index]!;
    const place = { ...figure, x, width };
    x += width + gap;
    return place;
  });
}

/** The references, in the first columns of the figures above them. */
const belowEachOther = (above: readonly PlacedFigure[], figures: readonly Figure[]): PlacedFigure[] =>
  figures.map((figure, index) => {
    const x = above[index]!.x;
    const end = index + 1 < figures.length ? above[index + 1]!.x - BAND.gap : RIGHT;
    return { ...figure, x, width: end - x };
  });

const heightOf = (paper: Paper, figures: readonly PlacedFigure[]): number =>
  Math.max(
    ...figures.map(
      ({ style = STYLES.strong, value, width }) =>
        STYLES.small.leading + 2 + paper.lines(value, style, width).length * style.leading,
    ),
  );

function drawFigure(paper: Paper, { label, style = STYLES.strong, value, width, x }: PlacedFigure, top: number): void {
  paper.tagged('P', () => {
    const below = paper.block(label, x, top, width, STYLES.small) + 2;
    paper.block(value, x, below, width, style);
  });
}

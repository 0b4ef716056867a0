import {
  amountText,
  drawTable,
  durationText,
  remainingWidth,
  SHEET,
  shortDateText,
  STYLES,
  type Cell,
  type Column,
  type Paper,
} from '#libs/documents/index.js';
import { sum } from '#libs/kernel/index.js';
import { type HoursRow, type InvoiceDocument } from './invoice-document-model.js';
import { fill, words } from './invoice-document-words.js';

const WIDTH = { date: 46, hours: 32, rate: 38, amount: 52 } as const;
/** Names and kinds of work take what they need up to this; the description gets the rest. */
const MOST = { member: 96, activity: 84 } as const;

/** The hours the invoice rests on, one row per entry, on pages of their own. */
export function drawHours(paper: Paper, document: InvoiceDocument): void {
  const { hours, kind, language, number } = document;
  const said = words(language);
  paper.newPage();
  paper.tagged('H2', () => paper.write(said.hoursHead, SHEET.left, paper.y, STYLES.heading));
  paper.y += STYLES.heading.leading;
  const of =
    number === null ? said.hoursOfDraft : fill(kind === 'invoice' ? said.hoursOf : said.hoursOfCredit, { number });
  paper.paragraph(of, STYLES.quiet);
  paper.y += 16;
  drawTable(paper, { columns: columnsOf(paper, document), rows: [...hours.map(rowOf), totalOf(document)], padding: 4 });
}

function columnsOf(paper: Paper, { hours, language }: InvoiceDocument): Column[] {
  const said = words(language);
  const fitting = (most: number, texts: Iterable<string>): number =>
    Math.min(most, Math.max(...[...texts].map((text) => paper.width(text, TEXT))) + 0.5);
  const member = fitting(MOST.member, new Set([said.member, ...hours.map((row) => row.member)]));
  const activity = fitting(MOST.activity, new Set([said.activity, ...hours.map((row) => row.activity)]));
  return [
    { title: said.date, width: WIDTH.date },
    { title: said.member, width: member },
    { title: said.activity, width: activity },
    { title: said.description, width: remainingWidth([...Object.values(WIDTH), member, activity]) },
    { title: said.hours, width: WIDTH.hours, align: 'right' },
    { title: said.rate, width: WIDTH.rate, align: 'right' },
    { title: said.amount, width: WIDTH.amount, align: 'right' },
  ];
}

const STRONG = STYLES.smallStrong;
const TEXT = { ...STYLES.small, colour: STYLES.body.colour };

function rowOf(row: HoursRow): Cell[] {
  const texts = [
    shortDateText(row.date),
    row.member,
    row.activity,
    row.description,
    durationText(row.minutes),
    amountText(row.rate),
    amountText(row.amount),
  ];
  return texts.map((text) => [{ text, style: TEXT }]);
}

function totalOf({ hours, language }: InvoiceDocument): Cell[] {
  const minutes = hours.reduce((total, row) => total + row.minutes, 0);
  const texts = [
    words(language).total,
    '',
    '',
    '',
    durationText(minutes),
    '',
    amountText(sum(hours.map(({ amount }) => amount))),
  ];
  return texts.map((text) => (text ? [{ text, style: STRONG }] : []));
}

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

const WIDTH = { date: 50, member: 84, activity: 76, hours: 34, rate: 40, amount: 56 } as const;

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
  drawTable(paper, { columns: columnsOf(document), rows: [...hours.map(rowOf), totalOf(document)], padding: 4 });
}

function columnsOf({ language }: InvoiceDocument): Column[] {
  const said = words(language);
  const flexible = remainingWidth(Object.values(WIDTH));
  return [
    { title: said.date, width: WIDTH.date },
    { title: said.member, width: WIDTH.member },
    { title: said.activity, width: WIDTH.activity },
    { title: said.description, width: flexible },
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

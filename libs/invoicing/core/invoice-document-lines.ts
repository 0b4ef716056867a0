import {
  amountText,
  drawTable,
  remainingWidth,
  STYLES,
  type Cell,
  type Column,
  type Paper,
} from '#libs/documents/index.js';
import { type InvoiceDocument, type InvoiceLine } from './invoice-document-model.js';
import { quantityText, rateText, words } from './invoice-document-words.js';

const WIDTH = { quantity: 66, price: 56, vat: 42, amount: 68 } as const;

/** What was supplied: kind and extent, price without VAT, rate, amount (art. 35a lid 1 Wet OB). */
export function drawLines(paper: Paper, document: InvoiceDocument, reserve: number): void {
  const withVat = showsVat(document);
  const rows = document.lines.map((line) => rowOf(line, document.language, withVat));
  drawTable(paper, { columns: columnsOf(document, withVat), rows, reserve, padding: 6.5 });
}

/** A participant in the KOR may not show VAT in any way (art. 25 Wet OB). */
export const showsVat = ({ vatGroups }: InvoiceDocument): boolean =>
  vatGroups.some(({ treatment }) => treatment !== 'small_business');

function columnsOf({ language }: InvoiceDocument, withVat: boolean): Column[] {
  const said = words(language);
  const others: Column[] = [
    { title: said.quantity, width: WIDTH.quantity, align: 'right' },
    { title: said.price, width: WIDTH.price, align: 'right' },
    ...(withVat ? [{ title: said.vat, width: WIDTH.vat, align: 'right' } as const] : []),
    { title: said.amount, width: WIDTH.amount, align: 'right' },
  ];
  return [{ title: said.description, width: remainingWidth(others.map(({ width }) => width)) }, ...others];
}

function rowOf(line: InvoiceLine, language: InvoiceDocument['language'], withVat: boolean): Cell[] {
  const description: Cell = [
    { text: line.description, style: STYLES.body },
    ...(line.detail ? [{ text: line.detail, style: STYLES.small }] : []),
  ];
  const figure = (text: string): Cell => [{ text, style: STYLES.body }];
  return [
    description,
    figure(quantityText(line.quantity, line.unit, language)),
    figure(amountText(line.unitPrice)),
    ...(withVat ? [[{ text: rateText(line.treatment, line.rate, language), style: STYLES.quiet }]] : []),
    figure(amountText(line.net)),
  ];
}

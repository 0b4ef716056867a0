import { negate, sum } from '#libs/kernel/index.js';
import type { VatGroup } from '#libs/ledger/index.js';
import type { InvoiceLine } from './invoice-line.js';
import type { InvoiceTotals } from './invoice-totals.js';
import type { NumberedLine } from './sales-invoice.js';

type Figures = Pick<InvoiceTotals, 'groups' | 'total'>;

/**
 * The lines of an invoice with the sign turned: same prices, treatments, percentages and dates of supply, also when
 * rates have changed since (art. 34f Wet OB). Rounding half away from zero makes every total mirror to the cent.
 */
export const mirrorLines = (lines: readonly NumberedLine[]): InvoiceLine[] =>
  lines.map(({ lineNo, ...line }) => ({
    ...line,
    quantity: line.quantity.negated(),
    net: negate(line.net),
    creditsLineNo: lineNo,
  }));

/**
 * The numbers of the lines of which nothing is left: their work can be billed again. A line without an amount is taken back
 * by its quantity.
 * @param credits the lines of the final credit notes on the invoice
 */
export const linesCredited = (lines: readonly NumberedLine[], credits: readonly InvoiceLine[]): number[] =>
  lines
    .filter((line) => {
      const taken = credits.filter((credit) => credit.creditsLineNo === line.lineNo);
      const netLeft = sum([line, ...taken].map(({ net }) => net));
      const quantityLeft = taken.reduce((left, { quantity }) => left.plus(quantity), line.quantity);
      return taken.length > 0 && (line.net === 0 ? quantityLeft.lte(0) : netLeft <= 0);
    })
    .map((line) => line.lineNo);

/**
 * Whether credit notes together stay within what was invoiced: in all, and per treatment and percentage, because a
 * credit note uses the rates of the original.
 * @param credits the final credit notes on the invoice, and the one at hand
 */
export function staysWithin(original: Figures, credits: readonly Figures[]): boolean {
  const left = sum([original, ...credits].map(({ total }) => total));
  const groups = [original, ...credits].flatMap((figures) => figures.groups);
  return left >= 0 && groups.every((group) => groupStaysWithin(group, original, groups));
}

function groupStaysWithin(group: VatGroup, original: Figures, groups: readonly VatGroup[]): boolean {
  const invoiced = taxableOf(group, original.groups);
  const left = taxableOf(group, groups);
  return left === 0 || (Math.sign(left) === Math.sign(invoiced) && Math.abs(left) <= Math.abs(invoiced));
}

const taxableOf = ({ percent, treatment }: VatGroup, groups: readonly VatGroup[]): number =>
  groups
    .filter((group) => group.treatment === treatment && group.percent.eq(percent))
    .reduce((taxable, group) => taxable + group.taxable, 0);

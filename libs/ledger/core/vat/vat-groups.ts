import { add, Decimal, multiply, ZERO, type Cents } from '#libs/kernel/index.js';
import { VAT_TREATMENTS, type VatTreatment } from './vat-table.js';

/** A line's amount without VAT and the rate of its day of supply. */
export interface TaxedLine {
  readonly treatment: VatTreatment;
  /** `vatRate(treatment, suppliedOn)`; on a credit note the rate of the line it credits (art. 34f Wet OB). */
  readonly percent: Decimal;
  readonly net: Cents;
}

export interface VatGroup {
  readonly treatment: VatTreatment;
  readonly percent: Decimal;
  readonly taxable: Cents;
  readonly vat: Cents;
}

/**
 * VAT per treatment and rate, on the summed taxable amount and not per line, rounded once to cents, half away from zero
 * (EN 16931 BR-CO-17; Belastingdienst: a third decimal of 5 or more goes up). A credit note mirrors its invoice exactly.
 * Ordered as VAT_TREATMENTS, the highest rate first; a group of nil stays, so that its wording does.
 */
export function vatGroups(lines: readonly TaxedLine[]): VatGroup[] {
  const taxable = new Map<string, TaxedLine>();
  for (const line of lines) {
    const key = `${line.treatment} ${line.percent.toString()}`;
    taxable.set(key, { ...line, net: add(taxable.get(key)?.net ?? ZERO, line.net) });
  }
  return [...taxable.values()]
    .map(({ treatment, percent, net }) => ({ treatment, percent, taxable: net, vat: multiply(net, percent.div(100)) }))
    .sort((a, b) => orderOf(a) - orderOf(b) || b.percent.cmp(a.percent));
}

const orderOf = (group: VatGroup): number => VAT_TREATMENTS.indexOf(group.treatment);

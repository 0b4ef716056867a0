import { add, sum, type Cents } from '#libs/kernel/index.js';
import type { VatGroup } from '#libs/ledger/index.js';

export interface InvoiceTotals {
  /** VAT of the summed taxable amount of each treatment and rate (EN 16931 BR-CO-17), never a sum of rounded VAT. */
  readonly groups: readonly VatGroup[];
  readonly net: Cents;
  readonly vat: Cents;
  readonly total: Cents;
}

/** Net (BT-106) and VAT (BT-110) are sums of the groups, the total (BT-112) of both; nothing is rounded here. */
export function totalsOf(groups: readonly VatGroup[]): InvoiceTotals {
  const net = sum(groups.map((group) => group.taxable));
  const vat = sum(groups.map((group) => group.vat));
  return { groups, net, vat, total: add(net, vat) };
}

import { Decimal as Base } from 'decimal.js';

/**
 * Exact decimals for rates, percentages and quantities. 40 significant digits is far beyond what any invoice or payslip
 * multiplies, so a result is exact until it is rounded by name (half away from zero unless the place says otherwise).
 */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 });
export type Decimal = InstanceType<typeof Decimal>;

const WRITTEN = /^-?\d{1,12}(\.\d{1,10})?$/;

/** `"12.50"` to an exact decimal; undefined for anything that is not a plain decimal number with a point. */
export function parseDecimal(text: string): Decimal | undefined {
  return WRITTEN.test(text) ? new Decimal(text) : undefined;
}

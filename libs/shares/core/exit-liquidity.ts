import { add, addMonths, localDate, subtract, ZERO, type Cents, type LocalDate } from '#libs/kernel/index.js';

/** Money that is to come in or go out on a day. Cents above zero. */
export interface PlannedMoney {
  readonly kind: 'collection' | 'refund' | 'other_in' | 'other_out';
  readonly on: LocalDate;
  readonly amount: Cents;
}

export interface LiquidityMonth {
  /** `2026-11`. */
  readonly month: string;
  readonly collections: Cents;
  readonly refunds: Cents;
  readonly other_in: Cents;
  readonly other_out: Cents;
  /** What would be in the bank at its end. */
  readonly balance: Cents;
}

export interface ShareLiquidity {
  readonly bank: Cents;
  readonly months: readonly LiquidityMonth[];
  /** Equity now; what former members are owed is a debt and not in it. */
  readonly equity: Cents;
  /** What the articles want to remain; 0 when they say nothing. */
  readonly reserve: Cents;
  readonly warnings: readonly LiquidityWarning[];
}

export const LIQUIDITY_WARNINGS = ['bank_below_zero', 'equity_below_reserve'] as const;
/** What the board should look at; never a refusal. */
export type LiquidityWarning = (typeof LIQUIDITY_WARNINGS)[number];

export const LIQUIDITY_MONTHS = 12;

/**
 * The money of the coming twelve months, from what is in the bank and what is planned. What was due before counts in the
 * first month; what comes after the last is left out.
 */
export function shareLiquidity(
  today: LocalDate,
  bank: Cents,
  planned: readonly PlannedMoney[],
  equity: Cents,
  reserve: Cents,
): ShareLiquidity {
  const first = localDate(`${today.slice(0, 7)}-01`);
  let balance = bank;
  const months = Array.from({ length: LIQUIDITY_MONTHS }, (_, index): LiquidityMonth => {
    const month = addMonths(first, index).slice(0, 7);
    const within = planned.filter(({ on }) => (index === 0 ? on.slice(0, 7) <= month : on.slice(0, 7) === month));
    const of = (kind: PlannedMoney['kind']) =>
      within.filter((one) => one.kind === kind).reduce((total, { amount }) => add(total, amount), ZERO);
    const [collections, refunds, other_in, other_out] = [
      of('collection'),
      of('refund'),
      of('other_in'),
      of('other_out'),
    ];
    balance = subtract(add(balance, add(collections, other_in)), add(refunds, other_out));
    return { month, collections, refunds, other_in, other_out, balance };
  });
  const warnings: LiquidityWarning[] = [];
  if (months.some((month) => month.balance < 0)) warnings.push('bank_below_zero');
  if (equity < reserve) warnings.push('equity_below_reserve');
  return { bank, months, equity, reserve, warnings };
}

import { add, addMonths, localDate, subtract, sum, yearOf, type Cents, type LocalDate } from '#libs/kernel/index.js';

/** Money that is to come in or go out on a day. Cents above zero. */
export interface PlannedMoney {
  readonly kind: 'collection' | 'refund' | 'other_in' | 'other_out';
  /** Null for what is owed and has no day yet: it can be asked for any day. */
  readonly on: LocalDate | null;
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
  /** Owed without a day, and counted in the first month. */
  readonly undated: Cents;
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

/** At least so far ahead, and to the last refund when that comes later; a refund beyond the longest is not looked at. */
export const LIQUIDITY_MONTHS = 12;
const LONGEST_MONTHS = 120;

/**
 * The money of the coming months, from what is in the bank and what is planned, to the month of the last refund. What was due
 * before, and what is owed without a day, counts in the first month; what comes after the last is left out.
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
  const months = Array.from({ length: lengthOf(first, planned) }, (_, index): LiquidityMonth => {
    const month = addMonths(first, index).slice(0, 7);
    const within = planned.filter(({ on }) => {
      const due = on?.slice(0, 7) ?? month;
      return index === 0 ? due <= month : on !== null && due === month;
    });
    const [collections, refunds, other_in, other_out] = [
      totalOf(within, 'collection'),
      totalOf(within, 'refund'),
      totalOf(within, 'other_in'),
      totalOf(within, 'other_out'),
    ];
    balance = subtract(add(balance, add(collections, other_in)), add(refunds, other_out));
    return { month, collections, refunds, other_in, other_out, balance };
  });
  const warnings: LiquidityWarning[] = [];
  if (months.some((month) => month.balance < 0)) warnings.push('bank_below_zero');
  if (equity < reserve) warnings.push('equity_below_reserve');
  const undated = sum(planned.filter(({ on }) => on === null).map(({ amount }) => amount));
  return { bank, undated, months, equity, reserve, warnings };
}

const totalOf = (planned: readonly PlannedMoney[], kind: PlannedMoney['kind']): Cents =>
  sum(planned.filter((one) => one.kind === kind).map(({ amount }) => amount));

/** Months from the first one to that of the last refund. */
function lengthOf(first: LocalDate, planned: readonly PlannedMoney[]): number {
  const months = planned.flatMap(({ kind, on }) =>
    kind === 'refund' && on !== null ? [monthsBetween(first, on)] : [],
  );
  return Math.min(LONGEST_MONTHS, Math.max(LIQUIDITY_MONTHS, ...months.map((between) => between + 1)));
}

const monthsBetween = (from: LocalDate, to: LocalDate): number =>
  12 * (yearOf(to) - yearOf(from)) + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

import { Decimal, DomainError, type Cents, type Fault } from '#libs/kernel/index.js';

/** What part of a profit can be for, in the order in which it is read (co-operative facts 9.2). */
export const CHOSEN_PIECES = [
  'general_reserve',
  'indivisible_reserve',
  'community_fund',
  'education_fund',
  'wage_bonus',
  'price_supplement',
  'member_distribution',
] as const;
export type ChosenPiece = (typeof CHOSEN_PIECES)[number];

/** Before and after the chosen ones: what is owed to earlier years, what the share earns, and the rest. */
export const PIECES = ['cover_losses', 'capital_interest', ...CHOSEN_PIECES, 'carried_forward'] as const;
export type PieceKind = (typeof PIECES)[number];

export const BASES = ['hours', 'wage', 'equal'] as const;
export type Basis = (typeof BASES)[number];

/** The general reserve grows more slowly once it holds so many times what wages cost in the year. */
export interface ReserveStep {
  readonly times: Decimal;
  /** Of what is left to divide from there on. */
  readonly percent: Decimal;
}

/** A part of the profit: a percentage of what there is to divide, or an amount. */
export type Part = { readonly kind: ChosenPiece } & (
  | { readonly percent: Decimal; readonly until?: ReserveStep | undefined; readonly amount?: undefined }
  | { readonly amount: Cents; readonly percent?: undefined; readonly until?: undefined }
);

/** Where what members would get above the cap goes instead. */
export const OVER_CAP = [
  'carried_forward',
  'general_reserve',
  'indivisible_reserve',
  'community_fund',
  'education_fund',
] as const;
export type OverCap = (typeof OVER_CAP)[number];

/** What the proposal chooses. What is chosen nowhere is carried forward. */
export interface Choices {
  readonly cover_losses: boolean;
  readonly parts: readonly Part[];
  /** How the wage bonus is divided over employed members. */
  readonly bonus_basis: Basis;
  /** What the employer pays on top of a bonus, in percent of it; the pool includes it. Of whom nothing else was said. */
  readonly charges_percent: Decimal;
  /** The most one member gets as bonus, gross; null for no cap. */
  readonly bonus_cap: Cents | null;
  readonly over_cap: OverCap;
  readonly distribution_basis: 'hours' | 'equal';
  /** Of what is paid in on member shares, per year. */
  readonly capital_interest_percent: Decimal;
}

/** @throws invalid_input: a piece twice, percentages over 100 together, a step of another piece or one that goes up */
export function checkChoices({ parts }: Choices): void {
  const faults: Fault[] = parts.flatMap(({ kind }, index) =>
    parts.findIndex((other) => other.kind === kind) < index
      ? [{ pointer: `/parts/${index}/kind`, code: 'profit_piece_twice' }]
      : [],
  );
  parts.forEach(({ kind, percent, until }, index) => {
    if (!until) return;
    const pointer = `/parts/${index}/then_percent`;
    if (kind !== 'general_reserve') faults.push({ pointer, code: 'profit_step_reserve_only' });
    else if (until.percent.gt(percent)) faults.push({ pointer, code: 'profit_step_not_lower' });
  });
  if (percentTotal(parts).gt(100)) faults.push({ pointer: '/parts', code: 'profit_percent_over' });
  if (faults.length > 0) throw DomainError.faults(faults);
}

export const percentTotal = (parts: readonly Part[]): Decimal =>
  parts.reduce((total, { percent }) => (percent ? total.plus(percent) : total), new Decimal(0));

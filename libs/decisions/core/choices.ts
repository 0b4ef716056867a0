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

/** A part of the profit: a percentage of what there is to divide, or an amount. */
export type Part = { readonly kind: ChosenPiece } & (
  { readonly percent: Decimal; readonly amount?: undefined } | { readonly amount: Cents; readonly percent?: undefined }
);

/** What the proposal chooses. What is chosen nowhere is carried forward. */
export interface Choices {
  readonly cover_losses: boolean;
  readonly parts: readonly Part[];
  /** How the wage bonus is divided over employed members. */
  readonly bonus_basis: Basis;
  /** What the employer pays on top of a bonus, in percent of it; the pool includes it. */
  readonly charges_percent: Decimal;
  readonly distribution_basis: 'hours' | 'equal';
  /** Of what is paid in on member shares, per year. */
  readonly capital_interest_percent: Decimal;
}

/** @throws invalid_input: a piece twice, or percentages over 100 together */
export function checkChoices({ parts }: Choices): void {
  const faults: Fault[] = parts.flatMap(({ kind }, index) =>
    parts.findIndex((other) => other.kind === kind) < index
      ? [{ pointer: `/parts/${index}/kind`, code: 'profit_piece_twice' }]
      : [],
  );
  if (percentTotal(parts).gt(100)) faults.push({ pointer: '/parts', code: 'profit_percent_over' });
  if (faults.length > 0) throw DomainError.faults(faults);
}

export const percentTotal = (parts: readonly Part[]): Decimal =>
  parts.reduce((total, { percent }) => (percent ? total.plus(percent) : total), new Decimal(0));

import {
  add,
  cents,
  Decimal,
  DomainError,
  formatEuro,
  multiply,
  negate,
  roundToCents,
  subtract,
  sum,
  ZERO,
  type Cents,
  type Id,
} from '#libs/kernel/index.js';
import { apportion } from './apportion.js';
import { checkRules, type ProfitRules } from './articles-rules.js';
import { capBonuses, withOverCap } from './bonus-cap.js';
import { checkChoices, percentTotal, type Basis, type Choices, type ChosenPiece, type PieceKind } from './choices.js';
import type { Piece } from './piece.js';
import { effectivePercent } from './reserve-step.js';

/** A member in the annex: what divides over her, as it was when the proposal was written. */
export interface AnnexMember {
  readonly member_id: Id;
  readonly engagement: string;
  /** Approved hours in the year, in minutes. */
  readonly minutes: number;
  /** Days of membership in the year: an equal part follows them. */
  readonly days: number;
  /** Wage of the year as filled in; zero unless the bonus goes by wage. */
  readonly wage: Cents;
  /** Paid in on member shares at the end of the year. */
  readonly paid_in: Cents;
  /** What the employer pays on top of her bonus, in percent of it; null where the proposal's own percentage holds. */
  readonly charges_percent: Decimal | null;
}

/** What a member gets. `charges` is what the employer pays on top of the bonus. */
export interface MemberShare extends AnnexMember {
  readonly bonus: Cents;
  readonly charges: Cents;
  readonly supplement: Cents;
  readonly interest: Cents;
  readonly distribution: Cents;
}

export interface Appropriation {
  readonly pieces: readonly Piece[];
  readonly members: readonly MemberShare[];
}

export interface YearFacts {
  /** Revenue less expenses of the year; negative for a loss. */
  readonly result: Cents;
  /** What earlier years lost and was never covered: the debit balance of 0580; zero or more. */
  readonly old_losses: Cents;
  /** What wages, social charges and pension cost in the year. */
  readonly wage_cost: Cents;
  /** What the general reserve holds before the proposal. */
  readonly general_reserve: Cents;
  readonly interest_allowed: boolean;
  readonly rules: ProfitRules;
  readonly members: readonly AnnexMember[];
}

/**
 * Divides the result of a year. Losses of earlier years and interest on the share come off first; percentages are of what is left
 * then, by largest remainder in cents; what members would get above the cap goes where the proposal says, the rest is carried forward.
 * The pieces are exactly the result. A loss is carried forward.
 * @throws profit_percent_over, profit_piece_twice, profit_step_reserve_only, profit_step_not_lower, profit_loss_divides, profit_too_much,
 *   profit_interest_not_allowed, profit_nobody, and profit_rule_ with the article for what the articles do not allow (422)
 */
export function appropriate(choices: Choices, year: YearFacts): Appropriation {
  checkChoices(choices);
  if (year.result <= 0) return ofLoss(choices, year);
  const covered = choices.cover_losses ? cents(Math.min(year.old_losses, year.result)) : ZERO;
  const interest = interestOf(choices, year);
  const interestTotal = sum(interest);
  const base = subtract(subtract(year.result, covered), interestTotal);
  if (base < 0) throw tooMuch(base);
  const chosen = chosenPieces(choices, base, year);
  const amountOf = (kind: ChosenPiece): Cents => chosen.find((piece) => piece.kind === kind)?.amount ?? ZERO;
  const before: Piece[] = [
    { kind: 'cover_losses', percent: null, amount: covered, over_cap: ZERO },
    { kind: 'capital_interest', percent: choices.capital_interest_percent, amount: interestTotal, over_cap: ZERO },
  ];
  const { members, over } = shares(choices, year.members, interest, amountOf);
  const pieces = [...before.filter(({ amount }) => amount !== 0), ...withOverCap(chosen, over, choices.over_cap)];
  checkRules(pieces, subtract(year.result, covered), year.rules);
  return { pieces, members };
}

function ofLoss({ capital_interest_percent, parts }: Choices, { members, result }: YearFacts): Appropriation {
  const dividing = parts.some(({ amount, percent }) => !(percent ?? new Decimal(amount ?? 0)).isZero());
  if (dividing || !capital_interest_percent.isZero()) throw DomainError.field('/parts', 'profit_loss_divides');
  return {
    pieces: [{ kind: 'carried_forward', percent: null, amount: result, over_cap: ZERO }],
    members: members.map((member) => ({ ...member, ...NOTHING })),
  };
}

const NOTHING = { bonus: ZERO, charges: ZERO, supplement: ZERO, interest: ZERO, distribution: ZERO };

/** Percentages and the rest by largest remainder; amounts come off the rest. */
function chosenPieces({ parts: given }: Choices, base: Cents, year: YearFacts): Piece[] {
  const parts = given.map((part) => effectivePercent(part, base, year));
  const byPercent = parts.filter(({ percent }) => percent !== undefined);
  const rest = new Decimal(100).minus(percentTotal(parts));
  const divided = apportion(base, [...byPercent.map(({ percent }) => percent!), rest]);
  const fixed = sum(parts.map(({ amount }) => amount ?? ZERO));
  const carried = subtract(divided.at(-1)!, fixed);
  if (carried < 0) throw tooMuch(carried);
  const pieces = parts.map((part): Piece => {
    const { kind, percent } = part;
    const amount = part.amount ?? divided[byPercent.indexOf(part)]!;
    return { kind, percent: percent?.toDecimalPlaces(4) ?? null, amount, over_cap: ZERO };
  });
  return [...pieces, { kind: 'carried_forward', percent: null, amount: carried, over_cap: ZERO }];
}

/** Simple interest over the year on what is paid in at its end, rounded per member to whole cents, half away from zero. */
function interestOf({ capital_interest_percent: percent }: Choices, year: YearFacts): Cents[] {
  if (percent.isZero()) return year.members.map(() => ZERO);
  if (!year.interest_allowed) throw DomainError.field('/capital_interest_percent', 'profit_interest_not_allowed');
  return year.members.map(({ paid_in }) => multiply(paid_in, percent.div(100)));
}

function shares(
  choices: Choices,
  members: readonly AnnexMember[],
  interest: readonly Cents[],
  amountOf: (piece: ChosenPiece) => Cents,
): { members: MemberShare[]; over: Cents } {
  const employed = (member: AnnexMember) => member.engagement === 'employed';
  const selfEmployed = (member: AnnexMember) => member.engagement === 'self_employed';
  // equal per hour is equal to who gets it: whoever costs more charges weighs more in the pool, so that the gross bonus is the same
  const percents = members.map((member) => member.charges_percent ?? choices.charges_percent);
  const costs = percents.map((percent) => percent.plus(100).div(100));
  const pool = divide('wage_bonus', amountOf, members, choices.bonus_basis, employed, costs);
  const { bonuses, over } = capBonuses(
    pool.map((part, index) => ({ ...bonusOf(part, percents[index]!), percent: percents[index]! })),
    choices.bonus_cap,
  );
  const supplement = divide('price_supplement', amountOf, members, 'hours', selfEmployed);
  const distribution = divide('member_distribution', amountOf, members, choices.distribution_basis, () => true);
  return {
    over,
    members: members.map((member, index) => ({
      ...member,
      ...bonuses[index]!,
      supplement: supplement[index]!,
      interest: interest[index]!,
      distribution: distribution[index]!,
    })),
  };
}

function divide(
  piece: ChosenPiece,
  amountOf: (piece: ChosenPiece) => Cents,
  members: readonly AnnexMember[],
  basis: Basis,
  takesPart: (member: AnnexMember) => boolean,
  factors?: readonly Decimal[],
): Cents[] {
  const weights = members.map((member, index) =>
    new Decimal(takesPart(member) ? WEIGHTS[basis](member) : 0).times(factors?.[index] ?? 1),
  );
  const amount = amountOf(piece);
  if (amount > 0 && weights.every((weight) => weight.isZero()))
    throw DomainError.field('/parts', `profit_nobody_${piece === 'price_supplement' ? 'self_employed' : basis}`);
  return apportion(amount, weights);
}

const WEIGHTS: Record<Basis, (member: AnnexMember) => number> = {
  hours: ({ minutes }) => minutes,
  wage: ({ wage }) => wage,
  equal: ({ days }) => days,
};

/**
 * What a member's part of the pool is as a bonus, when the employer pays `percent` on top of it: part ÷ (1 + percent),
 * rounded to whole cents; the charges take the rest, so that both together are exactly the part.
 */
export function bonusOf(part: Cents, percent: Decimal): { bonus: Cents; charges: Cents } {
  const bonus = roundToCents(new Decimal(part).times(100).div(percent.plus(100)));
  return { bonus, charges: subtract(part, bonus) };
}

/** What does not leave 0590 by the decision itself: it becomes cost when wages are run and the supplement is billed. */
export const isPaidAsWork = (kind: PieceKind): boolean => kind === 'wage_bonus' || kind === 'price_supplement';

/** What the entry of the decision moves. */
export const movedTotal = (pieces: readonly Piece[]): Cents =>
  pieces.reduce((total, { amount, kind }) => (isPaidAsWork(kind) ? total : add(total, amount)), ZERO);

const tooMuch = (below: Cents): DomainError =>
  DomainError.field('/parts', 'profit_too_much', { over: formatEuro(negate(below)) });

import { DomainError, type Cents, type Decimal, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Choice, DateField, Euro, Flag, IdField, ListOf, Nested, Quantity, Text, Whole } from '#libs/platform/index.js';
import {
  BASES,
  CHOSEN_PIECES,
  PIECES,
  type Basis,
  type Choices,
  type ChosenPiece,
  type Part,
} from '../core/choices.js';
import type { ProposalInput } from '../use-cases/propose-appropriation.js';

const PERCENT = { scale: 4, min: 0, max: 100 };
const AMOUNT = { min: 0, max: 100_000_000_000 };
const DISTRIBUTION_BASES = ['hours', 'equal'] as const;
const STATES = ['none', 'draft', 'adopted', 'confirmed', 'taken_back'] as const;

class ProfitPartInput {
  @Choice(CHOSEN_PIECES) kind: ChosenPiece;
  @Quantity({ ...PERCENT, optional: true, description: 'Of what there is to divide. This or an amount.' })
  percent?: Decimal;
  @Euro({ ...AMOUNT, optional: true }) amount?: Cents;
}

class ProfitWageInput {
  @IdField() member_id: Id;
  @Euro(AMOUNT) amount: Cents;
}

export class ProfitChoicesInput {
  @Flag({ description: 'Losses of earlier years come off first.' }) cover_losses: boolean;
  @ListOf(ProfitPartInput, { max: 20 }) parts: ProfitPartInput[];
  @Choice(BASES, { description: 'How the wage bonus is divided over employed members.' }) bonus_basis: Basis;
  @Quantity({ ...PERCENT, description: 'What the employer pays on top of a bonus, in percent of it.' })
  charges_percent: Decimal;
  @Choice(DISTRIBUTION_BASES) distribution_basis: (typeof DISTRIBUTION_BASES)[number];
  @Quantity({ ...PERCENT, description: 'Of what is paid in on member shares.' }) capital_interest_percent: Decimal;
  @ListOf(ProfitWageInput, { max: 2000, optional: true, description: 'For a bonus by wage: the wage of the year.' })
  wages?: ProfitWageInput[];
}

export class ProfitProposalInput extends ProfitChoicesInput {
  @Whole({ min: 1900, max: 2199 }) year: number;
}

export class ProfitAdoptionInput {
  @DateField({ description: 'Of the general meeting.' }) adopted_on: LocalDate;
  @Text({ max: 200, description: 'Number or place of the decision in the list of decisions.' }) decision: string;
}

export class ProfitTakeBackInput {
  @DateField({ description: 'Of the counter-entry.' }) date: LocalDate;
  @Text({ max: 200 }) reason: string;
}

class ProfitPieceResource {
  @Choice(PIECES) kind: (typeof PIECES)[number];
  @Quantity({ nullable: true }) percent: string | null;
  @Euro() amount: string;
}

class ProfitMemberResource {
  @IdField() member_id: string;
  @Text() name: string;
  @Text() engagement: string;
  @Whole({ description: 'Approved in the year.' }) minutes: number;
  @Whole({ description: 'Days of membership in the year.' }) days: number;
  @Euro() wage: string;
  @Euro({ description: 'On member shares, at the end of the year.' }) paid_in: string;
  @Euro() bonus: string;
  @Euro({ description: 'What the employer pays on top of the bonus.' }) charges: string;
  @Euro() supplement: string;
  @Euro() interest: string;
  @Euro() distribution: string;
}

class ProfitFundResource {
  @Text() account: string;
  @Euro() now: string;
  @Euro({ description: 'Once the proposal is booked.' }) after: string;
}

class ProfitPartResource {
  @Choice(CHOSEN_PIECES) kind: ChosenPiece;
  @Quantity({ optional: true }) percent?: string;
  @Euro({ optional: true }) amount?: string;
}

class ProfitChoicesResource {
  @Flag() cover_losses: boolean;
  @ListOf(ProfitPartResource) parts: readonly ProfitPartResource[];
  @Choice(BASES) bonus_basis: Basis;
  @Quantity() charges_percent: string;
  @Choice(DISTRIBUTION_BASES) distribution_basis: (typeof DISTRIBUTION_BASES)[number];
  @Quantity() capital_interest_percent: string;
}

export class ProfitView {
  @IdField({ nullable: true, description: 'Null for a what-if.' }) appropriation_id: string | null;
  @Whole() year: number;
  @DateField() starts_on: string;
  @DateField() ends_on: string;
  @Choice(STATES) state: (typeof STATES)[number];
  @Euro({ description: 'Revenue less expenses; negative for a loss.' }) result: string;
  @Flag({ description: 'No month of the year is open any more.' }) is_final: boolean;
  @Flag({ description: 'Something was booked in the year since the proposal was written.' }) result_changed: boolean;
  @Euro({ description: 'Losses of earlier years that were never covered.' }) old_losses: string;
  @Nested(ProfitChoicesResource) choices: ProfitChoicesResource;
  @ListOf(ProfitPieceResource) pieces: ProfitPieceResource[];
  @Euro({ description: 'Of the wage bonus: what members get, gross.' }) bonus_total: string;
  @Euro({ description: 'Of the wage bonus: what the employer pays on top.' }) charges_total: string;
  @ListOf(ProfitMemberResource, { max: 5000 }) members: ProfitMemberResource[];
  @ListOf(ProfitFundResource) funds: ProfitFundResource[];
  @Text({ min: 0, max: 500, description: 'What the articles say profit is for.' }) purpose: string;
  @Flag() interest_allowed: boolean;
  @DateField({ nullable: true }) adopted_on: string | null;
  @Text({ min: 0 }) decision: string;
  @Text({ nullable: true, description: 'When it was booked, in UTC.' }) confirmed_at: string | null;
  @IdField({ nullable: true }) entry_id: string | null;
  @DateField({ nullable: true }) taken_back_on: string | null;
  @Text({ min: 0 }) taken_back_why: string;
  @Whole() version: number;
}

class ProfitTakenBackResource {
  @IdField() appropriation_id: string;
  @Text() decision: string;
  @DateField() taken_back_on: string;
  @Text() taken_back_why: string;
}

class ProfitYearResource {
  @Whole() year: number;
  @DateField() starts_on: string;
  @DateField() ends_on: string;
  @Euro() result: string;
  @Flag({ description: 'No month of the year is open any more.' }) is_final: boolean;
  @Choice(STATES) state: (typeof STATES)[number];
  @IdField({ nullable: true }) appropriation_id: string | null;
  @ListOf(ProfitTakenBackResource, { description: 'Decisions of the year that were taken back.' })
  taken_back: ProfitTakenBackResource[];
}

export class ProfitYearsView {
  @ListOf(ProfitYearResource) items: ProfitYearResource[];
}

/** @throws profit_percent_or_amount (422) for a part with both or neither */
export function proposalOf({ parts, wages = [], ...choices }: ProfitChoicesInput): ProposalInput {
  const chosen: Choices = { ...choices, parts: parts.map(partOf) };
  return { choices: chosen, wages };
}

function partOf({ amount, kind, percent }: ProfitPartInput, index: number): Part {
  if (percent !== undefined && amount === undefined) return { kind, percent };
  if (amount !== undefined && percent === undefined) return { kind, amount };
  throw DomainError.field(`/parts/${index}`, 'profit_percent_or_amount');
}

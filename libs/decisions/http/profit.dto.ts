import { DomainError, type Cents, type Decimal, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Choice, DateField, Euro, Flag, IdField, ListOf, Nested, Quantity, Text, Whole } from '#libs/platform/index.js';
import {
  BASES,
  CHOSEN_PIECES,
  OVER_CAP,
  PIECES,
  type Basis,
  type Choices,
  type ChosenPiece,
  type OverCap,
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
  @Quantity({
    scale: 2,
    min: 0,
    max: 100,
    optional: true,
    description: 'Of the general reserve: until it holds so many times what wages cost in the year.',
  })
  until_times?: Decimal;
  @Quantity({ ...PERCENT, optional: true, description: 'Of the general reserve: the lower percentage from there on.' })
  then_percent?: Decimal;
}

class ProfitChargesInput {
  @IdField() member_id: Id;
  @Quantity(PERCENT) percent: Decimal;
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
  @Euro({ ...AMOUNT, min: 1, optional: true, description: 'The most one member gets as bonus, gross.' })
  bonus_cap?: Cents;
  @Choice(OVER_CAP, { optional: true, description: 'Where the rest goes then; carried forward unless said.' })
  over_cap?: OverCap;
  @Choice(DISTRIBUTION_BASES) distribution_basis: (typeof DISTRIBUTION_BASES)[number];
  @Quantity({ ...PERCENT, description: 'Of what is paid in on member shares.' }) capital_interest_percent: Decimal;
  @ListOf(ProfitWageInput, { max: 2000, optional: true, description: 'For a bonus by wage: the wage of the year.' })
  wages?: ProfitWageInput[];
  @ListOf(ProfitChargesInput, { max: 2000, optional: true, description: 'Of whom the charges are another percentage.' })
  charges?: ProfitChargesInput[];
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
  @Euro({ description: 'Of that: what members would have had above the cap.' }) over_cap: string;
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
  @Quantity({ nullable: true, description: 'Of her charges, where it is not that of the rest.' })
  charges_percent: string | null;
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
  @Quantity({ optional: true }) until_times?: string;
  @Quantity({ optional: true }) then_percent?: string;
}

class ProfitRuleResource {
  @Whole({ description: 'Percent of the result less losses of earlier years.' }) percent: number;
  @Text({ min: 0, description: 'The article, as it was written down.' }) clause: string;
}

class ProfitRulesResource {
  @Nested(ProfitRuleResource) reserves_least: ProfitRuleResource;
  @Nested(ProfitRuleResource) indivisible_least: ProfitRuleResource;
  @Nested(ProfitRuleResource) members_most: ProfitRuleResource;
}

class ProfitChoicesResource {
  @Flag() cover_losses: boolean;
  @ListOf(ProfitPartResource) parts: readonly ProfitPartResource[];
  @Choice(BASES) bonus_basis: Basis;
  @Quantity() charges_percent: string;
  @Euro({ nullable: true }) bonus_cap: string | null;
  @Choice(OVER_CAP) over_cap: OverCap;
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
  @Euro({ description: 'Wages, social charges and pension of the year.' }) wage_cost: string;
  @Euro({ description: 'In the general reserve before the proposal.' }) general_reserve: string;
  @Nested(ProfitRulesResource) rules: ProfitRulesResource;
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

/** @throws profit_percent_or_amount (422) for a part with both or neither, profit_step_half for half a step */
export function proposalOf(input: ProfitChoicesInput): ProposalInput {
  const { bonus_cap = null, charges = [], over_cap = 'carried_forward', parts, wages = [], ...choices } = input;
  const chosen: Choices = { ...choices, bonus_cap, over_cap, parts: parts.map(partOf) };
  return { choices: chosen, wages, charges };
}

function partOf({ amount, kind, percent, then_percent, until_times }: ProfitPartInput, index: number): Part {
  if ((then_percent === undefined) !== (until_times === undefined) || (then_percent && percent === undefined))
    throw DomainError.field(`/parts/${index}/then_percent`, 'profit_step_half');
  const until = until_times && then_percent && { times: until_times, percent: then_percent };
  if (percent !== undefined && amount === undefined) return { kind, percent, ...(until && { until }) };
  if (amount !== undefined && percent === undefined) return { kind, amount };
  throw DomainError.field(`/parts/${index}`, 'profit_percent_or_amount');
}

import { formatEuro, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { DateField, Euro, IdField, ListOf } from '#libs/platform/index.js';
import type { RateRow } from '../data/rate.repository.js';

export class RatesQuery {
  @IdField({ optional: true, description: 'Rates of this project and those that name none.' }) project_id?: Id;
}

/** What is left out means "any". */
export class RateInput {
  @IdField({ optional: true, nullable: true }) project_id?: Id | null;
  @IdField({ optional: true, nullable: true }) activity_id?: Id | null;
  @IdField({ optional: true, nullable: true }) member_id?: Id | null;
  @DateField() valid_from: LocalDate;
  @Euro({ min: 0, max: 100_000_000, description: 'Per hour, excluding VAT.' }) hourly_rate: Cents;
}

export class RateView {
  @IdField() rate_id: Id;
  @IdField({ nullable: true }) project_id: Id | null;
  @IdField({ nullable: true }) activity_id: Id | null;
  @IdField({ nullable: true }) member_id: Id | null;
  @DateField() valid_from: LocalDate;
  @Euro() hourly_rate: string;
}

export class RateListView {
  @ListOf(RateView) items: RateView[];
}

export const rateOf = (input: RateInput): Omit<RateRow, 'rate_id'> => ({
  project_id: input.project_id ?? null,
  activity_id: input.activity_id ?? null,
  member_id: input.member_id ?? null,
  valid_from: input.valid_from,
  hourly_rate_cents: input.hourly_rate,
});

export const presentRate = ({ hourly_rate_cents, ...rate }: RateRow): RateView => ({
  ...rate,
  hourly_rate: formatEuro(hourly_rate_cents),
});

import { formatEuro, type Cents, type Decimal, type Id, type LocalDate, type Month } from '#libs/kernel/index.js';
import { Choice, DateField, Euro, IdField, ListOf, MonthField, Quantity, Text, Whole } from '#libs/platform/index.js';
import type { ProjectPicture } from '../use-cases/project-budget.js';

const LARGEST = 100_000_000;

class ShareFields {
  @IdField({ description: 'A project of the customer whose part it is.' }) target_project_id: Id;
}

class ShareInput extends ShareFields {
  @Quantity({ scale: 2, min: 0.01, max: 100 }) percent: Decimal;
}

export class SharesInput {
  @ListOf(ShareInput, { max: 20, description: 'Together 100 percent; empty: not shared.' }) shares: ShareInput[];
}

class ShareView extends ShareFields {
  @Text() target_project_name: string;
  @Text({ nullable: true }) customer_name: string | null;
  @Quantity({ scale: 2 }) percent: string;
}

export class ShareListView {
  @ListOf(ShareView) items: ShareView[];
}

export class BudgetInput {
  @Choice(['total', 'month']) per: 'total' | 'month';
  @Whole({ optional: true, nullable: true, min: 1, max: LARGEST }) minutes?: number | null;
  @Euro({ optional: true, nullable: true, min: 1, description: 'Excluding VAT.' }) amount?: Cents | null;
}

class MonthUseView {
  @MonthField() month: Month;
  @Whole({ description: 'Worked before this office was there, brought over as a total.' }) opening: number;
  @Whole() approved: number;
  @Whole() submitted: number;
  @Whole() open: number;
  @Whole() planned: number;
  @Whole({ description: 'Of what was planned: on days the member is away.' }) absent: number;
}

export class BudgetView {
  @IdField() project_id: Id;
  @Text() project_name: string;
  @Choice(['total', 'month'], { nullable: true, description: 'Null: there is no budget.' }) per:
    'total' | 'month' | null;
  @Whole({ nullable: true, description: 'Minutes.' }) budget: number | null;
  @Euro({ nullable: true }) amount: string | null;
  @Euro({ nullable: true, description: 'At the rates of the hours; only for board and bookkeeper.' })
  used_amount: string | null;
  @Whole({ description: 'Minutes without a rate, not in the amount.' }) without_rate_minutes: number;
  @Whole({ description: 'Minutes from before this office was there; in what is used, without an amount.' })
  opening: number;
  @Whole() approved: number;
  @Whole() submitted: number;
  @Whole() open: number;
  @Whole({ nullable: true, min: -LARGEST, description: 'Negative when over.' }) left: number | null;
  @Whole({ description: 'With what is planned, or at the pace of the last four weeks.' }) forecast: number;
  @Whole({ description: 'Of what is planned: on days somebody is away. Not in the forecast.' }) absent_ahead: number;
  @ListOf(MonthUseView) months: MonthUseView[];
  @Whole() version: number;
}

export class BudgetListView {
  @ListOf(BudgetView) items: BudgetView[];
}

export const presentBudget = (picture: ProjectPicture): BudgetView => ({
  ...picture,
  amount: picture.amount === null ? null : formatEuro(picture.amount),
  used_amount: picture.used_amount === null ? null : formatEuro(picture.used_amount),
});

export class PlansQuery {
  @DateField({ description: 'A Monday.' }) from: LocalDate;
  @DateField({ description: 'The last Monday.' }) until: LocalDate;
  @IdField({ optional: true }) project_id?: Id;
  @IdField({ optional: true }) member_id?: Id;
}

class PlanLineInput {
  @IdField() member_id: Id;
  @IdField() project_id: Id;
  @DateField({ description: 'A Monday.' }) week: LocalDate;
  @Whole({ max: 10_080, description: '0 takes the plan away.' }) minutes: number;
}

export class PlanInput {
  @ListOf(PlanLineInput, { max: 500 }) lines: PlanLineInput[];
}

class PlanView {
  @IdField() member_id: Id;
  @Text() member_name: string;
  @IdField() project_id: Id;
  @Text() project_name: string;
  @DateField() week: LocalDate;
  @Whole() planned_minutes: number;
  @Whole() worked_minutes: number;
  @Whole({ description: 'Of what was planned and not worked: on days the member is away.' }) absent_minutes: number;
}

export class PlanListView {
  @ListOf(PlanView) items: PlanView[];
}

export class PlannedView {
  @Whole() planned: number;
}

import { ApiProperty } from '@nestjs/swagger';
import { Choice, DateField, Euro, Flag, ListOf, Nested, Quantity, Text, Whole } from '#libs/platform/index.js';

const Sentences = (): PropertyDecorator => ApiProperty({ type: [String], description: 'in the reader’s language' });

export class RatePartView {
  @Text({ example: 'pension' }) part: string;
  @Text({ example: 'Pensioen' }) label: string;
  @Euro() per_year: string;
  @Euro({ description: 'rounded up' }) per_hour: string;
  @Text({ description: 'empty for the income itself' }) source: string;
}

export class RateCheckView {
  @Euro() hourly: string;
  @Choice(['met', 'below']) status: string;
  @Euro() shortfall: string;
}

export class RateBuildUpView {
  @ListOf(RatePartView) parts: RatePartView[];
  @Euro() per_year: string;
  @Quantity({ description: 'hours a year that can be invoiced' }) billable_hours: string;
  @Euro({ description: 'the least hourly rate, rounded up' }) hourly: string;
  @Nested(RateCheckView, { nullable: true }) check: RateCheckView | null;
  @Sentences() sentences: string[];
}

export class EmployedView {
  @Euro() gross: string;
  @Euro() net: string;
  @Euro() pension: string;
  @Euro() holiday_allowance: string;
  @Euro() employer_cost: string;
}

export class SelfEmployedView {
  @Euro() turnover: string;
  @Euro() costs: string;
  @Euro() provisions: string;
  @Euro() profit: string;
  @Euro() income_tax: string;
  @Euro() zvw: string;
  @Euro() net: string;
}

export class ComparisonView {
  @Euro() per_month: string;
  @Nested(EmployedView) employed: EmployedView;
  @Nested(SelfEmployedView) self_employed: SelfEmployedView;
  @Sentences() sentences: string[];
}

export class WageSpaceView {
  @Euro({ description: 'a year' }) total: string;
  @Euro() per_member: string;
  @Euro() target: string;
  @Euro() missing: string;
  @Whole({ description: 'of the target, rounded down' }) percent: number;
  @Flag() reached: boolean;
  @Sentences() sentences: string[];
}

export class CriterionView {
  @Whole({ min: 1, max: 9 }) criterion: number;
  @Text() title: string;
}

export class EmploymentFactView {
  @Whole() criterion: number;
  @DateField() on: string;
  @Text() text: string;
  @Text() source: string;
  @Choice(['employment', 'independence', 'neutral']) points: string;
}

export class EmploymentSignalView extends CriterionView {
  @ListOf(EmploymentFactView) facts: EmploymentFactView[];
}

export class PresumptionView {
  @Euro() amount: string;
  @Flag() applies: boolean;
}

/** Signals for the file. Never a score, never a verdict. */
export class FileNoteView {
  @DateField() on: string;
  @ListOf(EmploymentSignalView) signals: EmploymentSignalView[];
  @ListOf(CriterionView) unanswered: CriterionView[];
  @Nested(PresumptionView, { nullable: true }) presumption: PresumptionView | null;
  @Sentences() caution: string[];
}

import { ApiProperty } from '@nestjs/swagger';
import { Choice, DateField, Euro, Flag, ListOf, Nested, Text, Whole } from '#libs/platform/index.js';
import { PERIOD_KINDS } from '../core/period.js';

const Sentences = (description: string): PropertyDecorator =>
  ApiProperty({ type: [String], description: `${description}, in the reader’s language` });

export class FigureSourceView {
  @Text() publisher: string;
  @Text() title: string;
  @Text({ nullable: true }) note: string | null;
}

export class FigureTableView {
  @ApiProperty({ type: [String] }) columns: string[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } }) rows: string[][];
}

/** A figure as it applied, with where it was read. */
export class FigureView {
  @Text({ example: 'minimumWage.hourly' }) id: string;
  @Text({ example: 'euro', description: 'euro, percent, whole_euro, count, or the kind of table' }) unit: string;
  @Text({ nullable: true, description: 'null for a table' }) value: string | null;
  @Nested(FigureTableView, { nullable: true }) table: FigureTableView | null;
  @DateField({ description: 'applies from' }) from: string;
  @DateField({ nullable: true, description: 'the decision is from this later day' }) known_from: string | null;
  @Choice(['high', 'medium', 'low']) confidence: string;
  @ListOf(FigureSourceView) sources: FigureSourceView[];
  @Text({ nullable: true }) note: string | null;
}

export class PayslipLineView {
  @Text({ example: 'wage_tax' }) code: string;
  @Choice(['gross', 'taxable', 'net', 'payable', 'employer', 'information']) section: string;
  @Text({ example: 'Loonheffing' }) label: string;
  @Euro({ description: 'negative where it lowers the total', example: '-575.17' }) amount: string;
  @Sentences('how the amount came about, one sentence per step') sentences: string[];
  @Text({ description: 'article of law or step of the official rules' }) law: string;
  @Choice(['none', 'down', 'up', 'half_up']) rounding: string;
  @ListOf(FigureView) figures: FigureView[];
}

export class PayslipTotalsView {
  @Euro() gross: string;
  @Euro() taxable: string;
  @Euro() wage_tax: string;
  @Euro() net: string;
  @Euro({ description: 'what goes to the bank account' }) payable: string;
  @Euro() employer_cost: string;
}

export class FloorView {
  @Choice(['statutory', 'pay_scale', 'living_wage']) floor: string;
  @Choice(['met', 'below', 'not_applicable', 'not_assessable']) status: string;
  @Choice(['none', 'inform', 'warn', 'block']) consequence: string;
  @Text({ nullable: true, description: 'why it does not apply or cannot be assessed' }) reason: string | null;
  @Euro({ nullable: true, description: 'the highest hourly amount the floor asks' }) hourly: string | null;
  @Flag({ description: 'held against an example and no real norm' }) example: boolean;
  @Sentences('how it was checked, the outcome last') sentences: string[];
}

export class PayPeriodView {
  @Choice(PERIOD_KINDS) kind: string;
  @DateField() from: string;
  @DateField() to: string;
}

export class ProFormaView {
  @Nested(PayPeriodView) period: PayPeriodView;
  @DateField() paid_on: string;
  @Euro({ description: 'basic pay; found by searching when net was asked' }) basic_pay: string;
  @Nested(PayslipTotalsView) totals: PayslipTotalsView;
  @ListOf(PayslipLineView) lines: PayslipLineView[];
  @ListOf(FloorView) floors: FloorView[];
  @Choice(['statutory', 'pay_scale', 'living_wage'], { nullable: true, description: 'the highest floor' })
  binding_floor: string | null;
  @Flag({ description: 'a floor forbids this pay' }) blocked: boolean;
}

class RefusalFaultView {
  @Text({ example: '/payslip/hours' }) pointer: string;
  @Text({ example: 'hours_too_many' }) code: string;
  @Text() detail: string;
}

export class RowRefusalView {
  @Text() code: string;
  @Text() detail: string;
  @ListOf(RefusalFaultView) errors: RefusalFaultView[];
}

export class ProFormaBatchItemView {
  @Whole({ description: 'place in the request, from 0' }) index: number;
  @Nested(ProFormaView, { nullable: true }) result: ProFormaView | null;
  @Nested(RowRefusalView, { nullable: true }) refusal: RowRefusalView | null;
}

export class ProFormaBatchView {
  @ListOf(ProFormaBatchItemView) items: ProFormaBatchItemView[];
  @Whole() refused: number;
}

export class WageParametersView {
  @DateField() date: string;
  @Whole() year: number;
  @ApiProperty({ type: [Number], description: 'the years there are figures for' }) known_years: number[];
  @ListOf(FigureView) figures: FigureView[];
}

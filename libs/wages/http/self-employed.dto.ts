import { ApiProperty } from '@nestjs/swagger';
import { Choice, DateField, Euro, ListOf, Nested, Quantity, Text, Whole } from '#libs/platform/index.js';
import { RATE_PARTS } from '../core/floors/rate-floor.js';
import { PayslipInput } from './payslip.dto.js';

const optional = { optional: true } as const;

class AssumptionInput {
  @Choice(RATE_PARTS) part: string;
  @Quantity({ ...optional, scale: 3, min: 0, max: 100, description: 'of the income', example: '15' }) percent?: string;
  @Euro({ ...optional, description: 'a year', example: '0.00' }) per_year?: string;
  @Text({ example: 'eigen aanname' }) source: string;
  @DateField({ example: '2026-01-01' }) from: string;
}

export class RateBuildUpInput {
  @DateField({ description: 'the figures of this date apply', example: '2026-03-31' }) on: string;
  @Euro({ description: 'gross income wanted a year', example: '36000.00' }) income: string;
  @Whole({ min: 1, max: 52 }) weeks_per_year: number;
  @Quantity({ min: 0, max: 60, example: '36' }) hours_per_week: string;
  @Quantity({ scale: 3, min: 0, max: 100, description: 'of working time', example: '70' }) billable_percent: string;
  @ListOf(AssumptionInput, { ...optional, max: 100 }) assumptions?: AssumptionInput[];
  @Euro({ ...optional, description: 'a rate to hold against the floor', example: '45.00' }) hourly?: string;
}

export class ComparisonInput {
  @Nested(PayslipInput, { description: 'the contract of a month; its pay is replaced' }) payslip: PayslipInput;
  @Euro({ description: 'money a month, as cost of employment and as turnover', example: '4324.48' }) per_month: string;
  @Euro({ description: 'costs of the business a month', example: '324.48' }) costs: string;
  @Quantity({
    scale: 3,
    min: 0,
    max: 100,
    description: 'set aside for pension and insurance, of turnover less costs',
    example: '13.6',
  })
  provisions_percent: string;
}

export class WageSpaceInput {
  @Euro({ description: 'a year', example: '400000.00' }) turnover: string;
  @Euro({ example: '60000.00' }) purchases: string;
  @Euro({ example: '40000.00' }) overhead: string;
  @Euro({ example: '20000.00' }) reserves: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100_000, example: 6 }) members: number;
  @Euro({ ...optional, description: 'a member a year; 50,000 when left out', example: '50000.00' }) target?: string;
}

class EmploymentFactInput {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 9,
    example: 3,
    description: 'HR 24 March 2023 (Deliveroo), 3.2.5',
  })
  criterion: number;
  @DateField({ example: '2026-02-01' }) on: string;
  @Text({ example: 'Draagt bedrijfskleding van de opdrachtgever' }) text: string;
  @Text({ example: 'bezoek' }) source: string;
  @Choice(['employment', 'independence', 'neutral']) points: string;
}

export class FileNoteInput {
  @DateField({ example: '2026-03-31' }) on: string;
  @ListOf(EmploymentFactInput, { max: 100 }) facts: EmploymentFactInput[];
  @Euro({ ...optional, description: 'hourly rate, held against the legal presumption once in force', example: '35.00' })
  hourly?: string;
}

import type { Cents, Decimal, Id, LocalDate, Month } from '#libs/kernel/index.js';
import {
  Choice,
  DateField,
  Euro,
  IdField,
  ListOf,
  MonthField,
  PageQuery,
  Quantity,
  Text,
  Whole,
} from '#libs/platform/index.js';
import { LINE_UNITS, type LineUnit } from '../core/invoice-line.js';

export class AgreementsQuery extends PageQuery {
  @IdField({ optional: true }) project_id?: Id;
}

const QUANTITY = { scale: 4, min: 0.0001, max: 1_000_000 };
const PRICE = { min: 0, max: 100_000_000, description: 'per unit, excluding VAT' };

export class NewDeliveryInput {
  @IdField() project_id: Id;
  @DateField() supplied_on: LocalDate;
  @Text({ max: 500 }) description: string;
  @Quantity(QUANTITY) quantity: Decimal;
  @Choice(LINE_UNITS) unit: LineUnit;
  @Euro(PRICE) unit_price: Cents;
}

export class DeliveryInput {
  @IdField({ optional: true }) project_id?: Id;
  @DateField({ optional: true }) supplied_on?: LocalDate;
  @Text({ max: 500, optional: true }) description?: string;
  @Quantity({ ...QUANTITY, optional: true }) quantity?: Decimal;
  @Choice(LINE_UNITS, { optional: true }) unit?: LineUnit;
  @Euro({ ...PRICE, optional: true }) unit_price?: Cents;
}

export class DeliveryResource {
  @IdField() delivery_id: string;
  @IdField() project_id: string;
  @DateField() supplied_on: string;
  @Text() description: string;
  @Quantity() quantity: string;
  @Choice(LINE_UNITS) unit: string;
  @Euro() unit_price: string;
  @IdField({ nullable: true, description: 'the invoice it is on' }) invoice_id: string | null;
  @Whole() version: number;
}

export class DeliveryPage {
  @ListOf(DeliveryResource) items: DeliveryResource[];
  @Text({ nullable: true }) next_cursor: string | null;
}

const AMOUNT = { min: 1, max: 10_000_000_000, description: 'per calendar month, excluding VAT' };

export class NewFixedFeeInput {
  @IdField() project_id: Id;
  @Text({ max: 500 }) description: string;
  @Euro(AMOUNT) monthly_amount: Cents;
  @MonthField() first_month: Month;
  @MonthField({ optional: true, nullable: true, description: 'without end unless said' }) last_month?: Month | null;
}

export class FixedFeeInput {
  @Text({ max: 500, optional: true }) description?: string;
  @Euro({ ...AMOUNT, optional: true }) monthly_amount?: Cents;
  @MonthField({ optional: true, nullable: true }) last_month?: Month | null;
}

export class FixedFeeResource {
  @IdField() fee_id: string;
  @IdField() project_id: string;
  @Text() description: string;
  @Euro() monthly_amount: string;
  @MonthField() first_month: string;
  @MonthField({ nullable: true }) last_month: string | null;
  @MonthField({ nullable: true, description: 'the last month that is on an invoice' }) billed_until: string | null;
  @Whole() version: number;
}

export class FixedFeePage {
  @ListOf(FixedFeeResource) items: FixedFeeResource[];
  @Text({ nullable: true }) next_cursor: string | null;
}

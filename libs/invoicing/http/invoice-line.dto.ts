import type { Cents, Decimal, LocalDate } from '#libs/kernel/index.js';
import { VAT_TREATMENTS, type VatTreatment } from '#libs/ledger/index.js';
import { Choice, DateField, Euro, Quantity, Text, Whole } from '#libs/platform/index.js';
import type { TypedLine } from '../core/free-line.js';
import { LINE_KINDS, LINE_UNITS, type LineUnit } from '../core/invoice-line.js';

export class LineInput {
  @Text({ max: 500 }) description: string;
  @Quantity({ scale: 4, min: -100_000, max: 100_000, description: 'negative for a discount, and on a credit note' })
  quantity: Decimal;
  @Choice(LINE_UNITS) unit: LineUnit;
  @Euro({ min: 0, max: 100_000_000, description: 'per unit, excluding VAT' }) unit_price: Cents;
  @Choice(VAT_TREATMENTS) vat_treatment: VatTreatment;
  @DateField({ description: 'when the supply was made or completed: decides the VAT rate' }) supplied_on: LocalDate;
}

export class DraftLineInput extends LineInput {
  @Whole({
    optional: true,
    nullable: true,
    min: 1,
    max: 10_000,
    description:
      'of a credit note: the line of its invoice it takes back; when that is all of it, its work can be billed again',
  })
  credits_line_no?: number | null;
}

export const typedLine = (line: DraftLineInput): TypedLine => ({
  description: line.description,
  quantity: line.quantity,
  unit: line.unit,
  unitPrice: line.unit_price,
  treatment: line.vat_treatment,
  suppliedOn: line.supplied_on,
  creditsLineNo: line.credits_line_no ?? undefined,
});

export class LineView {
  @Whole() line_no: number;
  @Choice(LINE_KINDS) kind: string;
  @Text() description: string;
  @Quantity() quantity: string;
  @Choice(LINE_UNITS) unit: string;
  @Euro() unit_price: string;
  @Euro() net: string;
  @Choice(VAT_TREATMENTS) vat_treatment: string;
  @Quantity({ scale: 2 }) vat_percent: string;
  @DateField() supplied_on: string;
  @Whole({ nullable: true, description: 'of a credit note: the line of its invoice that this one takes back' })
  credits_line_no: number | null;
}

export class VatGroupView {
  @Choice(VAT_TREATMENTS) vat_treatment: string;
  @Quantity({ scale: 2 }) vat_percent: string;
  @Euro() taxable: string;
  @Euro() vat: string;
}

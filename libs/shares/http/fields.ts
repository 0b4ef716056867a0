import { Euro, IdField, DateField, Text } from '#libs/platform/index.js';
import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';

/** Bounds of an amount somebody types: a cent to a hundred thousand euro. */
export const AMOUNT = { min: 1, max: 10_000_000 };

export class ObligationBody {
  @IdField({ description: 'made by the client: the same id again changes nothing' }) request_id: Id;
  @Euro(AMOUNT) amount: Cents;
  @Text({ max: 200, description: 'the decision or signed paper it rests on' }) decision: string;
  @DateField({ optional: true }) on?: LocalDate;
}

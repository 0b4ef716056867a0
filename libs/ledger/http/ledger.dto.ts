import type { Id, LocalDate } from '#libs/kernel/index.js';
import { DateField, IdField, PageQuery, Pattern, Text } from '#libs/platform/index.js';

export class TrialBalanceQuery {
  @DateField() from: LocalDate;
  @DateField() to: LocalDate;
}

export class JournalEntryQuery extends PageQuery {
  @Pattern('account_number', /^\d{4}$/, { optional: true }) account?: string;
  @DateField({ optional: true }) from?: LocalDate;
  @DateField({ optional: true }) to?: LocalDate;
  @IdField({ optional: true }) source_id?: Id;
}

export class OpenItemQuery {
  @DateField({ optional: true, description: 'what was open at the end of this day; today when left out' })
  on?: LocalDate;
}

export class ReversalInput {
  @DateField({ description: 'today, or the original date when its period is still open' }) date: LocalDate;
  @Text({ min: 3, max: 200 }) reason: string;
}

import { Choice, DateField, ListOf, Text, Whole } from '#libs/platform/index.js';
import { PERIOD_STATES, type PeriodState } from '../core/period-state.js';

export class PeriodInput {
  @Choice(PERIOD_STATES) state: PeriodState;
  @Text({ min: 3, max: 500, optional: true, description: 'why a locked period is reopened' }) reason?: string;
}

export class AccountingPeriodView {
  @Text() period: string;
  @Whole() year: number;
  @DateField() starts_on: string;
  @DateField() ends_on: string;
  @Choice(PERIOD_STATES) state: string;
  @Whole() version: number;
}

export class AccountingPeriodListView {
  @ListOf(AccountingPeriodView) items: AccountingPeriodView[];
}

import type { Id } from '#libs/kernel/index.js';
import { Flag, IdField, ListOf, Text, Whole } from '#libs/platform/index.js';

export class NewActivityInput {
  @Text({ max: 100 }) name: string;
  @Flag({ optional: true, description: 'Whether its hours are billed unless an entry says otherwise; left out: yes.' })
  billable?: boolean;
}

export class ActivityInput {
  @Text({ optional: true, max: 100 }) name?: string;
  @Flag({ optional: true }) billable?: boolean;
}

export class ActivityView {
  @IdField() activity_id: Id;
  @Text() name: string;
  @Flag() billable: boolean;
  @Whole() version: number;
}

export class ActivityPage {
  @ListOf(ActivityView) items: ActivityView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

import type { Id, LocalDate } from '#libs/kernel/index.js';
import { DateField, IdField, ListOf, Whole } from '#libs/platform/index.js';

export class SchoolHoursQuery {
  @IdField({ optional: true, description: 'Whose; left out: your own.' }) member_id?: Id;
}

export class SchoolHoursInput {
  @IdField({ optional: true, description: 'Whose; left out: your own.' }) member_id?: Id;
  @DateField({ description: 'Holds for weeks that begin on this day or later.' }) valid_from: LocalDate;
  @Whole({ min: 0, max: 3_600, description: 'In a week; 0 in a holiday.' }) minutes: number;
}

export class SchoolHoursRemoval {
  @IdField({ optional: true, description: 'Whose; left out: your own.' }) member_id?: Id;
  @DateField() valid_from: LocalDate;
}

export class SchoolHoursItem {
  @DateField() valid_from: LocalDate;
  @Whole() minutes: number;
}

export class SchoolHoursListView {
  @IdField() member_id: Id;
  @DateField({ nullable: true, description: 'The day they go, on which the member is eighteen; null: no minor.' })
  until: LocalDate | null;
  @ListOf(SchoolHoursItem) items: SchoolHoursItem[];
}

import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Choice, DateField, Flag, IdField, Text, TimeField, Whole } from '#libs/platform/index.js';
import type { StoredState } from '../data/time-entry.repository.js';

const STATES = ['open', 'submitted', 'approved', 'rejected'] as const;
const LONGEST = 1_500;

/** Minutes, or start and end with the break between them. */
class EntryTime {
  @Whole({ optional: true, min: 1, max: LONGEST }) minutes?: number;
  @TimeField({ optional: true, description: 'HH:MM in Amsterdam.' }) start_time?: string;
  @TimeField({ optional: true, description: 'At or before the start: the next day.' }) end_time?: string;
  @Whole({ optional: true, max: 1_440, description: 'Rest, not counted: with times alone it is taken off.' })
  break_minutes?: number;
  @Text({ optional: true, min: 0, max: 2_000, multiline: true }) description?: string;
  @Flag({ optional: true, description: 'Left out of a new entry: as its activity.' }) billable?: boolean;
}

/** A line of a week. */
export class WeekLineInput extends EntryTime {
  @IdField({ optional: true, description: 'Made by the client, so that sending twice makes it once.' }) entry_id?: Id;
  @IdField() project_id: Id;
  @IdField() activity_id: Id;
  @DateField() date: LocalDate;
}

export class NewEntryInput extends WeekLineInput {
  @IdField({ optional: true, description: 'Whose hours; left out: your own.' }) member_id?: Id;
}

export class EntryChangeInput extends EntryTime {
  @IdField({ optional: true }) project_id?: Id;
  @IdField({ optional: true }) activity_id?: Id;
  @DateField({ optional: true }) date?: LocalDate;
}

export class TimeEntryView {
  @IdField() entry_id: Id;
  @IdField() member_id: Id;
  @Text() member_name: string;
  @IdField() project_id: Id;
  @Text() project_name: string;
  @IdField() activity_id: Id;
  @Text() activity_name: string;
  @DateField() date: LocalDate;
  @TimeField({ nullable: true }) start_time: string | null;
  @TimeField({ nullable: true }) end_time: string | null;
  @Whole({ max: LONGEST }) minutes: number;
  @Whole({ max: 1_440 }) break_minutes: number;
  @Text({ min: 0, max: 2_000 }) description: string;
  @Flag() billable: boolean;
  @Choice(STATES) state: StoredState;
  @Text({ nullable: true, max: 500 }) reject_reason: string | null;
  @Text({ nullable: true, description: 'Who wrote it down, when that was somebody else.' })
  entered_by_name: string | null;
  @Whole() version: number;
}

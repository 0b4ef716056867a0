import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Choice, DateField, IdField, ListOf, Text, Whole } from '#libs/platform/index.js';
import { ABSENCE_KINDS, ABSENCE_PARTS, type AbsenceKind, type AbsencePart } from '../core/absence.js';

const SHOWN_KINDS = [...ABSENCE_KINDS, 'absent'] as const;

export class AbsencesQuery {
  @IdField({ optional: true, description: 'Whose; left out: everybody one may see.' }) member_id?: Id;
  @DateField() from: LocalDate;
  @DateField() until: LocalDate;
}

export class AbsenceInput {
  @IdField({ optional: true, description: 'Whose; left out: your own.' }) member_id?: Id;
  @DateField() from: LocalDate;
  @DateField({ optional: true, description: 'Left out: that one day. A period leaves weekends out.' })
  until?: LocalDate;
  @Choice(ABSENCE_KINDS) kind: AbsenceKind;
  @Choice(ABSENCE_PARTS, { optional: true, description: 'Left out: the whole day.' }) part?: AbsencePart;
  @Whole({ optional: true, nullable: true, min: 1, max: 1_440, description: 'Of hours only.' }) minutes?: number | null;
  @Text({ optional: true, min: 0, max: 200, description: 'Never of sickness.' }) note?: string;
}

export class AbsenceClearing {
  @IdField({ optional: true, description: 'Whose; left out: your own.' }) member_id?: Id;
  @DateField() from: LocalDate;
  @DateField() until: LocalDate;
  @Choice(ABSENCE_KINDS, { optional: true }) kind?: AbsenceKind;
}

export class AbsenceView {
  @IdField() member_id: Id;
  @Text() member_name: string;
  @DateField() date: LocalDate;
  @Choice(SHOWN_KINDS, { description: '`absent`: you may know that, not why.' }) kind: (typeof SHOWN_KINDS)[number];
  @Choice(ABSENCE_PARTS) part: AbsencePart;
  @Whole({ nullable: true }) minutes: number | null;
  @Text({ min: 0 }) note: string;
  @Text({ nullable: true }) entered_by_name: string | null;
}

export class AbsenceListView {
  @ListOf(AbsenceView) items: AbsenceView[];
}

import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Choice, DateField, IdField, ListOf, Nested, Text, Whole } from '#libs/platform/index.js';

const LAYOUTS = ['kimai', 'clockify', 'toggl', 'unknown'] as const;

const WordList = () => applyDecorators(ApiProperty({ type: [String] }));
const ObjectOf = (type: 'integer' | 'string') =>
  applyDecorators(ApiProperty({ type: 'object', additionalProperties: { type } }));

class QuestionView {
  @Text() setting: string;
  @Text({ optional: true }) proposal?: string;
  @WordList() choices: readonly string[];
  @Text({ optional: true }) example?: string;
}

class TotalsView {
  @Whole() rows: number;
  @Whole() ready: number;
  @Whole({ description: 'Duplicates included.' }) skipped: number;
  @Whole() duplicates: number;
  @Whole() refused: number;
  @Whole({ description: 'Of the ready rows.' }) minutes: number;
}

class SubtotalView {
  @Text({ min: 0 }) name: string;
  @Whole() rows: number;
  @Whole() minutes: number;
}

class SuggestionView {
  @IdField() id: string;
  @Text() name: string;
}

class UnknownNameView {
  @Text({ min: 0, max: 1_000 }) key: string;
  @Text({ min: 0 }) name: string;
  @Whole() rows: number;
  @Whole() minutes: number;
  @ListOf(SuggestionView) suggestions: SuggestionView[];
}

class UnknownView {
  @ListOf(UnknownNameView) members: UnknownNameView[];
  @ListOf(UnknownNameView) projects: UnknownNameView[];
  @ListOf(UnknownNameView) activities: UnknownNameView[];
  @ListOf(UnknownNameView) customers: UnknownNameView[];
}

class ImportRowView {
  @Whole() line: number;
  @Choice(['ready', 'skipped', 'refused', 'duplicate']) state: string;
  @DateField({ nullable: true }) date: string | null;
  @Text({ nullable: true }) member: string | null;
  @Text({ nullable: true }) project: string | null;
  @Text({ nullable: true }) activity: string | null;
  @Text({ nullable: true, max: 2_000 }) description: string | null;
  @Whole({ nullable: true }) minutes: number | null;
  @Text({ nullable: true, description: 'Why it is not ready, or what to look at.' }) code: string | null;
  @Text({ nullable: true, max: 2_000 }) detail: string | null;
}

export class TimeImportPreviewView {
  @IdField() import_id: Id;
  @Choice(LAYOUTS) layout: string;
  @Text() file_name: string;
  @WordList() columns: readonly string[];
  @ObjectOf('integer') mapping: Record<string, number>;
  @ObjectOf('string') settings: Record<string, string>;
  @ListOf(QuestionView) questions: QuestionView[];
  @Nested(TotalsView) totals: TotalsView;
  @ListOf(SubtotalView, { description: 'Of all entries in the file, to compare with the other program.' })
  by_member: SubtotalView[];
  @ListOf(SubtotalView) by_project: SubtotalView[];
  @Nested(UnknownView) unknown: UnknownView;
  @ListOf(ImportRowView, { description: 'The first 200 rows, and every row that is not ready.' }) rows: ImportRowView[];
}

export class CommittedImportView {
  @IdField() import_id: Id;
  @Whole() added: number;
  @Whole() skipped: number;
  @Whole() minutes: number;
}

export class UndoneImportView {
  @Whole() removed: number;
}

class TimeImportView {
  @IdField() import_id: Id;
  @Text() file_name: string;
  @Choice(LAYOUTS) layout: string;
  @Choice(['preview', 'committed', 'undone']) state: string;
  @Text() created_at: string;
  @Whole() added: number;
  @Whole() minutes: number;
}

export class TimeImportPage {
  @ListOf(TimeImportView) items: TimeImportView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

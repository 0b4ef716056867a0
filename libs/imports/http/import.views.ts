import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Choice, Flag, IdField, ListOf, Nested, Text, Whole } from '#libs/platform/index.js';

const WordList = () => applyDecorators(ApiProperty({ type: [String] }));
const Words = () => applyDecorators(ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }));
const Places = () => applyDecorators(ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } }));

/** What a run can do with an import. */
const WORK = ['commit', 'undo'] as const;

class ImportFieldView {
  @Text() name: string;
  @Text() label: string;
  @Flag() required: boolean;
  @Flag({ description: 'May be read from the same column as another such field.' }) shares: boolean;
}

class ImportChoiceView {
  @Text() value: string;
  @Text() label: string;
}

export class ImportKindView {
  @Text() kind: string;
  @Text() title: string;
  @ListOf(ImportFieldView) fields: ImportFieldView[];
  @ListOf(ImportChoiceView, {
    description: 'What to choose from at the commit; empty when there is nothing to choose.',
  })
  choices: ImportChoiceView[];
}

export class ImportKindList {
  @ListOf(ImportKindView) items: ImportKindView[];
}

class ImportColumnView {
  @Text({ min: 0, max: 10_000 }) label: string;
  @WordList() samples: string[];
}

class ImportTotalsView {
  @Whole() rows: number;
  @Whole() ready: number;
  @Whole({ description: 'Look like something that is there.' }) similar: number;
  @Whole({ description: 'Are there already.' }) duplicate: number;
  @Whole() skipped: number;
  @Whole() refused: number;
}

class ImportSumView {
  @Text() label: string;
  @Text({ description: 'Of the ready rows: euro as 2143.10, hours as 7:30.' }) sum: string;
}

class ImportOptionView {
  @IdField() id: string;
  @Text() name: string;
}

class ImportNameView {
  @Text() list: string;
  @Text({ min: 0, max: 1_000 }) key: string;
  @Text({ min: 0, max: 10_000 }) name: string;
  @Whole() rows: number;
  @Text({ nullable: true, description: 'The hours of those rows, as 7:30.' }) hours: string | null;
  @ListOf(ImportOptionView) suggestions: ImportOptionView[];
  @Text({ nullable: true, description: 'What was chosen: an id, create, or skip.' }) answer: string | null;
  @Text({ nullable: true, description: 'What `create` would make.' }) makes: string | null;
}

class ImportOptionsView {
  @Text() list: string;
  @ListOf(ImportOptionView, { description: 'The first 1,000.' }) items: ImportOptionView[];
}

class ImportQuestionView {
  @Text() setting: string;
  @Text() label: string;
  @ListOf(ImportChoiceView) choices: ImportChoiceView[];
  @Text() proposal: string;
  @Text({ nullable: true, max: 10_000 }) example: string | null;
  @Flag({ description: 'Nothing is imported before it is answered.' }) needed: boolean;
}

class ImportGroupItemView {
  @Text({ min: 0, max: 10_000 }) name: string;
  @Whole() rows: number;
  @Whole() minutes: number;
}

class ImportGroupView {
  @Text() label: string;
  @ListOf(ImportGroupItemView) items: ImportGroupItemView[];
}

class ImportRemarkView {
  @Text({ nullable: true }) field: string | null;
  @Text() code: string;
  @Text({ max: 2_000 }) detail: string;
}

class ImportRowAnswerView {
  @Whole() line: number;
  @Choice(['ready', 'similar', 'duplicate', 'skipped', 'refused']) state: string;
  @WordList() cells: string[];
  @ListOf(ImportRemarkView) remarks: ImportRemarkView[];
}

class EarlierImportView {
  @IdField() import_id: Id;
  @Text() committed_at: string;
  @Whole() added: number;
}

export class ImportPreviewView {
  @IdField() import_id: Id;
  @Text() kind: string;
  @Text() title: string;
  @Text() file_name: string;
  @Text({ nullable: true, description: 'The program whose export it is, told by its columns.' }) program: string | null;
  @ListOf(ImportFieldView) fields: ImportFieldView[];
  @ListOf(ImportChoiceView) choices: ImportChoiceView[];
  @ListOf(ImportColumnView) columns: ImportColumnView[];
  @Places() mapping: Record<string, number>;
  @Flag({ description: 'The columns are as somebody chose them for a file of this shape before.' }) remembered: boolean;
  @Words() settings: Record<string, string>;
  @ListOf(ImportQuestionView) questions: ImportQuestionView[];
  @WordList() notes: string[];
  @Nested(EarlierImportView, { nullable: true, description: 'The very same file was imported before.' })
  earlier: EarlierImportView | null;
  @Nested(ImportTotalsView) totals: ImportTotalsView;
  @ListOf(ImportSumView) sums: ImportSumView[];
  @ListOf(ImportGroupView, { description: 'Of all rows that could be read, to compare with the other program.' })
  groups: ImportGroupView[];
  @ListOf(ImportNameView) names: ImportNameView[];
  @ListOf(ImportOptionsView) options: ImportOptionsView[];
  @WordList() shown: string[];
  @ListOf(ImportRowAnswerView, { description: 'Those that need somebody first, then the first ready ones.' })
  rows: ImportRowAnswerView[];
}

export class ImportedView {
  @IdField() import_id: Id;
  @Whole() added: number;
  @Whole() left_out: number;
  @IdField({
    nullable: true,
    description: 'Of a large file: the run that does the work. Nothing is added before it is done.',
  })
  run_id: Id | null;
}

export class ImportUndoneView {
  @Whole() removed: number;
  @IdField({
    nullable: true,
    description: 'Of a large import: the run that does the work. Nothing is taken away before it is done.',
  })
  run_id: Id | null;
}

export class ImportProgressView {
  @IdField() import_id: Id;
  @Text() kind: string;
  @Text({ description: 'Of its kind, in the language asked for.' }) title: string;
  @Text() file_name: string;
  @Choice(['preview', 'committed', 'undone']) state: string;
  @Whole({ description: 'Rows that came in.' }) added: number;
  @Choice([...WORK], {
    nullable: true,
    description: 'What a run did with it last; null when it was never a large one.',
  })
  work: string | null;
  @Flag({ description: 'The run is under way.' }) running: boolean;
  @Whole({ description: 'Rows done so far.' }) step: number;
  @Whole({ description: 'Of how many; zero while the file is being read.' }) steps: number;
  @Text({ nullable: true, max: 2_000, description: 'Why the run did nothing, in words.' }) refused: string | null;
}

class ImportSummaryView {
  @IdField() import_id: Id;
  @Text() kind: string;
  @Text() file_name: string;
  @Choice(['preview', 'committed', 'undone']) state: string;
  @Whole() row_count: number;
  @Whole() added: number;
  @ListOf(ImportSumView) sums: ImportSumView[];
  @Choice([...WORK], { nullable: true, description: 'What is being done with it in the background.' })
  running: string | null;
  @Text() created_at: string;
}

export class ImportPage {
  @ListOf(ImportSummaryView) items: ImportSummaryView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { isId } from '#libs/kernel/index.js';
import { Choice, PageQuery, Text } from '#libs/platform/index.js';
import type { NameAnswer } from '../core/known-names.js';
import type { Reading } from '../data/import.repository.js';

const MOST_COLUMNS = 100;
const MOST_NAMES = 2_000;
const MOST_LINES = 5_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const checked = (name: string, validate: (value: unknown) => boolean): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => name } });

const isMapping = (value: unknown): boolean =>
  isRecord(value) &&
  Object.keys(value).length <= MOST_COLUMNS &&
  Object.values(value).every((place) => Number.isInteger(place) && Number(place) >= 0 && Number(place) < 100);

const MappingField = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: 'object',
      additionalProperties: { type: 'integer', minimum: 0, maximum: 99 },
      description: 'Name of the field to the column of the file, counted from 0.',
    }),
    checked('import_mapping', isMapping),
  );

const isAnswer = (answer: unknown): boolean =>
  isId(answer) || answer === 'skip' || answer === 'create' || answer === '';
const isAnswers = (value: unknown): boolean =>
  value === undefined ||
  (isRecord(value) &&
    Object.keys(value).length <= 10 &&
    Object.values(value).every(
      (answers) =>
        isRecord(answers) &&
        Object.keys(answers).length <= MOST_NAMES &&
        Object.entries(answers).every(([name, answer]) => name.length <= 1_000 && isAnswer(answer)),
    ));

const AnswersField = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: 'object',
      selfRequired: false,
      additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
      description:
        'Per list: key of an unknown name to an id, `create` to have it made, or `skip` to leave its rows out.',
    }),
    checked('import_answers', isAnswers),
  );

const isSettings = (value: unknown): boolean =>
  value === undefined ||
  (isRecord(value) &&
    Object.keys(value).length <= 20 &&
    Object.values(value).every((choice) => typeof choice === 'string' && choice.length <= 40));

const SettingsField = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: 'object',
      selfRequired: false,
      additionalProperties: { type: 'string' },
      description: 'How to read cells that can mean two things: see the settings of the kind.',
    }),
    checked('import_settings', isSettings),
  );

const LinesField = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: [Number],
      required: false,
      maxItems: MOST_LINES,
      description: 'Lines that look like something that is there, to be added all the same.',
    }),
    checked(
      'import_lines',
      (value) =>
        value === undefined ||
        (Array.isArray(value) &&
          value.length <= MOST_LINES &&
          value.every((line) => Number.isInteger(line) && line > 0 && line < 10_000_000)),
    ),
  );

export class ImportMappingInput {
  @MappingField() mapping: Record<string, number>;
  @SettingsField() settings?: Record<string, string>;
  @AnswersField() answers?: Record<string, Record<string, string>>;
  @LinesField() add_lines?: number[];
}

export class ImportCommitInput {
  @Text({ max: 40, optional: true, description: 'One of the choices of the kind; left out, the first.' })
  choice?: string;
}

export class ImportUploadQuery {
  @Text({ max: 40, description: 'Which register: see /imports/kinds.' }) kind: string;
}

export class ImportListQuery extends PageQuery {
  @Text({ max: 40, optional: true }) kind?: string;
}

export class ErrorsQuery {
  @Choice(['csv', 'xlsx'], { optional: true }) format?: 'csv' | 'xlsx';
}

export const readingOf = ({ mapping, settings = {}, answers = {}, add_lines = [] }: ImportMappingInput): Reading => ({
  mapping: { ...mapping },
  settings: { ...settings },
  answers: Object.fromEntries(Object.entries(answers).map(([list, names]) => [list, answersOf(names)])),
  add_lines: [...new Set(add_lines)],
});

const answersOf = (names: Readonly<Record<string, string>>): Record<string, NameAnswer> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([name, answer]) => (answer === '' ? [] : [[name, answer as NameAnswer]])),
  );

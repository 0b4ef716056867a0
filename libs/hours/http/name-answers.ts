import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { isId } from '#libs/kernel/index.js';
import type { Answer } from '../core/import/answers.js';

const MOST = 2_000;
const LONGEST = 1_000;

/** What names of a file stand for: an id, `create` (not for members), or `skip`; an empty text is `skip` as well. */
export const NameAnswersField = ({ create }: { create: boolean }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: 'object',
      selfRequired: false,
      additionalProperties: { type: 'string' },
      description: `Key of the unknown name to an id, ${create ? '`create` ' : ''}or \`skip\`.`,
    }),
    ValidateBy({
      name: 'name_answers',
      validator: {
        validate: (value: unknown) => value === undefined || isAnswers(value, create),
        defaultMessage: () => 'name_answers',
      },
    }),
  );

const isAnswers = (value: unknown, create: boolean): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= MOST &&
  Object.entries(value).every(([name, answer]) => name.length <= LONGEST && isAnswer(answer, create));

const isAnswer = (answer: unknown, create: boolean): boolean =>
  isId(answer) || answer === 'skip' || answer === '' || (create && answer === 'create');

export const readAnswers = (answers: Readonly<Record<string, string>> = {}): Record<string, Answer> =>
  Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, (answer || 'skip') as Answer]));

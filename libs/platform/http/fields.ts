import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { isId, parseDate, parseDecimal, parseEuro, parseMonth } from '#libs/kernel/index.js';

/**
 * One decorator per kind of field: it checks the value, turns the written form into the kernel's type and documents it in
 * the OpenAPI description. The code of a refusal is the name of the check; its sentence stands in messages.ts.
 * `optional`: may be left out. `nullable`: may be null, which clears it.
 */
export interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
  description?: string;
  example?: unknown;
}

type Check = (value: unknown) => boolean;

interface Kind {
  code: string;
  check: Check;
  schema: ApiPropertyOptions;
  params?: Record<string, string | number>;
  /** From the written form; answers WRONG for what is not that form. */
  read?: (value: unknown) => unknown;
}

const WRONG = Symbol('wrong');

function field(kind: Kind, options: FieldOptions): PropertyDecorator {
  const { optional, nullable, description, example } = options;
  const decorators: PropertyDecorator[] = [
    ApiProperty({ ...kind.schema, required: !optional, nullable, description, example } as ApiPropertyOptions),
    ValidateBy(
      {
        name: kind.code,
        validator: { validate: (value: unknown) => kind.check(value), defaultMessage: () => kind.code },
      },
      { context: kind.params ?? {} },
    ),
  ];
  // class-validator's IsOptional lets null through too, so a plain optional field refuses null itself
  if (nullable) decorators.push(IsOptional());
  else if (optional) decorators.push(IsOptionalUnlessNull());
  const { read } = kind;
  if (read) decorators.push(Transform(({ value }: { value: unknown }) => (value == null ? value : read(value))));
  return applyDecorators(...decorators);
}

const IsOptionalUnlessNull = () => ValidateIf((_, value) => value !== undefined);

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/u;

/** Text, trimmed and in NFC. @param max characters (default 200) @param min 1 unless said */
export const Text = (options: FieldOptions & { min?: number; max?: number; multiline?: boolean } = {}) => {
  const { min = 1, max = 200, multiline = false } = options;
  return field(
    {
      code: 'text',
      params: { min, max },
      schema: { type: 'string', minLength: min, maxLength: max },
      read: (value) =>
        typeof value === 'string' && value.length <= 4 * max + 100 ? value.trim().normalize('NFC') : WRONG,
      check: (value) =>
        typeof value === 'string' &&
        value.length >= min &&
        value.length <= max &&
        !CONTROL.test(value) &&
        (multiline || !/[\r\n]/.test(value)),
    },
    options,
  );
};

/** Text of a fixed form. The code names the form, so that the sentence can say what is right. */
export const Pattern = (
  code: string,
  pattern: RegExp,
  options: FieldOptions & { tidy?: (text: string) => string } = {},
) =>
  field(
    {
      code,
      schema: { type: 'string', maxLength: 200 },
      read: (value) =>
        typeof value === 'string' && value.length <= 200
          ? (options.tidy ?? ((text: string) => text.trim()))(value)
          : WRONG,
      check: (value) => typeof value === 'string' && pattern.test(value),
    },
    options,
  );

/** Text that a function approves of: an IBAN, a VAT number. */
export const Checked = (
  code: string,
  approve: (text: string) => boolean,
  options: FieldOptions & { tidy?: (text: string) => string } = {},
) =>
  field(
    {
      code,
      schema: { type: 'string', maxLength: 200 },
      read: (value) =>
        typeof value === 'string' && value.length <= 200
          ? (options.tidy ?? ((text: string) => text.trim()))(value)
          : WRONG,
      check: (value) => typeof value === 'string' && approve(value),
    },
    options,
  );

/** An e-mail address, in lower case, without characters that could open a second header. */
export const Email = (options: FieldOptions = {}) =>
  Pattern('email', /^[^\s@<>,;:"()[\]\\]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,24}$/, {
    ...options,
    tidy: (text) => text.trim().toLowerCase(),
  });

/** Euro as `"2143.10"`: exactly two decimals, becomes Cents. @param min @param max in cents */
export const Euro = (options: FieldOptions & { min?: number; max?: number } = {}) => {
  const { min = -100_000_000_000, max = 100_000_000_000 } = options;
  return field(
    {
      code: 'euro',
      params: { min: min / 100, max: max / 100 },
      schema: { type: 'string', pattern: '^-?\\d{1,12}\\.\\d{2}$', example: '2143.10' },
      read: (value) => (typeof value === 'string' ? (parseEuro(value) ?? WRONG) : WRONG),
      check: (value) => typeof value === 'number' && value >= min && value <= max,
    },
    options,
  );
};

/** A decimal as text (`"12.5"`), becomes Decimal. @param scale decimals allowed */
export const Quantity = (options: FieldOptions & { scale?: number; min?: number; max?: number } = {}) => {
  const { scale = 4, min = -1_000_000, max = 1_000_000 } = options;
  return field(
    {
      code: 'quantity',
      params: { scale, min, max },
      schema: { type: 'string', pattern: `^-?\\d{1,9}(\\.\\d{1,${scale}})?$`, example: '12.5' },
      read: (value) => (typeof value === 'string' ? (parseDecimal(value) ?? WRONG) : WRONG),
      check: (value) => isDecimal(value) && value.decimalPlaces() <= scale && value.gte(min) && value.lte(max),
    },
    options,
  );
};

interface DecimalLike {
  decimalPlaces(): number;
  gte(n: number): boolean;
  lte(n: number): boolean;
}
const isDecimal = (value: unknown): value is DecimalLike =>
  typeof value === 'object' && value !== null && 'decimalPlaces' in value;

/** A whole number within bounds. From a query string it may be written in digits. */
export const Whole = (options: FieldOptions & { min?: number; max?: number; inQuery?: boolean } = {}) => {
  const { min = 0, max = 1_000_000_000 } = options;
  return field(
    {
      code: 'whole',
      params: { min, max },
      schema: { type: 'integer', minimum: min, maximum: max },
      read: options.inQuery
        ? (value) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : WRONG)
        : undefined,
      check: (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max,
    },
    options,
  );
};

/** A date `2026-10-31` that exists. */
export const DateField = (options: FieldOptions = {}) =>
  field(
    {
      code: 'date',
      schema: { type: 'string', format: 'date' },
      check: (value) => typeof value === 'string' && parseDate(value) !== undefined,
    },
    options,
  );

/** A month `2026-10`. */
export const MonthField = (options: FieldOptions = {}) =>
  field(
    {
      code: 'month',
      schema: { type: 'string', pattern: '^\\d{4}-\\d{2}$', example: '2026-10' },
      check: (value) => typeof value === 'string' && parseMonth(value) !== undefined,
    },
    options,
  );

/** A time of day `09:30`. */
export const TimeField = (options: FieldOptions = {}) => Pattern('time', /^([01]\d|2[0-3]):[0-5]\d$/, options);

export const IdField = (options: FieldOptions = {}) =>
  field({ code: 'id', schema: { type: 'string', format: 'uuid' }, check: (value) => isId(value) }, options);

export const Choice = <Value extends string>(values: readonly Value[], options: FieldOptions = {}) =>
  field(
    {
      code: 'choice',
      params: { values: values.join(', ') },
      schema: { type: 'string', enum: [...values] },
      check: (value) => typeof value === 'string' && (values as readonly string[]).includes(value),
    },
    options,
  );

/** true or false; from a query string written as such. */
export const Flag = (options: FieldOptions & { inQuery?: boolean } = {}) =>
  field(
    {
      code: 'flag',
      schema: { type: 'boolean' },
      read: options.inQuery ? (value) => (value === 'true' ? true : value === 'false' ? false : WRONG) : undefined,
      check: (value) => typeof value === 'boolean',
    },
    options,
  );

/** An object of another class. */
export const Nested = (type: new () => object, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type,
      required: !options.optional,
      nullable: options.nullable,
      description: options.description,
    }),
    isPlainObject(),
    ValidateNested(),
    Type(() => type),
    ...(options.nullable ? [IsOptional()] : options.optional ? [IsOptionalUnlessNull()] : []),
  );

const isPlainObject = () =>
  ValidateBy({
    name: 'object',
    validator: {
      validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
      defaultMessage: () => 'object',
    },
  });

/** class-validator looks into a list in a list, finds nothing to check in an empty one, and lets `[[]]` pass for a list of objects. */
const holdsNoLists = () =>
  ValidateBy({
    name: 'object',
    validator: {
      validate: (value: unknown) => !Array.isArray(value) || !value.some(Array.isArray),
      defaultMessage: () => 'object',
    },
  });

/** A list of objects of a class. @param max entries (default 500) */
export const ListOf = (type: new () => object, options: FieldOptions & { max?: number } = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: [type],
      required: !options.optional,
      description: options.description,
      maxItems: options.max ?? 500,
    }),
    IsArray(),
    ArrayMaxSize(options.max ?? 500),
    holdsNoLists(),
    ValidateNested({ each: true }),
    Type(() => type),
    ...(options.optional ? [IsOptionalUnlessNull()] : []),
  );

/** A list of ids. */
export const Ids = (options: FieldOptions & { max?: number } = {}) => {
  const { max = 500 } = options;
  return field(
    {
      code: 'ids',
      params: { max },
      schema: { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: max },
      check: (value) => Array.isArray(value) && value.length <= max && value.every((entry) => isId(entry)),
    },
    options,
  );
};

/** A list of short texts, none twice. @param max how many (default 100) */
export const TextList = (options: FieldOptions & { max?: number } = {}) => {
  const { max = 100 } = options;
  return field(
    {
      code: 'list',
      schema: { type: 'array', items: { type: 'string', maxLength: 100 }, maxItems: max },
      check: (value) =>
        Array.isArray(value) &&
        value.length <= max &&
        new Set(value).size === value.length &&
        value.every((one) => typeof one === 'string' && one.length <= 100 && !CONTROL.test(one)),
    },
    options,
  );
};

/** A list of fixed words. */
export const Choices = <Value extends string>(
  values: readonly Value[],
  options: FieldOptions & { min?: number } = {},
) =>
  field(
    {
      code: 'choices',
      params: { values: values.join(', ') },
      schema: { type: 'array', items: { type: 'string', enum: [...values] } },
      check: (value) =>
        Array.isArray(value) &&
        value.length >= (options.min ?? 0) &&
        new Set(value).size === value.length &&
        value.every((entry) => (values as readonly unknown[]).includes(entry)),
    },
    options,
  );

import fc from 'fast-check';
import type { Schema } from './routes.js';

/** Values that forms, scripts and attackers send where something else belongs. */
const HOSTILE: unknown[] = [
  null,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202eomgekeerd',
  'x'.repeat(3_000),
  '12.345',
  '1e9',
  '-0.00',
  'NaN',
  '2026-02-31',
  '2026-13',
  '0000-00-00',
  '99999-01-01',
  '25:61',
  '00000000-0000-0000-0000-000000000000',
  "'; drop table member; --",
  '../../../../etc/passwd',
  '{{7*7}}',
  '=1+1',
  -1,
  0,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  true,
  [],
  [[[[[[[[]]]]]]]],
  {},
  { toString: 'x', constructor: { prototype: {} } },
  { length: 1e9 },
  ['x'.repeat(100)],
  Array.from({ length: 600 }, () => ({})),
];

export const hostileValue = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.integer() },
);

/** A body of the right form in which one thing is wrong, or something else altogether. */
export const hostileBody = (schema: Schema | undefined, example: unknown): fc.Arbitrary<unknown> => {
  const fields = Object.keys(schema?.properties ?? {});
  if (fields.length === 0 || typeof example !== 'object' || example === null) return hostileValue;
  const spoiled = fc
    .tuple(fc.constantFrom(...fields), hostileValue)
    .map(([field, value]) => ({ ...(example as Record<string, unknown>), [field]: value }));
  const lacking = fc.constantFrom(...fields).map((field) => {
    const { [field]: _left, ...rest } = example as Record<string, unknown>;
    return rest;
  });
  const unknown = fc.tuple(
    fc.constantFrom('__proto__x', 'role', 'cooperative_id', 'version', 'state', 'number'),
    hostileValue,
  );
  return fc.oneof(
    { weight: 6, arbitrary: spoiled },
    { weight: 1, arbitrary: lacking },
    { weight: 1, arbitrary: unknown.map(([field, value]) => ({ ...example, [field]: value })) },
    { weight: 1, arbitrary: hostileValue },
  );
};

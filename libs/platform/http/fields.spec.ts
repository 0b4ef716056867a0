import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel/index.js';
import { ListOf, Nested, Text } from './fields.js';
import { inputPipe } from './validation.js';

class Line {
  @Text() description: string;
}
class Paper {
  @ListOf(Line, { max: 3 }) lines: Line[];
  @Nested(Line, { optional: true }) first?: Line;
}

const read = (body: unknown) => inputPipe.transform(body, { type: 'body', metatype: Paper }) as Promise<Paper>;

describe('a list of objects', () => {
  it('takes objects', async () => {
    expect((await read({ lines: [{ description: ' Ramen ' }] })).lines[0]?.description).toBe('Ramen');
  });

  // a list in a list once passed unchecked, and fell over where its fields were used
  it.each([
    ['an empty list in it', [[]]],
    ['lists in lists', [[[[[]]]]]],
    ['a list with an object', [[{ description: 'x' }]]],
    ['nothing', [null]],
    ['text', ['x']],
    ['an empty object', [{}]],
    ['an object with a length', [{ length: 1e9 }]],
    ['too many', [1, 2, 3, 4].map(() => ({ description: 'x' }))],
    ['no list', { 0: { description: 'x' } }],
  ])('refuses %s', async (_, lines) => {
    await expect(read({ lines })).rejects.toThrow(DomainError);
  });

  it.each([[[]], [[[]]], ['x'], [1]])('refuses %j where one object belongs', async (first) => {
    await expect(read({ lines: [], first })).rejects.toThrow(DomainError);
  });
});

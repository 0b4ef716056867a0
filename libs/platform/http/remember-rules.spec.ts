import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage, IsInt, IsString, Max, ValidateNested, validateSync } from 'class-validator';
import { rememberRules } from './remember-rules.js';

class Small {
  @IsInt()
  @Max(3)
  size: unknown;
}

class Named extends Small {
  @IsString()
  name: unknown;
}

class Crate {
  @ValidateNested({ each: true })
  content: unknown;
}

const broken = (object: object): string[][] =>
  validateSync(object).flatMap(function within({ children, constraints, property }): string[][] {
    const own = Object.keys(constraints ?? {}).sort();
    return [...(own.length > 0 ? [[property, ...own]] : []), ...(children ?? []).flatMap(within)];
  });

describe('the remembered rules of a class', () => {
  const objects = [
    Object.assign(new Named(), { size: 9, name: 1 }),
    Object.assign(new Small(), { size: 'x' }),
    Object.assign(new Named(), { size: 2, name: 'Noor' }),
    Object.assign(new Crate(), {
      content: [Object.assign(new Small(), { size: 4 }), Object.assign(new Named(), { size: 1, name: 2 })],
    }),
  ];

  it('are those the library finds, its own and inherited, every time it is asked', () => {
    const found = objects.map(broken);
    expect(found).toEqual([
      [
        ['name', 'isString'],
        ['size', 'max'],
      ],
      [['size', 'isInt', 'max']],
      [],
      [
        ['size', 'max'],
        ['name', 'isString'],
      ],
    ]);
    rememberRules(getMetadataStorage());
    expect(objects.map(broken)).toEqual(found);
    expect(objects.map(broken)).toEqual(found);
  });
});

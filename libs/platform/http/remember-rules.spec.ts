import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage, IsInt, IsString, Max, validateSync } from 'class-validator';
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

const broken = (object: object): string[][] =>
  validateSync(object).map(({ property, constraints }) => [property, ...Object.keys(constraints ?? {}).sort()]);

describe('the remembered rules of a class', () => {
  const objects = [
    Object.assign(new Named(), { size: 9, name: 1 }),
    Object.assign(new Small(), { size: 'x' }),
    Object.assign(new Named(), { size: 2, name: 'Noor' }),
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
    ]);
    rememberRules(getMetadataStorage());
    expect(objects.map(broken)).toEqual(found);
    expect(objects.map(broken)).toEqual(found);
  });
});

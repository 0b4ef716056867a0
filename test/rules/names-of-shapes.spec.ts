import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../../libs');

/** Classes that stand in the description of the API, by name. */
const shapes = fs
  .readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!spec)\.ts$/.test(file))
  .flatMap((file) =>
    [
      ...fs.readFileSync(path.join(ROOT, file), 'utf8').matchAll(/^export class (\w+(?:View|Input|Page|Query))\b/gm),
    ].map(([, name = '']) => ({ name, file })),
  );

describe('the shapes of the API', () => {
  it('have a name of their own each: of two with one name the description would keep only one', () => {
    const double = shapes.filter(({ name, file }) =>
      shapes.some((other) => other.name === name && other.file !== file),
    );
    expect(shapes.length).toBeGreaterThan(80);
    expect(double).toEqual([]);
  });
});

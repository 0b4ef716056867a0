import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AREAS, areasOf, NEVER_OPEN } from '#libs/identity/core/grants.js';

const description = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../../apps/api/openapi.json'), 'utf8'),
) as { paths: Record<string, unknown> };
const words = new Set(
  Object.keys(description.paths)
    .map((route) => route.split('/'))
    .filter(([, , kind, , word]) => kind === 'cooperatives' && word)
    .map((parts) => parts[4]!),
);

describe('what a grant or a token may open', () => {
  it.each([...words])('is said of %s: an area, or never', (word) => {
    const areas = areasOf(`/v1/cooperatives/:cooperativeId/${word}`, false);
    expect([word, areas.length > 0, NEVER_OPEN.includes(word)]).toEqual([
      word,
      !NEVER_OPEN.includes(word),
      NEVER_OPEN.includes(word),
    ]);
  });
});

const libs = path.resolve(import.meta.dirname, '../../libs');

/** As each kind of import says of itself. */
const importAreas = fs
  .readdirSync(libs)
  .map((room) => path.join(libs, room, 'imports'))
  .filter((folder) => fs.existsSync(folder))
  .flatMap((folder) => fs.readdirSync(folder).map((file) => path.join(folder, file)))
  .filter((file) => file.endsWith('-import.ts'))
  .map((file) => {
    const said = /readonly areas = (\[.*?\])/.exec(fs.readFileSync(file, 'utf8'))?.[1] ?? '[]';
    return { file: path.basename(file), areas: JSON.parse(said.replace(/'/g, '"')) as string[] };
  });

describe('what a file may be brought over under', () => {
  const opened: readonly string[] = areasOf('/v1/cooperatives/:cooperativeId/imports', true);

  it.each(importAreas)('$file: areas that open the imports', ({ areas }) => {
    expect(areas.length).toBeGreaterThan(0);
    expect(areas.filter((area) => !opened.includes(area) || !(AREAS as readonly string[]).includes(area))).toEqual([]);
  });

  it('is said by every kind there is', () => expect(importAreas.length).toBeGreaterThanOrEqual(7));
});

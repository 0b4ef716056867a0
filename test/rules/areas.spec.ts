import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { areasOf, NEVER_OPEN } from '#libs/identity/core/grants.js';

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

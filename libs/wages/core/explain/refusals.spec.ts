import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PARAMETER_REFUSALS } from './parameter-refusals.js';
import { WAGE_REFUSALS } from './refusals.js';

const CORE = new URL('../', import.meta.url);
const sources = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(new URL(file, CORE), 'utf8'));

describe('refusals', () => {
  const all = { ...WAGE_REFUSALS, ...PARAMETER_REFUSALS };

  it('have two sentences each, in different languages, with the same values', () => {
    for (const { nl, en } of Object.values(all)) {
      expect(nl).not.toBe(en);
      const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
      expect(values(nl)).toEqual(values(en));
    }
  });

  it('that are written here are used somewhere', () => {
    const text = sources.filter((source) => !source.includes('_REFUSALS')).join('\n');
    expect(Object.keys(all).filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });
});

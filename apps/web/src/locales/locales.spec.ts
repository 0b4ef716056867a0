import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const HERE = import.meta.dirname;
const SOURCES = path.resolve(HERE, '..');

const words = (language: string): Map<string, string> =>
  new Map(
    fs
      .readdirSync(path.join(HERE, language))
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) =>
        Object.entries(
          JSON.parse(fs.readFileSync(path.join(HERE, language, file), 'utf8')) as Record<string, string>,
        ).map(([key, text]): [string, string] => [`${file.slice(0, -5)}.${key}`, text]),
      ),
  );

const blanks = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+(?:, number)?)\}\}/g)].map(([, name = '']) => name).sort();

const sourceFiles = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(full);
    return /(?<!\.spec)\.tsx?$/.test(entry.name) ? [full] : [];
  });

describe('the words of the screens', () => {
  const dutch = words('nl');
  const english = words('en');

  it('are there in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it('have the same blanks to fill in', () => {
    const differing = [...dutch].filter(([key, text]) => blanks(text).join() !== blanks(english.get(key) ?? '').join());
    expect(differing).toEqual([]);
  });

  it('are there for every key the code names', () => {
    const named = sourceFiles(SOURCES).flatMap((file) =>
      [...fs.readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key = '']) => key),
    );
    const missing = named.filter((key) => !dutch.has(key) && !dutch.has(`${key}_other`));
    expect(named.length).toBeGreaterThan(200);
    expect([...new Set(missing)]).toEqual([]);
  });
});

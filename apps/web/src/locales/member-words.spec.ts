import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { languageCodes, readLanguage, type Words } from '../../build/languages.js';

const HERE = import.meta.dirname;
const SOURCES = path.resolve(HERE, '..');

/** The pages a member and an applicant come on, and what lies over every page; the desk is loaded apart, behind an import(). */
const DOORS = [
  'app/fallbacks.tsx',
  'app/no-cooperative.tsx',
  'features/absences/absences-page.tsx',
  'features/apply/apply-page.tsx',
  'features/calendar/calendar-page.tsx',
  'features/home/home-page.tsx',
  'features/hours/week-page.tsx',
  'features/loans/own-loans-page.tsx',
  'features/members/mine-page.tsx',
  'features/profit/own-profit-page.tsx',
  'features/security/security-page.tsx',
  'features/share-exits/own-exit-page.tsx',
  'features/shares/own/own-plan-page.tsx',
  'features/shares/own/own-share-page.tsx',
  'features/session/forgotten-page.tsx',
  'features/session/password-page.tsx',
  'features/session/proof-dialog.tsx',
  'features/session/provider-sign-in-page.tsx',
  'features/session/sign-in-page.tsx',
  'shared/renewal.tsx',
  'ui/toast.tsx',
];

const existing = (file: string): string | undefined =>
  [`${file}.tsx`, `${file}.ts`].find((full) => fs.existsSync(full));

/** The text of every file that comes along with these. */
function textsFrom(doors: readonly string[]): string[] {
  const texts = new Map<string, string>();
  const todo = doors.map((door) => path.join(SOURCES, door));
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (texts.has(file)) continue;
    const text = fs.readFileSync(file, 'utf8');
    texts.set(file, text);
    const folder = path.dirname(file);
    for (const [, name = ''] of text.matchAll(/from '(\.[^']+)'/g)) {
      const found = existing(path.resolve(folder, name));
      if (found) todo.push(found);
    }
  }
  return [...texts.values()];
}

const withoutCount = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
const keysOf = (words: Words): string[] =>
  Object.entries(words).flatMap(([subject, own]) => Object.keys(own).map((key) => `${subject}.${key}`));

describe('the words a member meets', () => {
  const texts = textsFrom(DOORS);
  const find = (pattern: RegExp) => texts.flatMap((text) => [...text.matchAll(pattern)].map(([, key = '']) => key));
  const named = new Set(find(/'([a-z_]+\.\w+)'/g));
  const beginnings = find(/`([a-z_]+\.\w*)\$\{/g);
  const met = keysOf(readLanguage(HERE, 'nl')).filter(
    (key) =>
      named.has(key) || named.has(withoutCount(key)) || beginnings.some((beginning) => key.startsWith(beginning)),
  );

  it('are many', () => expect(met.length).toBeGreaterThan(300));

  it('have a form for none, one, two, few, many and the rest in Arabic', () => {
    const [dutch, arabic] = [keysOf(readLanguage(HERE, 'nl')), new Set(keysOf(readLanguage(HERE, 'ar')))];
    const counted = dutch
      .filter((key) => key.endsWith('_one') && dutch.includes(key.replace(/_one$/, '_other')))
      .map(withoutCount)
      .filter((stem) => [...arabic].some((key) => key === `${stem}_one` || key === `${stem}_other` || key === stem));
    expect(counted.length).toBeGreaterThan(10);
    const forms = new Intl.PluralRules('ar').resolvedOptions().pluralCategories;
    expect(counted.flatMap((stem) => forms.map((form) => `${stem}_${form}`)).filter((key) => !arabic.has(key))).toEqual(
      [],
    );
  });

  it.each(languageCodes(HERE))('are all there in %s', (code) => {
    const there = new Set(keysOf(readLanguage(HERE, code)).map(withoutCount));
    expect(met.filter((key) => !there.has(withoutCount(key)))).toEqual([]);
  });
});

import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

export interface Words {
  [subject: string]: Record<string, string>;
}

export interface LanguageInfo {
  /** ISO 639-1, and the name of its file. */
  code: string;
  /** Its own name for itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** BCP 47, for dates and numbers. */
  locale: string;
}

/** What a member meets first: sign-in, home, hours and own data. The other words come later. */
export const FIRST_SUBJECTS: readonly string[] = [
  'entry',
  'home',
  'hours',
  'mine',
  'nav',
  'offline',
  'problem',
  'role',
  'security',
  'session',
  'shell',
  'ui',
  'week',
];

const readJson = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

/** A language is one file `xx.json`, or a folder `xx` with one file per subject. */
export function languageCodes(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => /^([a-z]{2})(?:\.json)?$/.exec(entry.name)?.[1] ?? [])
    .sort();
}

export function readLanguage(folder: string, code: string): Words {
  const file = path.join(folder, `${code}.json`);
  if (fs.existsSync(file)) return readJson(file) as Words;
  const files = fs.readdirSync(path.join(folder, code)).filter((name) => name.endsWith('.json'));
  const subjects = files.map((name) => [name.slice(0, -5), readJson(path.join(folder, code, name))]);
  return Object.fromEntries(subjects) as Words;
}

export function describeLanguage(folder: string, code: string): LanguageInfo {
  const { name, direction, locale } = readLanguage(folder, code)['language'] ?? {};
  if (!name || !locale) throw new Error(`${code} does not say its name and locale`);
  return { code, name, direction: direction === 'rtl' ? 'rtl' : 'ltr', locale };
}

/** The two that have all words first: Dutch, the language of the house, and English. */
const place = (code: string): number => ['en', 'nl'].indexOf(code);

export const allLanguages = (folder: string): LanguageInfo[] =>
  languageCodes(folder)
    .map((code) => describeLanguage(folder, code))
    .sort((a, b) => place(b.code) - place(a.code) || a.code.localeCompare(b.code));

const LIST = 'virtual:languages';
const WORDS = 'virtual:words/';

/** Finds the languages and makes two parts of each: the words of the first pages, and the rest. */
export function languages(folder: string): Plugin {
  return {
    name: 'languages',
    resolveId: (id) => (id === LIST || id.startsWith(WORDS) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${LIST}`) return listModule(folder);
      if (!id.startsWith(`\0${WORDS}`)) return undefined;
      const [code = '', part] = id.slice(WORDS.length + 1).split('/');
      const { language: _, ...words } = readLanguage(folder, code);
      const wanted = Object.entries(words).filter(
        ([subject]) => FIRST_SUBJECTS.includes(subject) === (part === 'first'),
      );
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(wanted)))})`;
    },
  };
}

function listModule(folder: string): string {
  const all = allLanguages(folder);
  const loader = (part: string): string =>
    `{${all.map(({ code }) => `${code}: () => import('${WORDS}${code}/${part}')`).join(', ')}}`;
  return `export const languages = ${JSON.stringify(all)};
export const words = { first: ${loader('first')}, rest: ${loader('rest')} };`;
}

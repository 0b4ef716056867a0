import fs from 'node:fs';
import path from 'node:path';
import { addLanguage } from '#libs/platform/index.js';

/** The web application's words; the build puts them at the same place beside the built code. */
const LOCALES = path.resolve(import.meta.dirname, '../web/src/locales');

/** A language is one file: what it calls `answers` are the sentences of the API, by their code. */
export function speakMoreLanguages(): void {
  if (!fs.existsSync(LOCALES)) return;
  for (const name of fs.readdirSync(LOCALES)) {
    const code = /^([a-z]{2})\.json$/.exec(name)?.[1];
    if (!code) continue;
    const words = JSON.parse(fs.readFileSync(path.join(LOCALES, name), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    addLanguage(code, words['answers'] ?? {});
  }
}

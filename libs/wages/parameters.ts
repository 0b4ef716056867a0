import { readdirSync, readFileSync } from 'node:fs';
import { readYear } from './core/parameters/read-year.js';
import { ParameterBook } from './core/parameters/parameter-book.js';

const FOLDER = new URL('./parameters/', import.meta.url);

/**
 * Every year's figures from `parameters/nl-<year>.json` beside this file (in the sources as in the build). A new year is a
 * new file. Throws DomainError `wage_parameters_invalid` when a file breaks a rule.
 */
export function loadParameters(): ParameterBook {
  const files = readdirSync(FOLDER).filter((name) => /^nl-\d{4}\.json$/.test(name));
  return new ParameterBook(files.map((name) => readYear(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))));
}

let book: ParameterBook | undefined;

/** The same book, read once per process. */
export const parameterBook = (): ParameterBook => (book ??= loadParameters());

import { DomainError, type Fault } from '#libs/kernel/index.js';
import type { ImportReading } from '../core/import-reading.js';
import type { Table } from '../core/read-table.js';
import type { Reading } from '../data/import.repository.js';
import type { ImportKind } from '../import-kind.js';

const pointerTo = (...parts: readonly string[]): string =>
  parts.map((part) => `/${part.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** @throws invalid_input for a field or setting the kind does not have, and a column that is not there or serves twice */
export function checkMapping(kind: ImportKind, table: Table, { mapping, settings }: Reading): void {
  const known = new Map(kind.columns.map((column) => [column.name, column]));
  const seen = new Map<number, boolean>();
  const faults = Object.entries(mapping).flatMap(([name, place]): Fault[] => {
    const pointer = pointerTo('mapping', name);
    const column = known.get(name);
    if (!column) return [{ pointer, code: 'unknown_field' }];
    if (place >= table.header.length) return [{ pointer, code: 'import_column_unknown' }];
    if (seen.has(place) && !(column.shares && seen.get(place))) return [{ pointer, code: 'import_column_twice' }];
    seen.set(place, column.shares ?? false);
    return [];
  });
  const wrong = Object.entries(settings).filter(
    ([name, value]) =>
      !kind.settings?.some((one) => one.name === name && one.choices.some((choice) => choice.value === value)),
  );
  faults.push(...wrong.map(([name]) => ({ pointer: pointerTo('settings', name), code: 'import_setting_unknown' })));
  if (faults.length > 0) throw DomainError.faults(faults.slice(0, 100));
}

/** @throws invalid_input for a list nobody asked about, and an answer that is not in its list */
export function checkAnswers({ lists, creates }: ImportReading, { answers }: Reading): void {
  const faults = Object.entries(answers).flatMap(([list, names]): Fault[] => {
    const known = lists[list];
    if (!known) return [{ pointer: pointerTo('answers', list), code: 'unknown_field' }];
    const ids = new Set<string>(known.map(({ id }) => id));
    return Object.entries(names).flatMap(([name, answer]) => {
      const fine = answer === 'skip' || (answer === 'create' ? creates.includes(list) : ids.has(answer));
      return fine ? [] : [{ pointer: pointerTo('answers', list, name), code: 'import_answer_unknown' }];
    });
  });
  if (faults.length > 0) throw DomainError.faults(faults.slice(0, 100));
}

import { DomainError } from '#libs/kernel/index.js';
import { Text, Whole } from './fields.js';

/** `?limit=50&cursor=…`: stable order, at most 200 at once. Extend it with a list's own filters. */
export class PageQuery {
  @Whole({ min: 1, max: 200, optional: true, inQuery: true })
  limit?: number;

  @Text({ max: 500, optional: true })
  cursor?: string;
}

export interface Page<Item> {
  items: Item[];
  /** Ask for the next page with it; null on the last. */
  next_cursor: string | null;
}

export const DEFAULT_LIMIT = 50;

/** The sort values of the last row seen, opaque to the caller. */
export const writeCursor = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** @throws cursor (422) for anything that `writeCursor` of the same list did not write */
export function readCursor<Values extends readonly ('string' | 'number')[]>(
  cursor: string | undefined,
  kinds: Values,
): { [Index in keyof Values]: Values[Index] extends 'number' ? number : string } | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (
      Array.isArray(values) &&
      values.length === kinds.length &&
      values.every((value, i) => typeof value === kinds[i] && isSane(value))
    ) {
      return values as never;
    }
  } catch {
    // falls through to the same refusal
  }
  throw DomainError.field('/cursor', 'cursor');
}

const isSane = (value: unknown): boolean =>
  typeof value === 'string' ? !value.includes('\u0000') : Number.isSafeInteger(value);

/** Cuts `limit + 1` rows down to a page. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  present: (row: Row) => Item,
  cursorOf: (row: Row) => readonly (string | number)[],
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), next_cursor: rows.length > limit && last ? writeCursor(cursorOf(last)) : null };
}

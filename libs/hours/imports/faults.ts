import type { Remark } from '#libs/imports/index.js';
import { DomainError } from '#libs/kernel/index.js';

/** What a check of the room refuses, as remarks on a row of a file. */
export function remarksOf(check: () => unknown): Remark[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.faults.map(({ pointer, code, params }) => ({
      column: pointer.slice(1),
      code,
      ...(params ? { params } : {}),
    }));
  }
}

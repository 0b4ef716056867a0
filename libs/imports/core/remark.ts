import type { ErrorParams } from '#libs/kernel/index.js';

/** Something to say about a row, or about one of its columns; its sentence stands in the messages of the room. */
export interface Remark {
  readonly column?: string;
  readonly code: string;
  readonly params?: ErrorParams;
}

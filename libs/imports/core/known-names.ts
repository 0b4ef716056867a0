import type { Id } from '#libs/kernel/index.js';

/** Something a cell can name. */
export interface Known {
  readonly id: Id;
  readonly name: string;
  /** What else stands for it without doubt: a number, a code, an address. */
  readonly keys?: readonly string[];
}

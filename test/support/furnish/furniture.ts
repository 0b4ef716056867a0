import type { Id } from '#libs/kernel/index.js';

/** The ids of one of everything in a co-operative, by the name that paths and bodies use for them. */
export type Furniture = Record<string, Id>;

/** Puts one row in a table of the co-operative being furnished. */
export type Put = (table: string, row: Record<string, unknown>) => Promise<unknown>;

import type { Id } from '#libs/kernel/index.js';
import { announce, type Tx } from '#libs/platform/index.js';

/** Tells whoever follows the hours that entries passed to another state: one row for all of them. */
export const announceEntries = (
  tx: Tx,
  act: 'submitted' | 'taken_back' | 'approved' | 'rejected' | 'reopened',
  ids: readonly Id[],
): void => announce(tx, { event: `hours.${act}`, subject: { kind: 'time_entry', ids } });

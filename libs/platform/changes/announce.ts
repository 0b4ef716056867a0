import { newId, type Id } from '#libs/kernel/index.js';
import type { Tx } from '../database/tx.js';
import { isAnnounced } from './announced-acts.js';

export interface Change {
  /** As in `announceActs`. */
  event: string;
  subject: { kind: string; ids: readonly Id[] };
}

/** Subjects per row: what a webhook is told of an import of tens of thousands stays a small message. */
const AT_A_TIME = 1_000;

/**
 * Puts an act in the log of changes, in the act's own transaction; webhooks that asked for it are told after the commit.
 * `audit` does this by itself for an announced act with one subject; call it only for an act on many at once.
 */
export function announce(tx: Tx, change: Change): void {
  if (!isAnnounced(change.event)) throw new RangeError(`nobody announced acts of ${change.event}`);
  const { ids, kind } = change.subject;
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    tx.later(
      `insert into change (cooperative_id, change_id, event, subject_kind, subject_ids) values ($1, $2, $3, $4, $5)`,
      [tx.context.cooperativeId, newId(), change.event, kind, ids.slice(from, from + AT_A_TIME)],
    );
  }
}

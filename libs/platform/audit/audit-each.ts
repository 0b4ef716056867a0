import { newId, type Id } from '#libs/kernel/index.js';
import { announce } from '../changes/announce.js';
import { isAnnounced } from '../changes/announced-acts.js';
import type { Tx } from '../database/tx.js';
import { deviceOf } from './audit.js';

export interface EachEvent {
  id: Id;
  /** As in `AuditEvent`: without personal data. */
  changes: Record<string, unknown>;
}

/** Rows per statement: an import has tens of thousands. */
const CHUNK = 2_000;

/**
 * Writes one audit row for each of many subjects of one act, a statement per two thousand, and one row for all of them in the
 * log of changes when others may follow the act.
 * @param subject its kind, `member`
 */
export function auditEach(tx: Tx, action: string, subject: string, events: readonly EachEvent[]): void {
  const { actor, cooperativeId, requestId, origin } = tx.context;
  for (let from = 0; from < events.length; from += CHUNK) {
    const some = events.slice(from, from + CHUNK);
    tx.later(
      `insert into audit (cooperative_id, actor_kind, actor_id, actor_name, request_id, action, subject_kind, under_kind, under_id, ip, device,
         audit_id, subject_id, changes)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, * from unnest($12::uuid[], $13::uuid[], $14::jsonb[])`,
      [
        cooperativeId,
        actor.kind,
        actor.id ?? null,
        tx.context.isAsked ? '' : actor.name,
        requestId,
        action,
        subject,
        actor.under?.kind ?? null,
        actor.under?.id ?? null,
        origin.ip ?? null,
        deviceOf(origin),
        some.map(() => newId()),
        some.map(({ id }) => id),
        some.map(({ changes }) => JSON.stringify(changes)),
      ],
    );
  }
  if (isAnnounced(action)) announce(tx, { event: action, subject: { kind: subject, ids: events.map(({ id }) => id) } });
}

import { newId, type Id } from '#libs/kernel/index.js';
import { announce } from '../changes/announce.js';
import { isAnnounced } from '../changes/announced-acts.js';
import type { Tx } from '../database/tx.js';
import { encryptForPerson } from './person-key.js';

export interface AuditEvent {
  /** `room.act`, for example `invoice.finalised`. */
  action: string;
  subject: { kind: string; id?: Id };
  /** What changed, without personal data: states, amounts, dates, ids. IBANs masked, never a BSN. */
  changes?: Record<string, unknown>;
  /** Personal old and new values: stored under the key of that person, which retention can destroy. */
  personal?: { personId: Id; values: Record<string, unknown> };
}

/**
 * Writes one audit row in the act's own transaction, and a row in the log of changes when the act is one others may follow.
 * The application role can add rows and never change one.
 */
export async function audit(tx: Tx, event: AuditEvent): Promise<void> {
  const { actor, cooperativeId, requestId, origin } = tx.context;
  const personal = event.personal ? await encryptForPerson(tx, event.personal.personId, event.personal.values) : null;
  tx.later(
    `insert into audit (cooperative_id, audit_id, actor_kind, actor_id, actor_name, request_id, action, subject_kind, subject_id, changes, personal, personal_of,
       under_kind, under_id, ip, device)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      cooperativeId,
      newId(),
      actor.kind,
      actor.id ?? null,
      // a person's name is personal data: the id is enough, the register knows the name
      tx.context.isAsked ? '' : actor.name,
      requestId,
      event.action,
      event.subject.kind,
      event.subject.id ?? null,
      JSON.stringify(event.changes ?? {}),
      personal,
      event.personal?.personId ?? null,
      actor.under?.kind ?? null,
      actor.under?.id ?? null,
      origin.ip ?? null,
      deviceOf(origin),
    ],
  );
  const { kind, id } = event.subject;
  if (id && isAnnounced(event.action)) announce(tx, { event: event.action, subject: { kind, ids: [id] } });
}

/** Words of a browser about itself that are worth keeping. */
const DEVICE_LENGTH = 200;

export const deviceOf = ({ device }: { device?: string | null }): string | null =>
  device?.slice(0, DEVICE_LENGTH) ?? null;

export interface AuditLook {
  /** Whose or of what the data were. */
  subject: { kind: string; id?: Id };
  /** What was seen, as a name for it: `bsn`, `payslip`, `bank_account`. Never the value. */
  what: string;
  /** Why, when the reader was asked. */
  reason?: string;
}

/**
 * Writes that somebody saw data the law wants watched: a BSN, a payslip, a bank account. In the transaction that reads them:
 * no look without its trace.
 */
export function auditLook(tx: Tx, { subject, what, reason }: AuditLook): Promise<void> {
  return audit(tx, { action: `${what}.looked_at`, subject, changes: reason === undefined ? {} : { reason } });
}

import { newId, type Id } from '#libs/kernel/index.js';
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

/** Writes one audit row in the act's own transaction. The application role can add rows and never change one. */
export async function audit(tx: Tx, event: AuditEvent): Promise<void> {
  const { actor, cooperativeId, requestId } = tx.context;
  const personal = event.personal ? await encryptForPerson(tx, event.personal.personId, event.personal.values) : null;
  tx.later(
    `insert into audit (cooperative_id, audit_id, actor_kind, actor_id, actor_name, request_id, action, subject_kind, subject_id, changes, personal, personal_of)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      cooperativeId,
      newId(),
      actor.kind,
      actor.id ?? null,
      // a person's name is personal data: the id is enough, the register knows the name
      actor.kind === 'person' ? '' : actor.name,
      requestId,
      event.action,
      event.subject.kind,
      event.subject.id ?? null,
      JSON.stringify(event.changes ?? {}),
      personal,
      event.personal?.personId ?? null,
    ],
  );
}

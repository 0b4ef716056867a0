import { newId, type Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

export interface Acceptance {
  acceptance_id: Id;
  agreement: string;
  accepted_name: string;
  accepted_at: Date;
  document_id: Id;
}

/** Every version that was accepted, the latest first. */
export const listAcceptances = (tx: Tx): Promise<Acceptance[]> =>
  tx.query<Acceptance>(
    `select acceptance_id, agreement, accepted_name, accepted_at, document_id from processor_acceptance where cooperative_id = $1
     order by accepted_at desc`,
    [tx.context.cooperativeId],
  );

/** Accepting a version twice keeps the first. */
export async function addAcceptance(tx: Tx, agreement: string, name: string, documentId: Id): Promise<void> {
  await tx.execute(
    `insert into processor_acceptance (cooperative_id, acceptance_id, agreement, accepted_by, accepted_name, document_id)
     values ($1, $2, $3, $4, $5, $6) on conflict (cooperative_id, agreement) do nothing`,
    [tx.context.cooperativeId, newId(), agreement, tx.context.actor.id ?? null, name, documentId],
  );
}

import { DomainError, type Id } from '#libs/kernel/index.js';
import { nameRefusals, type Tx } from '#libs/platform/index.js';
import type { ShareDispute } from '../core/exit-dispute.js';

nameRefusals({
  CK069: () => new DomainError('conflict', 'share_dispute_resolved'),
  CK070: () => new DomainError('conflict', 'share_refund_contested'),
  share_dispute_open: () => new DomainError('conflict', 'share_dispute_exists'),
  share_dispute_second_person: () => new DomainError('conflict', 'share_dispute_second_person'),
});

/** Every objection of these exits, the first one first. */
export const disputesOf = (tx: Tx, exitIds: readonly Id[]): Promise<ShareDispute[]> =>
  tx.query<ShareDispute>(
    `select dispute_id, exit_id, raised_on, reason, letter, contested_cents as contested, recorded_by, resolved_on, outcome, answer, decision
     from share_dispute where cooperative_id = $1 and exit_id = any($2::uuid[]) order by recorded_at, dispute_id`,
    [tx.context.cooperativeId, exitIds],
  );

type NewDispute = Pick<ShareDispute, 'dispute_id' | 'exit_id' | 'raised_on' | 'reason' | 'letter' | 'contested'>;

/** @returns false when it was written down before. @throws share_dispute_exists (409) while another one is open */
export async function insertDispute(tx: Tx, dispute: NewDispute): Promise<boolean> {
  const { contested, dispute_id, exit_id, letter, raised_on, reason } = dispute;
  const written = await tx.execute(
    `insert into share_dispute (cooperative_id, dispute_id, exit_id, raised_on, reason, letter, contested_cents, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (cooperative_id, dispute_id) do nothing`,
    [tx.context.cooperativeId, dispute_id, exit_id, raised_on, reason, letter, contested, tx.context.actor.id ?? null],
  );
  return written > 0;
}

/** @throws share_dispute_resolved, share_dispute_second_person (409) */
export async function resolveDispute(
  tx: Tx,
  disputeId: Id,
  { answer, decision, outcome, resolved_on }: Pick<ShareDispute, 'answer' | 'decision' | 'outcome' | 'resolved_on'>,
): Promise<void> {
  await tx.execute(
    `update share_dispute set resolved_on = $3, resolved_by = $4, outcome = $5, answer = $6, decision = $7
     where cooperative_id = $1 and dispute_id = $2`,
    [tx.context.cooperativeId, disputeId, resolved_on, tx.context.actor.id ?? null, outcome, answer, decision],
  );
}

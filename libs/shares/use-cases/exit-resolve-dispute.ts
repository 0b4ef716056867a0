import { Injectable } from '@nestjs/common';
import { DomainError, today, type Cents, type Id } from '#libs/kernel/index.js';
import { audit, enqueue, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { DisputeOutcome } from '../core/exit-dispute.js';
import { lockAccount } from '../data/accounts.js';
import { resolveDispute } from '../data/disputes.js';
import { CorrectClaim } from './exit-correct-claim.js';
import { readFixedFile } from './exit-file.js';
import { RESOLVED_LETTER } from './exit-letters.js';
import { OfferRefunds } from './refund-offer.js';

export interface ResolutionInput {
  dispute_id: Id;
  outcome: DisputeOutcome;
  /** Told to the former member. */
  answer: string;
  decision: string;
  /** With `changed`: what comes off for losses from now on. */
  loss?: Cents;
  /** With `changed`: a debt that does not come off after all. */
  set_off_id?: Id;
}

/** The board decides on an objection: what was fixed stays, or it is corrected in the books. */
@Injectable()
export class ResolveDispute {
  constructor(
    private readonly transactions: Transactions,
    private readonly correct: CorrectClaim,
    private readonly offer: OfferRefunds,
  ) {}

  /**
   * A claim that changed waits for a new decision on when it is paid. Whoever wrote the objection down does not resolve it.
   * @throws not_found, share_exit_not_fixed, share_dispute_none, share_dispute_second_person, share_dispute_no_change and what
   *   `CorrectClaim` throws (409)
   */
  run(context: TenantContext, accountId: Id, input: ResolutionInput): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const file = await readFixedFile(tx, account);
      const { dispute } = file;
      if (dispute?.dispute_id !== input.dispute_id) throw new DomainError('conflict', 'share_dispute_none');
      if (dispute.recorded_by !== null && dispute.recorded_by === context.actor.id)
        throw new DomainError('conflict', 'share_dispute_second_person');
      const { answer, decision, outcome } = input;
      await resolveDispute(tx, dispute.dispute_id, { answer, decision, outcome, resolved_on: today(context.clock) });
      if (outcome === 'changed') await this.correct.run(tx, file, { ...input, reason: decision });
      await audit(tx, {
        action: 'share.dispute_resolved',
        subject: { kind: 'share_account', id: accountId },
        changes: { outcome, loss: input.loss, set_off: input.set_off_id },
      });
      await enqueue(tx, { topic: RESOLVED_LETTER, subjectId: dispute.dispute_id });
      await this.offer.due(tx, await readFixedFile(tx, account));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { isCorrectable } from '../core/correctable.js';
import { lockAccount } from '../data/accounts.js';
import { findMovement } from '../data/movements.js';
import { ShareBook } from '../share-book.js';
import { AgreePlan } from './agree-plan.js';

export interface CorrectionInput {
  movement_id: Id;
  reason: string;
  /** Today when left out. */
  on?: LocalDate;
}

/** Takes one movement back as a whole, with its entry and the terms it paid. */
@Injectable()
export class CorrectMovement {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: ShareBook,
    private readonly agreePlan: AgreePlan,
  ) {}

  /** @throws not_found, share_correction_refused, share_already_corrected, share_paid_out_of_bounds, share_undo_paid_out, and what the ledger refuses */
  run(context: TenantContext, accountId: Id, input: CorrectionInput): Promise<{ movement_id: Id }> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const former = await findMovement(tx, input.movement_id);
      if (former.account_id !== accountId) throw DomainError.notFound();
      if (!isCorrectable(former)) throw new DomainError('conflict', 'share_correction_refused');
      const on = input.on ?? today(context.clock);
      if (on < former.on_date) throw DomainError.field('/on', 'share_before_account', { date: former.on_date });
      const [movement] = await this.book.undo(tx, account, [former], { on, reason: input.reason });
      if (former.kind === 'collected') await this.agreePlan.payAgain(tx, account, former.change, today(context.clock));
      await audit(tx, {
        action: 'share.corrected',
        subject: { kind: 'share_account', id: account.account_id },
        changes: { movement_id: former.movement_id, kind: former.kind, amount: movement!.change },
      });
      return { movement_id: movement!.movement_id };
    });
  }
}

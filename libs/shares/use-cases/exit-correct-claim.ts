import { Injectable } from '@nestjs/common';
import { add, DomainError, subtract, today, type Cents, type Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { ShareExit } from '../core/exit.js';
import { movementsBySource, openMovementsOfSource } from '../data/movements.js';
import { proposeRefund } from '../refund-proposal.js';
import { ShareBook } from '../share-book.js';
import { sourceOf, unpaidTerms, type ExitFile } from './exit-file.js';
import { retireSchedules } from './refund-contested.js';

export interface ClaimCorrection {
  dispute_id: Id;
  loss?: Cents;
  set_off_id?: Id;
  reason: string;
}

type FixedFile = ExitFile & { exit: ShareExit };

/** What was fixed turned out wrong: what it rests on is taken back and written anew, with its entries, today. */
@Injectable()
export class CorrectClaim {
  constructor(private readonly book: ShareBook) {}

  /**
   * As part of the decision on an objection, with the account locked. What was decided on the days no longer holds: there is a
   * proposal for the new amount.
   * @throws share_dispute_no_change, share_dispute_invoice, share_refund_out_of_bounds (more was paid back than is left),
   *   order_in_approved_batch (409), a fault at /loss, and what the ledger refuses
   */
  async run(tx: Tx, file: FixedFile, correction: ClaimCorrection): Promise<void> {
    const { account, articles, decided, exit, proposal } = file;
    const { loss, set_off_id } = correction;
    if (loss === undefined && set_off_id === undefined) throw new DomainError('conflict', 'share_dispute_no_change');
    if (set_off_id !== undefined) await this.takeSetOffBack(tx, file, set_off_id, correction.reason);
    if (loss !== undefined) await this.changeLoss(tx, file, loss, correction);
    const counting = decided ?? proposal;
    await retireSchedules(
      tx,
      exit.exit_id,
      [decided, proposal].flatMap((one) => one ?? []),
    );
    await proposeRefund(tx, account, { exit, articles, open: counting ? unpaidTerms(counting) : [] });
  }

  private async takeSetOffBack(tx: Tx, { set_offs }: FixedFile, id: Id, reason: string): Promise<void> {
    const setOff = set_offs.find(({ set_off_id }) => set_off_id === id);
    if (!setOff) throw DomainError.field('/set_off_id', 'share_dispute_no_change');
    // an invoice that was paid this way is credited in its own room
    if (setOff.counter === 'debtors') throw new DomainError('conflict', 'share_dispute_invoice');
    const key = `set_off:${id}`;
    for (const movement of await movementsBySource(tx, [key, `${key}:owed`, `${key}:owed:back`]))
      await this.book.takeBack(tx, movement, today(tx.context.clock), reason);
  }

  private async changeLoss(
    tx: Tx,
    { account, articles, balance, exit }: FixedFile,
    loss: Cents,
    { dispute_id, reason }: ClaimCorrection,
  ): Promise<void> {
    if (loss === balance.loss) throw DomainError.field('/loss', 'share_dispute_no_change');
    if (loss > balance.loss && !articles.loss_allocation) throw DomainError.field('/loss', 'share_exit_no_loss');
    if (loss > balance.paid) throw DomainError.field('/loss', 'share_exit_loss_too_much');
    const written = await openMovementsOfSource(tx, 'share_exit', exit.exit_id);
    const [claims, losses] = (['claim_fixed', 'loss_allocated'] as const).map((kind) =>
      written.filter((movement) => movement.kind === kind),
    );
    const atExit = losses!.reduce((total, { change }) => add(total, change), 0 as Cents);
    const earlier = subtract(balance.loss, atExit);
    if (loss < earlier) throw DomainError.field('/loss', 'share_dispute_no_change');
    const on = today(tx.context.clock);
    for (const movement of [...claims!, ...losses!]) await this.book.takeBack(tx, movement, on, reason);
    const fixed = claims!.reduce((total, { change }) => add(total, change), 0 as Cents);
    const base = { account, on, source: sourceOf(exit.exit_id), reason };
    const [lost, claim] = [subtract(loss, earlier), subtract(add(fixed, balance.loss), loss)];
    await this.book.record(tx, [
      ...(lost > 0
        ? [{ ...base, kind: 'loss_allocated' as const, amount: lost, key: `dispute:${dispute_id}:loss` }]
        : []),
      ...(claim > 0
        ? [
            {
              ...base,
              kind: 'claim_fixed' as const,
              amount: claim,
              interestInClaim: exit.interest,
              key: `dispute:${dispute_id}:claim`,
            },
          ]
        : []),
    ]);
  }
}

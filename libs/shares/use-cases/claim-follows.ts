import { Injectable } from '@nestjs/common';
import { DomainError, formatEuro, later, subtract, sum, type Cents } from '#libs/kernel/index.js';
import { audit, enqueue, type Tx } from '#libs/platform/index.js';
import type { ShareExit } from '../core/exit.js';
import type { Movement } from '../core/movement.js';
import type { ShareAccount } from '../core/share-account.js';
import { exitsOfAccounts } from '../data/exits.js';
import { movementsBySource, openMovementsOfSource } from '../data/movements.js';
import { ShareBook, type ShareEvent } from '../share-book.js';
import { FollowsShares, type PaidIn, type ShareFollower, type TakenBack } from '../share-follower.js';
import { readFixedFile, sourceOf, type ExitFile } from './exit-file.js';
import { LOWERED_LETTER } from './exit-letters.js';
import { proposeAnew } from './refund-anew.js';

/**
 * After a claim was fixed it goes with what was paid in: more with what still comes in, less with what turns out not to be hers.
 * The board decides anew when it is paid back.
 */
@Injectable()
@FollowsShares()
export class ClaimFollows implements ShareFollower {
  constructor(private readonly book: ShareBook) {}

  async paidIn(tx: Tx, payments: readonly PaidIn[]): Promise<void> {
    const ids = payments.map(({ account }) => account.account_id);
    const exits = new Map((await exitsOfAccounts(tx, ids)).map((exit) => [exit.account_id, exit]));
    if (exits.size === 0) return;
    const events = payments.flatMap(({ account, collected, key, on, source }): ShareEvent[] => {
      const exit = exits.get(account.account_id);
      if (!exit) return [];
      const day = later(on, exit.fixed_on);
      return [{ account, kind: 'claim_fixed', amount: collected, on: day, source, key: claimKey(key) }];
    });
    await this.book.record(tx, events);
    await proposeAnew(tx, [...new Map(events.map(({ account }) => [account.account_id, account])).values()]);
  }

  /**
   * @throws share_undo_paid_out (409) when more was paid back or set off than the claim would be, share_undo_loss (409) when a
   *   loss was taken off it, order_in_approved_batch (409) while a refund is on its way to the bank
   */
  async takenBack(tx: Tx, account: ShareAccount, former: readonly Movement[], at: TakenBack): Promise<void> {
    const payments = former.filter(({ kind }) => kind === 'collected');
    const [exit] = await exitsOfAccounts(tx, [account.account_id]);
    if (!exit || payments.length === 0) return;
    const amount = sum(payments.map(({ change }) => change));
    const file = await readFixedFile(tx, account);
    const { claim } = file.balance;
    if (amount > claim)
      throw new DomainError('conflict', 'share_undo_paid_out', { amount: formatEuro(amount), open: formatEuro(claim) });
    const added = await movementsBySource(
      tx,
      payments.map(({ source_key }) => claimKey(source_key)),
    );
    for (const one of added) await this.book.takeBack(tx, one, later(at.on, one.on_date), at.reason);
    const counted = subtract(amount, sum(added.map(({ change }) => change)));
    if (counted > 0) await this.lower(tx, file, counted, { ...at, key: `claim_less:${payments[0]!.movement_id}` });
    await proposeAnew(tx, [account]);
    await audit(tx, {
      action: 'share.claim_lowered',
      subject: { kind: 'share_account', id: account.account_id },
      changes: { amount, claim: subtract(file.balance.fixed, amount) },
    });
    await enqueue(tx, { topic: LOWERED_LETTER, subjectId: payments[0]!.movement_id });
  }

  /** What was fixed at the end is taken back and written anew for less; what now seems unpaid lapses where the articles say so. */
  private async lower(
    tx: Tx,
    { account, articles, exit }: ExitFile & { exit: ShareExit },
    less: Cents,
    { key, on, reason }: TakenBack & { key: string },
  ): Promise<void> {
    const written = await openMovementsOfSource(tx, 'share_exit', exit.exit_id);
    const claims = written.filter(({ kind }) => kind === 'claim_fixed');
    const fixed = sum(claims.map(({ change }) => change));
    if (less > subtract(fixed, exit.interest)) throw new DomainError('conflict', 'share_undo_loss');
    const day = claims.reduce((latest, { on_date }) => later(latest, on_date), on);
    for (const one of claims) await this.book.takeBack(tx, one, day, reason);
    const base = { account, on: day, source: sourceOf(exit.exit_id), reason };
    const events: ShareEvent[] = [];
    if (articles.unpaid_on_exit === 'lapses')
      events.push({ ...base, kind: 'lapsed', amount: less, key: `${key}:lapsed` });
    if (fixed > less)
      events.push({
        ...base,
        kind: 'claim_fixed',
        amount: subtract(fixed, less),
        interestInClaim: exit.interest,
        key,
      });
    await this.book.record(tx, events);
  }
}

/** Of what a payment adds to a claim that was fixed before it came. */
const claimKey = (key: string): string => `${key}:claim`;

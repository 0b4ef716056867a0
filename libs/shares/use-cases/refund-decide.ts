import { Injectable } from '@nestjs/common';
import { DomainError, newId, sum, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, enqueue, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { DeferralGround } from '../core/exit.js';
import { deferTerms } from '../core/exit-schedule.js';
import { lockAccount } from '../data/accounts.js';
import { insertSchedule, nextOf, writeDecision } from '../data/refund-schedules.js';
import { ShareBook } from '../share-book.js';
import { readFixedFile, unpaidTerms, type ExitFile, type ScheduleView } from './exit-file.js';
import { APPROVED_LETTER, DEFERRED_LETTER } from './exit-letters.js';
import { holdContested, retireSchedules } from './refund-contested.js';
import { OfferRefunds } from './refund-offer.js';

export interface DeferralInput {
  /** The new day of the first term that is open; the others move along. */
  until: LocalDate;
  ground: DeferralGround;
  /** In words for the former member. */
  reason: string;
  decision: string;
}

/** The board says when money goes back. Whoever prepared it does not decide it. */
@Injectable()
export class DecideRefund {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: ShareBook,
    private readonly offer: OfferRefunds,
  ) {}

  /**
   * Approves the proposal the board saw. Terms whose day has come are offered for payment if the account is sure.
   * @throws not_found, share_exit_not_fixed, share_refund_no_proposal, share_refund_changed, share_refund_second_person,
   *   order_in_approved_batch (409)
   */
  approve(context: TenantContext, accountId: Id, scheduleId: Id, decision: string): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const file = await readFixedFile(tx, account);
      const { balance, decided, exit, proposal } = file;
      if (!proposal) throw new DomainError('conflict', 'share_refund_no_proposal');
      const total = sum(proposal.terms.map(({ amount }) => amount));
      if (proposal.schedule_id !== scheduleId || total !== balance.claim)
        throw new DomainError('conflict', 'share_refund_changed');
      expectSecondPerson(tx, proposal);
      if (decided) await retireSchedules(tx, exit.exit_id, [decided]);
      await writeDecision(tx, scheduleId, today(context.clock), decision);
      await audit(tx, {
        action: 'share.refund_approved',
        subject: { kind: 'share_account', id: accountId },
        changes: { terms: proposal.terms.length, total, first: proposal.terms[0]!.due_on },
      });
      await enqueue(tx, { topic: APPROVED_LETTER, subjectId: scheduleId });
      await holdContested(tx, await readFixedFile(tx, account));
      await this.offer.due(tx, await readFixedFile(tx, account));
    });
  }

  /**
   * Moves what is open to later, for a reason the former member is told (facts 7.5.4).
   * @throws not_found, share_exit_not_fixed, share_exit_no_hold, share_refund_no_proposal, share_refund_second_person,
   *   order_in_approved_batch (409), a fault at /until
   */
  defer(context: TenantContext, accountId: Id, input: DeferralInput): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const file = await readFixedFile(tx, account);
      if (!file.articles.refund_hold) throw new DomainError('conflict', 'share_exit_no_hold');
      const from = file.decided ?? file.proposal;
      const open = from ? unpaidTerms(from) : [];
      if (!from || open.length === 0) throw new DomainError('conflict', 'share_refund_no_proposal');
      expectSecondPerson(tx, from);
      const { until } = input;
      if (until <= open[0]!.due_on || until <= today(context.clock))
        throw DomainError.field('/until', 'share_deferral_not_later', { date: open[0]!.due_on });
      const scheduleId = await this.writeDeferral(tx, file, from, input);
      await holdContested(tx, await readFixedFile(tx, account));
      await this.book.record(tx, [
        {
          account,
          kind: 'refund_deferred',
          on: today(context.clock),
          reason: input.reason,
          source: { kind: 'refund_schedule', id: scheduleId },
          key: `deferral:${scheduleId}`,
        },
      ]);
      await audit(tx, {
        action: 'share.refund_deferred',
        subject: { kind: 'share_account', id: accountId },
        changes: { until, ground: input.ground },
      });
      await enqueue(tx, { topic: DEFERRED_LETTER, subjectId: scheduleId });
    });
  }

  private async writeDeferral(
    tx: Tx,
    { decided, exit, proposal, schedules }: ExitFile,
    from: ScheduleView,
    { decision, ground, reason, until }: DeferralInput,
  ): Promise<Id> {
    const schedule_id = newId();
    const { first_number, version } = nextOf(schedules);
    await retireSchedules(
      tx,
      exit!.exit_id,
      [decided, proposal].flatMap((one) => one ?? []),
    );
    await insertSchedule(tx, {
      schedule_id,
      exit_id: exit!.exit_id,
      version,
      kind: 'deferral',
      rule: from.rule,
      accounts_on: from.accounts_on,
      accounts_expected: from.accounts_expected,
      ground,
      reason,
      prepared_by: from.prepared_by,
      decided_on: today(tx.context.clock),
      decided_by: tx.context.actor.id ?? null,
      decision,
      terms: deferTerms(unpaidTerms(from), until, first_number),
    });
    return schedule_id;
  }
}

function expectSecondPerson(tx: Tx, { prepared_by }: ScheduleView): void {
  if (prepared_by !== null && prepared_by === tx.context.actor.id)
    throw new DomainError('conflict', 'share_refund_second_person');
}

import { Injectable } from '@nestjs/common';
import { DomainError, newId, today, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { ShareAccount } from '../core/share-account.js';
import type { RequestWish, ShareRequest } from '../core/share-request.js';
import { lockAccount, touchAccount } from '../data/accounts.js';
import { decideRequest, insertRequest, lockRequest, openRequests, type WaitingRequest } from '../data/requests.js';
import { AgreePlan, expectWayToPay } from './agree-plan.js';
import { PausePlan } from './pause-plan.js';

/** What a member cannot decide herself she asks of the board; it agrees, which changes the plan, or refuses and says why. */
@Injectable()
export class ShareRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly agreePlan: AgreePlan,
    private readonly pausePlan: PausePlan,
  ) {}

  /** What waits for the board. */
  open(context: TenantContext): Promise<WaitingRequest[]> {
    return this.transactions.run(context, openRequests);
  }

  /**
   * Nothing changes until the board decides.
   * @throws not_found for another's account, share_request_open (409) when one waits already, and what a plan or pause that is
   *   not possible for anybody gives: beyond the obligation, a closed account, a day in the past
   */
  ask(context: TenantContext, accountId: Id, wish: RequestWish, reason: string): Promise<{ request_id: Id }> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      if (context.memberId !== account.member_id) throw DomainError.notFound();
      if (wish.kind === 'plan') {
        const [first] = await this.agreePlan.termsFor(tx, account, wish.plan, true);
        await expectWayToPay(tx, account, wish.plan.channel, first!.due_on);
      } else {
        await this.pausePlan.skipped(tx, account, wish.terms);
      }
      const request_id = newId();
      await insertRequest(tx, { request_id, account_id: accountId, wish, reason, asked_on: today(context.clock) });
      await this.note(tx, 'share.request_made', accountId, { kind: wish.kind });
      return { request_id };
    });
  }

  /** She does not want it any more; again changes nothing. @throws not_found, share_request_decided (409) */
  withdraw(context: TenantContext, requestId: Id): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const { account_id, state } = await lockRequest(tx, requestId);
      const account = await lockAccount(tx, account_id);
      if (context.memberId !== account.member_id) throw DomainError.notFound();
      if (state === 'withdrawn') return;
      if (state !== 'open') throw new DomainError('conflict', 'share_request_decided');
      await decideRequest(tx, requestId, { state: 'withdrawn', answer: '', on: today(context.clock) });
      await this.note(tx, 'share.request_withdrawn', account_id, {});
    });
  }

  /**
   * The same decision again changes nothing. A first day that went by while the board thought becomes today.
   * @throws not_found, share_request_own (403), share_request_decided (409), share_request_answer (422) for a refusal without a
   *   reason, and what the plan or pause gives by now
   */
  decide(context: TenantContext, requestId: Id, agrees: boolean, answer: string): Promise<ShareRequest> {
    return this.transactions.run(context, async (tx) => {
      const request = await lockRequest(tx, requestId);
      const account = await lockAccount(tx, request.account_id);
      if (context.memberId === account.member_id) throw new DomainError('forbidden', 'share_request_own');
      const state = agrees ? 'agreed' : 'refused';
      if (request.state === state) return request;
      if (request.state !== 'open') throw new DomainError('conflict', 'share_request_decided');
      if (!agrees && answer === '') throw DomainError.field('/answer', 'share_request_answer');
      await decideRequest(tx, requestId, { state, answer, on: today(context.clock) });
      await this.note(tx, agrees ? 'share.request_agreed' : 'share.request_refused', account.account_id, {
        kind: request.wish.kind,
      });
      if (agrees) await this.carryOut(tx, account, request);
      return lockRequest(tx, requestId);
    });
  }

  private async carryOut(tx: Tx, account: ShareAccount, { reason, wish }: ShareRequest): Promise<void> {
    // who looked at the plan before cannot put another in the place of what the board agreed to
    await touchAccount(tx, account, account.version);
    if (wish.kind === 'pause') return this.pausePlan.skip(tx, account, wish.terms, reason, 'board');
    const now = today(tx.context.clock);
    const { plan } = wish;
    const input = { ...plan, reason, first_due_on: plan.first_due_on < now ? now : plan.first_due_on };
    const terms = await this.agreePlan.termsFor(tx, account, input, true);
    await expectWayToPay(tx, account, input.channel, terms[0]!.due_on);
    await this.agreePlan.replace(tx, account, { ...input, terms }, 'board', 'plan_changed');
  }

  private note(tx: Tx, action: string, accountId: Id, changes: Record<string, string>): Promise<void> {
    return audit(tx, { action, subject: { kind: 'share_account', id: accountId }, changes });
  }
}

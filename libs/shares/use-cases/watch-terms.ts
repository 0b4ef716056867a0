import { Injectable } from '@nestjs/common';
import { mandateFault, mandatesOfParties } from '#libs/banking/index.js';
import type { LocalDate } from '#libs/kernel/index.js';
import { enqueue, RunsDaily, Transactions, type DailyWork, type TenantContext, type Tx } from '#libs/platform/index.js';
import { standingOn } from '../core/standing.js';
import { accountsPayingBy, lockAccounts } from '../data/accounts.js';
import { accountsToWatch, lastArrears } from '../data/arrears.js';
import { termsToCollect } from '../data/collection.js';
import { openTermsOf } from '../data/plans.js';
import { ShareBook, type ShareEvent } from '../share-book.js';
import { AgreePlan } from './agree-plan.js';
import { ask, becomeDue, REQUEST_TOPIC } from './collect-part.js';

/**
 * Every day: terms whose day has come are due; who is more than fourteen days late gets a friendly reminder, once, and the
 * account says so until it is paid or planned anew (facts 7.3). Nobody's vote changes.
 */
@Injectable()
@RunsDaily()
export class WatchTerms implements DailyWork {
  readonly name = 'share terms';

  constructor(
    private readonly transactions: Transactions,
    private readonly book: ShareBook,
    private readonly agreePlan: AgreePlan,
  ) {}

  run(context: TenantContext, onDate: LocalDate): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const fresh = (await termsToCollect(tx, onDate)).filter((term) => !term.is_due);
      await becomeDue(tx, this.book, fresh);
      await ask(
        tx,
        fresh.filter((term) => term.channel === 'bank_transfer'),
      );
      await this.arrears(tx, onDate);
      await this.withoutMandate(tx, onDate);
    });
  }

  /** The safety net: a mandate that stops takes its plan along in that same act. */
  private async withoutMandate(tx: Tx, on: LocalDate): Promise<void> {
    const accounts = await accountsPayingBy(tx, 'direct_debit');
    const mandates = await mandatesOfParties(
      tx,
      accounts.map((account) => account.member_id),
    );
    for (const account of accounts) {
      const mandate = mandates.get(account.member_id);
      if (!mandate || mandateFault(mandate, on)) await this.agreePlan.goOnByTransfer(tx, account, 'direct_debit');
    }
  }

  private async arrears(tx: Tx, on: LocalDate): Promise<void> {
    const ids = await accountsToWatch(tx);
    const accounts = await lockAccounts(tx, ids);
    const open = await openTermsOf(tx, ids, on);
    const state = await lastArrears(tx, ids);
    const events = accounts.flatMap((account): ShareEvent[] => {
      const standing = standingOn(
        open.filter((term) => term.account_id === account.account_id),
        on,
      );
      const isLate = standing.arrears > 0;
      const last = state.get(account.account_id);
      if (isLate === (last?.kind === 'arrears_opened')) return [];
      const kind = isLate ? 'arrears_opened' : 'arrears_closed';
      const source = { kind: 'share_account', id: account.account_id };
      // late since the day the oldest open term was due, whenever it was noticed
      const since = standing.arrears_since ?? on;
      return [{ account, kind, on: since, source, key: `${kind}:${account.account_id}:${on}` }];
    });
    await this.book.record(tx, events);
    const late = events.filter((event) => event.kind === 'arrears_opened');
    await enqueue(tx, ...late.map(({ account }) => ({ topic: REQUEST_TOPIC, subjectId: account.account_id })));
  }
}

import { Injectable } from '@nestjs/common';
import {
  ApproveBatch,
  ConfirmPartyAccount,
  ExportBatch,
  MakeBatch,
  recordPartyAccount,
  SettleBatch,
} from '#libs/banking/index.js';
import { ListPeople, type Person } from '#libs/identity/index.js';
import { localDate, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import { DecideRefund, FixClaim, OfferRefunds, ViewExits } from '#libs/shares/index.js';
import type { Description, MemberDescription } from '../cooperatives/description.js';
import { inventedIban } from '../identifiers.js';
import { demoId } from '../making/ids.js';

/** The co-operative with somebody at every stage of leaving; elsewhere the claims wait for the bookkeeper. */
const TOLD_OF = 'spade';
/** The meeting adopted the accounts of 2025. */
const ADOPTED = localDate('2026-05-21');

/** How far each of them is, and the days on which the office acted. */
const STORIES = {
  Winston: { fixed: localDate('2026-09-07') },
  Marisol: { fixed: localDate('2026-06-08'), decided: localDate('2026-06-24') },
  Farid: { fixed: localDate('2026-06-01'), decided: localDate('2026-06-24'), deferred: localDate('2026-10-14') },
  Joke: { fixed: localDate('2026-06-01'), decided: localDate('2026-06-24'), paid: localDate('2026-08-21') },
} as const satisfies Record<string, Story>;

interface Story {
  readonly fixed: LocalDate;
  readonly decided?: LocalDate;
  readonly deferred?: LocalDate;
  readonly paid?: LocalDate;
}

interface Leaving {
  readonly memberId: Id;
  readonly account: Id;
  readonly member: MemberDescription;
  readonly as: (role: 'bookkeeper' | 'board', on: LocalDate) => TenantContext;
}

/** People who left: one waits for the board, one is to be paid, one was deferred, one is settled. */
@Injectable()
export class SettleExits {
  constructor(
    private readonly transactions: Transactions,
    private readonly listPeople: ListPeople,
    private readonly viewExits: ViewExits,
    private readonly fixClaim: FixClaim,
    private readonly decideRefund: DecideRefund,
    private readonly confirmAccount: ConfirmPartyAccount,
    private readonly offerRefunds: OfferRefunds,
    private readonly makeBatch: MakeBatch,
    private readonly approveBatch: ApproveBatch,
    private readonly exportBatch: ExportBatch,
    private readonly settleBatch: SettleBatch,
  ) {}

  /** Goes on where an earlier start stopped. */
  async run(context: TenantContext, { key, members }: Description): Promise<void> {
    if (key !== TOLD_OF) return;
    const people = (await this.listPeople.run(context)).items;
    const { items } = await this.viewExits.page(context, { limit: 100 });
    for (const [given, story] of Object.entries<Story>(STORIES)) {
      const memberId = demoId(key, 'member', given);
      const member = members.find((one) => one.given === given);
      const account = items.find((one) => one.member.member_id === memberId)?.account.account_id;
      if (!member || !account) continue;
      await this.tell({ memberId, account, member, as: (role, on) => asPerson(context, people, role, on) }, story);
    }
  }

  private async tell(leaving: Leaving, { decided, deferred, fixed, paid }: Story): Promise<void> {
    const { account, as, member } = leaving;
    const before = await this.viewExits.one(as('board', fixed), account);
    if (!before.exit) {
      const adopted = member.ended!.startsWith('2025') ? { accounts_adopted_on: ADOPTED } : {};
      await this.fixClaim.run(as('bookkeeper', fixed), account, adopted);
    }
    const { proposal } = await this.viewExits.one(as('board', fixed), account);
    if (decided && proposal) {
      const board = as('board', decided);
      await this.decideRefund.approve(board, account, proposal.schedule_id, 'bestuur 2026-17');
    }
    if (deferred) await this.defer(leaving, deferred);
    if (paid) await this.pay(leaving, paid);
  }

  private async defer({ account, as }: Leaving, on: LocalDate): Promise<void> {
    const board = as('board', on);
    if ((await this.viewExits.one(board, account)).decided?.kind === 'deferral') return;
    await this.decideRefund.defer(board, account, {
      until: localDate('2027-04-01'),
      ground: 'liquidity',
      reason: 'Twee grote klanten betalen pas na de winter. Daarna is er genoeg geld.',
      decision: 'bestuur 2026-31',
    });
  }

  /** By the bank, to an account somebody of the board called about. */
  private async pay({ account, as, member, memberId }: Leaving, on: LocalDate): Promise<void> {
    const bookkeeper = as('bookkeeper', on);
    if ((await this.viewExits.one(bookkeeper, account)).state === 'settled') return;
    const { accountId, confirmedOn } = await this.transactions.run(bookkeeper, (tx) =>
      recordPartyAccount(
        tx,
        { kind: 'member', id: memberId },
        { iban: inventedIban(9_701), holderName: `${member.given} ${member.family}` },
      ),
    );
    const board = as('board', on);
    if (confirmedOn === null) await this.confirmAccount.run(board, accountId, 'called_back');
    if ((await this.viewExits.one(board, account)).waits_for !== 'bank')
      await this.offerRefunds.run(bookkeeper, account);
    const { batch } = await this.makeBatch.run(bookkeeper, { kind: 'payment', execution_on: on });
    await this.approveBatch.run(board, batch.batchId, batch.version);
    await this.exportBatch.run(board, batch.batchId);
    await this.settleBatch.run(bookkeeper, batch.batchId, on);
  }
}

/** Somebody with only that role in mind, on a working morning of that day. */
function asPerson(
  { cooperativeId }: TenantContext,
  people: readonly Person[],
  role: 'bookkeeper' | 'board',
  on: LocalDate,
): TenantContext {
  const bookkeeper = people.find(({ roles }) => roles.includes('bookkeeper'))!;
  const board = people.find(({ login_id, roles }) => roles.includes('board') && login_id !== bookkeeper.login_id)!;
  const { display_name: displayName, login_id: loginId } = role === 'board' ? board : bookkeeper;
  return TenantContext.forPerson(
    cooperativeId,
    { loginId, displayName, roles: [role] },
    { id: newId(), language: 'nl', clock: { now: () => new Date(`${on}T08:30:00Z`) } },
  );
}

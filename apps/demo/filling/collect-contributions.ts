import { Injectable } from '@nestjs/common';
import {
  ApproveBatch,
  dutchCreditorIdentifier,
  ExportBatch,
  MakeBatch,
  mandateOf,
  offerCollections,
  ReturnOrder,
  SettleBatch,
  signMandate,
  type NewCollection,
} from '#libs/banking/index.js';
import { listPeople } from '#libs/identity/index.js';
import { cents, localDate, monthOf, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { TenantContext, Transactions, type Role } from '#libs/platform/index.js';
import { AgreePlan, CollectMonth } from '#libs/shares/index.js';
import type { Description } from '../cooperatives/description.js';
import { inventedIban, inventedKvkNumber } from '../identifiers.js';
import { demoId } from '../making/ids.js';
import { CONTRIBUTION } from './settle-contributions.js';

const PAYERS = 6;
const AMOUNT = cents(1_000);
/** Shares that are collected too: of so many members, from this day, so much at a time. */
const DEBITED = 2;
const FIRST_TERM = localDate('2026-12-01');
const TERM = cents(5_000);
/** The schedule of the year was sent to every member. */
const TOLD_ON = localDate('2026-09-01');
/** The quarters: one that went to the bank and back, one that waits for the board, one for later. */
const DAYS = { gone: localDate('2026-10-20'), near: localDate('2026-12-15'), later: localDate('2026-12-28') } as const;

interface Payer {
  member_id: Id;
  name: string;
}

/** Contributions collected by direct debit: a batch that is settled with one that came back, and one that waits for the board. */
@Injectable()
export class CollectContributions {
  constructor(
    private readonly transactions: Transactions,
    private readonly makeBatch: MakeBatch,
    private readonly approveBatch: ApproveBatch,
    private readonly exportBatch: ExportBatch,
    private readonly settleBatch: SettleBatch,
    private readonly returnOrder: ReturnOrder,
    private readonly agreePlan: AgreePlan,
    private readonly collectMonth: CollectMonth,
  ) {}

  /** Leaves a co-operative alone in which no two people can make and approve, or that has begun already. */
  async run(context: TenantContext, cooperative: Description): Promise<void> {
    const people = await this.transactions.run(context, listPeople);
    const bookkeeper = people.find(({ roles }) => roles.includes('bookkeeper'))?.login_id;
    const board = people.find(({ login_id, roles }) => roles.includes('board') && login_id !== bookkeeper)?.login_id;
    if (!bookkeeper || !board || (await this.hasBegun(context))) return;
    const payers = await this.giveMandates(context, cooperative);
    const as = (loginId: Id, role: Role, date: LocalDate) =>
      TenantContext.forPerson(
        context.cooperativeId,
        { loginId, displayName: '', roles: [role] },
        { id: newId(), language: 'nl', clock: { now: () => new Date(`${date}T08:30:00Z`) } },
      );
    const offer = (day: LocalDate) =>
      this.transactions.run(context, (tx) => offerCollections(tx, contributions(cooperative.key, payers, day)));

    const [first] = await offer(DAYS.gone);
    const early = (loginId: Id, role: Role) => as(loginId, role, localDate('2026-10-12'));
    const { batch } = await this.makeBatch.run(early(bookkeeper, 'bookkeeper'), {
      kind: 'collection',
      execution_on: DAYS.gone,
    });
    await this.approveBatch.run(early(board, 'board'), batch.batchId, batch.version);
    await this.exportBatch.run(early(bookkeeper, 'bookkeeper'), batch.batchId);
    const after = as(bookkeeper, 'bookkeeper', localDate('2026-10-23'));
    await this.settleBatch.run(after, batch.batchId, DAYS.gone);
    await this.returnOrder.run(after, first!.orderId, localDate('2026-10-22'), 'AM04');

    await offer(DAYS.near);
    const now = as(bookkeeper, 'bookkeeper', localDate('2026-11-13'));
    await this.makeBatch.run(now, { kind: 'collection', execution_on: DAYS.near });
    await offer(DAYS.later);
    await this.debitShares(as(bookkeeper, 'bookkeeper', localDate('2026-11-02')));
    await this.collectMonth.start(now, monthOf(FIRST_TERM));
  }

  /** Who gave a mandate and pays the share in terms, in time, lets it be collected from now on. */
  private async debitShares(office: TenantContext): Promise<void> {
    const accounts = await this.transactions.run(office, (tx) =>
      tx.query<{ account_id: Id; version: number }>(
        `select a.account_id, a.version from member_share_account a
         join instalment_plan p on p.cooperative_id = a.cooperative_id and p.account_id = a.account_id
         join direct_debit_mandate m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id and m.state = 'active'
         where a.cooperative_id = $1 and p.replaced_on is null and p.channel = 'bank_transfer' and p.rhythm = 'monthly'
           and not exists (select from share_movement l
             where l.cooperative_id = a.cooperative_id and l.account_id = a.account_id and l.kind = 'arrears_opened')
           and exists (select from share_movement c
             where c.cooperative_id = a.cooperative_id and c.account_id = a.account_id and c.kind = 'collected' and c.on_date >= '2026-09-01')
         order by a.account_id limit $2`,
        [office.cooperativeId, DEBITED],
      ),
    );
    for (const { account_id, version } of accounts)
      await this.agreePlan.run(office, account_id, version, {
        ...{ channel: 'direct_debit', rhythm: 'monthly', first_due_on: FIRST_TERM, term_amount: TERM },
      });
  }

  private hasBegun(context: TenantContext): Promise<boolean> {
    return this.transactions.run(
      context,
      async (tx) =>
        (await tx.maybe(`select from payment_batch where cooperative_id = $1 and kind = 'collection'`, [
          context.cooperativeId,
        ])) !== undefined,
    );
  }

  /** A start that was broken off finds what it made. */
  private giveMandates(context: TenantContext, { key, serial }: Description): Promise<Payer[]> {
    return this.transactions.run(context, async (tx) => {
      await tx.execute(
        `insert into collection_settings (cooperative_id, creditor_identifier) values ($1, $2) on conflict do nothing`,
        [context.cooperativeId, dutchCreditorIdentifier(inventedKvkNumber(serial))],
      );
      const payers = await tx.query<Payer>(
        `select member_id, given_name || ' ' || family_name as name from member
         where cooperative_id = $1 and status = 'member' order by number limit $2`,
        [context.cooperativeId, PAYERS],
      );
      for (const [index, { member_id: id, name }] of payers.entries()) {
        const party = { kind: 'member' as const, id };
        if (await mandateOf(tx, party)) continue;
        await signMandate(tx, {
          party,
          iban: inventedIban(serial * 10_000 + index),
          holderName: name,
          signedOn: localDate('2026-06-01'),
          signedHow: 'on_paper',
          reference: `${key}-${index + 1}`.slice(0, 35),
        });
      }
      return payers;
    });
  }
}

const contributions = (key: string, payers: readonly Payer[], day: LocalDate): NewCollection[] =>
  payers.map(({ member_id: id, name }) => ({
    purpose: CONTRIBUTION,
    sourceId: demoId(key, 'contribution', id, day),
    party: { kind: 'member', id },
    partyName: name,
    amount: AMOUNT,
    wantedOn: day,
    remittance: 'Contributie',
    notifiedOn: TOLD_ON,
  }));

import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import fc from 'fast-check';
import {
  addDays,
  cents,
  localDate,
  newId,
  systemClock,
  type Cents,
  type Id,
  type LocalDate,
} from '#libs/kernel/index.js';
import { createChart, LedgerModule, openYear } from '#libs/ledger/index.js';
import { DatabaseModule, TenantContext, Transactions, type Tx } from '#libs/platform/index.js';
import { cloneDatabase, type TestDatabase } from '#test/support/database.js';
import { tieOut } from './core/tie-out.js';
import type { ShareAccount } from './core/share-account.js';
import { insertAccount } from './data/accounts.js';
import { readShareTieOut } from './data/tie-out.js';
import { ShareBook, type ShareEvent } from './share-book.js';
import { ShareFollowers } from './share-follower.js';
import { ClaimFollows } from './use-cases/claim-follows.js';

/** Accounts, each with a random life; `SHARE_HISTORIES=5000` for a long look. */
const HISTORIES = Number(process.env.SHARE_HISTORIES ?? 120);
const STEPS = 12;
const FIRST = localDate('2026-01-05');

/** What a step tries, as parts of what is possible at that moment: 0 is nothing, 1000 all of it. */
const steps = fc.array(
  fc.record({
    act: fc.constantFrom('pay', 'pay', 'pay', 'pay', 'return', 'remit', 'lose', 'more', 'exit', 'refund', 'give_back'),
    part: fc.integer({ min: 1, max: 1_300 }),
    days: fc.integer({ min: 0, max: 25 }),
  }),
  { minLength: STEPS, maxLength: STEPS },
);
const lives = fc.sample(fc.record({ called: fc.boolean(), promise: fc.integer({ min: 1, max: 250_000 }), steps }), {
  numRuns: HISTORIES,
  seed: Date.now() % 2_147_483_647,
});

/** A life as anybody would keep it on paper: plain sums, nothing of the room's own code. */
class OnPaper {
  obligation = 0;
  paid = 0;
  held = 0;
  loss = 0;
  fixed = 0;
  settled = 0;
  left = false;
  on: LocalDate = FIRST;
  /** Capital, claim and held after each event. */
  readonly days: { on: LocalDate; capital: number; claim: number; held: number }[] = [];

  constructor(readonly account: ShareAccount) {}

  note(): void {
    const { fixed, held, loss, on, paid, settled } = this;
    this.days.push({ on, capital: paid - loss - fixed, claim: fixed - settled, held });
  }

  at(day: LocalDate): { capital: number; claim: number; held: number } {
    return this.days.findLast((one) => one.on <= day) ?? { capital: 0, claim: 0, held: 0 };
  }
}

describe('thousands of lives of a share', () => {
  let database: TestDatabase;
  let module: INestApplicationContext;
  let book: ShareBook;
  const context = TenantContext.forJob(newId(), 'proef', systemClock);
  const run = <Result>(work: (tx: Tx) => Promise<Result>) => module.get(Transactions).run(context, work);
  const papers: OnPaper[] = [];

  beforeAll(async () => {
    database = await cloneDatabase();
    module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot(database.urls.app, 5), DiscoveryModule, LedgerModule],
      providers: [ShareBook, ShareFollowers, ClaimFollows],
    }).compile();
    book = module.get(ShareBook);
    await run(openEverything);
  }, 60_000);
  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  async function openEverything(tx: Tx): Promise<void> {
    await tx.execute(
      `insert into cooperative (cooperative_id, name, legal_name, liability) values ($1, 'Proef', 'Proef U.A.', 'excluded')`,
      [context.cooperativeId],
    );
    await createChart(tx);
    await openYear(tx, 2026);
    await stayDue(tx);
    for (const [index, { called }] of lives.entries()) {
      const account = {
        account_id: newId(),
        member_id: newId(),
        payment_reference: `RF${index}`,
        opened_on: FIRST,
        called,
        version: 1,
      };
      await tx.execute(
        `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
         values ($1, $2, $3, 'Lid', 'Proef', 'worker', 'employed', 'member', '2026-01-01')`,
        [context.cooperativeId, account.member_id, index + 1],
      );
      await insertAccount(tx, account);
      papers.push(new OnPaper(account));
    }
  }

  /** What was promised stays due after somebody left, so that money still comes in then. */
  async function stayDue(tx: Tx): Promise<void> {
    const id = newId();
    await tx.execute(
      `insert into articles (cooperative_id, articles_id, valid_from, clause, sequence) values ($1, $2, '2026-01-01', 'artikel 8', 1)`,
      [context.cooperativeId, id],
    );
    await tx.execute(
      `insert into articles_setting (cooperative_id, articles_id, setting, value) values ($1, $2, 'unpaid_on_exit', 'stays_due')`,
      [context.cooperativeId, id],
    );
  }

  const event = (
    paper: OnPaper,
    kind: ShareEvent['kind'],
    amount: number,
    more: Partial<ShareEvent> = {},
  ): ShareEvent => {
    const id = newId();
    return {
      account: paper.account,
      kind,
      amount: cents(amount),
      on: paper.on,
      source: { kind: 'proef', id },
      key: `proef:${id}`,
      ...more,
    };
  };

  /** One step of one life: what is written, and the same on paper. Nothing when it cannot be. */
  function step(paper: OnPaper, { act, part }: { act: string; part: number }): ShareEvent[] {
    const some = (of: number) => Math.floor((of * Math.min(part, 1_000)) / 1_000);
    const bank = { counter: { account: 'bank' as const } };
    if (act === 'more' && !paper.left) {
      paper.obligation += part;
      return [event(paper, 'subscribed', part)];
    }
    if (act === 'remit' && !paper.left && some(paper.obligation - paper.paid) > 0) {
      const amount = some(paper.obligation - paper.paid);
      paper.obligation -= amount;
      return [event(paper, 'remitted', amount)];
    }
    if (act === 'return' && !paper.left && some(paper.paid - paper.loss) > 0) {
      const amount = some(paper.paid - paper.loss);
      paper.paid -= amount;
      return [event(paper, 'collection_failed', amount, { ...bank, channel: 'direct_debit' })];
    }
    if (act === 'lose' && !paper.left && some(paper.paid - paper.loss) > 0) {
      const amount = some(paper.paid - paper.loss);
      paper.loss += amount;
      return [event(paper, 'loss_allocated', amount)];
    }
    if (act === 'exit' && !paper.left) {
      paper.left = true;
      paper.fixed = paper.paid - paper.loss;
      return paper.fixed > 0 ? [event(paper, 'claim_fixed', paper.fixed)] : [];
    }
    if (act === 'refund' && some(paper.fixed - paper.settled) > 0) {
      const amount = some(paper.fixed - paper.settled);
      paper.settled += amount;
      return [event(paper, 'refund_paid', amount, bank)];
    }
    if (act === 'give_back' && some(paper.held) > 0) {
      const amount = some(paper.held);
      paper.held -= amount;
      return [event(paper, 'overpayment_returned', amount, bank)];
    }
    return [];
  }

  /** What fixing a claim writes beside the event. */
  async function leave(tx: Tx, { account, fixed, loss, obligation, on, paid }: OnPaper): Promise<void> {
    await tx.execute(
      `update member set ended_on = '2026-01-04', status = 'notice_given' where cooperative_id = $1 and member_id = $2`,
      [context.cooperativeId, account.member_id],
    );
    const unpaid = obligation - paid;
    await tx.execute(
      `insert into share_exit (cooperative_id, exit_id, account_id, last_day, cause, paid_cents, loss_cents, interest_cents, claim_cents,
         unpaid_cents, unpaid_handling, fixed_on)
       values ($1, $2, $3, '2026-01-04', 'left', $4, $5, 0, $6, $7, $8, $9)`,
      [
        context.cooperativeId,
        newId(),
        account.account_id,
        paid,
        loss,
        fixed,
        unpaid,
        unpaid > 0 ? 'stays_due' : 'nothing',
        on,
      ],
    );
  }

  /** A payment goes the way payments go: up to the obligation it is paid in, above it is held. */
  async function pay(tx: Tx, payers: { paper: OnPaper; amount: number }[]): Promise<void> {
    await book.receive(
      tx,
      payers.map(({ amount, paper }) => {
        const id = newId();
        const counter = { account: 'bank' as const };
        return {
          account: paper.account,
          amount: cents(amount),
          on: paper.on,
          channel: 'bank_transfer',
          counter,
          source: { kind: 'proef', id },
          key: id,
        };
      }),
    );
    for (const { amount, paper } of payers) {
      const counted = Math.min(amount, paper.obligation - paper.paid);
      paper.paid += counted;
      paper.held += amount - counted;
      // what stays due after she left goes into what she gets back
      if (paper.left) paper.fixed += counted;
    }
  }

  it('agree with paper, with the ledger and with every card, on every day', async () => {
    await run(async (tx) => {
      for (const [index, paper] of papers.entries()) paper.obligation = lives[index]!.promise;
      await book.record(
        tx,
        papers.map((paper) => event(paper, 'subscribed', paper.obligation)),
      );
      papers.forEach((paper) => paper.note());
    });
    const gone = new Set<OnPaper>();
    for (let number = 0; number < STEPS; number++) {
      await run(async (tx) => {
        const payers: { paper: OnPaper; amount: number }[] = [];
        const events: ShareEvent[] = [];
        for (const [index, paper] of papers.entries()) {
          const wanted = lives[index]!.steps[number]!;
          paper.on = addDays(paper.on, wanted.days);
          if (wanted.act === 'pay')
            payers.push({ paper, amount: Math.ceil((lives[index]!.promise * wanted.part) / 4_000) });
          else events.push(...step(paper, wanted));
          if (wanted.act === 'exit' && paper.left && !gone.has(paper)) {
            gone.add(paper);
            await leave(tx, paper);
          }
        }
        await pay(tx, payers);
        await book.record(tx, events);
        papers.forEach((paper) => paper.note());
      });
    }
    const days = [...new Set(papers.flatMap((paper) => paper.days.map(({ on }) => on)))].sort();
    expect(days.length).toBeGreaterThan(100);
    const byMember = new Map<Id, OnPaper>(papers.map((paper) => [paper.account.member_id, paper]));
    for (const day of days.filter((_, index) => index % 7 === 0 || index === days.length - 1)) {
      const rows = await run((tx) => readShareTieOut(tx, day));
      expect(tieOut(day, rows)).toMatchObject({ agrees: true, differing: [] });
      for (const row of rows) {
        const { capital, claim, held } = byMember.get(row.member_id)!.at(day);
        expect([row.ledger_capital, row.ledger_claim, row.ledger_held]).toEqual([capital, claim, held]);
      }
    }
  }, 240_000);

  const refused =
    (kind: ShareEvent['kind'], of: (paper: OnPaper) => Cents, more: Partial<ShareEvent> = {}) =>
    async () => {
      const paper = papers.find((one) => one.fixed > 0 && one.fixed > one.settled && one.held > 0)!;
      await run((tx) => book.record(tx, [event(paper, kind, of(paper), more)]));
    };

  it.each([
    [
      'more paid back than is due',
      'share_refund_out_of_bounds',
      refused('refund_paid', (p) => cents(p.fixed - p.settled + 1), { counter: { account: 'bank' } }),
    ],
    [
      'more given back than was held',
      'share_held_out_of_bounds',
      refused('overpayment_returned', (p) => cents(p.held + 1), { counter: { account: 'bank' } }),
    ],
    [
      'more paid in than promised',
      'share_paid_out_of_bounds',
      refused('collected', (p) => cents(p.obligation - p.paid + 1), { counter: { account: 'bank' }, channel: 'cash' }),
    ],
    [
      'a claim above what was paid in',
      'share_claim_out_of_bounds',
      refused('claim_fixed', (p) => cents(p.paid - p.loss - p.fixed + 1)),
    ],
  ])('are never left with %s', async (_, code, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ code });
  });
});

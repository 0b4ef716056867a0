import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordPartyAccount, type PaymentOrder } from '#libs/banking/index.js';
import { cents, localDate, newId, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Ledger, readBalances } from '#libs/ledger/index.js';
import { memberDebt } from '#test/support/books.js';
import { openExits, type TestExits } from '#test/support/exits.js';
import { tieOut } from './core/tie-out.js';
import { accountOfMember, lockAccount } from './data/accounts.js';
import { movementsOf } from './data/movements.js';
import { openTermsOf } from './data/plans.js';
import { readShareTieOut } from './data/tie-out.js';
import { ShareBook } from './share-book.js';
import { AgreePlan } from './use-cases/agree-plan.js';
import { CorrectMovement } from './use-cases/correct-movement.js';
import { RecordDispute, type DisputeInput } from './use-cases/exit-dispute.js';
import { FixClaim } from './use-cases/exit-fix-claim.js';
import { ResolveDispute, type ResolutionInput } from './use-cases/exit-resolve-dispute.js';
import { SetOffClaim } from './use-cases/exit-set-off.js';
import { ViewExits } from './use-cases/exit-view.js';
import { OpenShareAccount } from './use-cases/open-share-account.js';
import { RecordPayment } from './use-cases/record-payment.js';
import { DecideRefund } from './use-cases/refund-decide.js';
import { OfferRefunds } from './use-cases/refund-offer.js';
import { SettleTransfers } from './use-cases/settle-transfers.js';

let exits: TestExits;
beforeAll(async () => {
  exits = await openExits('2026-10-15');
}, 60_000);
afterAll(() => exits.close());

const code = (expected: string) => expect.objectContaining({ code: expected });
const get = <Provider>(type: new (...args: never[]) => Provider): Provider => exits.get(type);
const open = async (memberId: Id): Promise<Id> =>
  (await get(OpenShareAccount).run(exits.bookkeeper, { member_id: memberId })).account_id;
const pay = (accountId: Id, amount: number, day: string) =>
  get(RecordPayment).run(exits.bookkeeper, accountId, {
    payment_id: newId(),
    amount: cents(amount),
    paid_on: localDate(day),
    channel: 'bank_transfer',
  });
const view = (accountId: Id) => get(ViewExits).one(exits.board, accountId);
const approve = async (accountId: Id, by = exits.board) =>
  get(DecideRefund).approve(by, accountId, (await view(accountId)).proposal!.schedule_id, 'bestuur');
const dispute = (accountId: Id, given: Partial<DisputeInput> = {}) =>
  get(RecordDispute).run(exits.bookkeeper, accountId, {
    dispute_id: newId(),
    raised_on: localDate('2026-11-23'),
    reason: 'Het verlies klopt niet.',
    letter: 'brief van 23 november',
    contested: cents(25_000),
    ...given,
  });
const resolve = async (accountId: Id, given: Partial<ResolutionInput> = {}, by = exits.board) =>
  get(ResolveDispute).run(by, accountId, {
    dispute_id: (await view(accountId)).dispute?.dispute_id ?? newId(),
    outcome: 'stays',
    answer: 'We hebben het nagekeken.',
    decision: 'bestuur 2026-20',
    ...given,
  });
const ties = async (): Promise<Record<string, Cents>> => {
  const day = localDate('2028-12-31');
  const result = tieOut(day, await exits.run((tx) => readShareTieOut(tx, day)));
  expect(result).toMatchObject({ agrees: true, differing: [] });
  return Object.fromEntries(result.ties.map(({ name, ledger }) => [name, ledger]));
};
const balances = async (...accounts: string[]) => {
  const found = await exits.run((tx) => readBalances(tx, accounts, localDate('2028-12-31')));
  return accounts.map((account) => found.get(account));
};
const terms = (of: { terms: readonly { due_on: LocalDate; amount: number; state: string }[] } | undefined) =>
  of?.terms.map(({ amount, due_on, state }) => [due_on, amount, state]);

describe('a claim under articles that change', () => {
  let account: Id;

  it('follows those of the last day, not those of the notice or of today', async () => {
    await exits.amend('2026-10-20', { refund_terms: '3', unpaid_on_exit: 'stays_due' });
    await exits.amend('2026-11-10', { refund_schedule: 'at_once', unpaid_on_exit: 'lapses' });
    account = await open(exits.people.noor);
    await pay(account, 60_000, '2026-10-01');
    await exits.leave(exits.people.noor, '2026-10-31');
    exits.on('2026-11-23');
    const loss = { loss: cents(10_000), loss_decision: 'ALV 2026-05', loss_accounts: 'jaarrekening 2025' };
    await get(FixClaim).run(exits.bookkeeper, account, loss);
    const fixed = await view(account);
    expect(fixed.exit).toMatchObject({ claim: 50_000, loss: 10_000, unpaid: 40_000, unpaid_handling: 'stays_due' });
    expect(fixed.articles).toMatchObject({ refund_hold: true, refund_terms: 3 });
    expect(terms(fixed.proposal)).toEqual([
      ['2027-10-31', 16_667, 'open'],
      ['2028-10-31', 16_667, 'open'],
      ['2029-10-31', 16_666, 'open'],
    ]);
  });

  it('grows with what was still due and is paid after it was fixed', async () => {
    expect(await pay(account, 10_000, '2026-11-20')).toMatchObject({ collected: 10_000, held: 0 });
    expect(await ties()).toEqual({ capital: 0, claim: 60_000, held: 0 });
    expect(await balances('0500', '1640')).toEqual([0, -60_000]);
    expect(terms((await view(account)).proposal)).toEqual([
      ['2027-10-31', 20_000, 'open'],
      ['2028-10-31', 20_000, 'open'],
      ['2029-10-31', 20_000, 'open'],
    ]);
  });

  it('grows after the decision too: the days stay, and the board decides on the rest', async () => {
    await approve(account);
    await pay(account, 5_000, '2026-11-22');
    const grown = await view(account);
    expect(grown).toMatchObject({ state: 'scheduled', waits_for: 'board' });
    expect(terms(grown.decided)).toHaveLength(3);
    expect(terms(grown.proposal)).toEqual([
      ['2027-10-31', 20_000, 'open'],
      ['2028-10-31', 20_000, 'open'],
      ['2029-10-31', 25_000, 'open'],
    ]);
  });

  it('shrinks again when that payment turns out to be of somebody else', async () => {
    const moves = await exits.run((tx) => movementsOf(tx, account));
    const payment = moves.find(({ change, kind }) => kind === 'collected' && change === 5_000)!;
    await get(CorrectMovement).run(exits.bookkeeper, account, {
      movement_id: payment.movement_id,
      reason: 'van een ander lid',
    });
    expect(await ties()).toEqual({ capital: 0, claim: 60_000, held: 0 });
    expect((await view(account)).proposal?.terms.at(-1)).toMatchObject({ amount: 20_000 });
    await approve(account);
  });

  it('shrinks too when a transfer is undone, and never before the day it grew', async () => {
    const order = { sourceId: account } as PaymentOrder;
    const on = localDate('2026-10-20');
    const receipt = { on, amount: cents(5_000), receiptId: newId(), counterAccount: 'bank' as const };
    await exits.run((tx) => get(SettleTransfers).received(tx, order, receipt));
    await approve(account);
    expect((await view(account)).decided?.terms.at(-1)).toMatchObject({ amount: 25_000 });
    await exits.run((tx) => get(SettleTransfers).receiptUndone(tx, order, { ...receipt, reason: 'van een ander lid' }));
    expect(await ties()).toEqual({ capital: 0, claim: 60_000, held: 0 });
    const days = (await exits.run((tx) => movementsOf(tx, account)))
      .filter(({ figure }) => figure === 'fixed')
      .map(({ on_date }) => on_date);
    expect(days.sort()[0]).toBe('2026-10-31');
    const shrunk = await view(account);
    expect(shrunk).toMatchObject({ waits_for: 'board', balance: { claim: 60_000 } });
    expect(shrunk.proposal?.terms.at(-1)).toMatchObject({ amount: 20_000 });
    await approve(account);
  });

  it('can be contested: the last of it waits, the first is paid on its day', async () => {
    await expect(dispute(account, { contested: cents(60_001) })).rejects.toMatchObject({
      faults: [{ pointer: '/contested', code: 'share_dispute_too_much' }],
    });
    const twice = newId();
    await dispute(account, { dispute_id: twice });
    await dispute(account, { dispute_id: twice });
    await expect(dispute(account)).rejects.toEqual(code('share_dispute_exists'));
    const contested = await view(account);
    expect(contested).toMatchObject({ state: 'disputed', waits_for: 'account', next_due: '2027-10-31' });
    expect(terms(contested.decided)).toEqual([
      ['2027-10-31', 20_000, 'open'],
      ['2028-10-31', 15_000, 'open'],
      ['2028-10-31', 5_000, 'contested'],
      ['2029-10-31', 20_000, 'contested'],
    ]);
    expect(contested.decided).toMatchObject({ decision: 'bestuur' });
    exits.on('2028-10-25');
    const noor = { kind: 'member', id: exits.people.noor } as const;
    const { accountId } = await exits.run((tx) =>
      recordPartyAccount(tx, noor, { iban: 'NL32BUNQ2012345678', holderName: 'N. Proef' }),
    );
    await exits.run((tx) =>
      tx.execute(
        `update party_account set confirmed_on = '2028-10-25', confirmed_by = $3, confirmed_how = 'called_back'
         where cooperative_id = $1 and account_id = $2`,
        [exits.cooperativeId, accountId, newId()],
      ),
    );
    await get(OfferRefunds).run(exits.bookkeeper, account);
    expect((await view(account)).decided?.terms.map(({ state }) => state)).toEqual([
      'offered',
      'offered',
      'contested',
      'contested',
    ]);
  });

  it('is not paid beyond what is not contested, whatever is written', async () => {
    const beyond = exits.run(async (tx) =>
      get(ShareBook).record(tx, [
        {
          account: (await view(account)).account,
          kind: 'refund_paid',
          amount: cents(35_001),
          on: localDate('2028-10-25'),
          source: { kind: 'proef', id: newId() },
          key: 'beyond',
          counter: { account: 'bank' },
        },
      ]),
    );
    await expect(beyond).rejects.toEqual(code('share_refund_contested'));
  });

  it('is corrected in the books by a decision of somebody else, and then decided on anew', async () => {
    exits.on('2028-11-10');
    await expect(resolve(account, {}, exits.bookkeeper)).rejects.toEqual(code('share_dispute_second_person'));
    await expect(resolve(account, { dispute_id: newId() })).rejects.toEqual(code('share_dispute_none'));
    await expect(resolve(account, { outcome: 'changed' })).rejects.toEqual(code('share_dispute_no_change'));
    await resolve(account, { outcome: 'changed', loss: cents(4_000) });
    // 600.00 + 100.00 paid in, 40.00 of loss
    expect(await ties()).toEqual({ capital: 0, claim: 66_000, held: 0 });
    expect(await balances('0500', '0590', '1640')).toEqual([0, -4_000, -66_000]);
    const corrected = await view(account);
    expect(corrected).toMatchObject({ state: 'claim_fixed', waits_for: 'board', decided: undefined });
    expect(corrected.proposal?.terms.reduce((total, { amount }) => total + amount, 0)).toBe(66_000);
    await expect(resolve(account)).rejects.toEqual(code('share_dispute_none'));
    await expect(approve(account)).rejects.toEqual(code('share_refund_second_person'));
    await approve(account, exits.as(['board']));
    expect((await view(account)).state).toBe('scheduled');
  });
});

describe('a transfer that is undone', () => {
  it('is asked for again by the plan in force, whichever plan it was paid under', async () => {
    exits.on('2026-12-01');
    const account = await open(exits.people.mila);
    const now = async () => (await exits.run((tx) => lockAccount(tx, account))).version;
    const plan = async (terms: number) =>
      get(AgreePlan).run(exits.bookkeeper, account, await now(), {
        channel: 'bank_transfer',
        rhythm: 'monthly',
        first_due_on: localDate('2026-12-28'),
        terms,
      });
    const left = async () =>
      (await exits.run((tx) => openTermsOf(tx, [account]))).reduce((total, term) => total + term.open, 0);
    await plan(10);
    const order = { sourceId: account } as PaymentOrder;
    const on = localDate('2026-12-01');
    const receipt = { on, amount: cents(20_000), receiptId: newId(), counterAccount: 'bank' as const };
    await exits.run((tx) => get(SettleTransfers).received(tx, order, receipt));
    await plan(5);
    expect(await left()).toBe(80_000);
    await exits.run((tx) => get(SettleTransfers).receiptUndone(tx, order, { ...receipt, reason: 'van een ander lid' }));
    expect(await left()).toBe(100_000);
  });
});

describe('an objection', () => {
  it('for more than was fixed holds nothing back, and may be refused', async () => {
    exits.on('2026-12-01');
    const account = await open(exits.people.sam);
    await pay(account, 30_000, '2026-11-01');
    await exits.leave(exits.people.sam, '2026-11-22');
    await get(FixClaim).run(exits.bookkeeper, account);
    await dispute(account, { contested: cents(0) });
    await approve(account);
    expect(await view(account)).toMatchObject({ state: 'disputed', waits_for: 'account' });
    await resolve(account);
    expect(await view(account)).toMatchObject({ state: 'scheduled', disputes: [{ outcome: 'stays' }] });
  });

  it('may undo a set-off, with its entry', async () => {
    const { account_id: account } = (await exits.run((tx) => accountOfMember(tx, exits.people.mila)))!;
    await pay(account, 100_000, '2026-11-01');
    await exits.leave(exits.people.mila, '2026-11-22');
    await get(FixClaim).run(exits.bookkeeper, account);
    const before = await ties();
    const set_off_id = newId();
    const debt = { what: 'Laptop', evidence: 'bon 4', amount: cents(40_000), counter: 'member_current' } as const;
    await exits.run((tx) => get(Ledger).post(tx, memberDebt(exits.people.mila, debt.amount, '2026-11-22')));
    await get(SetOffClaim).run(exits.bookkeeper, account, { set_off_id, ...debt });
    await dispute(account, { contested: cents(60_000) });
    expect(await view(account)).toMatchObject({ state: 'disputed', waits_for: 'board' });
    await resolve(account, { outcome: 'changed', set_off_id });
    expect(await ties()).toEqual(before);
    expect(await view(account)).toMatchObject({ set_offs: [], balance: { claim: 100_000 } });
    expect(await balances('1330')).toEqual([40_000]);
  });
});

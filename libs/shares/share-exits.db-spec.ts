import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApproveBatch,
  ExportBatch,
  MakeBatch,
  recordPartyAccount,
  ReturnOrder,
  SettleBatch,
} from '#libs/banking/index.js';
import { cents, localDate, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Ledger, readBalances, readOpenItems } from '#libs/ledger/index.js';
import { TenantContext, type Tx } from '#libs/platform/index.js';
import { memberDebt, sale } from '#test/support/books.js';
import { openExits, type TestExits } from '#test/support/exits.js';
import { pdfPages } from '#test/support/pdf-text.js';
import { tieOut } from './core/tie-out.js';
import { readShareTieOut } from './data/tie-out.js';
import { AgreePlan } from './use-cases/agree-plan.js';
import { FixClaim } from './use-cases/exit-fix-claim.js';
import { FixClaimsDue } from './use-cases/exit-fix-due.js';
import { RecordHeirs } from './use-cases/exit-heirs.js';
import { ViewShareLiquidity } from './use-cases/exit-liquidity.js';
import { ViewExitOutlook } from './use-cases/exit-outlook.js';
import { SetOffClaim } from './use-cases/exit-set-off.js';
import { DrawExitStatement } from './use-cases/exit-statement.js';
import { ViewExits } from './use-cases/exit-view.js';
import { OpenShareAccount } from './use-cases/open-share-account.js';
import { RecordPayment } from './use-cases/record-payment.js';
import { CheckRefundAccount } from './use-cases/refund-check-account.js';
import { DecideRefund } from './use-cases/refund-decide.js';
import { OfferRefunds } from './use-cases/refund-offer.js';
import { ProposeRefund } from './use-cases/refund-propose.js';

let exits: TestExits;
beforeAll(async () => {
  exits = await openExits('2026-10-31');
}, 60_000);
afterAll(() => exits.close());

const code = (expected: string) => expect.objectContaining({ code: expected });
const get = <Provider>(type: new (...args: never[]) => Provider): Provider => exits.get(type);
const run = <Result>(work: (tx: Tx) => Promise<Result>) => exits.run(work);
const daily = () => TenantContext.forJob(exits.cooperativeId, 'share exits', exits.clock);

const open = (memberId: Id) => get(OpenShareAccount).run(exits.bookkeeper, { member_id: memberId });
const pay = (accountId: Id, amount: number, day: string) =>
  get(RecordPayment).run(exits.bookkeeper, accountId, {
    payment_id: newId(),
    amount: cents(amount),
    paid_on: localDate(day),
    channel: 'bank_transfer',
  });
const view = (accountId: Id) => get(ViewExits).one(exits.board, accountId);
const ties = async (day: string): Promise<Record<string, number>> => {
  const result = await run((tx) => readShareTieOut(tx, localDate(day))).then((rows) => tieOut(localDate(day), rows));
  expect(result).toMatchObject({ agrees: true, differing: [] });
  return Object.fromEntries(result.ties.map(({ name, ledger }) => [name, ledger]));
};
const balance = async (account: string) =>
  (await run((tx) => readBalances(tx, [account], localDate('2028-12-31')))).get(account);
const terms = (of: { terms: readonly { due_on: LocalDate; amount: number; state: string }[] } | undefined) =>
  of?.terms.map(({ amount, due_on, state }) => [due_on, amount, state]);

/** To the bank with everything that waits; answers the orders that went. */
async function toTheBank(day: string): Promise<{ batchId: Id; orderId: Id }> {
  const { batch } = await get(MakeBatch).run(exits.bookkeeper, { kind: 'payment', execution_on: localDate(day) });
  await get(ApproveBatch).run(exits.board, batch.batchId, 1);
  await get(ExportBatch).run(exits.board, batch.batchId);
  const { order_id } = await run((tx) =>
    tx.one<{ order_id: Id }>(`select order_id from payment_order where cooperative_id = $1 and state = 'sent'`, [
      exits.cooperativeId,
    ]),
  );
  return { batchId: batch.batchId, orderId: order_id };
}

describe('a share after its membership', () => {
  let account: Id;

  it('is nothing to settle before the last day has passed', async () => {
    account = (await open(exits.people.noor)).account_id;
    await get(AgreePlan).run(exits.bookkeeper, account, 1, {
      channel: 'bank_transfer',
      rhythm: 'monthly',
      first_due_on: localDate('2026-11-10'),
      terms: 10,
    });
    await pay(account, 60_000, '2026-10-01');
    const outlook = await get(ViewExitOutlook).run(
      exits.as(['member'], exits.people.noor),
      account,
      localDate('2026-10-31'),
    );
    expect(outlook).toMatchObject({ claim: 60_000, unpaid: 40_000, unpaid_handling: 'lapsed', may_be_deferred: true });
    expect(outlook.terms.map(({ amount, due_on }) => [due_on, amount])).toEqual([
      ['2027-10-31', 30_000],
      ['2028-10-31', 30_000],
    ]);
    await exits.leave(exits.people.noor, '2026-10-31');
    await expect(get(FixClaim).run(exits.bookkeeper, account)).rejects.toEqual(code('share_exit_not_ended'));
  });

  it('waits for the bookkeeper where a loss may come off, and holds what comes in late', async () => {
    exits.on('2026-11-23');
    await get(FixClaimsDue).run(daily(), localDate('2026-11-23'));
    expect(await view(account)).toMatchObject({ state: 'open', waits_for: 'bookkeeper', exit: undefined });
    expect(await pay(account, 5_000, '2026-11-02')).toMatchObject({ collected: 0, held: 5_000 });
  });

  it('becomes a debt less the loss, and the rest of the promise lapses', async () => {
    const loss = { loss: cents(10_000), loss_decision: 'ALV 2026-05', loss_accounts: 'jaarrekening 2025' };
    await expect(get(FixClaim).run(exits.bookkeeper, account, { ...loss, loss: cents(60_001) })).rejects.toMatchObject({
      faults: [{ pointer: '/loss', code: 'share_exit_loss_too_much' }],
    });
    await get(FixClaim).run(exits.bookkeeper, account, loss);
    const fixed = await view(account);
    // 600.00 paid - 100.00 loss
    expect(fixed.exit).toMatchObject({
      paid: 60_000,
      loss: 10_000,
      claim: 50_000,
      unpaid: 40_000,
      unpaid_handling: 'lapsed',
    });
    expect(fixed).toMatchObject({ state: 'claim_fixed', waits_for: 'board' });
    expect(terms(fixed.proposal)).toEqual([
      ['2027-10-31', 25_000, 'open'],
      ['2028-10-31', 25_000, 'open'],
    ]);
    expect(await ties('2026-11-23')).toEqual({ capital: 0, claim: 50_000, held: 5_000 });
    expect([await balance('0500'), await balance('0590'), await balance('1640')]).toEqual([0, -10_000, -50_000]);
    await expect(get(FixClaim).run(exits.bookkeeper, account)).rejects.toEqual(code('share_exit_exists'));
  });

  it('has her debts set off against it, once each, before the board decides', async () => {
    const debt = { what: 'Gereedschap', evidence: 'bon 12', amount: cents(4_000), counter: 'member_current' as const };
    const setOff = (given: object) =>
      get(SetOffClaim).run(exits.bookkeeper, account, { set_off_id: newId(), ...debt, ...given });
    const refused = (given: object, fault: string) =>
      expect(setOff(given)).rejects.toMatchObject({ faults: [{ code: fault }] });
    // what shares hold for her (50.00) stands on the same card and pays no debt
    await refused({ amount: cents(1) }, 'share_set_off_no_debt');
    await run((tx) => get(Ledger).post(tx, memberDebt(exits.people.noor, cents(4_000), '2026-11-23')));
    await refused({ amount: cents(4_001) }, 'share_set_off_above_card');
    const once = newId();
    await setOff({ set_off_id: once });
    await setOff({ set_off_id: once });
    await refused({ amount: cents(1) }, 'share_set_off_no_debt');
    const [item, others] = await run(async (tx) => {
      await get(Ledger).post(tx, sale(exits.relationId, cents(5_000), cents(1_050)));
      await get(Ledger).post(tx, sale(exits.namesakeId, cents(1_000), cents(210)));
      const items = await readOpenItems(tx, localDate('2026-11-23'));
      return [exits.relationId, exits.namesakeId].map((id) => items.find(({ relationId }) => relationId === id)!);
    });
    const invoice = { what: 'Factuur', counter: 'debtors' as const, open_item_id: item!.openItemId };
    await refused({ ...invoice, amount: cents(6_051) }, 'share_set_off_above_item');
    await refused({ ...invoice, open_item_id: others!.openItemId, amount: cents(100) }, 'share_set_off_not_hers');
    await setOff({ ...invoice, amount: cents(6_000) });
    await refused({ amount: cents(40_001) }, 'share_refund_out_of_bounds');
    // the debt on her card is another thing than what shares hold for her: 1330 has both
    expect(await ties('2026-11-23')).toEqual({ capital: 0, claim: 40_000, held: 5_000 });
    expect([await balance('1330'), await balance('1300')]).toEqual([-5_000, 50 + 1_210]);
    expect(terms((await view(account)).proposal)).toEqual([
      ['2027-10-31', 20_000, 'open'],
      ['2028-10-31', 20_000, 'open'],
    ]);
  });

  it('is decided by somebody of the board who did not prepare it', async () => {
    const { proposal } = await view(account);
    const id = proposal!.schedule_id;
    await expect(get(DecideRefund).approve(exits.bookkeeper, account, id, 'bestuur')).rejects.toEqual(
      code('share_refund_second_person'),
    );
    await expect(get(DecideRefund).approve(exits.board, account, newId(), 'bestuur')).rejects.toEqual(
      code('share_refund_changed'),
    );
    await get(DecideRefund).approve(exits.board, account, id, 'bestuur 2026-14');
    expect(await view(account)).toMatchObject({ state: 'scheduled', waits_for: 'account' });
    const { months, reserve, warnings } = await get(ViewShareLiquidity).run(exits.board);
    expect([reserve, warnings]).toEqual([50_000, ['equity_below_reserve']]);
    // 200.00 is due on 31 October 2027 and again a year later: the picture goes on until then
    expect(months.filter(({ refunds }) => refunds > 0).map(({ month }) => month)).toEqual(['2027-10', '2028-10']);
  });

  it('is deferred by the articles of the last day, with a reason and new days', async () => {
    const defer = (until: string) =>
      get(DecideRefund).defer(exits.board, account, {
        until: localDate(until),
        ground: 'liquidity',
        reason: 'Er is te weinig geld.',
        decision: 'bestuur 2026-15',
      });
    await expect(defer('2027-10-31')).rejects.toMatchObject({ faults: [{ code: 'share_deferral_not_later' }] });
    await defer('2028-01-31');
    const deferred = await view(account);
    expect(deferred.state).toBe('deferred');
    expect(deferred.decided).toMatchObject({ kind: 'deferral', reason: 'Er is te weinig geld.' });
    expect(terms(deferred.decided)).toEqual([
      ['2028-01-31', 20_000, 'open'],
      ['2029-01-31', 20_000, 'open'],
    ]);
    expect(deferred.schedules).toHaveLength(4);
  });

  it('is not paid before somebody made sure of the account', async () => {
    exits.on('2028-01-28');
    const offer = () => get(OfferRefunds).run(exits.bookkeeper, account);
    await expect(offer()).rejects.toEqual(code('share_refund_account_missing'));
    const { accountId } = await run((tx) =>
      recordPartyAccount(
        tx,
        { kind: 'member', id: exits.people.noor },
        { iban: 'NL32BUNQ2012345678', holderName: 'N. Proef' },
      ),
    );
    await expect(offer()).rejects.toEqual(code('share_refund_account_unconfirmed'));
    await confirm(accountId);
    await offer();
    expect(terms((await view(account)).decided)).toEqual([
      ['2028-01-31', 20_000, 'offered'],
      ['2029-01-31', 20_000, 'open'],
    ]);
    await expect(offer()).rejects.toEqual(code('share_refund_not_due'));
  });

  const confirm = (accountId: Id) =>
    run((tx) =>
      tx.execute(
        `update party_account set confirmed_on = '2028-01-28', confirmed_by = $3, confirmed_how = 'called_back' where cooperative_id = $1 and account_id = $2`,
        [exits.cooperativeId, accountId, newId()],
      ),
    );

  it('goes out, comes back, and goes out again only after another look at the account', async () => {
    const first = await toTheBank('2028-01-31');
    expect(await ties('2028-01-31')).toEqual({ capital: 0, claim: 20_000, held: 5_000 });
    expect(await view(account)).toMatchObject({ state: 'part_paid', waits_for: 'date' });
    expect(await balance('2010')).toBe(-20_000);
    exits.on('2028-02-02');
    await get(ReturnOrder).run(exits.bookkeeper, first.orderId, localDate('2028-02-01'), 'AC04');
    expect(await ties('2028-02-02')).toEqual({ capital: 0, claim: 40_000, held: 5_000 });
    expect(await balance('2010')).toBe(0);
    expect(await view(account)).toMatchObject({ state: 'deferred', waits_for: 'account', standing: 'returned' });
    await expect(get(OfferRefunds).run(exits.bookkeeper, account)).rejects.toEqual(
      code('share_refund_account_returned'),
    );
    await expect(get(CheckRefundAccount).run(exits.bookkeeper, account, 'called_back')).rejects.toEqual(
      code('share_refund_account_own'),
    );
    await get(CheckRefundAccount).run(exits.board, account, 'called_back');
    expect(await view(account)).toMatchObject({ waits_for: 'bank', standing: 'good' });
    const second = await toTheBank('2028-02-03');
    expect(second.orderId).not.toBe(first.orderId);
    exits.on('2028-02-04');
    await get(SettleBatch).run(exits.bookkeeper, second.batchId, localDate('2028-02-03'));
    expect(await ties('2028-02-04')).toEqual({ capital: 0, claim: 20_000, held: 5_000 });
    expect([await balance('2010'), await balance('1640')]).toEqual([0, -20_000]);
    expect(await view(account)).toMatchObject({ state: 'part_paid', waits_for: 'date' });
  });

  it('never pays more than the claim, whatever is written', async () => {
    const { exit, schedules } = await view(account);
    const more = run((tx) =>
      tx.execute(
        `insert into refund_term (cooperative_id, exit_id, number, schedule_id, due_on, amount_cents) values ($1, $2, 99, $3, '2029-01-01', 1)`,
        [exits.cooperativeId, exit!.exit_id, schedules.at(-1)!.schedule_id],
      ),
    );
    await expect(more).rejects.toEqual(code('share_refund_out_of_bounds'));
  });

  it('tells everything on one paper', async () => {
    const { bytes } = await get(DrawExitStatement).run(exits.as(['member'], exits.people.noor), account);
    const text = pdfPages(bytes).join(' ');
    for (const said of [
      'Afrekening ledenaandeel',
      '600,00',
      '100,00',
      '500,00',
      'Gereedschap',
      'Er is te weinig geld.',
      'Teruggekomen',
    ])
      expect(text).toContain(said);
    await expect(get(DrawExitStatement).run(exits.as(['member'], exits.people.sam), account)).rejects.toEqual(
      code('not_found'),
    );
  });

  it('stays apart from a new membership of the same person', async () => {
    const again = newId();
    await run((tx) =>
      tx.execute(
        `insert into member (cooperative_id, member_id, person_id, number, given_name, family_name, class, engagement, status, joined_on)
         select cooperative_id, $3, person_id, 9, given_name, family_name, class, engagement, 'member', '2028-02-01' from member
         where cooperative_id = $1 and member_id = $2`,
        [exits.cooperativeId, exits.people.noor, again],
      ),
    );
    const fresh = await open(again);
    await pay(fresh.account_id, 2_500, '2028-02-04');
    expect(fresh.account_id).not.toBe(account);
    expect(await ties('2028-02-04')).toEqual({ capital: 2_500, claim: 20_000, held: 5_000 });
  });
});

describe('an exit without anything to decide', () => {
  it('is fixed by the office itself, and over at once when nothing was paid in', async () => {
    const { account_id } = await open(exits.people.mila);
    await exits.leave(exits.people.mila, '2028-02-01');
    await get(FixClaimsDue).run(daily(), localDate('2028-02-04'));
    const picture = await view(account_id);
    expect(picture).toMatchObject({ state: 'settled', waits_for: null, proposal: undefined });
    expect(picture.exit).toMatchObject({ claim: 0, fixed_by: null });
    await expect(get(ProposeRefund).run(exits.bookkeeper, account_id, null)).rejects.toEqual(
      code('share_exit_settled'),
    );
  });
});

describe('the share of who died', () => {
  it('waits for the heirs, and then for their account', async () => {
    const { account_id } = await open(exits.people.sam);
    await pay(account_id, 100_000, '2028-01-15');
    await exits.leave(exits.people.sam, '2028-01-20');
    await get(FixClaim).run(exits.bookkeeper, account_id, { cause: 'died' });
    const { proposal } = await view(account_id);
    await get(DecideRefund).approve(exits.board, account_id, proposal!.schedule_id, 'bestuur');
    expect(await view(account_id)).toMatchObject({ died: true, waits_for: 'heirs' });
    await expect(get(OfferRefunds).run(exits.bookkeeper, account_id)).rejects.toEqual(code('share_heirs_unknown'));
    const heirs = { known: true, names: 'Bo en Kim Proef', iban: 'NL25BUNQ2098765432', holder_name: 'Erven Proef' };
    await expect(get(RecordHeirs).run(exits.bookkeeper, account_id, heirs)).rejects.toMatchObject({
      faults: [{ pointer: '/certificate', code: 'share_heirs_certificate' }],
    });
    await get(RecordHeirs).run(exits.bookkeeper, account_id, {
      ...heirs,
      certificate: 'notaris De Wit, 2028/12',
      certificate_seen_on: localDate('2028-02-03'),
    });
    expect(await view(account_id)).toMatchObject({ waits_for: 'account', standing: 'unconfirmed' });
    const { bytes } = await get(DrawExitStatement).run(exits.board, account_id);
    expect(pdfPages(bytes).join(' ')).toContain('Bo en Kim Proef');
    const late = { until: localDate('2030-01-01'), ground: 'loss' as const, reason: 'x', decision: 'y' };
    await expect(get(DecideRefund).defer(exits.board, account_id, late)).rejects.toEqual(code('share_exit_no_hold'));
  });
});

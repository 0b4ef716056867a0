import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EndLapsedMandates } from '#libs/banking/use-cases/end-lapsed-mandates.js';
import { addDays, monthOf, nextMonth, type Id, type LocalDate } from '#libs/kernel/index.js';
import { eventually } from '#test/support/office.js';
import { codes, ShareOffice, TODAY } from '#test/support/share-office.js';

const IBANS = [
  'NL32BUNQ2012345678',
  'NL25BUNQ2098765432',
  'DE89370400440532013000',
  'NL91ABNA0417164300',
  'NL02ABNA0123456789',
];
const [FATMA, JAN, NOOR, SEM, ADA] = [0, 1, 2, 3, 4];
const MONTH = nextMonth(monthOf(TODAY));
const FIRST = `${MONTH}-02` as LocalDate;

let desk: ShareOffice;
const accounts: Id[] = [];

/** Five members who pay by direct debit; Noor twice in the month. */
beforeAll(async () => {
  desk = await ShareOffice.open();
  await desk.board
    .put('C/collection-settings', { creditor_identifier: 'NL66ZZZ301234560000', notice_days: 1, first_as_frst: false })
    .set('if-match', '"0"')
    .expect(200);
  for (const [index, { person }] of desk.members.entries()) {
    accounts.push(await desk.give(index));
    await person.make('C/mandates/own', { iban: IBANS[index], holder_name: 'Proef' }).expect(201);
    const rhythm = index === NOOR ? 'weekly' : 'monthly';
    const planned = await desk.plan(person, accounts[index]!, {
      channel: 'direct_debit',
      rhythm,
      first_due_on: index === NOOR ? addDays(FIRST, 19) : FIRST,
    });
    expect(planned.status).toBe(200);
  }
  const { body } = await desk.bookkeeper.make('C/share-collections', { month: MONTH });
  await eventually(
    'the month is collected',
    async () => (await desk.bookkeeper.get(`C/runs/${body.run_id}`)).body.state === 'finished',
  );
}, 60_000);
afterAll(() => desk.close());

const ordersOf = (index: number): Promise<{ order_id: Id; state: string }[]> =>
  desk.office.sql(
    `select order_id, state from payment_order where party_id = $1 and kind = 'collection' order by wanted_on, offered_at`,
    [desk.members[index]!.id],
  );
const plan = async (index: number) => {
  const { body } = await desk.bookkeeper.get(`C/shares/${accounts[index]}`);
  return {
    channel: body.plan.channel as string,
    open: body.plan.terms.filter((term: { open: string }) => term.open !== '0.00').length as number,
    planned: body.plan.terms.reduce((all: number, term: { open: string }) => all + Number(term.open), 0) as number,
    unpaid: Number(body.unpaid),
  };
};
const mandate = async (index: number) =>
  (await desk.bookkeeper.get('C/mandates')).body.items.find(
    (one: { party_id: Id }) => one.party_id === desk.members[index]!.id,
  );

/** A batch of somebody's orders, on the first day after the month on which banks work. */
async function batchOf(indexes: readonly number[]) {
  const orders = (await Promise.all(indexes.map(ordersOf))).flat().map(({ order_id }) => order_id);
  for (let day = addDays(FIRST, 30); ; day = addDays(day, 1)) {
    const wish = { kind: 'collection', execution_on: day, order_ids: orders };
    const made = await desk.bookkeeper.make('C/payment-batches', wish);
    if (made.status === 201) return made.body as { batch_id: Id; version: number };
    expect(made.status).toBe(422);
  }
}
const approve = ({ batch_id, version }: { batch_id: Id; version: number }) =>
  desk.board.post(`C/payment-batches/${batch_id}/approval`).set('if-match', `"${version}"`).expect(200);
const seen = async (batchId: Id) => (await desk.bookkeeper.get(`C/payment-batches/${batchId}`)).body;
const come = (orderId: Id, reason_code: string) =>
  desk.bookkeeper.post(`C/payment-orders/${orderId}/return`, { on: TODAY, reason_code });

describe('when a mandate stops, the terms go on by transfer in that same act', () => {
  it('as the member says so: her order leaves the batch that was being made', async () => {
    const batch = await batchOf([FATMA]);
    await desk.members[FATMA]!.person.post('C/mandates/own/end').expect(204);
    expect(await plan(FATMA)).toMatchObject({ channel: 'bank_transfer', open: 20, planned: 1000 });
    expect((await ordersOf(FATMA)).map(({ state }) => state)).toEqual(['withdrawn']);
    expect(await seen(batch.batch_id)).toMatchObject({ state: 'draft', order_count: 0, total: '0.00' });
    await desk.bookkeeper.post(`C/payment-batches/${batch.batch_id}/cancellation`).expect(200);
  });

  it('as the bookkeeper ends it: an approval with it is void', async () => {
    const batch = await batchOf([JAN, ADA]);
    await approve(batch);
    const { mandate_id } = await mandate(JAN);
    await desk.bookkeeper.post(`C/mandates/${mandate_id}/end`, { reason: 'Brief van 3 november' }).expect(200);
    expect(await plan(JAN)).toMatchObject({ channel: 'bank_transfer', open: 20 });
    expect((await ordersOf(JAN)).map(({ state }) => state)).toEqual(['withdrawn']);
    const now = await seen(batch.batch_id);
    expect([now.state, now.order_count, now.approved_by_name]).toEqual(['draft', 1, '']);
    await desk.bookkeeper.post(`C/payment-batches/${batch.batch_id}/cancellation`).expect(200);
    expect(codes(await desk.bookkeeper.post(`C/mandates/${mandate_id}/end`, { reason: 'x' }))).toEqual([
      409,
      'mandate_ended',
    ]);
  });

  it('as the bank does not know it (MD01): what came back is in the new plan, and is not collected again', async () => {
    const batch = await batchOf([NOOR, SEM]);
    await approve(batch);
    await desk.board.post(`C/payment-batches/${batch.batch_id}/export`).expect(200);
    const [sem] = await ordersOf(SEM);
    expect((await come(sem!.order_id, 'MD01')).body).toMatchObject({ next: 'stop', mandate: 'block' });
    expect(await plan(SEM)).toMatchObject({ channel: 'bank_transfer', open: 20, planned: 1000 });
    expect([(await ordersOf(SEM))[0]!.state, (await mandate(SEM)).state]).toEqual(['withdrawn', 'blocked']);
    expect((await come(sem!.order_id, 'MD01')).status).toBe(200);
    const reopened = await desk.bookkeeper.post(`C/payment-orders/${sem!.order_id}/reopening`, { wanted_on: TODAY });
    expect(reopened.status).toBe(409);
    expect((await desk.ties()).agrees).toBe(true);
  });

  it('as the payer died (MD07): a term that is still at the bank is waited for, and is planned when it comes back', async () => {
    const [first, second] = await ordersOf(NOOR);
    await come(first!.order_id, 'MD07').expect(200);
    expect(await plan(NOOR)).toMatchObject({ channel: 'bank_transfer', open: 19, planned: 950 });
    expect((await ordersOf(NOOR)).map(({ state }) => state)).toEqual(['withdrawn', 'sent']);
    await come(second!.order_id, 'AM04').expect(200);
    expect(await plan(NOOR)).toMatchObject({ channel: 'bank_transfer', open: 20, planned: 1000 });
    expect((await ordersOf(NOOR)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    await come(second!.order_id, 'AM04').expect(200);
    expect((await plan(NOOR)).planned).toBe(1000);
    expect((await desk.ties(addDays(FIRST, 60))).agrees).toBe(true);
  });

  it('as nothing was collected with it for 36 months', async () => {
    const lapse = () => desk.office.app.get(EndLapsedMandates, { strict: false }).run(desk.context(), TODAY);
    await lapse();
    expect((await plan(ADA)).channel).toBe('direct_debit');
    await desk.office.sql(`update direct_debit_mandate set signed_on = $2::date - 1100 where member_id = $1`, [
      desk.members[ADA]!.id,
      TODAY,
    ]);
    await lapse();
    expect(await plan(ADA)).toMatchObject({ channel: 'bank_transfer', open: 20 });
    expect(await mandate(ADA)).toMatchObject({ state: 'ended', state_reason: 'lapsed' });
    expect((await ordersOf(ADA)).map(({ state }) => state)).toEqual(['withdrawn']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstDay, monthOf, newId, systemClock, today, yearOf, type Id } from '#libs/kernel/index.js';
import { createChart, openYear } from '#libs/ledger/index.js';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '#test/support/office.js';

let office: TestOffice;
let cooperative: Id;
let bookkeeper: Person;
let board: Person;
let member: Person;
let stranger: Person;
const customer = newId();
const projects = [newId(), newId(), newId()];
const now = today(systemClock);
const period = monthOf(now);
const worked = firstDay(period);

beforeAll(async () => {
  office = await openOffice();
  cooperative = await giveCooperative(office);
  bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
  board = await givePerson(office, cooperative, ['board']);
  member = await givePerson(office, cooperative, ['member', 'project_lead']);
  stranger = await givePerson(office, await giveCooperative(office, 'Buurtbus De Proef'), ['bookkeeper']);
  await office.app.get(Transactions).run(TenantContext.forJob(cooperative, 'test', systemClock), async (tx) => {
    await createChart(tx);
    await openYear(tx, yearOf(now));
  });
  await office.sql(
    `update cooperative set kvk_number = '30123456', vat_number = 'NL004495445B01', iban = 'NL63TRIO0212345678', street = 'Kweekweg',
       house_number = '3', postal_code = '1234 AB', city = 'Ons Dorp' where cooperative_id = $1`,
    [cooperative],
  );
  await furnishWork();
});
afterAll(() => office.close());

/** A customer with three projects; a member with four hours on each, approved. */
async function furnishWork(): Promise<void> {
  const [memberId, activityId] = [newId(), newId()];
  await office.sql(
    `insert into relation (cooperative_id, relation_id, number, name, is_customer, is_supplier, street, house_number, postal_code, city)
     values ($1, $2, 1, 'School De Linde', true, false, 'Schoolstraat', '1', '1234 CD', 'Ons Dorp')`,
    [cooperative, customer],
  );
  await office.sql(
    `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
     values ($1, $2, 1, 'Noor', 'Proef', 'worker', 'self_employed', 'member', '2020-01-01')`,
    [cooperative, memberId],
  );
  await office.sql(`insert into activity (cooperative_id, activity_id, name) values ($1, $2, 'Groenonderhoud')`, [
    cooperative,
    activityId,
  ]);
  await office.sql(
    `insert into rate (cooperative_id, rate_id, valid_from, hourly_rate_cents) values ($1, $2, '2020-01-01', 4250)`,
    [cooperative, newId()],
  );
  for (const [index, project] of projects.entries()) {
    await office.sql(
      `insert into project (cooperative_id, project_id, code, name, customer_id, starts_on) values ($1, $2, $3, 'Project ' || $3, $4, '2020-01-01')`,
      [cooperative, project, `P${index + 1}`, customer],
    );
    await office.sql(
      `insert into time_entry (cooperative_id, entry_id, member_id, project_id, activity_id, date, minutes, billable, state)
       values ($1, $2, $3, $4, $5, $6, 240, true, 'approved')`,
      [cooperative, newId(), memberId, project, activityId, worked],
    );
  }
}

interface Listed {
  invoice_id: Id;
  number: string | null;
  version: number;
  project_name: string;
}

const drafts = async (): Promise<Listed[]> => (await bookkeeper.get('C/invoices?state=draft')).body.items as Listed[];
const finished = (runId: string) =>
  eventually('the run is finished', async () => (await bookkeeper.get(`C/runs/${runId}`)).body.state === 'finished');
const finalise = (draft: Listed, key = newId()) =>
  bookkeeper.make(`C/invoices/${draft.invoice_id}/finalisation`, {}, key).set('if-match', `"${draft.version}"`);

describe('an invoice run over HTTP', () => {
  it('shows what is unbilled, drafts it once, however often it is asked', async () => {
    const { body } = await board.get(`C/unbilled?until=${now}`);
    expect(body).toMatchObject({ total_minutes: 720, total_value: '510.00' });
    expect(body.items).toHaveLength(3);
    expect((await bookkeeper.post('C/invoice-runs', { period })).status).toBe(428);

    const key = newId();
    const first = await bookkeeper.make('C/invoice-runs', { period: period }, key);
    expect(first.status).toBe(202);
    expect(first.headers.location).toBe(`/v1/cooperatives/${cooperative}/runs/${first.body.run_id}`);
    const again = await bookkeeper.make('C/invoice-runs', { period: period }, key);
    expect(again.status).toBe(202);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    const second = await bookkeeper.make('C/invoice-runs', { period });
    expect(second).toMatchObject({ status: 409, body: { code: 'run_exists' } });
    const other = await bookkeeper.make('C/invoice-runs', { period: '2020-01' }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });

    await finished(first.body.run_id as string);
    expect(await drafts()).toHaveLength(3);
    expect((await board.get(`C/unbilled?until=${now}`)).body.items).toEqual([]);
  });

  it('lets a draft be changed by who saw it last, and previews it', async () => {
    const [draft] = await drafts();
    const at = `C/invoices/${draft!.invoice_id}`;
    const seen = await board.get(at);
    expect(seen.headers.etag).toBe('"1"');
    expect((await bookkeeper.patch(at, { note: 'x' })).status).toBe(428);
    const changed = await bookkeeper.patch(at, { note: 'Met dank.', your_reference: 'PO-12' }).set('if-match', '"1"');
    expect(changed).toMatchObject({ status: 200, body: { note: 'Met dank.', your_reference: 'PO-12', version: 2 } });
    expect((await bookkeeper.patch(at, { note: 'y' }).set('if-match', '"1"')).status).toBe(412);
    const preview = await board.get(`${at}/document`);
    expect(preview.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="concept.pdf"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect((preview.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('makes one draft final once, however often the button is pressed', async () => {
    const [draft] = await drafts();
    expect((await bookkeeper.make(`C/invoices/${draft!.invoice_id}/finalisation`)).status).toBe(428);
    expect((await finalise({ ...draft!, version: 99 })).status).toBe(412);
    const key = newId();
    const presses = await Promise.all([1, 2, 3].map(() => finalise(draft!, key)));
    expect(presses.map(({ status, body }) => [status, body.number])).toEqual(
      presses.map(() => [200, `F${yearOf(now)}-0001`]),
    );
    expect(presses.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(2);
    expect((await finalise(draft!)).status).toBe(412);
    expect((await finalise({ ...draft!, version: presses[0]!.body.version as number })).body.code).toBe(
      'invoice_is_final',
    );
    expect((await bookkeeper.delete(`C/invoices/${draft!.invoice_id}`).set('if-match', '"3"')).body.code).toBe(
      'invoice_is_final',
    );
    const posted = await bookkeeper.get(`C/journal-entries?source_id=${draft!.invoice_id}`);
    expect(posted.body.items).toHaveLength(1);
  });

  it('makes the rest final in a run, and keeps the same bytes of every document', async () => {
    const rest = await drafts();
    expect(rest).toHaveLength(2);
    const run = await bookkeeper.make('C/invoice-finalisations', {
      invoice_ids: rest.map((draft) => draft.invoice_id),
    });
    expect(run).toMatchObject({ status: 202, body: { kind: 'invoice_finalisation', total: 2 } });
    await finished(run.body.run_id as string);
    const { body } = await board.get('C/invoices?state=final');
    expect(body.items.map((item: Listed) => item.number)).toEqual(
      ['0003', '0002', '0001'].map((n) => `F${yearOf(now)}-${n}`),
    );
    for (const item of body.items as Listed[]) {
      await eventually(
        'the document is drawn',
        async () => (await board.get(`C/invoices/${item.invoice_id}/document`)).status === 200,
      );
      const [once, twice] = [
        await board.get(`C/invoices/${item.invoice_id}/document`),
        await board.get(`C/invoices/${item.invoice_id}/document`),
      ];
      expect(once.headers['content-disposition']).toBe(`inline; filename="${item.number}.pdf"`);
      expect((once.body as Buffer).equals(twice.body as Buffer)).toBe(true);
      const kept = await board.get(`C/invoices/${item.invoice_id}/document?download=1`);
      expect(kept.headers['content-disposition']).toBe(`attachment; filename="${item.number}.pdf"`);
      expect((kept.body as Buffer).equals(once.body as Buffer)).toBe(true);
    }
    const { timeline } = (await board.get(`C/invoices/${rest[0]!.invoice_id}`)).body;
    expect(timeline.map((event: { action: string; detail: string }) => [event.action, event.detail])).toEqual([
      ['invoice.drafted', 'Concept gemaakt door de factuurrun.'],
      ['invoice.finalised', 'Definitief gemaakt en geboekt door de factuurrun.'],
      ['invoice.drawn', 'Pdf gemaakt.'],
    ]);
  });

  it('credits an invoice, and the two settle each other', async () => {
    const { body: list } = await board.get('C/invoices?state=final&search=0002');
    const original = (list.items as Listed[])[0]!;
    const note = await bookkeeper.make(`C/invoices/${original.invoice_id}/credit`, { reason: 'Dubbel gestuurd' });
    expect(note).toMatchObject({ status: 201, body: { kind: 'credit_note', total: '-205.70' } });
    const final = await finalise(note.body as Listed);
    expect(final).toMatchObject({ status: 200, body: { number: `F${yearOf(now)}-0004`, open_amount: '0.00' } });
    expect((await board.get(`C/invoices/${original.invoice_id}`)).body.open_amount).toBe('0.00');
    const again = await bookkeeper.make(`C/invoices/${original.invoice_id}/credit`, { reason: 'Nog eens' });
    expect(again).toMatchObject({ status: 409, body: { code: 'credited_in_full' } });
    const { timeline } = (await board.get(`C/invoices/${original.invoice_id}`).set('accept-language', 'en')).body;
    expect(timeline.slice(-2).map((event: { detail: string }) => event.detail)).toEqual([
      'Draft credit note on this invoice made.',
      'Credit note made final.',
    ]);
    const { items, total_value } = (await board.get(`C/unbilled?until=${now}`)).body;
    expect([items.length, total_value]).toEqual([1, '170.00']);
  });
});

describe('an invoice of typed lines', () => {
  const line = {
    description: 'Advies',
    quantity: '1.5',
    unit: 'day',
    unit_price: '400.00',
    vat_treatment: 'reduced',
    supplied_on: now,
  };

  it('is drafted, thrown away, and leaves no gap', async () => {
    const draft = await bookkeeper.make('C/invoices', { customer_id: customer, lines: [line] });
    expect(draft).toMatchObject({ status: 201, body: { net: '600.00', vat: '54.00', total: '654.00', version: 1 } });
    const at = `C/invoices/${draft.body.invoice_id}`;
    expect((await bookkeeper.delete(at)).status).toBe(428);
    expect((await bookkeeper.delete(at).set('if-match', '"1"')).status).toBe(204);
    expect((await bookkeeper.get(at)).status).toBe(404);
    const next = await bookkeeper.make('C/invoices', { customer_id: customer, lines: [line] });
    expect((await finalise(next.body as Listed)).body.number).toBe(`F${yearOf(now)}-0005`);
  });

  it.each([
    ['three decimals', { lines: [{ ...line, unit_price: '1.005' }] }, '/lines/0/unit_price', 'euro'],
    ['a negative price', { lines: [{ ...line, unit_price: '-1.00' }] }, '/lines/0/unit_price', 'euro'],
    ['five decimals', { lines: [{ ...line, quantity: '1.00005' }] }, '/lines/0/quantity', 'quantity'],
    ['a day that does not exist', { lines: [{ ...line, supplied_on: '2026-02-30' }] }, '/lines/0/supplied_on', 'date'],
    ['a field we do not know', { lines: [], colour: 'red' }, '/colour', 'unknown_field'],
    ['somebody who is no customer', { customer_id: newId(), lines: [line] }, '/customer_id', 'customer_unknown'],
    ['a project of nobody', { project_id: newId(), lines: [line] }, '/project_id', 'project_of_other_customer'],
  ])('refuses %s and says where', async (_, change, pointer, code) => {
    const { status, body } = await bookkeeper.make('C/invoices', { customer_id: customer, ...change });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer, code, detail: expect.any(String) }]);
  });

  it('says in words what a draft misses', async () => {
    await office.sql(`update relation set postal_code = '' where relation_id = $1`, [customer]);
    const draft = await bookkeeper.make('C/invoices', { customer_id: customer, lines: [line] });
    expect(draft.body.problems).toEqual([
      {
        code: 'customer_address_incomplete',
        detail:
          'Het adres van School De Linde is niet compleet. Op een factuur horen straat, huisnummer, postcode en plaats.',
        blocking: true,
      },
    ]);
    const refused = await finalise(draft.body as Listed);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'invoice_not_ready', errors: [{ pointer: '/customer' }] },
    });
    await office.sql(`update relation set postal_code = '1234 CD' where relation_id = $1`, [customer]);
  });
});

describe('deliveries and fixed fees', () => {
  it('are kept, changed by who saw them last, and billed with the project', async () => {
    const delivery = await board.post('C/deliveries', {
      project_id: projects[0],
      supplied_on: worked,
      description: 'Haag geknipt',
      quantity: '12.5',
      unit: 'metre',
      unit_price: '19.95',
    });
    expect(delivery).toMatchObject({
      status: 201,
      body: { quantity: '12.5', unit_price: '19.95', invoice_id: null, version: 1 },
    });
    const at = `C/deliveries/${delivery.body.delivery_id}`;
    const changed = await board.patch(at, { quantity: '10' }).set('if-match', '"1"');
    expect(changed).toMatchObject({ status: 200, body: { quantity: '10', version: 2 }, headers: { etag: '"2"' } });
    expect((await board.patch(at, { quantity: '11' }).set('if-match', '"1"')).status).toBe(412);
    const fee = await board.post('C/fixed-fees', {
      project_id: projects[0],
      description: 'Beheer',
      monthly_amount: '450.00',
      first_month: '2019-12',
    });
    expect(fee).toMatchObject({ status: 422, body: { code: 'fee_before_project' } });
    const draft = await bookkeeper.make('C/project-invoices', { project_id: projects[0], until: now });
    expect(draft).toMatchObject({ status: 201, body: { net: '199.50' } });
    expect((await board.patch(at, { quantity: '9' }).set('if-match', '"2"')).body.code).toBe('delivery_is_billed');
    const { body } = await board.get(`C/deliveries?project_id=${projects[0]}`);
    expect(body.items).toMatchObject([{ invoice_id: draft.body.invoice_id }]);
  });
});

describe('who may not', () => {
  it('is told so, and a stranger that it does not exist', async () => {
    const [draft] = await drafts();
    for (const url of [
      'C/unbilled',
      'C/invoices',
      `C/invoices/${draft!.invoice_id}/document`,
      'C/deliveries',
      'C/fixed-fees',
    ])
      expect((await member.get(url)).status).toBe(403);
    expect((await board.make('C/invoice-runs', { period })).status).toBe(403);
    expect((await stranger.get(`C/invoices/${draft!.invoice_id}`)).status).toBe(404);
    expect((await stranger.get(`/v1/cooperatives/${cooperative}/invoices`)).status).toBe(404);
  });
});

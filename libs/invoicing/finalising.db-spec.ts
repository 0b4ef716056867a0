import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cents, Decimal, localDate, newId, type Id } from '#libs/kernel/index.js';
import { readTieOut, readTrialBalance } from '#libs/ledger/index.js';
import { addCustomer, addHours, addProject, openBilling, type TestBilling } from '#test/support/billing.js';
import { DeleteDraft } from './use-cases/delete-draft.js';
import { DraftFreeInvoice } from './use-cases/draft-free-invoice.js';
import { DraftProjectInvoice } from './use-cases/draft-project-invoice.js';
import { FinaliseInvoice } from './use-cases/finalise-invoice.js';
import { ListInvoices } from './use-cases/list-invoices.js';
import { StartFinalisationRun } from './use-cases/start-finalisation-run.js';
import { ViewInvoice } from './use-cases/view-invoice.js';

let billing: TestBilling;
beforeAll(async () => {
  billing = await openBilling(24);
});
afterAll(() => billing.close());

const free = (customerId: Id, price = 10_000) =>
  billing.get(DraftFreeInvoice).run(billing.as(), {
    customerId,
    lines: [
      {
        description: 'Advies',
        quantity: new Decimal(1),
        unit: 'piece',
        unitPrice: cents(price),
        treatment: 'standard',
        suppliedOn: localDate('2026-10-20'),
      },
    ],
  });
const finalise = (invoiceId: Id, version = 1) => billing.get(FinaliseInvoice).run(billing.as(), invoiceId, version);
const numbers = async (series = 'F') =>
  (
    await billing.sql<{ number_text: string }>(
      `select number_text from invoice where series = $1 order by year, number`,
      [series],
    )
  ).map((row) => row.number_text);

describe('numbers', () => {
  it('are given when an invoice becomes final: of two drafts one is thrown away, the other gets F2026-0001', async () => {
    await billing.run((tx) => addHours(tx, billing, { minutes: 90 }));
    const first = await free(billing.customerId);
    const second = await billing.get(DraftProjectInvoice).run(billing.as(), billing.projectId, localDate('2026-10-31'));
    expect([first.number, second.number]).toEqual([null, null]);
    await billing.get(DeleteDraft).run(billing.as(), first.invoice_id, 1);
    const invoice = await finalise(second.invoice_id);
    expect(invoice).toMatchObject({
      state: 'final',
      number: 'F2026-0001',
      issue_date: '2026-11-02',
      due_date: '2026-12-02',
      net: '63.75',
      vat: '13.39',
      total: '77.14',
      open_amount: '77.14',
      problems: [],
      version: 2,
    });
    expect(invoice.payment_reference).toMatch(/^RF\d\dF20260001$/);
    expect(await numbers()).toEqual(['F2026-0001']);
  });

  it('start again each year, and never go back in time', async () => {
    const before = billing.time.now;
    const [early, late] = [await free(billing.customerId), await free(billing.customerId)];
    billing.time.now = new Date('2026-10-30T09:00:00Z');
    await expect(finalise(early.invoice_id)).rejects.toMatchObject({
      code: 'invoice_date_before_last',
      params: { last: '2026-11-02' },
    });
    // half an hour into the new year in Amsterdam
    billing.time.now = new Date('2026-12-31T23:30:00Z');
    expect(await finalise(early.invoice_id)).toMatchObject({ number: 'F2027-0001', issue_date: '2027-01-01' });
    billing.time.now = before;
    expect(await finalise(late.invoice_id)).toMatchObject({ number: 'F2026-0002' });
  });

  it('have no gap, no double and no deadlock when 64 become final at once, some of which are refused', async () => {
    const incomplete = newId();
    await billing.run(async (tx) => {
      await addCustomer(tx, incomplete, 2, 'Zonder Straat');
      await tx.execute(`update relation set street = '' where cooperative_id = $1 and relation_id = $2`, [
        billing.cooperativeId,
        incomplete,
      ]);
    });
    const before = await numbers();
    const drafts: Id[] = [];
    for (let n = 0; n < 64; n++) drafts.push((await free(n % 8 === 7 ? incomplete : billing.customerId)).invoice_id);
    const outcomes = await Promise.allSettled(drafts.map((id) => finalise(id)));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(8);
    for (const { reason } of refused)
      expect(reason).toMatchObject({
        code: 'invoice_not_ready',
        faults: [{ pointer: '/customer', code: 'customer_address_incomplete' }],
      });
    const in2026 = (await numbers()).filter((text) => text.startsWith('F2026'));
    const last = before.filter((text) => text.startsWith('F2026')).length + 56;
    expect(in2026).toEqual(Array.from({ length: last }, (_, n) => `F2026-${String(n + 1).padStart(4, '0')}`));
    await billing.run(async (tx) => {
      expect((await readTieOut(tx, localDate('2027-12-31'))).every((row) => row.difference === 0)).toBe(true);
    });
  });

  it('are taken once when the same draft is made final many times at once', async () => {
    const { invoice_id } = await free(billing.customerId);
    const before = (await numbers()).length;
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => finalise(invoice_id)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await numbers()).length).toBe(before + 1);
  });
});

describe('a final invoice', () => {
  it('never changes, whoever tries', async () => {
    await billing.run((tx) => addHours(tx, billing, { minutes: 60, date: '2026-10-06' }));
    const draft = await billing.get(DraftProjectInvoice).run(billing.as(), billing.projectId, localDate('2026-10-31'));
    const { invoice_id } = await finalise(draft.invoice_id);
    const ask = (sql: string) => billing.asApplication(sql, [billing.cooperativeId, invoice_id]);
    const whose = 'where cooperative_id = $1 and invoice_id = $2';
    for (const sql of [
      `update invoice set note = 'anders' ${whose}`,
      `update invoice set state = 'draft', number = null ${whose}`,
      `delete from invoice ${whose}`,
      `update invoice_line set net_cents = 1 ${whose}`,
      `delete from invoice_line ${whose}`,
      `insert into invoice_line select cooperative_id, invoice_id, 99, kind, description, quantity, unit, unit_price_cents, net_cents, vat_treatment, vat_percent, supplied_on from invoice_line ${whose}`,
      `update invoice_vat set vat_cents = 0 ${whose}`,
      `delete from invoice_time_entry ${whose}`,
    ]) {
      await expect(ask(sql)).rejects.toMatchObject({ code: 'CK007' });
    }
    await expect(billing.get(DeleteDraft).run(billing.as(), invoice_id, 2)).rejects.toMatchObject({
      code: 'invoice_is_final',
    });
    await expect(finalise(invoice_id, 2)).rejects.toMatchObject({ code: 'invoice_is_final' });
    await expect(finalise(invoice_id, 1)).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('says what it said, whatever happens to the customer and the co-operative', async () => {
    const customerId = newId();
    await billing.run((tx) => addCustomer(tx, customerId, 3, 'Buurthuis Oost'));
    const { invoice_id } = await finalise((await free(customerId)).invoice_id);
    const before = await billing.get(ViewInvoice).run(billing.as(), invoice_id);
    await billing.sql(`update relation set name = 'Buurthuis West', street = 'Elders' where relation_id = $1`, [
      customerId,
    ]);
    await billing.sql(`update cooperative set invoice_series = 'G'`);
    expect(await billing.get(ViewInvoice).run(billing.as(), invoice_id)).toEqual(before);
    const next = await finalise((await free(customerId)).invoice_id);
    expect(next).toMatchObject({ number: 'G2026-0001', customer_name: 'Buurthuis West' });
    await billing.sql(`update cooperative set invoice_series = 'F'`);
  });

  it('is in the books, in the audit and in the outbox', async () => {
    const invoice = await finalise((await free(billing.customerId, 12_345)).invoice_id);
    expect(invoice.journal_entry).toMatchObject({ journal: 'sales', date: '2026-11-02', period: '2026-11' });
    expect(invoice.journal_entry!.lines.map((line) => [line.account, line.debit, line.credit])).toEqual([
      ['1300', '149.37', '0.00'],
      ['8000', '0.00', '123.45'],
      ['1800', '0.00', '25.92'],
    ]);
    expect(invoice.timeline.map((event) => event.action)).toEqual(['invoice.drafted', 'invoice.finalised']);
    const queued = await billing.sql(`select 1 from outbox where topic = 'invoice-document' and subject_id = $1`, [
      invoice.invoice_id,
    ]);
    expect(queued).toHaveLength(1);
  });

  it('asks for a VAT number where VAT is reversed, and charges none', async () => {
    const customerId = newId();
    const projectId = newId();
    await billing.run(async (tx) => {
      await addCustomer(tx, customerId, 4, 'Aannemer De Steen');
      await addProject(tx, projectId, customerId, 'BOUW', {
        treatment: 'reverse_charge',
        reason: 'Onderaannemer schilderwerk',
      });
      await addHours(tx, billing, { projectId, minutes: 480, date: '2026-10-07' });
      await tx.execute(`update relation set vat_number = null where cooperative_id = $1 and relation_id = $2`, [
        billing.cooperativeId,
        customerId,
      ]);
    });
    const draft = await billing.get(DraftProjectInvoice).run(billing.as(), projectId, localDate('2026-10-31'));
    expect(draft.problems).toMatchObject([{ code: 'customer_vat_number_missing', blocking: true }]);
    await expect(finalise(draft.invoice_id)).rejects.toMatchObject({ code: 'invoice_not_ready' });
    await billing.sql(`update relation set vat_number = 'NL000099998B57' where relation_id = $1`, [customerId]);
    const invoice = await finalise(draft.invoice_id);
    expect(invoice).toMatchObject({ net: '340.00', vat: '0.00', total: '340.00' });
    expect(invoice.journal_entry!.lines.map((line) => [line.account, line.debit, line.credit])).toEqual([
      ['1300', '340.00', '0.00'],
      ['8020', '0.00', '340.00'],
    ]);
  });

  it('leaves nothing behind when its period is locked', async () => {
    const { invoice_id } = await free(billing.customerId);
    const before = await numbers();
    await billing.sql(`update accounting_period set state = 'locked' where period = '2026-11'`);
    await expect(finalise(invoice_id)).rejects.toMatchObject({ code: 'period_locked' });
    await billing.sql(`update accounting_period set state = 'open' where period = '2026-11'`);
    expect(await numbers()).toEqual(before);
    expect(await billing.get(ViewInvoice).run(billing.as(), invoice_id)).toMatchObject({ state: 'draft', version: 1 });
    await finalise(invoice_id);
    expect((await numbers()).length).toBe(before.length + 1);
  });
});

describe('a finalisation run', () => {
  it('makes chosen drafts final and refuses what is no draft', async () => {
    const ids = [(await free(billing.customerId)).invoice_id, (await free(billing.customerId)).invoice_id];
    const start = (chosen: readonly Id[]) => billing.get(StartFinalisationRun).run(billing.as(), chosen);
    await expect(start([...ids, newId()])).rejects.toMatchObject({
      faults: [{ pointer: '/invoice_ids/2', code: 'not_a_draft' }],
    });
    const run = await start(ids);
    await expect(start(ids)).rejects.toMatchObject({ faults: [{ code: 'not_a_draft' }, { code: 'not_a_draft' }] });
    await billing.work(run.run_id);
    const items = await billing.sql<{ state: string }>(`select state from run_item where run_id = $1`, [run.run_id]);
    // busy until the document is there
    expect(items).toEqual([{ state: 'busy' }, { state: 'busy' }]);
    for (const id of ids)
      expect(await billing.get(ViewInvoice).run(billing.as(), id)).toMatchObject({ state: 'final' });
    await expect(start(ids)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('the list', () => {
  it('shows drafts first and final ones from the highest number down, page by page', async () => {
    await free(billing.customerId);
    const seen: { state: string; number: string | null }[] = [];
    let cursor: string | undefined;
    do {
      const page = await billing.get(ListInvoices).run(billing.as(), { limit: 7, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items);
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    const [{ count } = { count: 0 }] = await billing.sql<{ count: number }>(
      `select count(*)::int as count from invoice`,
    );
    expect(seen).toHaveLength(count);
    const finals = seen.slice(seen.findIndex((item) => item.state === 'final'));
    expect(finals.every((item) => item.state === 'final')).toBe(true);
    const inF = finals.flatMap((item) => (item.number?.startsWith('F') ? [item.number] : []));
    expect(inF).toEqual([...inF].sort().reverse());
  });

  it('finds by number, customer and state', async () => {
    const search = async (query: object) =>
      (await billing.get(ListInvoices).run(billing.as(), query)).items.map((item) => item.number);
    expect(await search({ search: 'f2026-0001' })).toEqual(['F2026-0001']);
    expect(await search({ search: 'buurthuis', state: 'final' })).toHaveLength(2);
    expect(await search({ search: '%' })).toEqual([]);
  });

  it('balances: the books show what the invoices say', async () => {
    const [sums] = await billing.sql<{ total: string; vat: string }>(
      `select sum(total_cents)::text as total, sum(vat_cents)::text as vat from invoice where state = 'final' and year = 2026`,
    );
    const balance = await billing.run((tx) => readTrialBalance(tx, localDate('2026-01-01'), localDate('2026-12-31')));
    const debit = (account: string) => balance.rows.find((row) => row.number === account)!.closing;
    expect(debit('1300')).toBe(Number(sums!.total));
    expect(debit('1800')).toBe(-Number(sums!.vat));
    expect(balance.totals.closing).toBe(0);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cents, Decimal, localDate, newId, type Id, type Month } from '#libs/kernel/index.js';
import { addHours, addProject, openBilling, type TestBilling } from '#test/support/billing.js';
import { AddDelivery } from './use-cases/add-delivery.js';
import { AddFixedFee } from './use-cases/add-fixed-fee.js';
import { ChangeDraft } from './use-cases/change-draft.js';
import { ChangeFixedFee } from './use-cases/change-fixed-fee.js';
import { DeleteDraft } from './use-cases/delete-draft.js';
import { DraftProjectInvoice } from './use-cases/draft-project-invoice.js';
import { ListUnbilled } from './use-cases/list-unbilled.js';
import { RemoveDelivery } from './use-cases/remove-delivery.js';
import { StartInvoiceRun } from './use-cases/start-invoice-run.js';
import { ViewInvoice } from './use-cases/view-invoice.js';

let billing: TestBilling;
beforeAll(async () => {
  billing = await openBilling();
});
afterAll(() => billing.close());

const UNTIL = localDate('2026-10-31');
let projectId: Id;
beforeEach(async () => {
  projectId = newId();
  await billing.run((tx) => addProject(tx, projectId, billing.customerId, `P${projectId.slice(-6)}`));
});

const draft = (project = projectId, until = UNTIL) =>
  billing.get(DraftProjectInvoice).run(billing.as(), project, until);
const unbilled = async (until = UNTIL) =>
  (await billing.get(ListUnbilled).run(billing.as(), until)).items.find((item) => item.project_id === projectId);
const hours = (...entries: Parameters<typeof addHours>[2][]) =>
  billing.run((tx) => addHours(tx, billing, ...entries.map((entry) => ({ projectId, ...entry }))));
const [, SECOND, THIRD] = [0, 1, 2];

describe('a draft of a project', () => {
  it('takes approved billable hours up to the day and nothing else, at what the unbilled list said', async () => {
    await hours(
      { minutes: 90 },
      { minutes: 20, memberId: billing.memberIds[SECOND]! },
      { minutes: 60, state: 'submitted' },
      { minutes: 60, state: 'rejected' },
      { minutes: 60, billable: false },
      { minutes: 60, date: '2026-11-01' },
    );
    expect(await unbilled()).toMatchObject({ minutes: 110, value: '77.92', entry_count: 2, without_rate_count: 0 });
    const invoice = await draft();
    expect(invoice).toMatchObject({
      state: 'draft',
      number: null,
      minutes: 110,
      net: '77.92',
      vat: '16.36',
      total: '94.28',
    });
    expect(invoice).toMatchObject({
      period_from: '2026-10-05',
      period_to: '2026-10-05',
      open_amount: null,
      problems: [],
    });
    expect(invoice.lines).toMatchObject([
      {
        kind: 'hours',
        description: 'Groenonderhoud',
        quantity: '1.8333',
        unit_price: '42.50',
        net: '77.92',
        vat_percent: '21',
      },
    ]);
    expect(invoice.hours.map((entry) => entry.amount)).toEqual(['63.75', '14.17']);
    expect(await unbilled()).toBeUndefined();
    await expect(draft()).rejects.toMatchObject({ code: 'nothing_to_bill' });
  });

  it('bills hours that came after its first draft on a second one', async () => {
    await hours({ minutes: 60 });
    await draft();
    await hours({ minutes: 30 });
    expect(await draft()).toMatchObject({ minutes: 30, net: '21.25' });
  });

  it('uses the rate of the day, the most precise one', async () => {
    await billing.run((tx) =>
      tx.execute(
        `insert into rate (cooperative_id, rate_id, project_id, valid_from, hourly_rate_cents)
         values ($1, $2, $4, '2026-01-01', 5000), ($1, $3, $4, '2026-10-15', 6000)`,
        [billing.cooperativeId, newId(), newId(), projectId],
      ),
    );
    await hours({ date: '2026-10-14' }, { date: '2026-10-15' });
    expect((await draft()).lines.map((line) => line.net)).toEqual(['50.00', '60.00']);
  });

  it('waits for a rate rather than bill nothing for work', async () => {
    await hours({ date: '2025-12-31' }, { date: '2026-10-05' });
    expect(await unbilled()).toMatchObject({ value: '42.50', without_rate_count: 1 });
    await expect(draft()).rejects.toMatchObject({
      code: 'hours_without_rate',
      params: { count: 1, date: '2025-12-31' },
    });
    expect(await unbilled()).toMatchObject({ minutes: 120 });
  });

  it('adds deliveries and every month of a fixed fee that has ended, once', async () => {
    const delivery = await billing.get(AddDelivery).run(billing.as(), {
      project_id: projectId,
      supplied_on: localDate('2026-10-09'),
      description: 'Haag geknipt',
      quantity: new Decimal('12.5'),
      unit: 'metre',
      unit_price: cents(1995),
    });
    const fee = await billing.get(AddFixedFee).run(billing.as(), {
      project_id: projectId,
      description: 'Beheer',
      monthly_amount: cents(45_000),
      first_month: '2026-09' as Month,
      last_month: null,
    });
    expect(await unbilled()).toMatchObject({ delivery_count: 1, fixed_fee_count: 2, value: '1149.38' });
    const invoice = await draft();
    expect(invoice.lines.map((line) => [line.kind, line.net, line.supplied_on])).toEqual([
      ['delivery', '249.38', '2026-10-09'],
      ['fixed_fee', '450.00', '2026-09-30'],
      ['fixed_fee', '450.00', '2026-10-31'],
    ]);
    expect(invoice).toMatchObject({ period_from: '2026-09-01', period_to: '2026-10-31' });
    await expect(draft()).rejects.toMatchObject({ code: 'nothing_to_bill' });
    await expect(billing.get(RemoveDelivery).run(billing.as(), delivery.delivery_id, 1)).rejects.toMatchObject({
      code: 'delivery_is_billed',
    });
    await expect(
      billing.get(ChangeFixedFee).run(billing.as(), fee.fee_id, 1, { last_month: '2026-09' as Month }),
    ).rejects.toMatchObject({ code: 'fee_month_is_billed', params: { month: '2026-10' } });
  });

  it('gives everything back when it is thrown away', async () => {
    await hours({ minutes: 90 });
    const invoice = await draft();
    await billing.get(DeleteDraft).run(billing.as(), invoice.invoice_id, invoice.version);
    expect(await unbilled()).toMatchObject({ minutes: 90, entry_count: 1 });
    await expect(billing.get(ViewInvoice).run(billing.as(), invoice.invoice_id)).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await draft()).toMatchObject({ minutes: 90 });
  });

  it('keeps its hours when typed lines are added and taken away', async () => {
    await hours({ minutes: 60 });
    const first = await draft();
    const typed = {
      description: 'Korting',
      quantity: new Decimal(-1),
      unit: 'piece' as const,
      unitPrice: cents(1000),
      treatment: 'standard' as const,
      suppliedOn: localDate('2026-10-20'),
    };
    const change = (version: number, lines: (typeof typed)[]) =>
      billing.get(ChangeDraft).run(billing.as(), first.invoice_id, version, { lines, note: 'Met dank' });
    const second = await change(1, [typed, typed]);
    expect(second).toMatchObject({ net: '22.50', vat: '4.73', period_to: '2026-10-20', note: 'Met dank', version: 2 });
    const third = await change(2, [typed]);
    expect(third.lines.map((line) => [line.kind, line.net])).toEqual([
      ['hours', '42.50'],
      ['free', '-10.00'],
    ]);
    expect(third).toMatchObject({ net: '32.50', vat: '6.83', minutes: 60, period_from: '2026-10-05' });
    await expect(change(1, [])).rejects.toMatchObject({ code: 'stale_version' });
  });
});

describe('nothing is billed twice', () => {
  it('not by many drafts of one project at once', async () => {
    await hours(
      ...Array.from({ length: 20 }, (_, n) => ({ minutes: 30, date: `2026-10-${String(n + 1).padStart(2, '0')}` })),
    );
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => draft()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'nothing_to_bill' });
    }
    const [row] = await billing.sql<{ count: number }>(
      `select count(*)::int from invoice_time_entry b join time_entry e using (cooperative_id, entry_id) where e.project_id = $1`,
      [projectId],
    );
    expect(row!.count).toBe(20);
  });

  it('not by two runs of different months at once', async () => {
    await hours({ date: '2026-08-05' }, { date: '2026-09-05', memberId: billing.memberIds[THIRD]! });
    const runs = await Promise.all(
      ['2026-08', '2026-09'].map((period) => billing.get(StartInvoiceRun).run(billing.as(), period as Month)),
    );
    await Promise.all(runs.map((run) => billing.work(run.run_id)));
    const rows = await billing.sql<{ entries: number; distinct_entries: number }>(
      `select count(*)::int as entries, count(distinct b.entry_id)::int as distinct_entries
       from invoice_time_entry b join time_entry e using (cooperative_id, entry_id) where e.project_id = $1`,
      [projectId],
    );
    expect(rows).toEqual([{ entries: 2, distinct_entries: 2 }]);
  });

  it('not when the database is told to directly', async () => {
    const [entry] = await hours({ minutes: 60 });
    const { invoice_id } = await draft();
    await expect(
      billing.asApplication(
        `insert into invoice_time_entry (cooperative_id, entry_id, invoice_id, line_no, hourly_rate_cents) values ($1, $2, $3, 1, 1)`,
        [billing.cooperativeId, entry, invoice_id],
      ),
    ).rejects.toMatchObject({ code: '23505' });
  });
});

describe('an invoice run', () => {
  it('drafts every project with something to bill, and exists once per month', async () => {
    const other = newId();
    const empty = newId();
    await billing.run(async (tx) => {
      await addProject(tx, other, billing.customerId, `O${other.slice(-6)}`);
      await addProject(tx, empty, billing.customerId, `E${empty.slice(-6)}`);
      await addHours(tx, billing, { projectId: other, date: '2026-07-06' }, { projectId, date: '2026-07-07' });
    });
    const start = () => billing.get(StartInvoiceRun).run(billing.as(), '2026-07' as Month);
    const run = await start();
    expect(run).toMatchObject({ kind: 'invoice_drafts', natural_key: '2026-07', done: 0, state: 'running' });
    await expect(start()).rejects.toMatchObject({ code: 'run_exists', params: { run_id: run.run_id } });
    await billing.work(run.run_id);
    await billing.work(run.run_id);
    const drafts = await billing.sql<{ project_id: Id; natural_key: string }>(
      `select project_id, natural_key from invoice where run_id = $1`,
      [run.run_id],
    );
    const keys = drafts.map((row) => row.natural_key);
    expect(keys).toEqual(expect.arrayContaining([other, projectId].map((id) => `run:2026-07:${id}`)));
    expect(keys).not.toContain(`run:2026-07:${empty}`);
    expect(new Set(keys).size).toBe(keys.length);
    await expect(start()).rejects.toMatchObject({ code: 'run_exists' });
  });

  it('tells per project why it could not be drafted, and can be retried', async () => {
    await hours({ date: '2025-06-02' });
    const run = await billing.get(StartInvoiceRun).run(billing.as(), '2025-06' as Month);
    await billing.work(run.run_id);
    const item = () =>
      billing.sql<{ state: string; reason: string | null }>(`select state, reason from run_item where run_id = $1`, [
        run.run_id,
      ]);
    expect(await item()).toEqual([{ state: 'failed', reason: 'hours_without_rate' }]);
    await billing.sql(
      `insert into rate (cooperative_id, rate_id, valid_from, hourly_rate_cents) values ($1, $2, '2025-01-01', 4000)`,
      [billing.cooperativeId, newId()],
    );
    await billing.sql(`update run_item set state = 'waiting' where run_id = $1`, [run.run_id]);
    await billing.work(run.run_id);
    expect(await item()).toEqual([{ state: 'done', reason: null }]);
  });

  it('does not start for a month without work', async () => {
    await expect(billing.get(StartInvoiceRun).run(billing.as(), '2024-01' as Month)).rejects.toMatchObject({
      code: 'run_without_items',
    });
  });
});

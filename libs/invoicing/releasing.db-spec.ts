import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cents, Decimal, localDate, newId, type Id, type Month } from '#libs/kernel/index.js';
import { addHours, addProject, openBilling, type TestBilling } from '#test/support/billing.js';
import type { TypedLine } from './core/free-line.js';
import { drawInvoice } from './core/invoice-document.js';
import { readInvoice } from './data/read-invoices.js';
import { AddDelivery } from './use-cases/add-delivery.js';
import { AddFixedFee } from './use-cases/add-fixed-fee.js';
import { ChangeDraft } from './use-cases/change-draft.js';
import { ChangeFixedFee } from './use-cases/change-fixed-fee.js';
import { CreditInvoice } from './use-cases/credit-invoice.js';
import { DeleteDraft } from './use-cases/delete-draft.js';
import { documentsOf } from './use-cases/document-of.js';
import { DraftProjectInvoice } from './use-cases/draft-project-invoice.js';
import { FinaliseInvoice } from './use-cases/finalise-invoice.js';
import type { InvoiceView } from './use-cases/invoice-view.js';
import { ListUnbilled } from './use-cases/list-unbilled.js';
import { RemoveDelivery } from './use-cases/remove-delivery.js';
import { ViewInvoice } from './use-cases/view-invoice.js';

let billing: TestBilling;
beforeAll(async () => {
  billing = await openBilling();
});
afterAll(() => billing.close());

const UNTIL = localDate('2026-10-31');
let projectId: Id;
let entries: [Id, Id];
/** Two hours of two people, on one line. */
beforeEach(async () => {
  projectId = newId();
  await billing.run((tx) => addProject(tx, projectId, billing.customerId, `P${projectId.slice(-6)}`));
  entries = [newId(), newId()];
  await billing.run((tx) =>
    addHours(
      tx,
      billing,
      { projectId, entryId: entries[0] },
      { projectId, entryId: entries[1], memberId: billing.memberIds[1]! },
    ),
  );
});

const draft = () => billing.get(DraftProjectInvoice).run(billing.as(), projectId, UNTIL);
const finalise = (id: Id, version = 1) => billing.get(FinaliseInvoice).run(billing.as(), id, version);
const credit = (id: Id) => billing.get(CreditInvoice).run(billing.as(), id, 'Verkeerd tarief');
const view = (id: Id) => billing.get(ViewInvoice).run(billing.as(), id);
const invoiced = async () => finalise((await draft()).invoice_id);
const credited = async ({ invoice_id }: InvoiceView) => finalise((await credit(invoice_id)).invoice_id);
const unbilled = async () =>
  (await billing.get(ListUnbilled).run(billing.as(), UNTIL)).items.find((item) => item.project_id === projectId);
const taken = (quantity: string, creditsLineNo?: number): TypedLine => ({
  description: 'Terug',
  quantity: new Decimal(quantity),
  unit: 'hour',
  unitPrice: cents(4250),
  treatment: 'standard',
  suppliedOn: localDate('2026-10-05'),
  creditsLineNo,
});
const creditPart = async (invoice: InvoiceView, ...lines: TypedLine[]) => {
  const note = await credit(invoice.invoice_id);
  await billing.get(ChangeDraft).run(billing.as(), note.invoice_id, 1, { lines });
  return finalise(note.invoice_id, 2);
};
const bytesOf = (id: Id) =>
  billing.run(async (tx) => drawInvoice((await documentsOf(tx, [await readInvoice(tx, id)])).get(id)!));

describe('work of a credited invoice', () => {
  it('is unbilled again, and billed again once', async () => {
    const invoice = await invoiced();
    expect(await unbilled()).toBeUndefined();
    const note = await credit(invoice.invoice_id);
    expect(await unbilled()).toBeUndefined();
    await finalise(note.invoice_id);
    expect(await unbilled()).toMatchObject({ minutes: 120, value: '85.00', entry_count: 2 });

    const second = await invoiced();
    expect(second.hours.map((entry) => entry.entry_id).sort()).toEqual([...entries].sort());
    expect(second).toMatchObject({ minutes: 120, net: '85.00' });
    expect(await unbilled()).toBeUndefined();
    await expect(draft()).rejects.toMatchObject({ code: 'nothing_to_bill' });
    await credited(second);
    expect(await unbilled()).toMatchObject({ minutes: 120 });
  });

  it('goes on one new draft, however many are asked for at once', async () => {
    await credited(await invoiced());
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, draft));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'nothing_to_bill' });
  });

  it('is released once when the credit note is made final twice at once, while drafts are asked for', async () => {
    const invoice = await invoiced();
    const note = await credit(invoice.invoice_id);
    const [first, second, ...drafts] = await Promise.allSettled([
      finalise(note.invoice_id),
      finalise(note.invoice_id),
      ...Array.from({ length: 4 }, draft),
    ]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    const made = drafts.filter(({ status }) => status === 'fulfilled').length;
    expect(made).toBeLessThanOrEqual(1);
    expect((await unbilled())?.minutes ?? 0).toBe(made === 1 ? 0 : 120);
  });

  it('stays billed while a part of its line is credited, until the rest is too', async () => {
    const invoice = await invoiced();
    await creditPart(invoice, taken('-0.5', 1));
    expect(await unbilled()).toBeUndefined();
    await creditPart(invoice, taken('-1.5', 1));
    expect(await unbilled()).toMatchObject({ minutes: 120 });
  });

  it('stays billed when an amount is credited that is of no line', async () => {
    await creditPart(await invoiced(), taken('-2'));
    expect(await unbilled()).toBeUndefined();
  });

  it('is of a line of the invoice that is credited', async () => {
    const note = await credit((await invoiced()).invoice_id);
    expect(note.lines.map((line) => line.credits_line_no)).toEqual([1]);
    await expect(
      billing.get(ChangeDraft).run(billing.as(), note.invoice_id, 1, { lines: [taken('-1', 1), taken('-1', 2)] }),
    ).rejects.toMatchObject({ faults: [{ pointer: '/lines/1/credits_line_no', code: 'credits_unknown_line' }] });
  });

  it('stays on the invoice it was on, as it was, whatever happens to it later', async () => {
    const invoice = await invoiced();
    const before = await bytesOf(invoice.invoice_id);
    await credited(invoice);
    expect((await bytesOf(invoice.invoice_id)).equals(before)).toBe(true);
    await billing.run(async (tx) => {
      await tx.execute(`update time_entry set state = 'open' where entry_id = any($1)`, [entries]);
      await tx.execute(`update time_entry set minutes = 5, description = 'anders' where entry_id = $1`, [entries[0]]);
      await tx.execute(`delete from time_entry where entry_id = $1`, [entries[1]]);
    });
    expect((await bytesOf(invoice.invoice_id)).equals(before)).toBe(true);
    const after = await view(invoice.invoice_id);
    expect(after).toMatchObject({ minutes: 120, hours: invoice.hours });
  });

  it('is also a delivery and a month of a fixed fee, which can be changed again', async () => {
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
    const endFee = () =>
      billing.get(ChangeFixedFee).run(billing.as(), fee.fee_id, 1, { last_month: '2026-09' as Month });
    const remove = () => billing.get(RemoveDelivery).run(billing.as(), delivery.delivery_id, 1);
    const invoice = await invoiced();
    expect(invoice.lines.map((line) => line.kind)).toEqual(['hours', 'delivery', 'fixed_fee', 'fixed_fee']);
    await expect(remove()).rejects.toMatchObject({ code: 'delivery_is_billed' });
    await expect(endFee()).rejects.toMatchObject({ faults: [{ code: 'fee_month_is_billed' }] });

    // the month of October and the delivery go back; the hours and September stay
    const note = await credit(invoice.invoice_id);
    const lines = note.lines
      .filter((line) => line.kind === 'delivery' || line.supplied_on === '2026-10-31')
      .map((line): TypedLine => ({
        description: line.description,
        quantity: new Decimal(line.quantity),
        unit: line.unit,
        unitPrice: cents(Number(line.unit_price.replace('.', ''))),
        treatment: line.vat_treatment,
        suppliedOn: line.supplied_on,
        creditsLineNo: line.credits_line_no ?? undefined,
      }));
    expect(lines).toHaveLength(2);
    await billing.get(ChangeDraft).run(billing.as(), note.invoice_id, 1, { lines });
    await finalise(note.invoice_id, 2);
    expect(await unbilled()).toMatchObject({ minutes: 0, delivery_count: 1, fixed_fee_count: 1, value: '699.38' });
    await endFee();
    await remove();
    expect(await unbilled()).toBeUndefined();
  });
});

describe('the database', () => {
  const TABLES = ['invoice_time_entry', 'invoice_delivery', 'invoice_fixed_fee'];
  const release = (set: string, where: unknown[]) =>
    billing.asApplication(`update invoice_time_entry set ${set} where invoice_id = $1`, where);
  const SAID = `specified = '{"minutes": 1}'`;

  it.each(TABLES)('has its guard on %s', async (table) => {
    const rows = await billing.sql<{ definition: string }>(
      `select pg_get_triggerdef(oid) as definition from pg_trigger where tgrelid = $1::regclass and tgname like '%_is_fixed'`,
      [table],
    );
    expect(rows.map((row) => row.definition)).toEqual([expect.stringContaining('billed_work_is_fixed')]);
  });

  it('releases nothing without a final credit note that takes back the whole line', async () => {
    const invoice = await invoiced();
    const id = invoice.invoice_id;
    const other = await billing.run((tx) => addHours(tx, billing, { projectId, memberId: billing.memberIds[2]! }));
    const otherInvoice = await invoiced();
    const otherNote = await credited(otherInvoice);
    expect(other).toHaveLength(1);
    const refused = (by: Id) =>
      expect(release(`released_by = $2, ${SAID}`, [id, by])).rejects.toMatchObject({ code: 'CK011' });
    await refused(id);
    await refused(newId());
    await refused(otherNote.invoice_id);
    const part = await creditPart(invoice, taken('-0.5', 1));
    await refused(part.invoice_id);
    const rest = await credit(id);
    await refused(rest.invoice_id);
    await expect(
      billing.asApplication(
        `insert into invoice_time_entry (cooperative_id, entry_id, invoice_id, line_no, hourly_rate_cents, released_by, specified)
         select cooperative_id, entry_id, $2, 1, 1, $2, '{}' from time_entry where entry_id = $1`,
        [entries[0], rest.invoice_id],
      ),
    ).rejects.toMatchObject({ code: 'CK011' });
    expect(await unbilled()).toMatchObject({ minutes: 60 });
  });

  it('changes nothing else of what was billed, and takes no release back', async () => {
    const invoice = await invoiced();
    const id = invoice.invoice_id;
    await expect(release(`hourly_rate_cents = 1`, [id])).rejects.toMatchObject({ code: 'CK007' });
    const note = await credited(invoice);
    await expect(release(`released_by = null, specified = null`, [id])).rejects.toMatchObject({ code: 'CK007' });
    await expect(release(`released_by = $2, ${SAID}`, [id, note.invoice_id])).rejects.toMatchObject({ code: 'CK011' });
    await expect(
      billing.asApplication(`delete from invoice_time_entry where invoice_id = $1`, [id]),
    ).rejects.toMatchObject({ code: 'CK007' });
  });

  it('moves nothing from a draft onto a final invoice', async () => {
    const invoice = await invoiced();
    await billing.run((tx) => addHours(tx, billing, { projectId, memberId: billing.memberIds[2]! }));
    const open = await draft();
    for (const table of ['invoice_time_entry', 'invoice_line', 'invoice_vat'])
      await expect(
        billing.asApplication(`update ${table} set invoice_id = $1 where invoice_id = $2`, [
          invoice.invoice_id,
          open.invoice_id,
        ]),
      ).rejects.toMatchObject({ code: 'CK007' });
  });

  it('keeps hours on a draft or final invoice approved, and keeps them', async () => {
    const reopen = () =>
      billing.asApplication(`update time_entry set state = 'submitted' where entry_id = $1`, [entries[0]]);
    const remove = () => billing.asApplication(`delete from time_entry where entry_id = $1`, [entries[0]]);
    await reopen();
    const made = await draft();
    for (const act of [reopen, remove]) await expect(act()).rejects.toMatchObject({ code: 'CK012' });
    await billing.get(DeleteDraft).run(billing.as(), made.invoice_id, 1);
    await reopen();
    const invoice = await invoiced();
    for (const act of [reopen, remove]) await expect(act()).rejects.toMatchObject({ code: 'CK012' });
    await credited(invoice);
    await reopen();
  });

  it('says in words that hours are on an invoice', async () => {
    await draft();
    await expect(
      billing.run((tx) => tx.execute(`update time_entry set state = 'open' where entry_id = $1`, [entries[0]])),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'hours_entry_billed' });
  });
});

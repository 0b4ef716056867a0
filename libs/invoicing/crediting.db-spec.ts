import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cents, Decimal, localDate, type Cents, type Id } from '#libs/kernel/index.js';
import { Ledger, readOpenAmounts, readTieOut, readTrialBalance, type VatTreatment } from '#libs/ledger/index.js';
import { addHours, openBilling, type TestBilling } from '#test/support/billing.js';
import type { TypedLine } from './core/free-line.js';
import { ChangeDraft } from './use-cases/change-draft.js';
import { CreditInvoice } from './use-cases/credit-invoice.js';
import { DeleteDraft } from './use-cases/delete-draft.js';
import { DraftFreeInvoice } from './use-cases/draft-free-invoice.js';
import { DraftProjectInvoice } from './use-cases/draft-project-invoice.js';
import { FinaliseInvoice } from './use-cases/finalise-invoice.js';
import { ViewInvoice } from './use-cases/view-invoice.js';

let billing: TestBilling;
beforeAll(async () => {
  billing = await openBilling();
});
afterAll(() => billing.close());

const line = (quantity: string, price: number, treatment: VatTreatment = 'standard'): TypedLine => ({
  description: 'Werk',
  quantity: new Decimal(quantity),
  unit: 'hour',
  unitPrice: cents(price),
  treatment,
  suppliedOn: localDate('2026-10-20'),
});
const finalise = (invoiceId: Id, version = 1) => billing.get(FinaliseInvoice).run(billing.as(), invoiceId, version);
const credit = (invoiceId: Id) => billing.get(CreditInvoice).run(billing.as(), invoiceId, 'Verkeerd aantal uren');
const view = (invoiceId: Id) => billing.get(ViewInvoice).run(billing.as(), invoiceId);
const invoiced = async (...lines: TypedLine[]) => {
  const draft = await billing.get(DraftFreeInvoice).run(billing.as(), { customerId: billing.customerId, lines });
  return finalise(draft.invoice_id);
};
const balances = async () => {
  const { rows } = await billing.run((tx) => readTrialBalance(tx, localDate('2026-01-01'), localDate('2026-12-31')));
  return Object.fromEntries(rows.map((row) => [row.number, row.closing]));
};
const tiesOut = async () =>
  (await billing.run((tx) => readTieOut(tx, localDate('2026-12-31')))).every((row) => row.difference === 0);

/** The customer pays part of an invoice by bank. */
const pay = (invoiceId: Id, amount: Cents) =>
  billing.run(async (tx) => {
    const { openItemId } = (await readOpenAmounts(tx, 'invoice', [invoiceId])).get(invoiceId)!;
    await billing.get(Ledger).post(tx, {
      journal: 'bank',
      date: localDate('2026-11-02'),
      description: 'Ontvangen',
      sourceKey: `bank:${openItemId}:${amount}`,
      sourceKind: 'bank_transaction',
      sourceId: openItemId,
      lines: [
        { account: 'bank', debit: amount },
        { account: 'debtors', credit: amount, relationId: billing.customerId, settles: openItemId },
      ],
    });
  });

describe('a credit note', () => {
  it('mirrors its invoice to the cent, settles it and leaves the books as they were', async () => {
    const before = await balances();
    await billing.run((tx) =>
      addHours(tx, billing, { minutes: 100 }, { minutes: 55, memberId: billing.memberIds[1]! }),
    );
    const draft = await billing.get(DraftProjectInvoice).run(billing.as(), billing.projectId, localDate('2026-10-31'));
    const invoice = await finalise(draft.invoice_id);
    expect(invoice).toMatchObject({ net: '109.79', vat: '23.06', total: '132.85', open_amount: '132.85' });
    const note = await credit(invoice.invoice_id);
    expect(note).toMatchObject({
      kind: 'credit_note',
      state: 'draft',
      number: null,
      credits_number: invoice.number,
      net: '-109.79',
      vat: '-23.06',
      total: '-132.85',
      note: 'Verkeerd aantal uren',
      problems: [],
    });
    expect(note.lines).toMatchObject([
      { quantity: '-2.5833', unit_price: '42.50', net: '-109.79', supplied_on: '2026-10-05' },
    ]);
    const final = await finalise(note.invoice_id);
    expect(final).toMatchObject({ state: 'final', open_amount: '0.00', total: '-132.85' });
    expect(final.number).not.toBe(invoice.number);
    expect(await view(invoice.invoice_id)).toMatchObject({
      open_amount: '0.00',
      credit_notes: [{ number: final.number, state: 'final' }],
    });
    for (const [account, closing] of Object.entries(await balances())) expect(closing).toBe(before[account] ?? 0);
    expect(await tiesOut()).toBe(true);
    await expect(credit(invoice.invoice_id)).rejects.toMatchObject({ code: 'credited_in_full' });
  });

  it('settles no more than what is open: what was paid stays a claim of the customer', async () => {
    const invoice = await invoiced(line('10', 5000));
    await pay(invoice.invoice_id, cents(50_000));
    expect(await view(invoice.invoice_id)).toMatchObject({ total: '605.00', open_amount: '105.00' });
    const note = await finalise((await credit(invoice.invoice_id)).invoice_id);
    expect(await view(invoice.invoice_id)).toMatchObject({ open_amount: '0.00' });
    expect(note.open_amount).toBe('-500.00');
    expect(await tiesOut()).toBe(true);
  });

  it('can be of a part, and of the rest later, and never of more', async () => {
    const invoice = await invoiced(line('10', 5000), line('2', 1000, 'reduced'));
    const part = await credit(invoice.invoice_id);
    await expect(credit(invoice.invoice_id)).rejects.toMatchObject({ code: 'credit_draft_exists' });
    const change = (id: Id, version: number, ...lines: TypedLine[]) =>
      billing.get(ChangeDraft).run(billing.as(), id, version, { lines });
    expect(await change(part.invoice_id, 1, line('-4', 5000))).toMatchObject({ total: '-242.00', problems: [] });
    await finalise(part.invoice_id, 2);
    expect(await view(invoice.invoice_id)).toMatchObject({ open_amount: '384.80' });

    const rest = await credit(invoice.invoice_id);
    expect(rest.problems).toMatchObject([{ code: 'credit_exceeds_invoice', blocking: true }]);
    await expect(finalise(rest.invoice_id)).rejects.toMatchObject({ code: 'invoice_not_ready' });
    await change(rest.invoice_id, 1, line('-6', 5000), line('-2', 1000, 'reduced'));
    await finalise(rest.invoice_id, 2);
    expect(await view(invoice.invoice_id)).toMatchObject({ open_amount: '0.00' });
    await expect(credit(invoice.invoice_id)).rejects.toMatchObject({ code: 'credited_in_full' });
  });

  it('is asked for once, however often the button is pressed', async () => {
    const invoice = await invoiced(line('1', 5000));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => credit(invoice.invoice_id)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'credit_draft_exists' });
  });

  it('is only of a final invoice; its draft can be thrown away', async () => {
    const draft = await billing
      .get(DraftFreeInvoice)
      .run(billing.as(), { customerId: billing.customerId, lines: [line('1', 5000)] });
    await expect(credit(draft.invoice_id)).rejects.toMatchObject({ code: 'only_final_is_credited' });
    const invoice = await finalise(draft.invoice_id);
    const note = await credit(invoice.invoice_id);
    await expect(credit(note.invoice_id)).rejects.toMatchObject({ code: 'only_final_is_credited' });
    await billing.get(DeleteDraft).run(billing.as(), note.invoice_id, 1);
    expect(await credit(invoice.invoice_id)).toMatchObject({ kind: 'credit_note', state: 'draft' });
  });
});

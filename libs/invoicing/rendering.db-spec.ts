import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cents, Decimal, localDate, systemClock, type Id } from '#libs/kernel/index.js';
import { TenantContext } from '#libs/platform/index.js';
import { addHours, openBilling, type TestBilling } from '#test/support/billing.js';
import { CreditInvoice } from './use-cases/credit-invoice.js';
import { DraftFreeInvoice } from './use-cases/draft-free-invoice.js';
import { DraftProjectInvoice } from './use-cases/draft-project-invoice.js';
import { FinaliseInvoice } from './use-cases/finalise-invoice.js';
import { RenderInvoices } from './use-cases/render-invoices.js';
import { StartFinalisationRun } from './use-cases/start-finalisation-run.js';
import { ViewDocument } from './use-cases/view-document.js';
import { ViewInvoice } from './use-cases/view-invoice.js';

let billing: TestBilling;
beforeAll(async () => {
  billing = await openBilling();
});
afterAll(() => billing.close());

const render = (...ids: Id[]) =>
  billing.get(RenderInvoices).run(TenantContext.forJob(billing.cooperativeId, 'invoice-document', systemClock), ids);
const document = (id: Id) => billing.get(ViewDocument).run(billing.as(), id);
const documents = async (id: Id) =>
  billing.sql<{ sha256: Buffer; file_name: string }>(`select sha256, file_name from document where source_id = $1`, [
    id,
  ]);
const free = () =>
  billing.get(DraftFreeInvoice).run(billing.as(), {
    customerId: billing.customerId,
    note: 'Met dank voor de opdracht.',
    lines: [
      {
        description: 'Advies',
        quantity: new Decimal('1.5'),
        unit: 'day',
        unitPrice: cents(40_000),
        treatment: 'standard',
        suppliedOn: localDate('2026-10-20'),
      },
    ],
  });
const finalise = (id: Id) => billing.get(FinaliseInvoice).run(billing.as(), id, 1);

describe('the document of an invoice', () => {
  it('is a preview while a draft, on its way when final, and then the same bytes for ever', async () => {
    await billing.run((tx) => addHours(tx, billing, { minutes: 100 }));
    const draft = await billing.get(DraftProjectInvoice).run(billing.as(), billing.projectId, localDate('2026-10-31'));
    const preview = await document(draft.invoice_id);
    expect(preview.fileName).toBe('concept.pdf');
    expect(preview.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await finalise(draft.invoice_id);
    await expect(document(draft.invoice_id)).rejects.toMatchObject({ code: 'document_in_progress' });
    await render(draft.invoice_id);
    const first = await document(draft.invoice_id);
    expect(first.fileName).toBe('F2026-0001.pdf');
    await billing.sql(`update relation set name = 'Heel anders'`);
    await render(draft.invoice_id);
    expect((await document(draft.invoice_id)).bytes.equals(first.bytes)).toBe(true);
    await billing.sql(`update relation set name = 'School De Linde'`);
  });

  it('is made once, also by two workers at once', async () => {
    const { invoice_id } = await finalise((await free()).invoice_id);
    await Promise.all([render(invoice_id), render(invoice_id), render(invoice_id)]);
    const stored = await documents(invoice_id);
    expect(stored).toHaveLength(1);
    const { bytes } = await document(invoice_id);
    expect(createHash('sha256').update(bytes).digest().equals(stored[0]!.sha256)).toBe(true);
    expect(await billing.get(ViewInvoice).run(billing.as(), invoice_id)).toMatchObject({
      document_id: expect.any(String),
    });
  });

  it('draws nothing for a draft or for an invoice that is gone', async () => {
    const draft = await free();
    await render(draft.invoice_id, billing.customerId);
    expect(await documents(draft.invoice_id)).toEqual([]);
  });

  it('is drawn for a credit note too', async () => {
    const invoice = await finalise((await free()).invoice_id);
    const note = await billing.get(CreditInvoice).run(billing.as(), invoice.invoice_id, 'Dubbel gestuurd');
    await finalise(note.invoice_id);
    await render(invoice.invoice_id, note.invoice_id);
    expect(await documents(note.invoice_id)).toHaveLength(1);
  });
});

describe('a finalisation run', () => {
  it('is finished when every document is there, also after a worker was killed between the two', async () => {
    const ids = [(await free()).invoice_id, (await free()).invoice_id, (await free()).invoice_id];
    const run = await billing.get(StartFinalisationRun).run(billing.as(), ids);
    await billing.work(run.run_id);
    const states = async () =>
      (
        await billing.sql<{ state: string }>(`select state from run_item where run_id = $1 order by item_no`, [
          run.run_id,
        ])
      ).map((row) => row.state);
    await render(ids[0]!);
    expect((await states()).sort()).toEqual(['busy', 'busy', 'done']);
    // drawn, but the item was put back: what is left of a worker that died
    await billing.sql(`update run_item set state = 'waiting' where run_id = $1`, [run.run_id]);
    await billing.work(run.run_id);
    expect(await states()).toEqual(['busy', 'busy', 'busy']);
    await render(...ids);
    expect(await states()).toEqual(['done', 'done', 'done']);
    expect(await Promise.all(ids.map(documents))).toEqual(ids.map(() => [expect.anything()]));
  });
});

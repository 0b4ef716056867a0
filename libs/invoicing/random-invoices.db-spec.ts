import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, Decimal, localDate, type Id } from '#libs/kernel/index.js';
import { readTieOut, readTrialBalance, type VatTreatment } from '#libs/ledger/index.js';
import { openBilling, type TestBilling } from '#test/support/billing.js';
import type { TypedLine } from './core/free-line.js';
import { CreditInvoice } from './use-cases/credit-invoice.js';
import { DraftFreeInvoice } from './use-cases/draft-free-invoice.js';
import { FinaliseInvoice } from './use-cases/finalise-invoice.js';

let billing: TestBilling;
beforeAll(async () => {
  billing = await openBilling();
});
afterAll(() => billing.close());

const anyLine: fc.Arbitrary<TypedLine> = fc
  .record({
    quantity: fc.integer({ min: -50_000, max: 900_000 }),
    price: fc.integer({ min: 0, max: 50_000 }),
    treatment: fc.constantFrom<VatTreatment>('standard', 'reduced', 'exempt', 'reverse_charge', 'zero'),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ day, price, quantity, treatment }) => ({
    description: 'Werk',
    quantity: new Decimal(quantity).div(10_000),
    unit: 'hour',
    unitPrice: cents(price),
    treatment,
    suppliedOn: localDate(`2026-10-${String(day).padStart(2, '0')}`),
  }));

const finalise = (id: Id) => billing.get(FinaliseInvoice).run(billing.as(), id, 1);

describe('whatever is invoiced', () => {
  it('the books balance, tie out with the invoices, and a credit note takes everything back', async () => {
    let final = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 8 }), fc.boolean(), async (lines, credited) => {
        const draft = await billing
          .get(DraftFreeInvoice)
          .run(billing.as(), { customerId: billing.customerId, note: 'tabel II post a.6', lines });
        if (draft.problems.some((problem) => problem.blocking)) {
          await expect(finalise(draft.invoice_id)).rejects.toMatchObject({ code: 'invoice_not_ready' });
          return;
        }
        const invoice = await finalise(draft.invoice_id);
        final += 1;
        const sumOf = (amounts: string[]) =>
          amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)).toFixed(2);
        expect(sumOf(invoice.lines.map((line) => line.net))).toBe(invoice.net);
        expect(sumOf(invoice.vat_groups.map((group) => group.vat))).toBe(invoice.vat);
        expect(sumOf([invoice.net, invoice.vat])).toBe(invoice.total);
        if (credited) {
          const note = await billing.get(CreditInvoice).run(billing.as(), invoice.invoice_id, 'Toch niet');
          expect((await finalise(note.invoice_id)).open_amount).toBe('0.00');
        }
      }),
      { numRuns: 60 },
    );
    expect(final).toBeGreaterThan(20);
    const [sums] = await billing.sql<{ net: number; vat: number; total: number }>(
      `select sum(net_cents)::float8 as net, sum(vat_cents)::float8 as vat, sum(total_cents)::float8 as total from invoice where state = 'final'`,
    );
    const [day, end] = [localDate('2026-01-01'), localDate('2026-12-31')];
    const { rows, totals } = await billing.run((tx) => readTrialBalance(tx, day, end));
    const closing = (...accounts: string[]) =>
      rows.filter((row) => accounts.includes(row.number)).reduce((total, row) => total + row.closing, 0);
    expect(totals.closing).toBe(0);
    expect(closing('1300')).toBe(sums!.total);
    expect(closing('1800', '1801')).toBe(-sums!.vat);
    expect(closing('8000', '8010', '8020', '8050')).toBe(-sums!.net);
    const tieOut = await billing.run((tx) => readTieOut(tx, end));
    expect(tieOut.map((row) => row.difference)).toEqual(tieOut.map(() => 0));
  });
});

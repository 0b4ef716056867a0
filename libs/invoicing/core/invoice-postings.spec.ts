import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, Decimal, localDate, newId } from '#libs/kernel/index.js';
import { vatGroups, vatTreatment, type JournalLineDraft, type VatTreatment } from '#libs/ledger/index.js';
import { mirrorLines } from './credit-note.js';
import type { InvoiceLine } from './invoice-line.js';
import { invoicePostings } from './invoice-postings.js';
import { totalsOf } from './invoice-totals.js';

const line = (net: number, treatment: VatTreatment, percent: number): InvoiceLine => ({
  kind: 'free',
  description: 'Werk',
  quantity: new Decimal(1),
  unit: 'piece',
  unitPrice: cents(Math.abs(net)),
  net: cents(net),
  treatment,
  percent: new Decimal(percent),
  suppliedOn: localDate('2026-10-05'),
});

const customerId = newId();
const post = (lines: InvoiceLine[]): JournalLineDraft[] =>
  invoicePostings(
    {
      totals: totalsOf(vatGroups(lines)),
      numberText: 'F2026-0001',
      dueDate: localDate('2026-11-30'),
      customerId,
      projectId: null,
    },
    vatTreatment,
  );
const short = (lines: JournalLineDraft[]) => lines.map(({ account, debit, credit }) => [account, debit ?? -credit]);

describe('invoicePostings', () => {
  it('posts debtors against revenue per treatment and VAT per rate', () => {
    const lines = post([
      line(100_000, 'standard', 21),
      line(10_000, 'reduced', 9),
      line(5_000, 'reverse_charge', 0),
      line(2_000, 'exempt', 0),
    ]);
    expect(short(lines)).toEqual([
      ['debtors', 138_900],
      ['revenue_standard', -100_000],
      ['revenue_reduced', -10_000],
      ['revenue_untaxed', -5_000],
      ['revenue_exempt', -2_000],
      ['vat_standard', -21_000],
      ['vat_reduced', -900],
    ]);
    expect(lines[0]).toMatchObject({ relationId: customerId, opens: { reference: 'F2026-0001', dueOn: '2026-11-30' } });
  });

  it('gives a credit note the same lines with their sides swapped', () => {
    const lines = [line(100_000, 'standard', 21)];
    expect(short(post(mirrorLines(lines.map((each) => ({ ...each, lineNo: 1 })))))).toEqual([
      ['debtors', -121_000],
      ['revenue_standard', 100_000],
      ['vat_standard', 21_000],
    ]);
  });

  it('balances whatever is invoiced, without a line of nil', () => {
    const anyLine = fc
      .tuple(
        fc.integer({ min: -5_000_000, max: 5_000_000 }),
        fc.constantFrom<[VatTreatment, number]>(
          ['standard', 21],
          ['reduced', 9],
          ['zero', 0],
          ['exempt', 0],
          ['reverse_charge', 0],
        ),
      )
      .map(([net, taxed]) => line(net, ...taxed));
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 15 }), (lines) => {
        fc.pre(totalsOf(vatGroups(lines)).total !== 0);
        const posted = post(lines);
        expect(posted.reduce((balance, { debit, credit }) => balance + (debit ?? 0) - (credit ?? 0), 0)).toBe(0);
        expect(posted.every(({ debit, credit }) => (debit ?? credit ?? 0) > 0)).toBe(true);
      }),
    );
  });
});

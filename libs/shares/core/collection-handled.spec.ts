import { describe, expect, it } from '@jest/globals';
import { cents } from '#libs/kernel/index.js';
import { handledState } from './collection-handled.js';

describe('how far a collected term is', () => {
  it.each([
    ['is paid when all of it came in', 'bank_transfer', 5_000, undefined, 'paid'],
    ['is asked for as long as a part is open', 'bank_transfer', 4_999, undefined, 'asked'],
    ['waits for a batch', 'direct_debit', 0, 'waiting', 'waiting'],
    ['stands in a batch', 'direct_debit', 0, 'in_batch', 'in_batch'],
    ['went to the bank', 'direct_debit', 0, 'sent', 'sent'],
    ['came back', 'direct_debit', 0, 'returned', 'returned'],
    ['is paid by whoever was debited and paid herself', 'direct_debit', 5_000, 'returned', 'paid'],
    ['is asked for when its debit was withdrawn', 'direct_debit', 0, 'withdrawn', 'asked'],
    ['comes from the wage', 'payroll', 0, undefined, 'by_wage'],
    ['comes from an invoice', 'invoice_set_off', 0, undefined, 'by_invoice'],
    ['is brought in cash', 'cash', 0, undefined, 'asked'],
  ] as const)('%s', (_, channel, paid, order, expected) => {
    expect(handledState({ amount: cents(5_000), channel, paid: cents(paid) }, order)).toBe(expected);
  });
});

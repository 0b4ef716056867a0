import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPaymentReference, paymentReference } from './payment-reference.js';

describe('payment reference', () => {
  it.each([
    ['2026-0007', 'RF6320260007'],
    ['2026-NW-0007', 'RF082026NW0007'],
    ['2026/nw/0007', 'RF082026NW0007'],
    // The worked example of the RF Creditor Reference in the literature: reference 539007547034.
    ['539007547034', 'RF18539007547034'],
  ])('of invoice %s is %s', (number, reference) => expect(paymentReference(number)).toBe(reference));

  it.each(['', '---', '1'.repeat(22)])('cannot be made of %s', (number) =>
    expect(() => paymentReference(number)).toThrow(RangeError),
  );

  it('is accepted with spaces and refused with any one digit changed', () => {
    expect(isPaymentReference('RF63 2026 0007')).toBe(true);
    expect(isPaymentReference('RF6420260007')).toBe(false);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 4, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (count, at, shift) => {
          const reference = paymentReference(`2026-${String(count).padStart(5, '0')}`);
          const wrong = reference.slice(0, at) + ((Number(reference[at]) + shift) % 10) + reference.slice(at + 1);
          expect(isPaymentReference(reference)).toBe(true);
          expect(isPaymentReference(wrong)).toBe(false);
        },
      ),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { groundHolds, maskBsn } from './grounds.js';

describe('a ground for keeping a BSN', () => {
  it.each([
    ['wages', 'employed', true],
    ['identity_copy', 'employed', true],
    ['pension', 'employed', true],
    ['third_party_payments', 'employed', false],
    ['wages', 'self_employed', false],
    ['identity_copy', 'none', false],
    ['third_party_payments', 'volunteer', true],
    ['third_party_payments', 'self_employed', true],
  ] as const)('%s of somebody %s: %s', (ground, engagement, holds) =>
    expect(groundHolds(ground, engagement)).toBe(holds),
  );

  it('shows four digits', () => expect(maskBsn('123456782')).toBe('•••••6782'));
});

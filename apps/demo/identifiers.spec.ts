import { describe, expect, it } from '@jest/globals';
import { isIban, isKvkNumber, isVatNumber } from '#libs/cooperatives/index.js';
import { COOPERATIVES } from './cooperatives/all.js';
import { inventedIban, inventedKvkNumber, inventedVatNumber } from './identifiers.js';

const SERIALS = COOPERATIVES.flatMap(({ customers, serial }) => [
  serial,
  ...customers.flatMap((one) => one.serial ?? []),
]);

describe('invented identifiers', () => {
  it.each([
    [0, 'NL79DEMO0000000000'],
    [212_345_678, 'NL86DEMO0212345678'],
  ])('makes of account %i an IBAN with the check digits of ISO 7064', (account, iban) => {
    expect(inventedIban(account)).toBe(iban);
  });

  it('has a form that the register accepts, for everybody in the demonstration', () => {
    for (const serial of SERIALS) {
      expect([isIban(inventedIban(serial)), isKvkNumber(inventedKvkNumber(serial))]).toEqual([true, true]);
      expect(isVatNumber(inventedVatNumber(serial))).toBe(true);
      expect(inventedVatNumber(serial)).toMatch(/^NL000/);
    }
  });

  it('gives no two organisations one VAT number', () => {
    const different = new Set(SERIALS);
    expect(new Set([...different].map(inventedVatNumber)).size).toBe(different.size);
  });
});

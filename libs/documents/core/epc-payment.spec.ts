import { describe, expect, it } from '@jest/globals';
import { cents, DomainError } from '#libs/kernel/index.js';
import { epcPayload, type EpcPayment } from './epc-payment.js';

const payment: EpcPayment = {
  name: 'De Verzonnen Tuin U.A.',
  iban: 'NL63 TRIO 0212 3456 78',
  amount: cents(256218),
  reference: 'RF6320260007',
};

const faultsOf = (changes: Partial<EpcPayment>): string[] => {
  try {
    epcPayload({ ...payment, ...changes });
  } catch (error) {
    return (error as DomainError).faults.map(({ pointer }) => pointer);
  }
  return [];
};

describe('EPC payment code', () => {
  it('has the lines of EPC069-12 version 002 and ends after the last filled one', () => {
    expect(epcPayload(payment)).toBe(
      'BCD\n002\n1\nSCT\n\nDe Verzonnen Tuin U.A.\nNL63TRIO0212345678\nEUR2562.18\n\nRF6320260007',
    );
  });

  it('puts free text on the eleventh line when there is no reference', () => {
    const lines = epcPayload({
      ...payment,
      reference: undefined,
      text: 'Factuur 2026-0042',
      bic: 'TRIONL2U',
    }).split('\n');
    expect(lines[4]).toBe('TRIONL2U');
    expect(lines.slice(8)).toEqual(['', '', 'Factuur 2026-0042']);
  });

  it('cuts a name at 70 signs, counted as signs and not as bytes', () => {
    const name = epcPayload({ ...payment, name: 'Ş'.repeat(90) }).split('\n')[5]!;
    expect(name).toBe('Ş'.repeat(70));
  });

  it.each<[string, Partial<EpcPayment>, string]>([
    ['a wrong IBAN', { iban: 'NL64TRIO0212345678' }, '/iban'],
    ['a wrong reference', { reference: 'RF6420260007' }, '/reference'],
    ['nothing to pay', { amount: cents(0) }, '/amount'],
    ['a negative amount', { amount: cents(-1) }, '/amount'],
    ['a billion', { amount: cents(100_000_000_000) }, '/amount'],
    ['no name', { name: ' ' }, '/name'],
    ['a line end in the name', { name: 'A\nB' }, '/name'],
    ['reference and text', { text: 'x' }, '/text'],
    ['a wrong BIC', { bic: 'TRION2U' }, '/bic'],
  ])('refuses %s', (_, changes, pointer) => expect(faultsOf(changes)).toEqual([pointer]));

  it('stays within 331 bytes', () => {
    expect(faultsOf({ name: '字'.repeat(70), text: '字'.repeat(140), reference: undefined })).toEqual(['/text']);
  });
});

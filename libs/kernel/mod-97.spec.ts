import { describe, expect, it } from '@jest/globals';
import { hasValidCheckDigits, mod97 } from './mod-97.js';

describe('modulo 97', () => {
  it.each([
    'NL63TRIO0212345678',
    'NL32BUNQ2012345678',
    'NL21INGB0990123456',
    'RF6320260007',
    'RF082026NW0007',
    'GB82WEST12345698765432',
  ])('accepts %s', (text) => expect(hasValidCheckDigits(text)).toBe(true));

  it.each(['NL64TRIO0212345678', 'RF6420260007', 'NL63TRIO0212345679', 'NL63 TRIO 0212 3456 78', 'RF63', ''])(
    'refuses %s',
    (text) => expect(hasValidCheckDigits(text)).toBe(false),
  );

  it('takes letters as 10 to 35, also when the number is longer than any integer type', () => {
    expect(mod97('A')).toBe(10);
    expect(mod97('Z')).toBe(35);
    expect(mod97('97'.repeat(60))).toBe(0);
    expect(() => mod97('a-1')).toThrow(RangeError);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSepaText, sepaText } from './sepa-text.js';

describe('text for a bank', () => {
  it.each([
    ['Zoë van den Bérg', 'Zoe van den Berg'],
    ['Coöperatie Groenkring U.A.', 'Cooperatie Groenkring U.A.'],
    ['Łukasz Żółć', 'Lukasz Zolc'],
    ['Ødegård & Søn', 'Odegard + Son'],
    ['Straße 5', 'Strasse 5'],
    ['محمد', 'mhmd'],
    ['“Inleg” termijn 3/12', `'Inleg' termijn 3/12`],
    ['//a//b/', 'a/b'],
    ['regel\r\nbreuk\tx', 'regel breuk x'],
    ['factuur #12 — 50% €', 'factuur 12 - 50 EUR'],
    ['', 'NOTPROVIDED'],
    ['///', 'NOTPROVIDED'],
  ])('%j becomes %j', (text, plain) => expect(sepaText(text, 70)).toBe(plain));

  it('is cut without leaving a space or slash at its end', () => {
    expect(sepaText('abc /def', 5)).toBe('abc');
    expect(sepaText('x'.repeat(80), 70)).toHaveLength(70);
  });

  it('always fits, and stays as it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 11, max: 140 }), (text, max) => {
        const plain = sepaText(text, max);
        expect(plain).toMatch(/^(?!\/)[a-zA-Z0-9/\-?:().,'+ ]+(?<!\/)$/);
        expect(plain).not.toContain('//');
        expect(isSepaText(plain, max)).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { isSignInName, shortCodeFrom } from './sign-in-name.js';

describe('the short code of a co-operative', () => {
  it.each([
    ['De Verzonnen Spade', 'spade'],
    ['Groenkring De Proef', 'proef'],
    ['Coöperatie Één', 'een'],
    ['Buurtrestauratie', 'buurtrest'],
    ['A B', 'kantoor'],
    ['', 'kantoor'],
  ])('%j is %s', (name, code) => expect(shortCodeFrom(name)).toBe(code));
});

describe('what somebody signs in with', () => {
  it.each([
    ['joke@voorbeeld.example', true],
    ['spade-12', true],
    ['geen adres', false],
    ['spade', false],
    ['-12', false],
    ['spade-12@', false],
  ])('%j: %s', (text, right) => expect(isSignInName(text)).toBe(right));
});

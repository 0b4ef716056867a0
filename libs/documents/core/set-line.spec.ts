import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printableText } from './printable-text.js';
import { setLine, type SetLine } from './set-line.js';

const set = (text: string): SetLine => setLine(printableText(text), 'regular');
const faces = (text: string): string[] => set(text).stretches.map(({ face }) => face.name.replace(/-?Regular$/, ''));
/** What is read from left to right, as the eye meets it. */
const seen = (text: string): string =>
  set(text)
    .stretches.flatMap(({ run }) => {
      const letters = new Map(run.glyphs.map(({ hex, codePoint }) => [hex, String.fromCodePoint(codePoint)]));
      return run.shown.map(({ parts, readsAs }) => {
        const hex = parts.flatMap(({ array }) => [...array.matchAll(/<([0-9a-f]*)>/g)]).map(([, glyphs]) => glyphs!);
        return readsAs ?? (hex.join('').match(/.{4}/g) ?? []).map((glyph) => letters.get(glyph)).join('');
      });
    })
    .join('');

const HOUSE = 'HankenGrotesk';
const ARABIC = 'NotoNaskhArabic';

describe('a line of text', () => {
  it.each([
    ['Dutch', 'Zoë Núñez, € −12,50', [HOUSE]],
    ['Turkish', 'Şükrü Yıldız Ağca', [HOUSE]],
    ['Polish', 'Łukasz Gębicki', [HOUSE]],
    ['Berber in Latin letters', 'Ḥemmu Aɣdud', ['NotoSans']],
    ['Berber in Tifinagh', 'ⵜⵉⴼⵉⵏⴰⵖ', ['NotoSansTifinagh']],
    ['Cyrillic', 'Їржі Ґалаґан', ['NotoSans']],
    ['Greek', 'Νίκος Παπαδάκης', ['NotoSans']],
    ['Ethiopic', 'ሰላም ኃይሌ', ['NotoSansEthiopic']],
    ['Arabic', 'فاطمة الزهراء', [ARABIC]],
    ['Persian and Urdu', 'پرویز گل ٹھاکر ژاله', [ARABIC]],
    ['a name in a sentence', 'Lid محمد (14) tekent', [HOUSE, HOUSE, HOUSE, HOUSE, ARABIC, HOUSE]],
  ])('has every letter of %s', (_language, text, expected) => {
    expect(new Set(faces(text))).toEqual(new Set(expected));
    expect(seen(text)).not.toMatch(/[?◊]/);
  });

  it('sets Arabic from right to left with letters that join', () => {
    const ids = (text: string) => set(text).stretches.flatMap(({ run }) => run.glyphs.map(({ id }) => id));
    expect(seen('محمد')).toBe('دمحم');
    // dal is the last letter and the first from the left; joined to what comes before it, it is another glyph than alone
    expect(ids('محمد')[0]).not.toBe(ids('د')[0]);
    expect(ids('محمد')).toHaveLength(4);
  });

  it('says of letters drawn with the same base which they are, whatever was drawn before', () => {
    expect(['قف', 'فق', 'رز', 'زر', 'بنيت'].map(seen)).toEqual(['فق', 'قف', 'زر', 'رز', 'تينب']);
  });

  it('keeps figures in their order and turns brackets in Arabic', () => {
    expect(seen('شارع 125 (ب)')).toBe('(ب) 125 عراش');
    expect(seen('Kade 12, (b)')).toBe('Kade 12, (b)');
    expect(seen('Lid محمد (14), € 12,50')).toBe('Lid دمحم (14), € 12,50');
  });

  it('raises dots and vowel signs to their letters', () => {
    const rises = set('مُحَمَّد بن').stretches.flatMap(({ run }) =>
      run.shown.flatMap(({ parts }) => parts.map(({ rise }) => rise)),
    );
    expect(rises.some((rise) => rise !== 0)).toBe(true);
  });

  it('spells a letter of another script in ours, and leaves a lozenge for what is no letter', () => {
    expect(seen('漢字')).toBe('HanZi');
    expect(seen('ქართული')).toBe('kartuli');
    expect(seen('goed 🙂')).toBe('goed ◊');
    expect(seen('ﬁets ①')).toMatch(/^(ﬁ|fi)ets 1$/);
  });

  it('never shows a question mark that was not written, and is as wide as its parts', () => {
    const scripts = [
      '\u0600-\u06ff',
      '\u0400-\u04ff',
      '\u0370-\u03ff',
      '\u2d30-\u2d7f',
      '\u1200-\u137f',
      ' -~',
      '\u4e00-\u4e20',
    ];
    const letter = fc.oneof(
      ...scripts.map((range) => {
        const [first, last] = [range.codePointAt(0)!, range.codePointAt(2)!];
        return fc.integer({ min: first, max: last }).map((point) => String.fromCodePoint(point));
      }),
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 30 }), (parts) => {
        const text = printableText(parts.join('')).replaceAll('?', '');
        const { width, stretches } = setLine(text, 'regular');
        expect(seen(text)).not.toContain('?');
        const widths = stretches.map(({ run }) => run.width);
        expect(width).toBeCloseTo(widths.reduce((sum, one) => sum + one, 0));
      }),
      { numRuns: 60 },
    );
  });
});

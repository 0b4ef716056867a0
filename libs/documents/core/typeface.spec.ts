import { describe, expect, it } from '@jest/globals';
import { create } from 'fontkit';
import { printableText } from './printable-text.js';
import { typeface } from './typeface.js';

const face = typeface('regular');
const letters = (text: string): string =>
  String.fromCodePoint(...face.run(printableText(text)).glyphs.map(({ codePoint }) => codePoint));

describe('typeface', () => {
  it.each(['Şükrü Yıldız', 'Łukasz Gębicki', 'Ağca', 'Zoë', 'Ștefan Țepeș', 'José Núñez', 'ĲSSEL', '€ −12,50'])(
    'has every letter of %s',
    (text) => {
      expect(letters(text)).toBe(text);
    },
  );

  it('composes letters that come in pieces', () => expect(letters('e\u0301s\u0327')).toBe('éş'));

  it('drops marks that draw nothing', () => expect(letters('a\u200bb\u00adc\u202ed\u0007e\ufe0f')).toBe('abcde'));

  it('keeps figures in columns and kerns letters', () => {
    const widths = [...'0123456789'].map((figure) => face.run(figure).width);
    expect(new Set(widths).size).toBe(1);
    expect(face.run('1.171,17').width).toBe(6 * widths[0]! + face.run('.').width + face.run(',').width);
    expect(face.run('Ta').width).toBeLessThan(face.run('T').width + face.run('a').width);
  });

  it('cuts a program that a font reader accepts, with the same outlines under the same ids', () => {
    const wanted = face.run('Factuur é').glyphs.map(({ id }) => id);
    const cut = create(face.program.subset(wanted));
    if (!('getGlyph' in cut)) throw new Error('not a font');
    expect(cut.numGlyphs).toBe(face.program.glyphCount);
    for (const id of wanted) expect(cut.getGlyph(id).path.toSVG()).toBe(face.font.getGlyph(id).path.toSVG());
    const unwanted = face.glyph('Q'.codePointAt(0)!).id;
    expect(cut.getGlyph(unwanted).path.toSVG()).toBe('');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accentOf, contrast, GRACHT, isColour, mix, type Colour } from './colour.js';

describe('colour', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#11231c', '#ffffff')).toBeCloseTo(16.4, 1);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
  });

  it('keeps a dark colour as it is and darkens a light one until it can be read', () => {
    expect(accentOf('#123f33').text).toBe('#123f33');
    expect(accentOf('#f2c318').text).not.toBe('#f2c318');
    expect(accentOf('#f2c318').fill).toBe('#f2c318');
  });

  it('makes every colour readable on its own ground', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const accent = accentOf(`#${value.toString(16).padStart(6, '0')}`);
        expect(contrast(accent.text, accent.ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it.each([undefined, '', 'red', '#12345', '#12345g', 'url(#x)'])('takes canal green for %s', (brand) =>
    expect(accentOf(brand).fill).toBe(GRACHT),
  );

  it('mixes between two colours', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mix('#123456', '#ffffff', 1)).toBe('#123456');
    expect(isColour('#ABCDEF' satisfies Colour)).toBe(true);
  });
});

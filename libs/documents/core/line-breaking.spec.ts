import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakLines } from './line-breaking.js';
import { printableText } from './printable-text.js';
import { setLine } from './set-line.js';

const measure = (text: string): number => setLine(text, 'regular').width;
const break10 = (text: string): string[] => breakLines(measure, text, 10_000);

describe('line breaking', () => {
  it('breaks at spaces, after hyphens and slashes, and at line feeds', () => {
    expect(break10('kort')).toEqual(['kort']);
    expect(break10('een\ntwee')).toEqual(['een', 'twee']);
    expect(break10('Snoeien van de heesters en hagen')).toEqual(['Snoeien van de', 'heesters en hagen']);
    expect(break10('Nieuw-Verzonnen-West-Binnen')).toEqual(['Nieuw-Verzonnen-', 'West-Binnen']);
  });

  it('does not break at a no-break space', () => {
    expect(break10('Te betalen nu: €\u00a01.234,56')).toEqual(['Te betalen nu:', '€\u00a01.234,56']);
  });

  it('fits every line, and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.integer({ min: 3000, max: 20_000 }),
        (raw, width) => {
          const text = printableText(raw);
          const lines = breakLines(measure, text, width);
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width * 1.02 + 60);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
      { examples: [['\u0606\u9e1e', 3000]] },
    );
  });

  it('is quick with a word as long as a book', () => {
    const started = performance.now();
    expect(breakLines(measure, 'w'.repeat(100_000), 10_000).length).toBeGreaterThan(1000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

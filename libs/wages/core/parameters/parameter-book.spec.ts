import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate } from '#libs/kernel/index.js';
import { loadParameters } from '../../parameters.js';
import { ParameterBook } from './parameter-book.js';
import { readYear } from './read-year.js';

type Json = Record<string, unknown>;
interface WrittenFigure {
  unit: string;
  confidence: string;
  sources: string[];
  values: { from: string; knownFrom?: string; value: unknown }[];
}
interface WrittenYear {
  schemaVersion: number;
  year: number;
  sources: Record<string, Json>;
  figures: Record<string, WrittenFigure>;
}

const written = (year: number): WrittenYear =>
  JSON.parse(readFileSync(new URL(`../../parameters/nl-${year}.json`, import.meta.url), 'utf8')) as WrittenYear;

describe('figures by date', () => {
  const book = loadParameters();

  it('change on 1 July for the minimum wage and not for anything else', () => {
    const adult = (date: string) => book.on(localDate(date)).figures.get('minimumWage.hourly').get(21);
    expect([adult('2026-06-30'), adult('2026-07-01'), adult('2025-12-31')]).toEqual([1471, 1499, 1440]);
    expect(book.on(localDate('2026-07-01')).figures.get('awf.low')).toBe(2_740);
  });

  it('keep what was known before a decision with effect back: mileage in 2026', () => {
    const date = localDate('2026-02-01');
    expect(book.on(date).figures.get('allowance.mileagePerKm')).toBe(25);
    expect(book.asKnownOn(localDate('2026-05-25')).on(date).figures.get('allowance.mileagePerKm')).toBe(23);
    expect(book.asKnownOn(localDate('2026-05-26')).on(date).figures.get('allowance.mileagePerKm')).toBe(25);
  });

  it('carry their sources', () => {
    const origin = book.on(localDate('2026-08-01')).figures.origin('minimumWage.hourly');
    expect(origin).toMatchObject({ unit: 'euro_by_age', from: '2026-07-01', confidence: 'high' });
    expect(origin.sources.map((source) => source.publisher)).toEqual(['Rijksoverheid', 'Rijksoverheid']);
  });

  it('begin with null where the law begins later in the year', () => {
    const presumption = (date: string) => book.on(localDate(date)).figures.find('selfEmployed.presumptionRate');
    expect([presumption('2026-12-30'), presumption('2026-12-31')]).toEqual([undefined, 3600]);
  });

  it.each(['2024-12-31', '2027-01-01'])('are not guessed for %s', (date) => {
    expect(() => book.on(localDate(date))).toThrow(
      expect.objectContaining({ code: 'wage_year_unknown', params: { date, years: '2025, 2026' } }),
    );
    expect(() => book.asKnownOn(localDate('2026-05-25')).on(localDate(date))).toThrow('wage_year_unknown');
  });

  it('say which figure a year lacks', () => {
    expect(() => book.on(localDate('2025-03-01')).figures.get('allowance.lodgingPerDay')).toThrow(
      expect.objectContaining({
        code: 'wage_parameter_unknown',
        params: { figure: 'allowance.lodgingPerDay', date: '2025-01-01' },
      }),
    );
    expect(() => book.on(localDate('2025-03-01')).figures.origin('allowance.lodgingPerDay')).toThrow(
      'wage_parameter_unknown',
    );
  });

  it('load in any order: of years, and of figures and dates within a year', () => {
    const shuffled = (year: number, seed: number): WrittenYear => {
      const file = written(year);
      const entries =
        fc.sample(fc.shuffledSubarray(Object.entries(file.figures), { minLength: Object.keys(file.figures).length }), {
          numRuns: 1,
          seed,
        })[0] ?? [];
      return {
        ...file,
        figures: Object.fromEntries(entries.map(([id, one]) => [id, { ...one, values: [...one.values].reverse() }])),
      };
    };
    const plain = new ParameterBook([readYear(written(2025)), readYear(written(2026))]);
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, turned) => {
        const years = [readYear(shuffled(2025, seed)), readYear(shuffled(2026, seed))];
        const other = new ParameterBook(turned ? years.reverse() : years);
        expect(other.knownYears).toEqual([2025, 2026]);
        for (const date of ['2025-01-01', '2025-07-01', '2026-06-30', '2026-12-31'].map(localDate)) {
          expect(other.on(date).tax).toEqual(plain.on(date).tax);
          expect(other.on(date).figures.get('minimumWage.hourly')).toEqual(
            plain.on(date).figures.get('minimumWage.hourly'),
          );
          expect(other.on(date).figures.get('allowance.mileagePerKm')).toBe(
            plain.on(date).figures.get('allowance.mileagePerKm'),
          );
        }
      }),
      { numRuns: 10 },
    );
  });

  it('refuse the same year twice', () => {
    expect(() => new ParameterBook([readYear(written(2026)), readYear(written(2026))])).toThrow(
      'wage_parameters_year_twice',
    );
  });
});

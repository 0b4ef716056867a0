import { halfUpDiv, type Rate } from '../numbers.js';
import { type FigureId } from './catalogue.js';
import { type FiguresAt } from './figures-at.js';
import { type Break } from './rule.js';

/**
 * The table for one-off pay: rows rise from zero, the percentages are those of the brackets, and each offset is a sum of
 * what an extra euro changes in the credits (build-up of the labour credit lowers it, tapers raise it), half up to two
 * decimals. The edges are transcribed: no single rounding reproduces the printed ones.
 */
export function brokenSpecialRates(at: FiguresAt, broken: Break): void {
  for (const colour of ['white', 'green'] as const) {
    for (const group of ['below_aow', 'aow_born_1946_or_later', 'aow_born_1945_or_earlier'] as const) {
      const id = `specialRate.${colour}.${group}` as const;
      const rows = at.find(id);
      if (!rows) continue;
      if (rows[0]?.from !== 0 || rows.some((row, index) => index > 0 && row.from <= (rows[index - 1]?.from ?? 0)))
        broken(id, 'special_rates_not_rising');
      const rates = new Set(at.get(`wageTax.brackets.${group}`).map((bracket) => bracket.rate));
      const offsets = possibleOffsets(at, group === 'below_aow' ? 'below_aow' : 'aow');
      rows.forEach((row, index) => {
        const params = { row: index + 1 };
        if (!rates.has(row.without) || (row.standard !== 0 && row.standard !== row.without))
          broken(id, 'special_rate_is_no_bracket_rate', params);
        if (!offsets.has(row.offset)) broken(id, 'special_rate_offset_unexplained', params);
      });
    }
  }
}

function possibleOffsets(at: FiguresAt, age: 'below_aow' | 'aow'): ReadonlySet<number> {
  const general = at.get(`generalCredit.${age}.taper`);
  const elderly = age === 'aow' ? at.get('elderlyCredit.taper') : 0;
  const build = ([1, 2, 3] as const).map(
    (segment) => 0 - at.get(`labourCredit.${age}.rate.${segment}` satisfies FigureId),
  );
  const labour = [0, ...build, at.get(`labourCredit.${age}.taper`)];
  const sums = labour.flatMap((own) => [own, own + general, own + elderly, own + general + elderly]);
  return new Set(sums.map(twoDecimals));
}

const twoDecimals = (value: number): Rate => ((value < 0 ? -1 : 1) * halfUpDiv(Math.abs(value), 10) * 10) as Rate;

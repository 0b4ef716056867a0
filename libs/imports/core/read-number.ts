/** The character between the whole part of a number and its fraction. */
export type DecimalMark = ',' | '.';

const MOST_DIGITS = 18;
const NOISE = /[\s\u00a0\u202f'’]|€|eur(?:o)?\b/gi;

/**
 * Which mark the numbers of a column use. A Dutch spreadsheet writes 1.234,50; an English one 1,234.50. A single mark with
 * three digits behind it says nothing: then the Dutch way counts.
 */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark {
  let [comma, point] = [0, 0];
  for (const cell of cells) {
    const mark = markIn(cell.replace(NOISE, ''));
    if (mark === ',') comma += 1;
    if (mark === '.') point += 1;
  }
  return point > comma ? '.' : ',';
}

function markIn(text: string): DecimalMark | undefined {
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as DecimalMark | undefined;
  if (last === undefined) return undefined;
  if (new Set(marks).size === 2) return last;
  const other = last === ',' ? '.' : ',';
  if (marks.length > 1) return other;
  return /[.,]\d{3}$/.test(text) ? undefined : last;
}

/**
 * A written number as exact decimal text, `-1234.5`: with or without thousands, with € before or after, 12,- and 12,--, a
 * minus before or behind, or brackets for a minus as bookkeepers write them. No rounding.
 *
 * @param mark of the column: see decimalMarkOf. A cell that can only be meant the other way is read that way.
 * @returns undefined when it is no number, or has more than 18 digits
 */
export function readNumber(cell: string, mark: DecimalMark): string | undefined {
  if (cell.length > 60) return undefined;
  const bare = cell
    .replace(NOISE, '')
    .replace(/\u2212/g, '-')
    .replace(/([.,])[-–—=]{1,2}$/, '');
  const signed = /^(-|\()?([\d.,]+)(-|\))?$/.exec(bare);
  if (!signed) return undefined;
  const [, before = '', digits = '', behind = ''] = signed;
  if ((before === '(') !== (behind === ')') || (before === '-' && behind === '-')) return undefined;
  const number = plain(digits, mark) ?? plain(digits, mark === ',' ? '.' : ',');
  if (number === undefined || number.replace('.', '').length > MOST_DIGITS) return undefined;
  const negative = before !== '' || behind !== '';
  return negative && /[1-9]/.test(number) ? `-${number}` : number;
}

function plain(text: string, mark: DecimalMark): string | undefined {
  const [point, group] = mark === ',' ? [',', '\\.'] : ['\\.', ','];
  const found = new RegExp(`^(?:(\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${point}(\\d+))?|${point}(\\d+))$`).exec(text);
  if (!found) return undefined;
  const whole = (found[1] ?? '').replace(/[.,]/g, '').replace(/^0+(?=\d)/, '') || '0';
  const fraction = (found[2] ?? found[3] ?? '').replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

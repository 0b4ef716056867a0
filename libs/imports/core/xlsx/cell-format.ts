import { attribute, walkXml } from './walk-xml.js';

/** What a number in a cell is meant to look like, as far as it changes what it says. */
export type CellFormat =
  | { readonly shows: 'number' | 'date' | 'time' | 'moment' | 'duration' }
  /** At least so many digits: a postal area or number whose zeros in front are only shown. */
  | { readonly shows: 'digits'; readonly digits: number };

const NUMBER: CellFormat = { shows: 'number' };
const DATE: CellFormat = { shows: 'date' };

/** Formats every spreadsheet knows by number (ECMA-376-1, 18.8.30), the dates of East Asian editions included. */
function builtIn(id: number): CellFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return DATE;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35)) return { shows: 'time' };
  if (id === 22) return { shows: 'moment' };
  return id >= 45 && id <= 47 ? { shows: 'duration' } : NUMBER;
}

/** The format a code like `[$-413]d mmm jjjj` stands for. In the file codes are always the English ones. */
export function formatOf(code: string): CellFormat {
  const first = code.split(';')[0] ?? '';
  const counts = /\[(?:h+|m+|s+)\]/i.test(first);
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  if (counts) return { shows: 'duration' };
  if (bare.includes('general')) return NUMBER;
  if (/^0{2,15}$/.test(bare)) return { shows: 'digits', digits: bare.length };
  const hasDay = /[yd]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare));
  const hasTime = /[hs]/.test(bare);
  if (hasDay) return hasTime ? { shows: 'moment' } : DATE;
  return hasTime ? { shows: 'time' } : NUMBER;
}

/** The format of each style, by its index in `cellXfs`. */
export function readFormats(stylesXml: string): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inside = false;
  walkXml(stylesXml, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') inside = true;
      if (name !== 'xf' || !inside) return;
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      const code = codes.get(id);
      formats.push(code === undefined ? builtIn(id) : formatOf(code));
    },
    close(name) {
      if (name === 'cellXfs') inside = false;
    },
    text: () => undefined,
  });
  return formats;
}

import type { Language } from '#libs/platform/index.js';

/** Minutes, cents or hundredths of a percent for figures; dates as `2026-10-31`; text otherwise. Null: nothing to say. */
export type CellValue = string | number | null;

export type ColumnKind = 'text' | 'date' | 'minutes' | 'euro' | 'percent' | 'count';

export interface ReportColumn {
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
}

/** A report as it is shown: the page, the CSV, the spreadsheet and the PDF are all made of this. */
export interface ReportTable {
  readonly title: string;
  /** The period and what was chosen, in words. */
  readonly subtitle: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly totals: readonly CellValue[];
  /** Sentences under the table: what the figures mean. */
  readonly notes: readonly string[];
}

/** The sum of every column of figures; percentages and texts have none. */
export function totalsOf(columns: readonly ReportColumn[], rows: readonly (readonly CellValue[])[]): CellValue[] {
  return columns.map(({ kind }, index) =>
    kind === 'text' || kind === 'date' || kind === 'percent'
      ? null
      : rows.reduce((sum, row) => sum + (typeof row[index] === 'number' ? row[index] : 0), 0),
  );
}

/** A cell as people read it: `7:30`, `1.234,56`, `12,5%`, `31-10-2026`. */
export function shownCell(value: CellValue, kind: ColumnKind, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'string') return kind === 'date' ? value.split('-').reverse().join('-') : value;
  if (kind === 'minutes') return clock(value);
  const decimals = kind === 'count' ? 0 : kind === 'percent' ? 1 : 2;
  const divisor = kind === 'count' ? 1 : 100;
  const number = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value / divisor);
  return kind === 'percent' ? `${number}%` : number;
}

function clock(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '−' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
}

import { formatEuro, type Cents } from '#libs/kernel/index.js';
import { type Bracket, type PeriodDates, type SpecialRateRow } from '../core/parameters/catalogue.js';
import { type Origin } from '../core/parameters/figures-at.js';
import { formatRate, type Rate } from '../core/numbers.js';
import { type FigureTableView, type FigureView } from './pro-forma.views.js';

/** A figure in the written form of the API: numbers as text, tables as rows. */
export function presentFigure(origin: Origin): FigureView {
  return {
    id: origin.id,
    unit: origin.unit,
    value: valueOf(origin),
    table: tableOf(origin),
    from: origin.from,
    known_from: origin.knownFrom ?? null,
    confidence: origin.confidence,
    sources: origin.sources.map(({ publisher, title, note }) => ({ publisher, title, note: note ?? null })),
    note: origin.note ?? null,
  };
}

function valueOf({ unit, value }: Origin): string | null {
  switch (unit) {
    case 'euro':
      return formatEuro(value as Cents);
    case 'percent':
      return formatRate(value as Rate);
    case 'whole_euro':
    case 'count':
      return (value as number).toFixed(0);
    default:
      return null;
  }
}

function tableOf({ unit, value }: Origin): FigureTableView | null {
  // the reader has read every value by its unit
  switch (unit) {
    case 'brackets':
      return {
        columns: ['above', 'up_to', 'percent', 'tax_at_edge'],
        rows: (value as readonly Bracket[]).map((row) => [
          String(row.above),
          row.upTo === null ? '' : String(row.upTo),
          formatRate(row.rate),
          String(row.taxAtEdge),
        ]),
      };
    case 'special_rates':
      return {
        columns: ['from', 'without', 'standard', 'offset'],
        rows: (value as readonly SpecialRateRow[]).map((row) => [
          String(row.from),
          formatRate(row.without),
          formatRate(row.standard),
          formatRate(row.offset),
        ]),
      };
    case 'euro_by_age':
      return pairs(['age', 'euro'], value as ReadonlyMap<number, Cents>, formatEuro);
    case 'percent_by_name':
      return pairs(['name', 'percent'], value as ReadonlyMap<string, Rate>, formatRate);
    case 'periods':
      return {
        columns: ['from', 'to'],
        rows: (value as readonly PeriodDates[]).map((period) => [period.from, period.to]),
      };
    default:
      return null;
  }
}

const pairs = <Name extends string | number, Value>(
  columns: string[],
  values: ReadonlyMap<Name, Value>,
  show: (value: Value) => string,
): FigureTableView => ({ columns, rows: [...values].map(([name, value]) => [String(name), show(value)]) });

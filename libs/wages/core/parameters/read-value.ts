import { cents, parseDate, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { parseRate, type Rate } from '../numbers.js';
import { type Bracket, type PeriodDates, type SpecialRateRow, type Unit, type UnitValue } from './catalogue.js';

/** Thrown while reading one value; `at` is the place inside the value. */
export class Unreadable extends Error {
  constructor(
    readonly at: string,
    readonly wanted: string,
  ) {
    super(`${at}: ${wanted}`);
  }
}

type Reader<Value> = (raw: unknown, at: string) => Value;

const text: Reader<string> = (raw, at) => {
  if (typeof raw !== 'string') throw new Unreadable(at, 'text');
  return raw;
};

const wholeEuro: Reader<number> = (raw, at) => {
  const written = text(raw, at);
  if (!/^\d{1,9}$/.test(written)) throw new Unreadable(at, 'whole_euro');
  return Number(written);
};

const euro: Reader<Cents> = (raw, at) => {
  const match = /^(\d{1,10})(?:\.(\d{2}))?$/.exec(text(raw, at));
  if (!match) throw new Unreadable(at, 'euro');
  return cents(Number(match[1]) * 100 + Number(match[2] ?? 0));
};

const signedPercent: Reader<Rate> = (raw, at) => {
  const value = parseRate(text(raw, at));
  if (value === undefined) throw new Unreadable(at, 'percent');
  return value;
};

const percent: Reader<Rate> = (raw, at) => {
  const value = signedPercent(raw, at);
  if (value < 0 || value > 100_000) throw new Unreadable(at, 'percent_between_0_and_100');
  return value;
};

const count: Reader<number> = (raw, at) => {
  const written = text(raw, at);
  if (!/^\d{1,6}$/.test(written)) throw new Unreadable(at, 'count');
  return Number(written);
};

const date: Reader<LocalDate> = (raw, at) => {
  const value = parseDate(text(raw, at));
  if (!value) throw new Unreadable(at, 'date');
  return value;
};

/** An object with exactly these fields. */
function fields(raw: unknown, at: string, names: readonly string[]): Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Unreadable(at, 'object');
  const stranger = Object.keys(raw).find((name) => !names.includes(name));
  if (stranger !== undefined) throw new Unreadable(`${at}/${stranger}`, 'known_field');
  return raw as Record<string, unknown>;
}

const list =
  <Row>(row: Reader<Row>): Reader<readonly Row[]> =>
  (raw, at) => {
    if (!Array.isArray(raw) || raw.length === 0) throw new Unreadable(at, 'list');
    return raw.map((item: unknown, index) => row(item, `${at}/${index}`));
  };

const mapOf =
  <Key, Value>(key: Reader<Key>, value: Reader<Value>): Reader<ReadonlyMap<Key, Value>> =>
  (raw, at) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Unreadable(at, 'object');
    return new Map(
      Object.entries(raw).map(([name, item]) => [key(name, `${at}/${name}`), value(item, `${at}/${name}`)]),
    );
  };

const bracket: Reader<Bracket> = (raw, at) => {
  const row = fields(raw, at, ['above', 'upTo', 'rate', 'taxAtEdge']);
  return {
    above: wholeEuro(row.above, `${at}/above`),
    upTo: row.upTo === null ? null : wholeEuro(row.upTo, `${at}/upTo`),
    rate: percent(row.rate, `${at}/rate`),
    taxAtEdge: wholeEuro(row.taxAtEdge, `${at}/taxAtEdge`),
  };
};

const specialRate: Reader<SpecialRateRow> = (raw, at) => {
  const row = fields(raw, at, ['from', 'without', 'standard', 'offset']);
  return {
    from: wholeEuro(row.from, `${at}/from`),
    without: percent(row.without, `${at}/without`),
    standard: percent(row.standard, `${at}/standard`),
    offset: signedPercent(row.offset, `${at}/offset`),
  };
};

const period: Reader<PeriodDates> = (raw, at) => {
  const row = fields(raw, at, ['from', 'to']);
  return { from: date(row.from, `${at}/from`), to: date(row.to, `${at}/to`) };
};

/** How a value of each unit is written in a year's file. */
export const READ_VALUE: { readonly [U in Unit]: Reader<UnitValue[U]> } = {
  euro,
  whole_euro: wholeEuro,
  percent,
  count,
  brackets: list(bracket),
  special_rates: list(specialRate),
  euro_by_age: mapOf(count, euro),
  percent_by_name: mapOf(text, percent),
  periods: list(period),
};

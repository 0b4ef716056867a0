import { DomainError, parseDate, type Fault, type LocalDate } from '#libs/kernel/index.js';
import { CATALOGUE, isFigureId, OPTIONAL, type FigureId, type Unit } from './catalogue.js';
import { type Confidence, type DatedValue, type Figure, type ParameterSource, type YearFile } from './figure.js';
import { READ_VALUE, Unreadable } from './read-value.js';
import { brokenRules } from './rules.js';

type Json = Record<string, unknown>;
type Report = (pointer: string, code: string, params?: Fault['params']) => void;

const isObject = (raw: unknown): raw is Json => typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/**
 * Reads one year's parameter file (parsed JSON) and checks it: units, dates, sources, completeness, and the relations
 * between figures that the tables themselves obey. Throws DomainError `wage_parameters_invalid` with every fault found.
 */
export function readYear(raw: unknown): YearFile {
  const faults: Fault[] = [];
  const report: Report = (pointer, code, params = {}) => faults.push({ pointer, code, params });
  const file = isObject(raw) ? raw : {};
  if (file.schemaVersion !== 1) report('/schemaVersion', 'parameter_schema_unknown');
  const year =
    typeof file.year === 'number' && Number.isInteger(file.year) && file.year >= 2000 && file.year < 2200
      ? file.year
      : undefined;
  if (year === undefined) report('/year', 'parameter_year_missing');
  const figures = new Map<FigureId, Figure>();
  if (year !== undefined && isObject(file.figures))
    readFigures(file.figures, readSources(file.sources, report), year, figures, report);
  for (const id of Object.keys(CATALOGUE)) {
    if (!OPTIONAL.has(id) && !(isObject(file.figures) && Object.hasOwn(file.figures, id)))
      report(`/figures/${id}`, 'parameter_missing');
  }
  if (faults.length === 0) faults.push(...brokenRules(figures));
  if (year === undefined || faults.length > 0)
    throw new DomainError('invalid', 'wage_parameters_invalid', { year: year ?? 0 }, faults);
  return { year, figures };
}

function readSources(raw: unknown, report: Report): ReadonlyMap<string, ParameterSource> {
  const sources = new Map<string, ParameterSource>();
  if (!isObject(raw)) report('/sources', 'parameter_sources_missing');
  for (const [id, source] of Object.entries(isObject(raw) ? raw : {})) {
    if (!isObject(source) || typeof source.publisher !== 'string' || typeof source.title !== 'string')
      report(`/sources/${id}`, 'parameter_source_incomplete');
    else
      sources.set(id, {
        id,
        publisher: source.publisher,
        title: source.title,
        ...(typeof source.note === 'string' ? { note: source.note } : {}),
      });
  }
  return sources;
}

function readFigures(
  raw: Json,
  sources: ReadonlyMap<string, ParameterSource>,
  year: number,
  into: Map<FigureId, Figure>,
  report: Report,
): void {
  for (const [id, figure] of Object.entries(raw)) {
    const at = `/figures/${id}`;
    if (!isFigureId(id)) report(at, 'parameter_unknown_name');
    else if (!isObject(figure)) report(at, 'parameter_not_an_object');
    else {
      const unit: Unit = CATALOGUE[id];
      if (figure.unit !== unit) report(`${at}/unit`, 'parameter_unit_wrong', { wanted: unit });
      into.set(id, {
        id,
        unit,
        confidence: readConfidence(figure.confidence, at, report),
        sources: resolve(figure.sources, sources, at, report),
        ...(typeof figure.note === 'string' ? { note: figure.note } : {}),
        values: readValues(figure.values, unit, year, at, report),
      });
    }
  }
}

function readConfidence(raw: unknown, at: string, report: Report): Confidence {
  if (raw === 'high' || raw === 'medium' || raw === 'low') return raw;
  report(`${at}/confidence`, 'parameter_confidence_unknown');
  return 'low';
}

function resolve(
  raw: unknown,
  sources: ReadonlyMap<string, ParameterSource>,
  at: string,
  report: Report,
): readonly ParameterSource[] {
  const ids: readonly unknown[] = Array.isArray(raw) ? raw : [];
  if (ids.length === 0) report(`${at}/sources`, 'parameter_without_source');
  return ids.flatMap((id, index) => {
    const source = typeof id === 'string' ? sources.get(id) : undefined;
    if (!source) report(`${at}/sources/${index}`, 'parameter_source_unknown', { source: String(id) });
    return source ? [source] : [];
  });
}

function readValues(raw: unknown, unit: Unit, year: number, at: string, report: Report): readonly DatedValue[] {
  const rows: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const values = rows.flatMap((row, index) => readDatedValue(row, unit, year, `${at}/values/${index}`, report));
  values.sort((a, b) => order(a).localeCompare(order(b)));
  if (values[0]?.from !== `${year}-01-01`) report(`${at}/values`, 'parameter_not_from_1_january', { year });
  if (new Set(values.map(order)).size !== values.length) report(`${at}/values`, 'parameter_date_twice');
  return values;
}

const order = (value: DatedValue): string => `${value.from} ${value.knownFrom ?? ''}`;

function readDatedValue(raw: unknown, unit: Unit, year: number, at: string, report: Report): DatedValue[] {
  const row = isObject(raw) ? raw : {};
  const from = dateIn(row.from, year);
  if (!from) report(`${at}/from`, 'parameter_date_outside_year', { year });
  const knownFrom = typeof row.knownFrom === 'string' ? parseDate(row.knownFrom) : undefined;
  if (row.knownFrom !== undefined && !knownFrom) report(`${at}/knownFrom`, 'parameter_date_invalid');
  try {
    const value = row.value === null ? null : READ_VALUE[unit](row.value, `${at}/value`);
    return from ? [{ from, ...(knownFrom ? { knownFrom } : {}), value }] : [];
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    report(fault.at, 'parameter_value_unreadable', { wanted: fault.wanted });
    return [];
  }
}

function dateIn(raw: unknown, year: number): LocalDate | undefined {
  const date = typeof raw === 'string' ? parseDate(raw) : undefined;
  return date?.startsWith(`${year}-`) ? date : undefined;
}

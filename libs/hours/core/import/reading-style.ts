import { DomainError, type Fault } from '#libs/kernel/index.js';
import { dateOrderOf, labelWords, type DateOrder, type DurationStyle, type Table } from '#libs/imports/index.js';
import { FIELDS, type ColumnMapping, type Field, type ImportSettings } from './columns.js';

/** Something the file does not say and the reader must. The rows are read with `proposal` meanwhile, so that there is a preview. */
export interface ImportQuestion {
  /** The setting an answer goes into, or `member`: whose hours are these, as no column says it. */
  readonly setting: 'dateOrder' | 'durationUnit' | 'durationFraction' | 'member';
  readonly proposal?: string;
  readonly choices: readonly string[];
  /** A cell to show beside the question. */
  readonly example?: string;
}

export interface ReadingStyle {
  readonly dateOrder: DateOrder;
  readonly duration: DurationStyle;
  readonly questions: readonly ImportQuestion[];
}

/**
 * How to read dates and durations, from the settings where they say it, else from all cells of the columns together.
 * @throws DomainError when the mapping lacks a date, or both a duration and times, or names a column that is not there
 */
export function readingStyle(table: Table, mapping: ColumnMapping, settings: ImportSettings): ReadingStyle {
  checkMapping(table, mapping);
  const order = chooseOrder(table, mapping, settings);
  const unit = chooseUnit(table, mapping, settings);
  const fraction = unit.value === 'minutes' ? DECIMAL : chooseFraction(table, mapping, settings);
  return {
    dateOrder: order.value,
    duration: { unit: unit.value, fraction: fraction.value },
    questions: [...whose(mapping), ...[order, unit, fraction].flatMap(({ question }) => question ?? [])],
  };
}

function checkMapping(table: Table, mapping: ColumnMapping): void {
  const faults: Fault[] = FIELDS.flatMap((field) => {
    const column = mapping[field];
    const exists = column === undefined || (Number.isInteger(column) && column >= 0 && column < table.header.length);
    return exists ? [] : [{ pointer: `/mapping/${field}`, code: 'import_column_unknown' }];
  });
  const lacks = (...fields: Field[]) => fields.some((field) => mapping[field] === undefined);
  if (lacks('date')) faults.push({ pointer: '/mapping/date', code: 'import_date_column_missing' });
  if (lacks('duration') && lacks('start', 'end')) {
    faults.push({ pointer: '/mapping/duration', code: 'import_duration_column_missing' });
  }
  if (faults.length > 0) throw DomainError.faults(faults);
}

interface Choice<Value> {
  readonly value: Value;
  readonly question?: ImportQuestion;
}

const DECIMAL: Choice<'decimal'> = { value: 'decimal' };

const whose = ({ memberName, memberEmail, memberNumber }: ColumnMapping): ImportQuestion[] =>
  (memberName ?? memberEmail ?? memberNumber) === undefined ? [{ setting: 'member', choices: [] }] : [];

function chooseOrder(table: Table, mapping: ColumnMapping, settings: ImportSettings): Choice<DateOrder> {
  if (settings.dateOrder) return { value: settings.dateOrder };
  const evidence = dateOrderOf([...cellsOf(table, mapping.date), ...cellsOf(table, mapping.endDate)]);
  if (evidence.order) return { value: evidence.order };
  const value = proposedOrder(cellsOf(table, mapping.start), evidence.example);
  if (evidence.count === 0) return { value };
  return {
    value,
    question: {
      setting: 'dateOrder',
      proposal: value,
      choices: ['day_first', 'month_first'],
      example: evidence.example,
    },
  };
}

/** Slashes beside a twelve hour clock are American; everything else here writes the day first. */
const proposedOrder = (starts: readonly string[], example = ''): DateOrder =>
  example.includes('/') && starts.some((cell) => /[ap]\.?m\.?$/i.test(cell)) ? 'month_first' : 'day_first';

function chooseUnit(table: Table, mapping: ColumnMapping, settings: ImportSettings): Choice<DurationStyle['unit']> {
  if (settings.durationUnit) return { value: settings.durationUnit };
  if (mapping.duration === undefined || settings.layout !== 'unknown') return { value: 'hours' };
  if (labelWords(table.header[mapping.duration] ?? '').some((word) => MINUTES.includes(word)))
    return { value: 'minutes' };
  const cells = cellsOf(table, mapping.duration);
  const example = cells.find((cell) => /^\d{2,6}$/.test(cell) && Number(cell) > 24);
  if (example === undefined || !cells.every((cell) => /^\d{0,6}$/.test(cell))) return { value: 'hours' };
  return {
    value: 'minutes',
    question: { setting: 'durationUnit', proposal: 'minutes', choices: ['hours', 'minutes'], example },
  };
}

const MINUTES = ['min', 'minuten', 'minutes', 'mins', 'minutes', 'aantalminuten', 'duurminuten'];

/** 7.30 and 7.45 in a column without a single quarter written as .25, .5 or .75 may be hours and minutes. */
function chooseFraction(
  table: Table,
  mapping: ColumnMapping,
  settings: ImportSettings,
): Choice<DurationStyle['fraction']> {
  if (settings.durationFraction) return { value: settings.durationFraction };
  if (mapping.duration === undefined || settings.layout !== 'unknown') return DECIMAL;
  const fractions = cellsOf(table, mapping.duration).filter((cell) => /^\d{0,4}[.,]\d{1,6}$/.test(cell));
  const example = fractions.find((cell) => /[.,](?:15|30|45)$/.test(cell));
  if (example === undefined || !fractions.every((cell) => /[.,][0-5]\d$/.test(cell))) return DECIMAL;
  if (fractions.some((cell) => /[.,](?:25|50)$/.test(cell))) return DECIMAL;
  return {
    value: 'minutes',
    question: { setting: 'durationFraction', proposal: 'minutes', choices: ['decimal', 'minutes'], example },
  };
}

const cellsOf = (table: Table, column: number | undefined): string[] =>
  column === undefined ? [] : table.rows.map((row) => (row.cells[column] ?? '').trim()).filter((cell) => cell !== '');

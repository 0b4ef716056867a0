import { DomainError, type Cents, type Fault, type LocalDate } from '#libs/kernel/index.js';
import { CRITERIA, type Criterion, type EmploymentFact } from '../floors/employment-signals.js';
import { RATE_PARTS, type RateAssumption, type RateFloorInput } from '../floors/rate-floor.js';
import { type Rate } from '../numbers.js';
import { type ParameterBook } from '../parameters/parameter-book.js';
import { type PayslipInput } from '../payslip/payslip-input.js';
import { ObjectReader } from './object-reader.js';
import { checkTogether, readInput } from './read-payslip-input.js';

/** Reads one request with every fault at once. */
function readWhole<Value>(raw: unknown, read: (reader: ObjectReader, faults: Fault[]) => Value): Value {
  const faults: Fault[] = [];
  const reader = new ObjectReader(raw, '', faults);
  const value = read(reader, faults);
  reader.close();
  if (faults.length > 0) throw DomainError.faults(faults);
  return value;
}

function readDay(reader: ObjectReader, book: ParameterBook): LocalDate {
  const on = reader.date('on');
  const known = on === '1970-01-01' || book.knownYears.includes(Number(on.slice(0, 4)));
  if (!known) reader.fault('on', 'wage_year_unknown', { date: on, years: book.knownYears.join(', ') });
  return on;
}

export interface RateBuildUpRequest {
  readonly on: LocalDate;
  readonly input: RateFloorInput;
  /** the rate somebody asks or is offered, to hold against the floor */
  readonly hourly: Cents | undefined;
}

/** tariefopbouw from its API form. @throws DomainError `invalid_input` with every fault */
export const readRateBuildUp = (raw: unknown, book: ParameterBook): RateBuildUpRequest =>
  readWhole(raw, (reader) => ({
    on: readDay(reader, book),
    input: {
      income: reader.euro('income'),
      weeksPerYear: reader.count('weeks_per_year', 1, 52),
      minutesPerWeek: reader.minutes('hours_per_week', 60),
      billable: reader.percent('billable_percent'),
      assumptions: reader.list('assumptions', readAssumption),
    },
    hourly: reader.has('hourly') ? reader.euro('hourly') : undefined,
  }));

function readAssumption(reader: ObjectReader): RateAssumption {
  const assumption = {
    part: reader.choice('part', RATE_PARTS),
    percent: reader.has('percent') ? reader.percent('percent') : undefined,
    perYear: reader.has('per_year') ? reader.euro('per_year') : undefined,
    source: reader.text('source'),
    from: reader.date('from'),
  };
  if (assumption.percent === undefined && assumption.perYear === undefined) reader.fault('percent', 'required');
  return assumption;
}

export interface ComparisonRequest {
  readonly payslip: PayslipInput;
  readonly perMonth: Cents;
  readonly selfEmployed: { readonly costs: Cents; readonly provisions: Rate };
}

/** Employed beside self-employed, from its API form: the contract of a month, and a sum of money a month. */
export const readComparison = (raw: unknown, book: ParameterBook): ComparisonRequest =>
  readWhole(raw, (reader, faults) => {
    const inner = reader.object('payslip');
    const payslip = readInput(inner, book);
    inner.close();
    if (payslip.period.kind !== 'month') inner.fault('period/kind', 'choice', { values: 'month' });
    const request = {
      payslip,
      perMonth: reader.euro('per_month'),
      selfEmployed: { costs: reader.euro('costs'), provisions: reader.percent('provisions_percent') },
    };
    if (faults.length === 0) checkTogether(payslip, book, faults, '/payslip');
    return request;
  });

export interface WageSpaceRequest {
  readonly turnover: Cents;
  readonly purchases: Cents;
  readonly overhead: Cents;
  readonly reserves: Cents;
  readonly members: number;
  readonly target?: Cents;
}

const YEAR_MOST = 1_000_000_000_00;

/** loonruimte from its API form: what a co-operative turns over and spends in a year. */
export const readWageSpace = (raw: unknown): WageSpaceRequest =>
  readWhole(raw, (reader) => {
    const year = {
      turnover: reader.euro('turnover', false, YEAR_MOST),
      purchases: reader.euro('purchases', false, YEAR_MOST),
      overhead: reader.euro('overhead', false, YEAR_MOST),
      reserves: reader.euro('reserves', false, YEAR_MOST),
      members: reader.count('members', 1, 100_000),
    };
    if (!reader.has('target')) return year;
    const target = reader.euro('target');
    if (target === 0) reader.fault('target', 'amount_not_zero');
    return { ...year, target };
  });

export interface FileNoteRequest {
  readonly on: LocalDate;
  readonly facts: readonly EmploymentFact[];
  readonly hourly: Cents | undefined;
}

/** Dated facts about a contract, from their API form. */
export const readFileNote = (raw: unknown, book: ParameterBook): FileNoteRequest =>
  readWhole(raw, (reader) => ({
    on: readDay(reader, book),
    facts: reader.list('facts', (item) => ({
      criterion: item.count('criterion', 1, Object.keys(CRITERIA).length) as Criterion,
      on: item.date('on'),
      text: item.text('text'),
      source: item.text('source'),
      points: item.choice('points', ['employment', 'independence', 'neutral']),
    })),
    hourly: reader.has('hourly') ? reader.euro('hourly') : undefined,
  }));

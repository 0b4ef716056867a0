import { DomainError, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { PERIOD_KINDS, type PeriodKind } from '../period.js';
import { type Rate } from '../numbers.js';
import { type YearFile } from './figure.js';
import { changeDates, FiguresAt } from './figures-at.js';
import { taxTables, type TaxTables } from './tax-tables.js';

/** Percentages and maxima of the employee insurances and of Zvw. */
export interface PremiumTables {
  readonly maximum: Readonly<Record<PeriodKind, Cents>>;
  readonly awfLow: Rate;
  readonly awfHigh: Rate;
  readonly aofLow: Rate;
  readonly aofHigh: Rate;
  readonly childcareSurcharge: Rate;
  readonly ufo: Rate;
  readonly zvwLevy: Rate;
  readonly zvwWithheld: Rate;
}

/** All figures that apply on one date, laid out for the computation, with every figure's source still at hand. */
export interface WageParameters {
  readonly year: number;
  readonly figures: FiguresAt;
  readonly tax: TaxTables;
  readonly premiums: PremiumTables;
}

function premiumTables(at: FiguresAt): PremiumTables {
  const maximum = Object.fromEntries(
    PERIOD_KINDS.map((kind) => [kind, at.get(`premiumWage.maximum.${kind}`)]),
  ) as Record<PeriodKind, Cents>;
  return {
    maximum,
    awfLow: at.get('awf.low'),
    awfHigh: at.get('awf.high'),
    aofLow: at.get('aof.low'),
    aofHigh: at.get('aof.high'),
    childcareSurcharge: at.get('childcareSurcharge'),
    ufo: at.get('ufo'),
    zvwLevy: at.get('zvw.employerLevy'),
    zvwWithheld: at.get('zvw.withheldContribution'),
  };
}

/**
 * The years' figures by date. A date in a year without a file is an error, never a guess from another year.
 * The order in which the years come in does not matter; a year twice is an error.
 */
export class ParameterBook {
  private readonly years = new Map<number, YearFile>();
  private readonly segments = new Map<number, readonly { from: LocalDate; parameters: WageParameters }[]>();

  /** @param knownOn leaves out decisions taken later, to compute again what was computed then */
  constructor(files: Iterable<YearFile>, knownOn?: LocalDate) {
    for (const file of files) {
      if (this.years.has(file.year))
        throw new DomainError('invalid', 'wage_parameters_year_twice', { year: file.year });
      this.years.set(file.year, file);
      const segment = (from: LocalDate) => ({ from, parameters: parametersOf(file, from, knownOn) });
      this.segments.set(file.year, changeDates(file.figures).map(segment).reverse());
    }
  }

  /** The same figures as they were known on a day: a decision with effect back was not yet taken then. */
  asKnownOn(day: LocalDate): ParameterBook {
    return new ParameterBook(this.years.values(), day);
  }

  /** The years there are figures for, ascending. */
  get knownYears(): number[] {
    return [...this.years.keys()].sort((a, b) => a - b);
  }

  /** The figures that apply on a date. DomainError `wage_year_unknown` for a year without a file. */
  on(date: LocalDate): WageParameters {
    const found = this.segments.get(Number(date.slice(0, 4)))?.find((segment) => segment.from <= date);
    if (!found) throw this.unknown(date);
    return found.parameters;
  }

  private unknown(date: LocalDate): DomainError {
    return new DomainError('invalid', 'wage_year_unknown', { date, years: this.knownYears.join(', ') });
  }
}

function parametersOf(file: YearFile, date: LocalDate, knownOn?: LocalDate): WageParameters {
  const figures = new FiguresAt(file.figures, date, knownOn);
  return { year: file.year, figures, tax: taxTables(figures), premiums: premiumTables(figures) };
}

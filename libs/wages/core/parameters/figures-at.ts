import { DomainError, type LocalDate } from '#libs/kernel/index.js';
import { type FigureId, type FigureValue, type Unit, type UnitValue } from './catalogue.js';
import { type Confidence, type DatedValue, type Figure, type ParameterSource } from './figure.js';

/** A figure as it stood on a date: what a screen shows beside the number it led to. */
export interface Origin {
  readonly id: FigureId;
  readonly unit: Unit;
  readonly value: UnitValue[Unit];
  readonly from: LocalDate;
  readonly knownFrom?: LocalDate;
  readonly confidence: Confidence;
  readonly sources: readonly ParameterSource[];
  readonly note?: string;
}

/** The figures of a year as they apply on one date, and as they were known on another (by default: all that is known now). */
export class FiguresAt {
  private readonly current = new Map<FigureId, { figure: Figure; dated: DatedValue }>();

  constructor(
    figures: ReadonlyMap<FigureId, Figure>,
    readonly date: LocalDate,
    readonly knownOn?: LocalDate,
  ) {
    for (const figure of figures.values()) {
      const dated = figure.values.findLast(
        (value) => value.from <= date && (!knownOn || !value.knownFrom || value.knownFrom <= knownOn),
      );
      if (dated && dated.value !== null) this.current.set(figure.id, { figure, dated });
    }
  }

  /** The value; DomainError `wage_parameter_unknown` when the year's file has none on this date. */
  get<Id extends FigureId>(id: Id): FigureValue<Id> {
    const value = this.find(id);
    if (value === undefined)
      throw new DomainError('invalid', 'wage_parameter_unknown', { figure: id, date: this.date });
    return value;
  }

  find<Id extends FigureId>(id: Id): FigureValue<Id> | undefined {
    // The reader has read the value by the unit the catalogue gives this name.
    return this.current.get(id)?.dated.value as FigureValue<Id> | undefined;
  }

  /** Every figure that has a value on the date, in the order of the file. */
  origins(): Origin[] {
    return [...this.current.keys()].map((id) => this.origin(id));
  }

  /** Value, unit, date and sources together. Same error as `get`. */
  origin(id: FigureId): Origin {
    const found = this.current.get(id);
    if (!found || found.dated.value === null)
      throw new DomainError('invalid', 'wage_parameter_unknown', { figure: id, date: this.date });
    const { figure, dated } = found;
    return {
      id,
      unit: figure.unit,
      value: dated.value as UnitValue[Unit],
      from: dated.from,
      ...(dated.knownFrom ? { knownFrom: dated.knownFrom } : {}),
      confidence: figure.confidence,
      sources: figure.sources,
      ...(figure.note ? { note: figure.note } : {}),
    };
  }
}

/** Every date on which some figure of the year gets another value, in order. */
export const changeDates = (figures: ReadonlyMap<FigureId, Figure>): LocalDate[] =>
  [...new Set([...figures.values()].flatMap((figure) => figure.values.map((value) => value.from)))].sort();

import { type LocalDate } from '#libs/kernel/index.js';
import { type FigureId, type Unit, type UnitValue } from './catalogue.js';

export type Confidence = 'high' | 'medium' | 'low';

/** Where a figure was read. */
export interface ParameterSource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly note?: string;
}

/** A figure's value from a date on; `knownFrom` marks a decision taken later than the day it applies from. */
export interface DatedValue {
  readonly from: LocalDate;
  readonly knownFrom?: LocalDate;
  /** null: no value yet */
  readonly value: UnitValue[Unit] | null;
}

export interface Figure {
  readonly id: FigureId;
  readonly unit: Unit;
  readonly confidence: Confidence;
  readonly sources: readonly ParameterSource[];
  readonly note?: string;
  /** Ordered by date, then by the day the value became known. */
  readonly values: readonly DatedValue[];
}

/** The figures of one calendar year as they stand in its file. */
export interface YearFile {
  readonly year: number;
  readonly figures: ReadonlyMap<FigureId, Figure>;
}

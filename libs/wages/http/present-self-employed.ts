import { Decimal, formatEuro, type Cents } from '#libs/kernel/index.js';
import { comparisonSteps, partLabel, rateFloorSteps, wageSpaceSteps } from '../core/explain/self-employed-sentences.js';
import { Words, type Language } from '../core/explain/words.js';
import { type Comparison } from '../core/floors/compare.js';
import { CRITERIA, type Criterion, type EmploymentFileNote } from '../core/floors/employment-signals.js';
import { checkRate, type RateFloor } from '../core/floors/rate-floor.js';
import { type WageSpace } from '../core/floors/wage-space.js';
import {
  type ComparisonView,
  type FileNoteView,
  type RateBuildUpView,
  type WageSpaceView,
} from './self-employed.views.js';

/** The build-up of a rate, and how a rate compares with it. */
export function presentRate(floor: RateFloor, hourly: Cents | undefined, language: Language): RateBuildUpView {
  const words = new Words(language);
  const check = hourly === undefined ? undefined : checkRate(floor, hourly);
  return {
    parts: floor.parts.map((part) => ({
      part: part.part,
      label: partLabel(words, part.part),
      per_year: formatEuro(part.perYear),
      per_hour: formatEuro(part.perHour),
      source: part.source,
    })),
    per_year: formatEuro(floor.perYear),
    billable_hours: new Decimal(floor.billableMinutes).div(60).toDecimalPlaces(2, Decimal.ROUND_DOWN).toString(),
    hourly: formatEuro(floor.hourly),
    check:
      check && hourly !== undefined
        ? { hourly: formatEuro(hourly), status: check.status, shortfall: formatEuro(check.shortfall) }
        : null,
    sentences: rateFloorSteps(words, floor),
  };
}

export const presentComparison = (both: Comparison, language: Language): ComparisonView => ({
  per_month: formatEuro(both.perMonth),
  employed: {
    gross: formatEuro(both.employed.gross),
    net: formatEuro(both.employed.net),
    pension: formatEuro(both.employed.pension),
    holiday_allowance: formatEuro(both.employed.holidayAllowance),
    employer_cost: formatEuro(both.employed.employerCost),
  },
  self_employed: {
    turnover: formatEuro(both.selfEmployed.turnover),
    costs: formatEuro(both.selfEmployed.costs),
    provisions: formatEuro(both.selfEmployed.provisions),
    profit: formatEuro(both.selfEmployed.profit),
    income_tax: formatEuro(both.selfEmployed.incomeTax),
    zvw: formatEuro(both.selfEmployed.zvw),
    net: formatEuro(both.selfEmployed.net),
  },
  sentences: comparisonSteps(new Words(language), both),
});

export const presentWageSpace = (space: WageSpace, language: Language): WageSpaceView => ({
  total: formatEuro(space.total),
  per_member: formatEuro(space.perMember),
  target: formatEuro(space.target),
  missing: formatEuro(space.missing),
  percent: space.percent,
  reached: space.reached,
  sentences: wageSpaceSteps(new Words(language), space),
});

export const presentFileNote = (note: EmploymentFileNote, language: Language): FileNoteView => ({
  on: note.on,
  signals: note.signals.map((signal) => ({ ...signal, facts: signal.facts.map((fact) => ({ ...fact })) })),
  unanswered: note.unanswered.map((criterion) => ({ criterion, title: titleOf(criterion, language) })),
  presumption: note.presumption
    ? { amount: formatEuro(note.presumption.amount), applies: note.presumption.applies }
    : null,
  caution: [...note.caution],
});

function titleOf(criterion: Criterion, language: Language): string {
  const [dutch, english] = CRITERIA[criterion];
  return new Words(language).say(dutch, english);
}

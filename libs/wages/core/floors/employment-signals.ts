import { type Cents, type LocalDate } from '#libs/kernel/index.js';
import { type WageParameters } from '../parameters/parameter-book.js';
import { type Language } from '../explain/words.js';

/** The circumstances of Deliveroo, HR 24 March 2023, ECLI:NL:HR:2023:443, 3.2.5. Uber (ECLI:NL:HR:2025:319): no ranking among them. */
export const CRITERIA = {
  1: ['Aard en duur van het werk', 'Nature and duration of the work'],
  2: ['Hoe werk en werktijden worden bepaald', 'How the work and the hours are set'],
  3: ['Inbedding in de organisatie', 'Embedding in the organisation'],
  4: ['Verplichting om het werk zelf te doen', 'Duty to do the work personally'],
  5: ['Hoe de afspraak tot stand kwam', 'How the contract came about'],
  6: ['Hoe de beloning wordt bepaald en betaald', 'How pay is set and paid'],
  7: ['Hoogte van de beloning', 'Level of pay'],
  8: ['Commercieel risico', 'Commercial risk'],
  9: ['Ondernemerschap in het verkeer', 'Conduct as an entrepreneur'],
} as const satisfies Record<number, readonly [string, string]>;
export type Criterion = keyof typeof CRITERIA;

/** One fact about a contract, on a date, with where it was seen. */
export interface EmploymentFact {
  readonly criterion: Criterion;
  readonly on: LocalDate;
  readonly text: string;
  readonly source: string;
  /** towards employment, towards independence, or neither */
  readonly points: 'employment' | 'independence' | 'neutral';
}

export interface EmploymentSignal {
  readonly criterion: Criterion;
  readonly title: string;
  readonly facts: readonly EmploymentFact[];
}

/** A file note: facts by criterion and what could not be said. Never a score, never a verdict. */
export interface EmploymentFileNote {
  readonly on: LocalDate;
  readonly signals: readonly EmploymentSignal[];
  /** criteria without any fact yet */
  readonly unanswered: readonly Criterion[];
  /** hourly pay at or below the amount of the legal presumption (BW 7:610aa), once that is in force */
  readonly presumption: { readonly amount: Cents; readonly applies: boolean } | undefined;
  readonly caution: readonly string[];
}

const CAUTION: readonly (readonly [string, string])[] = [
  [
    'Dit zijn signalen voor het dossier, geen oordeel. Alle omstandigheden tellen samen; een rechter of de Belastingdienst kan anders beslissen.',
    'These are signals for the file, not a verdict. All circumstances count together; a court or the tax office can decide otherwise.',
  ],
  [
    'Lid zijn van de coöperatie beschermt niet tegen schijnzelfstandigheid.',
    'Being a member of the co-operative does not protect against false self-employment.',
  ],
];

/**
 * Facts up to a date, grouped by criterion. Only criteria with a fact that points to employment are signals; a rate above
 * the presumption proves nothing, so it is never one.
 */
export function employmentFileNote(
  parameters: WageParameters,
  facts: readonly EmploymentFact[],
  on: LocalDate,
  hourly: Cents | undefined,
  language: Language,
): EmploymentFileNote {
  const pick = ([dutch, english]: readonly [string, string]): string => (language === 'nl' ? dutch : english);
  const known = facts.filter((fact) => fact.on <= on).sort((a, b) => a.on.localeCompare(b.on));
  const criteria = Object.keys(CRITERIA).map((number) => Number(number) as Criterion);
  const of = (criterion: Criterion): EmploymentFact[] => known.filter((fact) => fact.criterion === criterion);
  const amount = parameters.figures.find('selfEmployed.presumptionRate');
  return {
    on,
    signals: criteria
      .filter((criterion) => of(criterion).some((fact) => fact.points === 'employment'))
      .map((criterion) => ({ criterion, title: pick(CRITERIA[criterion]), facts: of(criterion) })),
    unanswered: criteria.filter((criterion) => of(criterion).length === 0),
    presumption: amount === undefined || hourly === undefined ? undefined : { amount, applies: hourly <= amount },
    caution: CAUTION.map(pick),
  };
}

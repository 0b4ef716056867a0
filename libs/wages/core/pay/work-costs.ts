import { cents, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { portion } from '../numbers.js';
import { type WageParameters } from '../parameters/parameter-book.js';

/** One benefit given to staff. Targeted exemptions and nil valuations do not use the free space. */
export interface WorkCost {
  readonly date: LocalDate;
  readonly description: string;
  readonly amount: Cents;
  readonly treatment: 'free_space' | 'targeted_exemption' | 'nil_valuation';
  readonly person: string | undefined;
}

export interface WorkCostsYear {
  readonly wageSum: Cents;
  readonly freeSpace: Cents;
  readonly used: Cents;
  readonly left: Cents;
  readonly excess: Cents;
  readonly finalLevy: Cents;
  /** people above the amount that is accepted as customary without a question */
  readonly aboveCustomary: readonly { readonly person: string; readonly amount: Cents }[];
}

/**
 * werkkostenregeling (Tarieven, bedragen en percentages loonheffingen): free space on the year's fiscal wage sum in two bands, a final levy of 80% on
 * what exceeds it. Amounts half up to cents.
 */
export function workCostsYear(parameters: WageParameters, wageSum: Cents, costs: readonly WorkCost[]): WorkCostsYear {
  const { figures } = parameters;
  const edge = figures.get('workCosts.firstBandUpTo');
  const inFirst = cents(Math.min(wageSum, edge));
  const freeSpace = cents(
    portion(inFirst, figures.get('workCosts.firstBand'), 'half_up') +
      portion(cents(Math.max(0, wageSum - edge)), figures.get('workCosts.secondBand'), 'half_up'),
  );
  const counted = costs.filter((cost) => cost.treatment === 'free_space');
  const used = counted.reduce((total, cost) => total + cost.amount, 0);
  const excess = cents(Math.max(0, used - freeSpace));
  return {
    wageSum,
    freeSpace,
    used: cents(used),
    left: cents(Math.max(0, freeSpace - used)),
    excess,
    finalLevy: portion(excess, figures.get('workCosts.finalLevy'), 'half_up'),
    aboveCustomary: aboveCustomary(counted, figures.get('workCosts.customaryPerPerson')),
  };
}

function aboveCustomary(costs: readonly WorkCost[], most: Cents): WorkCostsYear['aboveCustomary'] {
  const perPerson = new Map<string, number>();
  for (const cost of costs)
    if (cost.person !== undefined) perPerson.set(cost.person, (perPerson.get(cost.person) ?? 0) + cost.amount);
  return [...perPerson]
    .filter(([, amount]) => amount > most)
    .map(([person, amount]) => ({ person, amount: cents(amount) }));
}

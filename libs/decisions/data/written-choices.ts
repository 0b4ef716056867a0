import { cents, Decimal, formatEuro, parseEuro } from '#libs/kernel/index.js';
import type { Choices, OverCap, Part } from '../core/choices.js';

interface WrittenPart {
  readonly kind: Part['kind'];
  readonly percent?: string;
  readonly amount?: string;
  readonly until_times?: string;
  readonly then_percent?: string;
}

/** Choices as they are kept: amounts and percentages as text, so that they come back exactly. */
export interface WrittenChoices extends Omit<
  Choices,
  'parts' | 'charges_percent' | 'capital_interest_percent' | 'bonus_cap' | 'over_cap'
> {
  readonly parts: readonly WrittenPart[];
  readonly charges_percent: string;
  /** Not in proposals from before there was a cap. */
  readonly bonus_cap?: string | null;
  readonly over_cap?: OverCap;
  readonly capital_interest_percent: string;
}

export const writeChoices = (choices: Choices): WrittenChoices => ({
  ...choices,
  parts: choices.parts.map(({ amount, kind, percent, until }) => ({
    kind,
    ...(percent && { percent: percent.toFixed() }),
    ...(amount !== undefined && { amount: formatEuro(amount) }),
    ...(until && { until_times: until.times.toFixed(), then_percent: until.percent.toFixed() }),
  })),
  charges_percent: choices.charges_percent.toFixed(),
  bonus_cap: choices.bonus_cap === null ? null : formatEuro(choices.bonus_cap),
  capital_interest_percent: choices.capital_interest_percent.toFixed(),
});

export const readChoices = (written: WrittenChoices): Choices => ({
  ...written,
  parts: written.parts.map(({ amount, kind, percent, then_percent, until_times }): Part => {
    if (percent === undefined) return { kind, amount: parseEuro(amount ?? '') ?? cents(0) };
    const until = until_times && { times: new Decimal(until_times), percent: new Decimal(then_percent ?? 0) };
    return { kind, percent: new Decimal(percent), ...(until && { until }) };
  }),
  bonus_cap: parseEuro(written.bonus_cap ?? '') ?? null,
  over_cap: written.over_cap ?? 'carried_forward',
  charges_percent: new Decimal(written.charges_percent),
  capital_interest_percent: new Decimal(written.capital_interest_percent),
});

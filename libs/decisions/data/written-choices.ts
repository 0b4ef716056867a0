import { cents, Decimal, formatEuro, parseEuro } from '#libs/kernel/index.js';
import type { Choices, Part } from '../core/choices.js';

/** Choices as they are kept: amounts and percentages as text, so that they come back exactly. */
export interface WrittenChoices extends Omit<Choices, 'parts' | 'charges_percent' | 'capital_interest_percent'> {
  readonly parts: readonly { kind: Part['kind']; percent?: string; amount?: string }[];
  readonly charges_percent: string;
  readonly capital_interest_percent: string;
}

export const writeChoices = (choices: Choices): WrittenChoices => ({
  ...choices,
  parts: choices.parts.map(({ amount, kind, percent }) => ({
    kind,
    ...(percent && { percent: percent.toFixed() }),
    ...(amount !== undefined && { amount: formatEuro(amount) }),
  })),
  charges_percent: choices.charges_percent.toFixed(),
  capital_interest_percent: choices.capital_interest_percent.toFixed(),
});

export const readChoices = (written: WrittenChoices): Choices => ({
  ...written,
  parts: written.parts.map(({ amount, kind, percent }): Part =>
    percent === undefined
      ? { kind, amount: parseEuro(amount ?? '') ?? cents(0) }
      : { kind, percent: new Decimal(percent) },
  ),
  charges_percent: new Decimal(written.charges_percent),
  capital_interest_percent: new Decimal(written.capital_interest_percent),
});

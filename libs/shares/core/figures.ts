import { add, subtract, ZERO, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { FIGURES, type Figure, type Movement } from './movement.js';

export type Figures = Readonly<Record<Figure, Cents>>;

/** Where an account stands; everything anyone sees of it is made of these. Cents. */
export interface ShareBalance extends Figures {
  /** Still to pay in: obligation less paid. */
  readonly unpaid: Cents;
  /** Paid in, less losses, as long as she has not left: what is hers in the capital. */
  readonly capital: Cents;
  /** The co-operative's debt to her after she left. */
  readonly claim: Cents;
}

export const NO_FIGURES: Figures = Object.fromEntries(FIGURES.map((figure) => [figure, ZERO])) as Record<Figure, Cents>;

/** Sums a series up to and including a day. */
export function figuresOn(
  movements: readonly Pick<Movement, 'figure' | 'change' | 'on_date'>[],
  on: LocalDate,
): Figures {
  const figures: Record<Figure, Cents> = { ...NO_FIGURES };
  for (const { change, figure, on_date } of movements) {
    if (figure && on_date <= on) figures[figure] = add(figures[figure], change);
  }
  return figures;
}

/**
 * What follows from the figures. Interest that was credited goes into the claim first, so that what is fixed above it is
 * capital.
 */
export function balanceOf(figures: Figures): ShareBalance {
  // named one by one: ten thousand accounts at a time are summed up so, and what is passed in may carry more
  const { fixed, held, interest, loss, obligation, paid, settled } = figures;
  const fixedCapital = fixed > interest ? subtract(fixed, interest) : ZERO;
  return {
    obligation,
    paid,
    held,
    loss,
    interest,
    fixed,
    settled,
    unpaid: subtract(obligation, paid),
    capital: subtract(subtract(paid, loss), fixedCapital),
    claim: subtract(fixed, settled),
  };
}

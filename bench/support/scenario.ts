import type { Spread } from './spread.js';

export interface Size {
  /** The numbers of the definition instead of those that fit in ten minutes together. */
  full: boolean;
  /** Tells how far it is. */
  say(line: string): void;
}

/** One line of a scenario's table. */
export interface Finding {
  what: string;
  product: string;
  pair: string;
  /** The figure that is held against the target. */
  figure?: Spread;
  target?: { text: string; met: (figure: Spread) => boolean };
}

export interface Scenario {
  id: string;
  title: string;
  /** What is paired with what, for the reader of the table. */
  about: string;
  run(size: Size): Promise<Finding[]>;
}

/** Held against the median. */
export const atLeast = (least: number): NonNullable<Finding['target']> => ({
  text: `≥ ${least}`,
  met: ({ median }) => median >= least,
});

export const atMost = (most: number): NonNullable<Finding['target']> => ({
  text: `≤ ${most}`,
  met: ({ median }) => median <= most,
});

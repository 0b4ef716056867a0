/** What comes next for the order. `retry` and the others wait for a person; only `stop` is the end of offering it again. */
export type AfterReturn = 'retry' | 'ask' | 'stop' | 'desk' | 'configuration';

export interface ReturnRule {
  readonly next: AfterReturn;
  /** `block`: until there is another account. `end`: for good. */
  readonly mandate: 'keep' | 'block' | 'end';
}

/** How often an order for which there was not enough money may come back before somebody talks to the payer. */
export const MOST_RETRIES = 2;

/** What the office does per reason (ISO 20022 external codes; finance facts 7.3). */
const RULES: Readonly<Record<string, ReturnRule>> = {
  AM04: { next: 'retry', mandate: 'keep' },
  MD06: { next: 'ask', mandate: 'keep' },
  MD01: { next: 'stop', mandate: 'block' },
  MD07: { next: 'desk', mandate: 'end' },
  MS02: { next: 'ask', mandate: 'keep' },
  MS03: { next: 'ask', mandate: 'keep' },
  AC01: { next: 'ask', mandate: 'block' },
  AC04: { next: 'ask', mandate: 'block' },
  AC06: { next: 'ask', mandate: 'block' },
  AC13: { next: 'configuration', mandate: 'keep' },
  BE05: { next: 'configuration', mandate: 'keep' },
  CNOR: { next: 'configuration', mandate: 'keep' },
  DNOR: { next: 'configuration', mandate: 'keep' },
  SL01: { next: 'ask', mandate: 'keep' },
  RR01: { next: 'desk', mandate: 'keep' },
  RR02: { next: 'desk', mandate: 'keep' },
  RR03: { next: 'desk', mandate: 'keep' },
  RR04: { next: 'desk', mandate: 'keep' },
};

export const RETURN_CODES = Object.keys(RULES);

/** A reason we do not know is for the desk. */
export const returnRule = (code: string): ReturnRule => RULES[code] ?? { next: 'desk', mandate: 'keep' };

/**
 * Whether an order that came back may go out again as it is.
 * @param returns how often it came back, this time included
 */
export function mayGoAgain(code: string, returns: number): boolean {
  const { next } = returnRule(code);
  if (next === 'stop') return false;
  return next !== 'retry' || returns <= MOST_RETRIES;
}

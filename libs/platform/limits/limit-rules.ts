/** Whom requests are counted for: one person's sessions together, one token, one co-operative, one address on the network. */
export const LIMIT_KINDS = ['person', 'token', 'cooperative', 'address'] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** Requests per minute. */
export type LimitRules = Readonly<Record<LimitKind, number>>;

export const WINDOW_SECONDS = 60;

/**
 * A page asks some ten times; somebody who clicks through pages as fast as they can read stays far below. A co-operative is
 * its people together. Behind one address sits a whole office.
 */
export const DEFAULT_RULES: LimitRules = { person: 600, token: 600, cooperative: 6_000, address: 3_000 };

/**
 * `person=600,cooperative=6000`: what is not named keeps its default; `off` limits nothing.
 * @returns undefined for `off`
 * @throws RangeError in words for anything else
 */
export function readRules(text: string): LimitRules | undefined {
  if (text === 'off') return undefined;
  const rules: Record<LimitKind, number> = { ...DEFAULT_RULES };
  for (const part of text.split(',').map((one) => one.trim())) {
    const [kind, count] = part.split('=');
    const limit = Number(count);
    if (!LIMIT_KINDS.includes(kind as LimitKind) || !Number.isSafeInteger(limit) || limit < 1)
      throw new RangeError(`must be off, or a list such as person=600,cooperative=6000 of ${LIMIT_KINDS.join(', ')}`);
    rules[kind as LimitKind] = limit;
  }
  return rules;
}

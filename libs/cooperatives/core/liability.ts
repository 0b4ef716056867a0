export const LIABILITIES = ['excluded', 'limited', 'statutory'] as const;
/** What members answer for when the co-operative cannot pay (BW 2:55, 2:56). */
export type Liability = (typeof LIABILITIES)[number];

const SUFFIX: Record<Liability, RegExp> = {
  excluded: /\bU\.?\s?A\.?$/i,
  limited: /\bB\.?\s?A\.?$/i,
  statutory: /\bW\.?\s?A\.?$/i,
};

/** BW 2:54(2) and 2:56(2): the name ends in U.A., B.A. or W.A., and that says the same as the articles. */
export const nameTellsLiability = (legalName: string, liability: Liability): boolean =>
  SUFFIX[liability].test(legalName.trim());

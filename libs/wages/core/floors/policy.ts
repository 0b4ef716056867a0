import { type LocalDate } from '#libs/kernel/index.js';

/** What a co-operative does with pay below a floor it has set itself. */
export const POLICIES = ['inform', 'warn', 'block'] as const;
export type Policy = (typeof POLICIES)[number];

/** A written reason to go below a floor the co-operative has set itself; the statutory minimum has none. */
export interface Deviation {
  readonly reason: string;
  readonly decidedOn: LocalDate;
  readonly until: LocalDate | undefined;
}

export type FloorStatus = 'met' | 'below' | 'not_applicable' | 'not_assessable';

/** What follows from a check: nothing, a message, a warning, or a stop. */
export type Consequence = 'none' | Policy;

/** A deviation in force turns a stop or a warning into a message: the reason is shown, the pay goes on. */
export function consequenceOf(
  status: FloorStatus,
  policy: Policy,
  deviation: Deviation | undefined,
  on: LocalDate,
): Consequence {
  if (status === 'met' || status === 'not_applicable') return 'none';
  if (status === 'not_assessable') return policy === 'block' ? 'warn' : policy;
  return inForce(deviation, on) ? 'inform' : policy;
}

export const inForce = (deviation: Deviation | undefined, on: LocalDate): boolean =>
  deviation !== undefined &&
  deviation.reason.trim() !== '' &&
  deviation.decidedOn <= on &&
  (deviation.until === undefined || deviation.until >= on);

import { expect } from '@jest/globals';
import { appropriate, type AnnexMember, type YearFacts } from '#libs/decisions/core/appropriation.js';
import type { Choices, ChosenPiece, Part } from '#libs/decisions/core/choices.js';
import { cents, Decimal, newId } from '#libs/kernel/index.js';

/** Employed members with these hours in the year. */
export const hours = (...of: number[]): AnnexMember[] =>
  of.map((one) => ({
    member_id: newId(),
    engagement: 'employed',
    minutes: one * 60,
    days: 365,
    wage: cents(0),
    paid_in: cents(100_000),
    charges_percent: null,
  }));
/** Articles that leave it free. */
const FREE = {
  reserves_least: { percent: 0, clause: '' },
  indivisible_least: { percent: 0, clause: '' },
  members_most: { percent: 100, clause: '' },
};
export const year = (result: number, given: Partial<YearFacts> = {}): YearFacts => ({
  result: cents(result),
  old_losses: cents(0),
  wage_cost: cents(0),
  general_reserve: cents(0),
  interest_allowed: true,
  rules: FREE,
  members: hours(1200, 800, 333.5),
  ...given,
});
export const choose = (parts: readonly Part[], given: Partial<Choices> = {}): Choices => ({
  cover_losses: true,
  parts,
  bonus_basis: 'hours',
  charges_percent: new Decimal(0),
  bonus_cap: null,
  over_cap: 'carried_forward',
  distribution_basis: 'hours',
  capital_interest_percent: new Decimal(0),
  ...given,
});
export const percent = (kind: ChosenPiece, value: number | string): Part => ({ kind, percent: new Decimal(value) });
export const amount = (kind: ChosenPiece, value: number): Part => ({ kind, amount: cents(value) });
export const amounts = (choices: Choices, facts: YearFacts) =>
  Object.fromEntries(appropriate(choices, facts).pieces.map((piece) => [piece.kind, piece.amount]));
export const refused = (code: string) => expect.objectContaining({ faults: [expect.objectContaining({ code })] });

import { newId } from '#libs/kernel/index.js';
import type { Furniture, Put } from './furniture.js';

/** A proposal for a year without result, and a bonus that waits. */
export async function furnishDecisions(put: Put, id: Furniture, word: string): Promise<void> {
  const { appropriation_id, member_id } = id;
  await put('profit_appropriation', {
    appropriation_id,
    year: 2026,
    result_cents: 0,
    old_losses_cents: 0,
    decision: word,
    choices: JSON.stringify({
      cover_losses: true,
      parts: [],
      bonus_basis: 'hours',
      charges_percent: '0',
      distribution_basis: 'hours',
      capital_interest_percent: '0',
    }),
  });
  await put('profit_piece', { appropriation_id, kind: 'carried_forward', place: 0, amount_cents: 0 });
  const nothing = ['wage', 'paid_in', 'bonus', 'charges', 'supplement', 'interest', 'distribution'];
  await put('profit_member', {
    appropriation_id,
    member_id,
    engagement: word,
    minutes: 60,
    days: 365,
    ...Object.fromEntries(nothing.map((column) => [`${column}_cents`, 0])),
  });
  await put('one_off_wage_line', {
    line_id: newId(),
    member_id,
    kind: 'profit_bonus',
    amount_cents: 10_000,
    for_year: 2025,
    source_kind: word,
    source_id: newId(),
  });
}

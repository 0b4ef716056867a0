import { newId } from '#libs/kernel/index.js';
import type { Furniture, Put } from './furniture.js';

/** A share account with a plan of one term, a payment of that term, and an agreement. */
export async function furnishShares(put: Put, id: Furniture, word: string): Promise<void> {
  const account_id = id.share_account_id;
  const plan_id = id.plan_id;
  await put('member_share_account', {
    account_id,
    member_id: id.member_id,
    payment_reference: 'RF98R0000001',
    opened_on: '2026-01-05',
    called: false,
  });
  await put('instalment_plan', {
    plan_id,
    account_id,
    agreed_on: '2026-01-05',
    agreed_by: 'member',
    channel: 'bank_transfer',
    rhythm: 'monthly',
    reason: word,
  });
  await put('share_instalment', { plan_id, number: 1, account_id, due_on: '2026-02-01', amount_cents: 5_000 });
  const source = { source_kind: 'decision', source_id: id.member_id, reason: word };
  const movement_id = id.movement_id;
  await put('share_movement', {
    movement_id: newId(),
    account_id,
    kind: 'subscribed',
    figure: 'obligation',
    change_cents: 5_000,
    on_date: '2026-01-05',
    ...source,
    source_key: `${word} 1`,
  });
  await put('share_movement', {
    movement_id,
    account_id,
    kind: 'collected',
    figure: 'paid',
    change_cents: 5_000,
    on_date: '2026-02-01',
    channel: 'bank_transfer',
    ...source,
    source_key: `${word} 2`,
  });
  await put('share_allocation', { movement_id, plan_id, number: 1, amount_cents: 5_000 });
  await put('deduction_agreement', {
    agreement_id: id.agreement_id,
    account_id,
    kind: 'payroll',
    most_cents: 5_000,
    starts_on: '2026-02-01',
    wording: `${word} tekent voor het inhouden van vijftig euro per maand`,
    language: 'nl',
    signed_by: newId(),
  });
}

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
  await furnishExit(put, id, word);
}

/** The account as if she had left: a claim, a schedule, and everything around it. */
async function furnishExit(put: Put, id: Furniture, word: string): Promise<void> {
  const exit_id = newId();
  const schedule_id = newId();
  const account_id = id.share_account_id;
  const movement = { account_id, on_date: '2026-03-01', source_kind: 'share_exit', source_id: exit_id, reason: word };
  await put('share_exit', {
    exit_id,
    account_id,
    last_day: '2026-02-28',
    cause: 'died',
    paid_cents: 5_000,
    loss_cents: 0,
    interest_cents: 0,
    claim_cents: 5_000,
    loss_decision: word,
    unpaid_cents: 0,
    unpaid_handling: 'nothing',
    fixed_on: '2026-03-01',
  });
  await put('share_movement', {
    ...movement,
    movement_id: newId(),
    kind: 'claim_fixed',
    figure: 'fixed',
    change_cents: 5_000,
    source_key: `${word} 3`,
  });
  await put('refund_schedule', { schedule_id, exit_id, version: 1, kind: 'refund', rule: 'at_once', reason: word });
  await put('refund_term', { exit_id, number: 1, schedule_id, due_on: '2026-03-01', amount_cents: 4_000 });
  await put('share_set_off', {
    set_off_id: newId(),
    exit_id,
    what: word,
    amount_cents: 1_000,
    evidence: word,
    counter: 'member_current',
    on_date: '2026-03-01',
  });
  await put('share_heirs', {
    heirs_id: newId(),
    exit_id,
    known: true,
    names: word,
    certificate: word,
    certificate_seen_on: '2026-03-01',
  });
  await put('refund_account_check', {
    check_id: newId(),
    exit_id,
    party_account_id: newId(),
    how: 'called_back',
    checked_on: '2026-03-01',
    checked_by: newId(),
  });
  await put('share_dispute', {
    dispute_id: newId(),
    exit_id,
    raised_on: '2026-03-02',
    reason: word,
    letter: word,
    contested_cents: 1_000,
    recorded_by: newId(),
    resolved_on: '2026-03-09',
    resolved_by: newId(),
    outcome: 'stays',
    answer: word,
    decision: word,
  });
  await put('share_request', {
    request_id: newId(),
    account_id,
    kind: 'pause',
    wish: JSON.stringify({ kind: 'pause', terms: 6 }),
    reason: word,
    asked_on: '2026-02-01',
  });
}

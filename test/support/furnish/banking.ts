import { newId } from '#libs/kernel/index.js';
import type { Furniture, Put } from './furniture.js';

/** An account, a mandate, something to collect and a batch with it; something expected and a part of that received. */
export async function furnishBanking(put: Put, id: Furniture, word: string): Promise<void> {
  const of = { member_id: id.member_id };
  const account = { iban: 'NL63TRIO0212345678', holder_name: word };
  await put('collection_settings', { creditor_identifier: 'NL66ZZZ301234560000' });
  await put('party_account', { account_id: id.account_id, ...of, ...account });
  await put('direct_debit_mandate', {
    mandate_id: id.mandate_id,
    ...of,
    ...account,
    reference: 'M000001',
    creditor_identifier: 'NL66ZZZ301234560000',
    signed_on: '2026-01-05',
    signed_text: word,
    signed_how: 'on_paper',
    kind: 'recurrent',
  });
  await put('payment_batch', {
    batch_id: id.batch_id,
    number: 1,
    kind: 'collection',
    category: 'general',
    execution_on: '2026-12-01',
    ...account,
    creditor_identifier: 'NL66ZZZ301234560000',
    order_count: 1,
    total_cents: 5_000,
    message_id: word,
    made_by: newId(),
    changed_by: newId(),
  });
  const order = { ...of, party_name: word, amount_cents: 5_000, wanted_on: '2026-12-01', remittance: word };
  await put('payment_order', {
    order_id: id.order_id,
    kind: 'collection',
    purpose: 'share_instalment',
    source_id: id.member_id,
    ...order,
    state: 'in_batch',
    batch_id: id.batch_id,
    mandate_id: id.mandate_id,
  });
  await put('payment_batch_line', {
    batch_id: id.batch_id,
    order_id: id.order_id,
    line_no: 1,
    amount_cents: 5_000,
    ...account,
    remittance: word,
    end_to_end_id: word,
    mandate_id: id.mandate_id,
    mandate_reference: 'M000001',
    mandate_signed_on: '2026-01-05',
    sequence: 'RCUR',
  });
  const expected = newId();
  await put('payment_order', {
    order_id: expected,
    kind: 'receipt',
    purpose: 'share_instalment',
    source_id: id.member_id,
    part: 2,
    ...order,
    reference: 'RF6320260007',
    received_cents: 1_000,
  });
  const receipt = newId();
  await put('payment_receipt', {
    receipt_id: receipt,
    order_id: expected,
    amount_cents: 1_000,
    received_on: '2026-12-02',
    counter_account: 'bank',
  });
  await put('payment_receipt_undo', { receipt_id: receipt, undone_on: '2026-12-03', reason: word });
  const undone = newId();
  await put('payment_batch', {
    batch_id: undone,
    number: 2,
    kind: 'payment',
    category: 'general',
    execution_on: '2026-12-01',
    ...account,
    order_count: 0,
    total_cents: 0,
    message_id: `${word} 2`,
    made_by: newId(),
    changed_by: newId(),
  });
  await put('payment_batch_line', {
    batch_id: undone,
    order_id: expected,
    line_no: 1,
    amount_cents: 5_000,
    ...account,
    remittance: word,
    end_to_end_id: `${word} 2`,
    state: 'released',
  });
  await put('payment_settlement_undo', {
    batch_id: undone,
    order_id: expected,
    number: 1,
    amount_cents: 5_000,
    settled_on: '2026-12-01',
    undone_on: '2026-12-02',
    reason: word,
  });
}

import { DomainError } from '#libs/kernel/index.js';
import { nameRefusals } from '#libs/platform/index.js';

const refuse = (code: string) => () => new DomainError('conflict', code);

// what the database refuses of batches, in words; the use cases say the same earlier and better wherever they can
nameRefusals({
  CK051: refuse('account_confirmed_already'),
  CK052: refuse('batch_exported_already'),
  CK053: (refusal) => new DomainError('conflict', 'batch_not_now', { state: refusal.detail ?? '' }),
  CK054: refuse('batch_total_differs'),
  CK055: refuse('order_withdrawn'),
  CK056: refuse('mandate_ended'),
  CK057: refuse('batch_needs_second_person'),
  payment_order_once: refuse('order_in_other_batch'),
  payment_batch_second_person: refuse('batch_needs_second_person'),
  party_account_second_person: refuse('account_needs_second_person'),
  mandate_one_per_party: refuse('mandate_exists'),
  mandate_reference_once: refuse('mandate_reference_taken'),
  direct_debit_mandate_reference_check: () => DomainError.field('/reference', 'mandate_reference'),
  ...Object.fromEntries(
    ['party_account', 'direct_debit_mandate', 'payment_order'].flatMap((table) =>
      ['member', 'relation'].map((kind) => [
        `${table}_cooperative_id_${kind}_id_fkey`,
        () => DomainError.field('/party', 'party_unknown'),
      ]),
    ),
  ),
});

import { DomainError } from '#libs/kernel/index.js';
import { nameRefusals } from '#libs/platform/index.js';

const refuse = (code: string) => () => new DomainError('conflict', code);

// what the database refuses of the books, in words; the core says the same earlier and better wherever it can
nameRefusals({
  CK004: refuse('entry_unbalanced'),
  CK005: refuse('date_outside_period'),
  CK006: (refusal) => new DomainError('conflict', 'period_locked', { period: refusal.detail ?? '' }),
  CK744: refuse('reserve_indivisible'),
  journal_entry_cooperative_id_reversal_of_key: refuse('already_reversed'),
  journal_entry_cooperative_id_source_key_key: refuse('already_posted'),
  open_item_cooperative_id_source_kind_source_id_key: refuse('open_item_exists'),
  journal_line_cooperative_id_account_fkey: refuse('account_missing'),
  journal_line_cooperative_id_relation_id_fkey: refuse('card_missing'),
  journal_line_cooperative_id_member_id_fkey: refuse('card_missing'),
  open_item_cooperative_id_relation_id_fkey: refuse('card_missing'),
});

/** PostgreSQL's unique_violation. */
const TWICE = '23505';

/**
 * Somebody posted the same event while we were about to. Its SQLSTATE (serialization_failure) makes `Transactions` do the
 * whole use case again; the second time it finds what the other posted.
 */
export class LostRace extends Error {
  readonly code = '40001';

  static of(error: unknown): LostRace | undefined {
    const cause = ((error as { driverError?: unknown }).driverError ?? error) as { code?: string; constraint?: string };
    const lost = cause.code === TWICE && cause.constraint === 'journal_entry_cooperative_id_source_key_key';
    return lost ? new LostRace('the same event was posted at the same moment', { cause: error }) : undefined;
  }
}

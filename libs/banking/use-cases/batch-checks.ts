import { DomainError, today, type Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { executionFault } from '../core/execution-date.js';
import { canNow, isSecondPerson, type BatchAct, type PaymentBatch } from '../core/payment-batch.js';
import { staleLines, unannouncedLines, wrongSequences } from '../data/batch-checks.js';
import { readCollectionSettings } from '../data/collection-settings.js';

/** @throws batch_exported_already, batch_not_now with its state (409) */
export function expectPossible(act: BatchAct, batch: PaymentBatch): void {
  if (canNow(act, batch.state)) return;
  const isOut = batch.exportedAt !== null && ['change', 'approve', 'cancel'].includes(act);
  throw isOut
    ? new DomainError('conflict', 'batch_exported_already')
    : new DomainError('conflict', 'batch_not_now', { state: batch.state });
}

/** @throws execution_in_past, execution_not_bank_day, collection_too_soon (409) with the first day that would do */
export function expectExecutable(tx: Tx, { kind, executionOn }: PaymentBatch): void {
  const fault = executionFault(kind, executionOn, today(tx.context.clock));
  if (fault) throw new DomainError('conflict', fault.code, fault.params);
}

/** Who approves neither made it nor changed anything of it. @throws batch_needs_second_person (409) */
export function expectSecondPerson(tx: Tx, batch: PaymentBatch): Id {
  const { id } = tx.context.actor;
  if (!id || !isSecondPerson(batch, id)) throw new DomainError('conflict', 'batch_needs_second_person');
  return id;
}

/**
 * The lines still say what accounts and mandates say, and whoever is collected from was told in time.
 * @throws batch_account_changed, batch_sequence_changed, batch_not_announced (409) with how many lines
 */
export async function expectGoodLines(tx: Tx, batch: PaymentBatch): Promise<void> {
  const stale = await staleLines(tx, batch);
  if (stale > 0) throw new DomainError('conflict', 'batch_account_changed', { count: stale });
  if (batch.kind !== 'collection') return;
  const wrong = await wrongSequences(tx, batch, (await readCollectionSettings(tx)).firstAsFrst);
  if (wrong > 0) throw new DomainError('conflict', 'batch_sequence_changed', { count: wrong });
  const unannounced = await unannouncedLines(tx, batch);
  if (unannounced > 0) throw new DomainError('conflict', 'batch_not_announced', { count: unannounced });
}

import { Injectable } from '@nestjs/common';
import { DomainError, negate, newId, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Ledger, readJournalEntries } from '#libs/ledger/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { isCorrectable } from '../core/correctable.js';
import type { Movement } from '../core/movement.js';
import { lockAccount } from '../data/accounts.js';
import { allocationsOf, findMovement, insertAllocations, insertMovements } from '../data/movements.js';

export interface CorrectionInput {
  movement_id: Id;
  reason: string;
  /** Today when left out. */
  on?: LocalDate;
}

/** Takes one movement back as a whole, with its entry and the terms it paid. */
@Injectable()
export class CorrectMovement {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
  ) {}

  /** @throws not_found, share_correction_refused, share_already_corrected, share_paid_out_of_bounds, and what the ledger refuses */
  run(context: TenantContext, accountId: Id, input: CorrectionInput): Promise<{ movement_id: Id }> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const former = await findMovement(tx, input.movement_id);
      if (former.account_id !== accountId) throw DomainError.notFound();
      if (!isCorrectable(former)) throw new DomainError('conflict', 'share_correction_refused');
      const on = input.on ?? today(context.clock);
      if (on < former.on_date) throw DomainError.field('/on', 'share_before_account', { date: former.on_date });
      const movement = await this.takeBack(tx, former, on, input.reason);
      await audit(tx, {
        action: 'share.corrected',
        subject: { kind: 'share_account', id: account.account_id },
        changes: { movement_id: former.movement_id, kind: former.kind, amount: movement.change },
      });
      return { movement_id: movement.movement_id };
    });
  }

  /** As part of an act that takes back what it wrote. Call it with the account locked. */
  async takeBack(tx: Tx, former: Movement, on: LocalDate, reason: string): Promise<Movement> {
    const movement: Movement = {
      ...former,
      movement_id: newId(),
      kind: 'corrected',
      change: negate(former.change),
      on_date: on,
      source_kind: 'share_movement',
      source_id: former.movement_id,
      source_key: `correction:${former.movement_id}`,
      reason,
      reverses: former.movement_id,
    };
    const written = await insertMovements(tx, [movement]);
    if (written.size === 0) throw new DomainError('conflict', 'share_already_corrected');
    await takeBackAllocations(tx, former, movement);
    await this.reverseEntry(tx, former, on, reason);
    return movement;
  }

  private async reverseEntry(tx: Tx, former: Movement, on: LocalDate, reason: string): Promise<void> {
    const [entry] = await readJournalEntries(tx, { sourceId: former.movement_id, limit: 1 });
    if (entry) await this.ledger.reverse(tx, entry.entryId, on, reason);
  }
}

async function takeBackAllocations(tx: Tx, former: Movement, movement: Movement): Promise<void> {
  const allocations = await allocationsOf(tx, [former.movement_id]);
  await insertAllocations(
    tx,
    allocations.map((one) => ({ ...one, amount: negate(one.amount), movement_id: movement.movement_id })),
  );
}

import { Injectable } from '@nestjs/common';
import { maskIban } from '#libs/cooperatives/index.js';
import { listPeople } from '#libs/identity/index.js';
import { DomainError, type Id } from '#libs/kernel/index.js';
import {
  auditLook,
  pageOf,
  readCursor,
  Transactions,
  type Page,
  type TenantContext,
  type Tx,
} from '#libs/platform/index.js';
import { flagsOf, type LineFlag } from '../core/line-flags.js';
import { actsIn, canNow, type BatchAct, type PaymentBatch } from '../core/payment-batch.js';
import { listBatches, readBatch } from '../data/batches.js';
import { countUntold, lineTotals, readLines, type LineSeen, type LineTotal } from '../data/batch-view.js';
import { waitingGroups, type WaitingGroup } from '../data/orders.js';

/** Lines whose flags are counted for the approver; more than this nobody looks through. */
const LOOKED_THROUGH = 2_000;

export type People = ReadonlyMap<Id, string>;

export interface BatchSeen {
  batch: PaymentBatch;
  people: People;
  acts: BatchAct[];
  /** Of lines that stand out, how many per reason. */
  flags: Partial<Record<LineFlag, number>>;
  totals: LineTotal[];
  /** Payers who were not told yet. */
  untold: number;
}

@Injectable()
export class ViewBatches {
  constructor(private readonly transactions: Transactions) {}

  /** The latest first. */
  list(
    context: TenantContext,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<PaymentBatch> & { people: People }> {
    const before = numberOf(cursor);
    return this.transactions.run(context, async (tx) => {
      const rows = await listBatches(tx, limit + 1, before);
      const page = pageOf(
        rows,
        limit,
        (batch) => batch,
        (batch) => [batch.number],
      );
      return { ...page, people: await namesOf(tx) };
    });
  }

  /** What waits to go to the bank. */
  waiting(context: TenantContext): Promise<WaitingGroup[]> {
    return this.transactions.run(context, waitingGroups);
  }

  /** @throws not_found */
  view(context: TenantContext, batchId: Id): Promise<BatchSeen> {
    return this.transactions.run(context, (tx) => seen(tx, batchId));
  }

  /**
   * Accounts in full as long as they wait for a second pair of eyes, and then that they were looked at is written down; masked
   * after. @throws not_found
   */
  lines(
    context: TenantContext,
    batchId: Id,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<LineSeen & { flags: LineFlag[] }>> {
    const after = numberOf(cursor);
    return this.transactions.run(context, async (tx) => {
      const batch = await readBatch(tx, batchId);
      const rows = await readLines(tx, batch, limit + 1, after);
      const isWhole = canNow('approve', batch.state);
      if (isWhole) await auditLook(tx, { subject: { kind: 'payment_batch', id: batchId }, what: 'bank_account' });
      return pageOf(
        rows,
        limit,
        (line) => ({ ...line, iban: isWhole ? line.iban : maskIban(line.iban), flags: flagsOfLine(line) }),
        (line) => [line.line_no],
      );
    });
  }
}

async function seen(tx: Tx, batchId: Id): Promise<BatchSeen> {
  const batch = await readBatch(tx, batchId);
  const flags: BatchSeen['flags'] = {};
  const isOpen = canNow('change', batch.state);
  if (isOpen) {
    for (const line of await readLines(tx, batch, LOOKED_THROUGH))
      for (const flag of flagsOfLine(line)) flags[flag] = (flags[flag] ?? 0) + 1;
  }
  return {
    batch,
    people: await namesOf(tx),
    acts: actsIn(batch.state),
    flags,
    totals: await lineTotals(tx, batchId),
    untold: isOpen && batch.kind === 'collection' ? await countUntold(tx, batchId) : 0,
  };
}

const flagsOfLine = (line: LineSeen): LineFlag[] =>
  flagsOf({
    amount: line.amount_cents,
    iban: line.iban,
    isConfirmed: line.is_confirmed,
    earlierIban: line.earlier_iban,
    mostEarlier: line.most_earlier_cents,
  });

const namesOf = async (tx: Tx): Promise<People> =>
  new Map((await listPeople(tx)).map((person) => [person.login_id, person.display_name]));

/** What fits in a column of whole numbers. */
const HIGHEST = 2_147_483_647;

/** @throws cursor (422) */
function numberOf(cursor: string | undefined): number | undefined {
  const [number] = readCursor(cursor, ['number'] as const) ?? [];
  if (number !== undefined && (number < 0 || number > HIGHEST)) throw DomainError.field('/cursor', 'cursor');
  return number;
}

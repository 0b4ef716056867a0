import { Injectable } from '@nestjs/common';
import { isSepaIban, readCooperative, takeNumber } from '#libs/cooperatives/index.js';
import { DomainError, newId, sum, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { batchName, chooseLines, type Candidate, type Chosen, type LeftOut } from '../core/choose-lines.js';
import { executionFault } from '../core/execution-date.js';
import type { BatchCategory, BatchKind, PaymentBatch } from '../core/payment-batch.js';
import { insertBatch, readBatch } from '../data/batches.js';
import { insertLines } from '../data/batch-lines.js';
import { readCollectionSettings } from '../data/collection-settings.js';
import { begunMandates, mandatesOfParties } from '../data/mandates.js';
import { putInBatch, takeWaiting } from '../data/orders.js';

/** What banks take in one file without trouble; the rest waits for the next batch. */
const MOST_LINES = 20_000;

export interface BatchWish {
  kind: BatchKind;
  category?: BatchCategory;
  execution_on: LocalDate;
  /** These only; left out, everything wanted by then. */
  order_ids?: readonly Id[];
}

export interface MadeBatch {
  batch: PaymentBatch;
  /** What had to wait, and why. */
  left_out: LeftOut[];
}

@Injectable()
export class MakeBatch {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Puts what waits into a batch, with the accounts and mandates as they are now.
   * @throws execution_in_past, execution_not_bank_day, collection_too_soon (422), cooperative_iban_missing, creditor_identifier_missing,
   * nothing_waiting (409)
   */
  run(context: TenantContext, wish: BatchWish): Promise<MadeBatch> {
    return this.transactions.run(context, async (tx) => {
      const head = await headOf(tx, wish);
      const candidates = await candidatesFor(tx, wish, head.category);
      const rough = chooseLines({ ...head, number: 0 }, candidates);
      if (rough.lines.length === 0) throw nothingWaiting(rough.leftOut);
      const number = await takeNumber(tx, 'payment_batch');
      const { lines, leftOut } = chooseLines({ ...head, number }, candidates);
      const batchId = await write(tx, head, number, lines);
      return { batch: await readBatch(tx, batchId), left_out: leftOut };
    });
  }
}

type Head = Pick<
  PaymentBatch,
  'kind' | 'category' | 'executionOn' | 'iban' | 'holderName' | 'creditorIdentifier' | 'madeBy'
> & { firstAsFrst: boolean };

async function headOf(tx: Tx, { kind, category = 'general', execution_on }: BatchWish): Promise<Head> {
  const fault = executionFault(kind, execution_on, today(tx.context.clock));
  if (fault) throw DomainError.field('/execution_on', fault.code, fault.params);
  const { iban, legal_name } = await readCooperative(tx);
  if (!iban || !isSepaIban(iban)) throw new DomainError('conflict', 'cooperative_iban_missing');
  const settings = kind === 'collection' ? await readCollectionSettings(tx) : undefined;
  const creditorIdentifier = settings?.creditorIdentifier ?? null;
  if (kind === 'collection' && !creditorIdentifier) throw new DomainError('conflict', 'creditor_identifier_missing');
  const madeBy = tx.context.actor.id;
  if (!madeBy) throw new DomainError('forbidden', 'batch_needs_person');
  return {
    kind,
    category: kind === 'collection' ? 'general' : category,
    executionOn: execution_on,
    iban,
    holderName: legal_name,
    creditorIdentifier,
    firstAsFrst: settings?.firstAsFrst ?? false,
    madeBy,
  };
}

async function candidatesFor(tx: Tx, wish: BatchWish, category: BatchCategory): Promise<Candidate[]> {
  const { kind, execution_on: until, order_ids: orderIds } = wish;
  const rows = await takeWaiting(tx, { kind, category, until, orderIds, most: MOST_LINES });
  const parties = [...new Set(rows.map((row) => row.party_id))];
  const mandates = kind === 'collection' ? await mandatesOfParties(tx, parties) : new Map<Id, never>();
  const begun = await begunMandates(
    tx,
    [...mandates.values()].map(({ mandateId }) => mandateId),
  );
  return rows.map((row) => ({
    orderId: row.order_id,
    partyName: row.party_name,
    amount: row.amount_cents,
    remittance: row.remittance,
    reference: row.reference,
    isLast: row.is_last,
    account: row.iban === null ? undefined : { iban: row.iban, holderName: row.holder_name! },
    mandate: mandates.get(row.party_id),
    mandateIsNew: !begun.has(mandates.get(row.party_id)?.mandateId ?? ('' as Id)),
  }));
}

async function write(tx: Tx, head: Head, number: number, lines: Chosen['lines']): Promise<Id> {
  const batchId = newId();
  const total = sum(lines.map((line) => line.amount));
  const day = today(tx.context.clock).replaceAll('-', '');
  const messageId = `${batchName(number)}-${day}-${batchId.slice(-8)}`;
  await insertBatch(tx, { ...head, batchId, number, orderCount: lines.length, total, messageId });
  await insertLines(tx, batchId, lines);
  await putInBatch(
    tx,
    batchId,
    lines.map((line) => line.orderId),
  );
  await audit(tx, {
    action: 'payment_batch.made',
    subject: { kind: 'payment_batch', id: batchId },
    changes: { number, kind: head.kind, orders: lines.length, total_cents: total, execution_on: head.executionOn },
  });
  return batchId;
}

/** Nothing can go: each reason once. */
function nothingWaiting(leftOut: readonly LeftOut[]): DomainError {
  const codes = [...new Set(leftOut.map(({ code }) => code))];
  const faults = codes.map((code) => ({ pointer: '/order_ids', code }));
  return new DomainError('conflict', 'nothing_waiting', {}, faults);
}

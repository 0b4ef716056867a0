import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { BatchCategory, BatchKind, BatchState, PaymentBatch } from '../core/payment-batch.js';

const COLUMNS = `batch_id, number, kind, category, execution_on, iban, holder_name, creditor_identifier, order_count, total_cents, message_id, state,
  made_by, made_at, approved_by, exported_by, exported_at, document_id, file_sha256, rejected_because, settled_on, version,
  array(select h.login_id from payment_batch_hand h where h.cooperative_id = payment_batch.cooperative_id and h.batch_id = payment_batch.batch_id
    order by h.at, h.login_id) as hands`;

interface BatchRow {
  batch_id: Id;
  number: number;
  kind: BatchKind;
  category: BatchCategory;
  execution_on: LocalDate;
  iban: string;
  holder_name: string;
  creditor_identifier: string | null;
  order_count: number;
  total_cents: Cents;
  message_id: string;
  state: BatchState;
  made_by: Id;
  made_at: Date;
  hands: Id[];
  approved_by: Id | null;
  exported_by: Id | null;
  exported_at: Date | null;
  document_id: Id | null;
  file_sha256: Buffer | null;
  rejected_because: string;
  settled_on: LocalDate | null;
  version: number;
}

const batchOf = (row: BatchRow): PaymentBatch => ({
  batchId: row.batch_id,
  number: row.number,
  kind: row.kind,
  category: row.category,
  executionOn: row.execution_on,
  iban: row.iban,
  holderName: row.holder_name,
  creditorIdentifier: row.creditor_identifier,
  orderCount: row.order_count,
  total: row.total_cents,
  messageId: row.message_id,
  state: row.state,
  madeBy: row.made_by,
  madeAt: row.made_at,
  hands: row.hands,
  approvedBy: row.approved_by,
  exportedBy: row.exported_by,
  exportedAt: row.exported_at,
  documentId: row.document_id,
  sha256: row.file_sha256?.toString('hex') ?? null,
  rejectedBecause: row.rejected_because,
  settledOn: row.settled_on,
  version: row.version,
});

/** @throws not_found */
export const readBatch = async (tx: Tx, batchId: Id): Promise<PaymentBatch> =>
  batchOf(
    await tx.one<BatchRow>(`select ${COLUMNS} from payment_batch where cooperative_id = $1 and batch_id = $2`, [
      tx.context.cooperativeId,
      batchId,
    ]),
  );

/** Held until the transaction ends: of two people who do something with a batch, one is first. @throws not_found */
export const lockBatch = async (tx: Tx, batchId: Id): Promise<PaymentBatch> =>
  batchOf(
    await tx.one<BatchRow>(
      `select ${COLUMNS} from payment_batch where cooperative_id = $1 and batch_id = $2 for update`,
      [tx.context.cooperativeId, batchId],
    ),
  );

/** The latest first. @param before number of the last one seen */
export async function listBatches(tx: Tx, limit: number, before?: number): Promise<PaymentBatch[]> {
  const rows = await tx.query<BatchRow>(
    `select ${COLUMNS} from payment_batch where cooperative_id = $1 and ($2::int is null or number < $2) order by number desc limit $3`,
    [tx.context.cooperativeId, before ?? null, limit],
  );
  return rows.map(batchOf);
}

export type NewBatch = Pick<
  PaymentBatch,
  | 'batchId'
  | 'number'
  | 'kind'
  | 'category'
  | 'executionOn'
  | 'iban'
  | 'holderName'
  | 'creditorIdentifier'
  | 'orderCount'
  | 'total'
  | 'messageId'
  | 'madeBy'
>;

export async function insertBatch(tx: Tx, batch: NewBatch): Promise<void> {
  await tx.execute(
    `insert into payment_batch (cooperative_id, batch_id, number, kind, category, execution_on, iban, holder_name, creditor_identifier, order_count,
       total_cents, message_id, made_by, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
    [
      tx.context.cooperativeId,
      batch.batchId,
      batch.number,
      batch.kind,
      batch.category,
      batch.executionOn,
      batch.iban,
      batch.holderName,
      batch.creditorIdentifier,
      batch.orderCount,
      batch.total,
      batch.messageId,
      batch.madeBy,
    ],
  );
}

/** Another day; an approval of the earlier one is void by it. */
export async function moveBatch(tx: Tx, batchId: Id, executionOn: LocalDate, by: Id): Promise<void> {
  await tx.execute(
    `update payment_batch set execution_on = $3, changed_by = $4, state = 'draft', approved_by = null, approved_at = null, version = version + 1
     where cooperative_id = $1 and batch_id = $2`,
    [tx.context.cooperativeId, batchId, executionOn, by],
  );
}

export async function markApproved(tx: Tx, batchId: Id, by: Id): Promise<void> {
  await tx.execute(
    `update payment_batch set state = 'approved', approved_by = $3, approved_at = now(), version = version + 1
     where cooperative_id = $1 and batch_id = $2`,
    [tx.context.cooperativeId, batchId, by],
  );
}

export async function markExported(
  tx: Tx,
  batchId: Id,
  file: { by: Id | null; documentId: Id; sha256: string },
): Promise<void> {
  await tx.execute(
    `update payment_batch set state = 'exported', exported_by = $3, exported_at = now(), document_id = $4, file_sha256 = $5, version = version + 1
     where cooperative_id = $1 and batch_id = $2`,
    [tx.context.cooperativeId, batchId, file.by, file.documentId, Buffer.from(file.sha256, 'hex')],
  );
}

export async function markAccepted(tx: Tx, batchId: Id, on: LocalDate): Promise<void> {
  await tx.execute(
    `update payment_batch set state = 'accepted', accepted_on = $3, version = version + 1 where cooperative_id = $1 and batch_id = $2`,
    [tx.context.cooperativeId, batchId, on],
  );
}

export async function markRejected(tx: Tx, batchId: Id, on: LocalDate, because: string): Promise<void> {
  await tx.execute(
    `update payment_batch set state = 'rejected', rejected_on = $3, rejected_because = $4, version = version + 1
     where cooperative_id = $1 and batch_id = $2`,
    [tx.context.cooperativeId, batchId, on, because],
  );
}

export async function markCancelled(tx: Tx, batchId: Id, on: LocalDate): Promise<void> {
  await tx.execute(
    `update payment_batch set state = 'cancelled', cancelled_on = $3, version = version + 1 where cooperative_id = $1 and batch_id = $2`,
    [tx.context.cooperativeId, batchId, on],
  );
}

/** A batch is settled when no line waits for the bank any more; one that came back makes it partly returned. */
export async function followLines(tx: Tx, batchId: Id, on: LocalDate): Promise<void> {
  await tx.execute(
    `update payment_batch b set state = s.state, settled_on = coalesce(b.settled_on, $3), version = version + 1
     from (select case when count(*) filter (where state = 'in_batch') > 0 then null
                       when count(*) filter (where state = 'returned') > 0 then 'partly_returned' else 'settled' end as state
           from payment_batch_line where cooperative_id = $1 and batch_id = $2) s
     where b.cooperative_id = $1 and b.batch_id = $2 and s.state is not null`,
    [tx.context.cooperativeId, batchId, on],
  );
}

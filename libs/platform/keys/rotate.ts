import type { Id } from '#libs/kernel/index.js';
import type { TenantContext } from '../database/tenant-context.js';
import type { Transactions } from '../database/transactions.js';
import type { Tx } from '../database/tx.js';
import { aboutKeyOf } from '../documents/document-key.js';
import type { DocumentFiles } from '../documents/document-files.js';
import { encryptPlainDocument, nextPlainDocuments } from '../documents/plain-documents.js';
import { currentHead, openUnderMaster, sealUnderMaster } from './master-keys.js';

const BATCH = 200;

export interface Rotated {
  personKeys: number;
  documentKeys: number;
  documents: number;
}

/**
 * Puts everything of one co-operative that lies under another master key under the current one, and encrypts documents that
 * are still plain. In small transactions while the office runs: what is read meanwhile opens under either key. Broken off, it
 * goes on where it was, because what is done no longer matches.
 */
export async function rotateKeysOf(
  transactions: Transactions,
  context: TenantContext,
  files: DocumentFiles,
): Promise<Rotated> {
  const batches = async (act: (tx: Tx) => Promise<number>): Promise<number> => {
    for (let total = 0; ;) {
      const done = await transactions.run(context, act);
      if (done === 0) return total;
      total += done;
    }
  };
  return {
    personKeys: await batches(rewrapPersonKeys),
    documentKeys: await batches(rewrapDocumentKey),
    documents: await batches(async (tx) => {
      const plain = await nextPlainDocuments(tx, 20);
      for (const document of plain) await encryptPlainDocument(tx, files, document);
      return plain.length;
    }),
  };
}

async function rewrapPersonKeys(tx: Tx): Promise<number> {
  const rows = await tx.query<{ person_id: Id; wrapped_key: Buffer }>(
    `select person_id, wrapped_key from person_key where cooperative_id = $1 and substring(wrapped_key from 1 for 9) <> $2
     order by person_id limit $3 for update skip locked`,
    [tx.context.cooperativeId, currentHead(), BATCH],
  );
  for (const { person_id, wrapped_key } of rows)
    await tx.execute(`update person_key set wrapped_key = $3 where cooperative_id = $1 and person_id = $2`, [
      tx.context.cooperativeId,
      person_id,
      sealUnderMaster(openUnderMaster(wrapped_key, person_id), person_id),
    ]);
  return rows.length;
}

async function rewrapDocumentKey(tx: Tx): Promise<number> {
  const { cooperativeId } = tx.context;
  const row = await tx.maybe<{ wrapped_key: Buffer }>(
    `select wrapped_key from document_key where cooperative_id = $1 and substring(wrapped_key from 1 for 9) <> $2 for update`,
    [cooperativeId, currentHead()],
  );
  if (!row) return 0;
  const about = aboutKeyOf(cooperativeId);
  return tx.execute(`update document_key set wrapped_key = $2 where cooperative_id = $1`, [
    cooperativeId,
    sealUnderMaster(openUnderMaster(row.wrapped_key, about), about),
  ]);
}
